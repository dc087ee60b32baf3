import { type JSX, Match, Switch } from 'solid-js'
import { withdrawHours } from '../../../app/job/undo-logged.ts'
import { dropIdea } from '../../../app/job/write-idea.ts'
import { withdrawAway } from '../../../app/planning/say-away.ts'
import type { CoopId } from '../../../base/ids.ts'
import type { Noted } from '../../../domain/notebook/noted-for.rules.ts'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { t } from '../../i18n/t.ts'
import { useKeep } from '../record/use-keep.ts'

/** Staff, on what a person says is not right: taken back here, or put right where it is written. */
export function PutRight(props: { readonly coop: CoopId; readonly noted: Noted; readonly what: string }): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const to = (path: string): string => `/c/${props.coop}/${path}`
  const takeBack = (): void => {
    const { coop } = props
    const { record, kind } = props.noted
    const device = app.device()
    void keep.run(async () => {
      if (kind === 'timeLog') return withdrawHours(device, { coop, timeLog: record })
      if (kind === 'idea') return dropIdea(device, { coop, idea: record })
      return withdrawAway(device, { coop, away: record, withdrawn: true })
    }, t('notebook.noted.takenBack'))
  }
  return (
    <Actions>
      <Switch>
        <Match when={props.noted.kind === 'prestation'}>
          <LinkButton href={to(`missions/${props.noted.record}`)}>{t('job.hours.seeMission')}</LinkButton>
        </Match>
        <Match when={props.noted.kind === 'ballot'}>
          <p>{t('notebook.noted.voteAgain')}</p>
        </Match>
        <Match when={props.noted.kind !== 'consent'}>
          <Button busy={keep.busy()} onClick={takeBack}>
            {t('notebook.noted.takeBack')}
            <span class="sr-only">, {props.what}</span>
          </Button>
        </Match>
      </Switch>
    </Actions>
  )
}
