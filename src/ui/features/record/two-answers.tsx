import { createSignal, For, type JSX, Show } from 'solid-js'
import type { Answer, RecordView } from '../../../app/record/reads.ts'
import { settleAnswer } from '../../../app/record/settle-answer.ts'
import type { CoopId } from '../../../base/ids.ts'
import { kindByName } from '../../../domain/record-kinds.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { t } from '../../i18n/t.ts'
import { answerWords, authorWords, fieldWords } from './answer-words.ts'
import { useKeep } from './use-keep.ts'
import { useSkillLists } from './use-skill-lists.ts'
import './record.css'

/** Two people answered one question differently: both answers with their authors, and a choice that keeps the other. */
export function TwoAnswers(props: {
  readonly coop: CoopId
  readonly record: RecordView
  readonly field: string
  /** Over the question, on a page that gathers several records. */
  readonly kicker?: string | undefined
  /** Level of its heading: 3 below a section's title. */
  readonly level?: 2 | 3 | undefined
}): JSX.Element {
  const app = useApp()
  const board = useLive(() => app.reads().board(props.coop))
  const keep = useKeep()
  const [chosen, setChosen] = createSignal<string>()
  const lists = useSkillLists(() => props.coop)
  const services = useLive(() => app.reads().list(props.coop, 'service'))
  const labelOf = (record: string): string | undefined => {
    const label = services()?.find(({ id }) => id === record)?.fields.label
    return typeof label === 'string' ? label : lists.labelOf(record)
  }
  const words = (answer: Answer): string => answerWords(props.record.kind, props.field, answer.value, board(), labelOf)
  const answers = (): readonly Answer[] => props.record.conflicts[props.field] ?? []
  const choose = async (answer: Answer): Promise<void> => {
    const { coop, field } = props
    setChosen(answer.cell)
    await keep.run(
      () => settleAnswer(app.device(), { coop, record: props.record.id, field, cell: answer.cell }),
      t('animator.check.chosen'),
    )
    setChosen(undefined)
  }
  return (
    <Card
      kind="note"
      level={props.level}
      kicker={props.kicker}
      title={fieldWords(props.record.kind, props.field, { fields: props.record.fields, skillsOf: lists.skillsOf })}
    >
      <p>{t('states.twoAnswers')}</p>
      <ul class="answers">
        <For each={answers()}>
          {(answer) => (
            <li class="answer">
              <AnswerCard words={words(answer)} author={authorWords(answer.by, answer.at, board())} />
              <Button busy={chosen() === answer.cell} onClick={() => void choose(answer)}>
                {t('animator.check.choose')}
                <span class="sr-only"> {words(answer)}</span>
              </Button>
            </li>
          )}
        </For>
      </ul>
    </Card>
  )
}

function AnswerCard(props: { readonly words: string; readonly author: string }): JSX.Element {
  return (
    <div class="answer-words">
      <p class="answer-value">
        <bdi>{props.words}</bdi>
      </p>
      <p class="answer-author">
        <bdi>{props.author}</bdi>
      </p>
    </div>
  )
}

/** Fields of a record that wait for a choice. Facts are left out: their first answer stands. */
export const openQuestions = (record: RecordView): string[] =>
  Object.keys(record.conflicts).filter((field) => kindByName(record.kind)?.fields[field]?.type === 'value')

/** Every open question of a record, over its form. Nothing when there is none. */
export function OpenQuestions(props: { readonly coop: CoopId; readonly record: RecordView }): JSX.Element {
  return (
    <Show when={openQuestions(props.record).length > 0}>
      <For each={openQuestions(props.record)}>
        {(field) => <TwoAnswers coop={props.coop} record={props.record} field={field} />}
      </For>
    </Show>
  )
}
