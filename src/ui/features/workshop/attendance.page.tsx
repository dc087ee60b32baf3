import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { signPresence } from '../../../app/workshop/sign-presence.ts'
import type { PersonId } from '../../../base/ids.ts'
import type { Signature } from '../../../base/signature.ts'
import { sameHalfDay } from '../../../domain/workshop/half-day.ts'
import { useApp } from '../../app-context.tsx'
import { Chip } from '../../design/parts/chip.tsx'
import { List } from '../../design/parts/list.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Check } from '../../design/parts/lucide.ts'
import { Page } from '../../design/parts/page.tsx'
import { PersonRow } from '../../design/parts/person.tsx'
import { t } from '../../i18n/t.ts'
import type { HandedPageProps } from '../handing/handed-pages.tsx'
import { useNames } from '../job/use-job.ts'
import { useKeep } from '../record/use-keep.ts'
import { SignHere } from './sign-here.tsx'
import { useWorkshopView } from './use-workshops.ts'
import { byName, halfDayName } from './workshop-words.ts'
import './workshop.css'

/** Handed over: each person finds their name, signs, and passes the tablet on. What others drew is not here. */
export function AttendancePage(props: HandedPageProps<'attendance'>): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const nameOf = useNames(() => props.page.coop)
  const view = useWorkshopView(
    () => props.page.coop,
    () => props.page.workshop,
  )
  const [person, setPerson] = createSignal<PersonId | undefined>(props.page.person)
  const [thanked, setThanked] = createSignal<PersonId>()
  const rows = () => view()?.halfDays.find(({ slot }) => sameHalfDay(slot, props.page.halfDay))?.rows ?? []
  /** Whose pad is open. One who has signed finds the list again, also after a look at the owner's code. */
  const signing = createMemo(() => {
    const who = person()
    return rows().some((row) => row.person === who && (row.signature ?? row.late)) ? undefined : who
  })
  const everyone = (): boolean => rows().every((row) => row.signature ?? row.late)
  const lead = (): string =>
    signing() !== undefined && signing() === props.page.person ? props.lead : t('handing.toAll')
  const sign = async (who: PersonId, mark: Signature): Promise<void> => {
    const { coop, workshop, halfDay, late = false } = props.page
    const saved = await keep.run(() => signPresence(app.device(), { coop, workshop, halfDay, person: who, mark, late }))
    if (!saved) return
    setPerson(undefined)
    setThanked(who)
  }
  return (
    <Page title={view()?.workshop.title ?? ''} windowTitle={t('common.appName')} lead={lead()}>
      <p class="soft">{halfDayName(props.page.halfDay)}</p>
      <Show when={view()} fallback={<Loading label={t('common.loading')} />}>
        <Show
          when={signing()}
          keyed
          fallback={
            <>
              <p role="status" class="sign-thanks">
                <Show when={thanked()}>{(who) => <bdi>{t('handing.thanks', { name: nameOf(who()) })}</bdi>}</Show>
              </p>
              <Show when={everyone()}>
                <p>{t('workshop.sign.everyone')}</p>
              </Show>
              <List label={t('workshop.sign.who')}>
                <For each={byName(rows(), nameOf)}>
                  {(row) => (
                    <Show
                      when={row.signature ?? row.late}
                      fallback={
                        <PersonRow id={row.person} name={nameOf(row.person)} onClick={() => setPerson(row.person)} />
                      }
                    >
                      <PersonRow
                        id={row.person}
                        name={nameOf(row.person)}
                        end={<Chip icon={Check}>{t('workshop.sign.signedAlready')}</Chip>}
                      />
                    </Show>
                  )}
                </For>
              </List>
            </>
          }
        >
          {(who) => (
            <SignHere
              name={nameOf(who)}
              busy={keep.busy()}
              onSign={(mark) => sign(who, mark)}
              cancel={{ label: t('workshop.sign.notMe'), onClick: () => setPerson(undefined) }}
            />
          )}
        </Show>
      </Show>
    </Page>
  )
}
