import { createResource, For, type JSX, Show } from 'solid-js'
import { readConsents } from '../../../app/notebook/give-consent.ts'
import type { PersonId } from '../../../base/ids.ts'
import { isStaff } from '../../../domain/record-kind.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { formatList } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { useNames } from '../job/use-job.ts'

const uses = ['photoInternal', 'photoPrint', 'photoWeb'] as const

/** What the people of a photo agreed to, each use apart, for staff; the reminder alone for a coopérant, who may not read it. */
export function PhotoConsents(props: { readonly team: readonly PersonId[] }): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const nameOf = useNames(coop)
  const staff = isStaff(app.device().me.rank)
  const consents = useLive(() => app.reads().list(coop(), 'consent'))
  const [standing] = createResource(
    () => staff && { team: props.team, coop: coop(), now: consents() },
    async ({ team, coop: of }) => {
      const device = app.device()
      await device.ready(of)
      return team.map((person) => ({
        person,
        given: readConsents(device, { coop: of, person }).flatMap(({ use, state }) =>
          state === 'given' ? uses.filter((one) => one === use) : [],
        ),
      }))
    },
  )
  return (
    <div class="photo-consents">
      <p>{t('photo.consentReminder')}</p>
      <Show when={(standing.latest ?? []).length > 0}>
        <ul aria-label={t('photo.consentsTitle')}>
          <For each={standing.latest}>
            {({ person, given }) => (
              <li>
                <bdi>{nameOf(person)}</bdi>
                {t('photo.consentColon')}
                {given.length === 0
                  ? t('photo.consentNone')
                  : formatList(given.map((use) => t(`photo.consentUses.${use}`)))}
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  )
}
