// « Qui lit les clients et les devis »: staff, and the members whose function needs it, while it lasts.

import { createResource, For, type JSX, Show } from 'solid-js'
import { chooseDeskFunctions } from '../../../app/organisation/desk-terms.ts'
import type { RecordId } from '../../../base/ids.ts'
import { type RoleFunction, roleFunctions } from '../../../domain/coop/role.schema.ts'
import { isStaff } from '../../../domain/record-kind.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { Card, SectionTitle } from '../../design/parts/card.tsx'
import { CheckField } from '../../design/parts/check-field.tsx'
import { List } from '../../design/parts/list.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { PersonRow } from '../../design/parts/person.tsx'
import { formatDay } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { useList, useNames } from '../job/use-job.ts'
import { useKeep } from '../record/use-keep.ts'

export function DeskAccessScreen(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const keep = useKeep()
  const nameOf = useNames(coop)
  const staff = isStaff(app.device().me.rank)
  const status = useLive(() => app.status)
  const roles = useList(coop, 'role')
  const settings = useList(coop, 'coop')
  const [access] = createResource(
    () => ({ coop: coop(), seen: [status(), roles(), settings()] }),
    (asked) => app.deskAccess(asked.coop),
  )
  const functions = (): readonly RoleFunction[] => access.latest?.functions ?? []
  const choose = (name: RoleFunction, on: boolean): void => {
    const before = [...functions()]
    const after = roleFunctions.filter((one) => (one === name ? on : before.includes(one)))
    const save = (chosen: readonly RoleFunction[]) =>
      chooseDeskFunctions(app.device(), { coop: coop(), functions: chosen })
    void keep.run(
      () => save(after),
      t('access.functionsKept'),
      () => save(before),
    )
  }
  const giveAgain = (role: RecordId): void => {
    void keep.run(() => app.giveDeskAgain({ coop: coop(), role }), t('access.given'))
  }
  return (
    <Page
      title={t('access.title')}
      windowTitle={t('access.title')}
      lead={t('access.lead')}
      back={{ href: `/c/${coop()}/entreprise`, label: t('desk.title') }}
    >
      <Show when={access.latest} fallback={<Loading label={t('common.loading')} />}>
        {(now) => (
          <>
            <SectionTitle>{t('access.members')}</SectionTitle>
            <Show when={now().readers.length > 0} fallback={<p>{t('access.nobody')}</p>}>
              <List label={t('access.members')}>
                <For each={now().readers}>
                  {(one) => (
                    <PersonRow
                      name={nameOf(one.person)}
                      id={one.person}
                      text={[
                        one.title ?? t(`access.functions.${one.function}`),
                        one.until ? t('access.until', { day: formatDay(one.until) }) : '',
                        t(`access.states.${one.access}`),
                      ]
                        .filter((part) => part !== '')
                        .join(', ')}
                      end={
                        <Show when={staff && one.access === 'stopped'}>
                          <Button busy={keep.busy()} onClick={() => giveAgain(one.role)}>
                            {t('access.giveAgain')}
                          </Button>
                        </Show>
                      }
                    />
                  )}
                </For>
              </List>
            </Show>
            <Show when={staff}>
              <SectionTitle>{t('access.which')}</SectionTitle>
              <For each={roleFunctions}>
                {(name) => (
                  <CheckField
                    label={t(`access.functions.${name}`)}
                    checked={functions().includes(name)}
                    onChange={(on) => choose(name, on)}
                  />
                )}
              </For>
            </Show>
            <Card kind="note">
              <p>{t('access.how')}</p>
            </Card>
          </>
        )}
      </Show>
    </Page>
  )
}
