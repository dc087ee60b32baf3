import { type JSX, Show } from 'solid-js'
import { keepMissionHours } from '../../../app/job/log-hours.ts'
import type { HourRow } from '../../../app/job/my-hours.ts'
import { withdrawHours } from '../../../app/job/undo-logged.ts'
import type { CoopId } from '../../../base/ids.ts'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { BottomSheet } from '../../design/parts/dialog.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { Check } from '../../design/parts/lucide.ts'
import { formatDuration } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import { useKeep } from '../record/use-keep.ts'
import { whenOfRow } from './job-words.ts'
import { useMe, useNames } from './use-job.ts'

/** One line of hours: keep what the team noted, or take back one's own. */
export function HourSheet(props: {
  readonly coop: CoopId
  readonly row: HourRow | undefined
  readonly titleOf: (row: HourRow) => string
  readonly onClose: () => void
}): JSX.Element {
  const app = useApp()
  const write = useKeep()
  const me = useMe()
  const nameOf = useNames(() => props.coop)
  const keep = (row: HourRow): void => {
    props.onClose()
    void write.run(() => keepMissionHours(app.device(), { coop: props.coop, prestation: row.id }), t('job.hours.kept'))
  }
  const withdraw = (row: HourRow): void => {
    props.onClose()
    void write.run(() => withdrawHours(app.device(), { coop: props.coop, timeLog: row.id }), t('job.hours.withdrawn'))
  }
  return (
    <BottomSheet
      open={props.row !== undefined}
      onClose={() => props.onClose()}
      title={props.row ? props.titleOf(props.row) : ''}
      closeLabel={t('common.close')}
    >
      <Show when={props.row}>
        {(row) => (
          <div class="stack">
            <p>
              {whenOfRow(row())}, {formatDuration(row().minutes)}
            </p>
            <Show when={row().notedBy}>
              {(by) => (
                <p class="field-help">
                  <bdi>{t('notebook.noted.by', { by: nameOf(by()), name: nameOf(me.person) })}</bdi>
                </p>
              )}
            </Show>
            <Show when={row().by === 'team'}>
              <Button kind="main" icon={Check} wide onClick={() => keep(row())}>
                {words('job.hours.keep')}
              </Button>
            </Show>
            <Show when={row().prestation}>
              {(prestation) => (
                <LinkButton href={`/c/${props.coop}/missions/${prestation()}`} wide>
                  {words('job.hours.seeMission')}
                </LinkButton>
              )}
            </Show>
            <Show when={row().by === 'person'}>
              <Button kind="quiet" wide onClick={() => withdraw(row())}>
                {words('job.hours.withdraw')}
              </Button>
              <p class="field-help">{t('job.hours.withdrawHelp')}</p>
            </Show>
          </div>
        )}
      </Show>
    </BottomSheet>
  )
}
