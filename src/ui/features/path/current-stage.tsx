import { createSignal, type JSX, Show } from 'solid-js'
import { termsOn } from '../../../app/path/change-contract.ts'
import type { Way } from '../../../app/path/read-way.ts'
import type { CoopId } from '../../../base/ids.ts'
import { stageOn } from '../../../domain/path/path.rules.ts'
import type { LocalDate } from '../../../domain/time/local-date.ts'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { t } from '../../i18n/t.ts'
import { type Change, ChangeSheet } from './change-sheets.tsx'
import { termsText } from './way-entries.ts'
import { stageDays, stageName } from './way-words.ts'

/** Where someone is today, and for staff what may happen to their contract. */
export function CurrentStage(props: {
  readonly coop: CoopId
  readonly way: Way
  readonly today: LocalDate
  readonly staff: boolean
}): JSX.Element {
  const [change, setChange] = createSignal<Change>()
  const stage = () => stageOn({ stages: props.way.stages, day: props.today }) ?? props.way.stages[0]
  const record = () => props.way.contracts.find(({ id }) => id === stage()?.record)
  const kicker = (): string => {
    const { start, end } = stage() ?? {}
    if (start !== undefined && start > props.today) return t('way.soon')
    return end !== undefined && end < props.today ? t('way.over') : t('way.now')
  }
  return (
    <Show when={stage()}>
      {(now) => (
        <Card kind="hero" kicker={kicker()} title={stageName(now().kind)}>
          <p>{stageDays(now())}</p>
          <Show when={record()}>
            {(contract) => (
              <>
                <Show when={contract().contract.project}>{(project) => <p>{project()}</p>}</Show>
                <Show when={termsText(termsOn({ record: contract(), day: props.today }))}>
                  {(terms) => <p>{terms()}</p>}
                </Show>
                <Show when={props.staff}>
                  <Actions>
                    <Show when={contract().contract.kind === 'cape'}>
                      <Button kind="main" onClick={() => setChange('renewal')}>
                        {t('way.renew')}
                      </Button>
                    </Show>
                    <Button onClick={() => setChange('amendment')}>{t('way.amend')}</Button>
                    <Button onClick={() => setChange('ended')}>{t('way.end')}</Button>
                  </Actions>
                </Show>
                <Show when={change()} keyed>
                  {(asked) => (
                    <ChangeSheet
                      coop={props.coop}
                      record={contract()}
                      rules={props.way.rules}
                      today={props.today}
                      change={asked}
                      onClose={() => setChange(undefined)}
                    />
                  )}
                </Show>
              </>
            )}
          </Show>
        </Card>
      )}
    </Show>
  )
}
