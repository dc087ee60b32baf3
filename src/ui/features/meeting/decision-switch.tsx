// For the team: shows something to the whole group by a decision of the group's, or no longer.

import { createSignal, type JSX, Show } from 'solid-js'
import type { RecordId } from '../../../base/ids.ts'
import type { Result } from '../../../base/result.ts'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { Actions, Form } from '../../design/parts/form.tsx'
import { SelectField } from '../../design/parts/select-field.tsx'
import { t } from '../../i18n/t.ts'
import { useDecisionChoices } from '../group/use-decisions.ts'
import { useKeep } from '../record/use-keep.ts'

export function DecisionSwitch(props: {
  readonly title: string
  readonly help: string
  /** The decision by which it is shown now. */
  readonly by: RecordId | undefined
  /** Nothing shows it any more, but what was published is still there. */
  readonly leftOver?: boolean | undefined
  /** What the message calls it. */
  readonly shown: string
  readonly notShown: string
  readonly share: (decision: RecordId | null) => Promise<Result<unknown, { readonly type: string }>>
}): JSX.Element {
  const coop = useCoop()
  const keep = useKeep()
  const decisions = useDecisionChoices(coop)
  const [chosen, setChosen] = createSignal<RecordId | ''>('')
  const show = async (): Promise<void> => {
    const decision = chosen()
    if (decision === '') return
    const shown = await keep.run(
      () => props.share(decision),
      props.shown,
      () => props.share(null),
    )
    if (shown) setChosen('')
  }
  const hide = (): void => {
    const before = props.by
    void keep.run(() => props.share(null), props.notShown, before === undefined ? undefined : () => props.share(before))
  }
  return (
    <Card kind="note" title={props.title}>
      <Show
        when={props.by === undefined && props.leftOver !== true}
        fallback={
          <Actions>
            <Button busy={keep.busy()} onClick={hide}>
              {t('room.mirror.stop')}
            </Button>
          </Actions>
        }
      >
        <Form onSubmit={() => void show()}>
          <p>{props.help}</p>
          <SelectField<RecordId>
            label={t('room.mirror.decision')}
            value={chosen()}
            emptyLabel={t('room.mirror.choose')}
            choices={decisions()}
            onChange={setChosen}
          />
          <Actions>
            <Button type="submit" busy={keep.busy()} disabled={chosen() === ''}>
              {t('room.mirror.show')}
            </Button>
          </Actions>
        </Form>
      </Show>
    </Card>
  )
}
