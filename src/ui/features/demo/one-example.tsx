import { type JSX, Match, Show, Switch } from 'solid-js'
import type { DemoWindow } from '../../../app/carnet-app.ts'
import { Button } from '../../design/parts/button.tsx'
import { Card, SectionTitle } from '../../design/parts/card.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { Progress } from '../../design/parts/progress.tsx'
import { t } from '../../i18n/t.ts'
import { DemoWindows } from './demo-windows.tsx'

/** Words for how far it is: nobody waits for a percentage. */
const seasonStep = (done: number): 'spring' | 'july' | 'august' | 'moving' => {
  if (done < 0.25) return 'spring'
  if (done < 0.5) return 'july'
  return done < 0.8 ? 'august' : 'moving'
}
const stepWords = (example: DemoWindow['example'], done: number): string => {
  if (example === 'season') return t(`demo.steps.${seasonStep(done)}`)
  return done < 0.8 ? t('demo.steps.coops') : t('demo.steps.notebook')
}

/** One example: what it is, then the bar while it is made, then its notebooks to open. */
export function OneExample(props: {
  readonly example: DemoWindow['example']
  readonly windows: readonly DemoWindow[]
  /** From 0 to 1 while it is made. */
  readonly done: number | undefined
  /** Another one is being made. */
  readonly waits: boolean
  readonly onBegin: () => void
  readonly onOpenHere: (profile: string) => Promise<void>
}): JSX.Element {
  return (
    <Switch
      fallback={
        <Card title={t(`demo.${props.example}.title`)}>
          <p>{t(`demo.${props.example}.text`)}</p>
          <Show when={!props.waits}>
            <Actions>
              <Button kind={props.example === 'season' ? 'main' : 'plain'} onClick={props.onBegin}>
                {t(`demo.${props.example}.begin`)}
              </Button>
            </Actions>
          </Show>
        </Card>
      }
    >
      <Match when={props.done !== undefined}>
        <Card title={t(`demo.${props.example}.title`)}>
          <Progress
            label={t(`demo.${props.example}.making`)}
            value={props.done ?? 0}
            max={1}
            text={stepWords(props.example, props.done ?? 0)}
          />
        </Card>
      </Match>
      <Match when={props.windows.length > 0}>
        <SectionTitle>{t(`demo.${props.example}.title`)}</SectionTitle>
        <p role="status">{t(`demo.${props.example}.ready`)}</p>
        <DemoWindows windows={props.windows} onOpenHere={props.onOpenHere} />
      </Match>
    </Switch>
  )
}
