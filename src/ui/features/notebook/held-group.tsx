import { createSignal, For, type JSX, Show } from 'solid-js'
import type { Board } from '../../../app/record/reads.ts'
import type { CoopId, PersonId } from '../../../base/ids.ts'
import type { AboutGroup, AboutRecord } from '../../../domain/notebook/held-about.rules.ts'
import type { Audience } from '../../../domain/notebook/readers.rules.ts'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { formatList } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { writtenOn } from '../../i18n/written-time.ts'
import { kindWords } from '../record/answer-words.ts'
import { type SkillLists, useSkillLists } from '../record/use-skill-lists.ts'
import { dayWords, shownAnswers } from './held-words.ts'
import './notebook.css'

/** Enough to know what is there; the rest on demand. Long records (24 marks of skills) come one by one. */
const shownAtFirst = (records: readonly AboutRecord[]): number =>
  Object.keys(records[0]?.fields ?? {}).length > 10 ? 1 : 3

export interface HeldProps {
  readonly coop: CoopId
  readonly person: PersonId
  /** Who reads the page is the person: « vous ». */
  readonly mine: boolean
  readonly board: Board | undefined
}

type OfGroup = HeldProps & { readonly group: AboutGroup; readonly lists: SkillLists }

export const nameIn = (board: Board | undefined, person: PersonId): string =>
  board?.people[person]?.displayName || t('animator.check.someone')

/** « vous, l’équipe d’animation et la coordination » */
function audienceWords(audiences: readonly Audience[], props: HeldProps): string {
  const wordOf = (audience: Audience): string =>
    audience === 'self' && !props.mine ? nameIn(props.board, props.person) : t(`notebook.audiences.${audience}`)
  // Whoever is in the coop reads what all its members read.
  return formatList(audiences.map(wordOf))
}

/** Records of one kind, with who reads them and who wrote them. On paper all are shown. */
export function HeldGroup(props: HeldProps & { readonly group: AboutGroup; readonly paper?: boolean }): JSX.Element {
  const [all, setAll] = createSignal(false)
  const lists = useSkillLists(() => props.coop)
  const records = (): readonly AboutRecord[] =>
    all() || props.paper === true
      ? props.group.records
      : props.group.records.slice(0, shownAtFirst(props.group.records))
  const hidden = (): number => props.group.records.length - records().length
  return (
    <Card level={3} title={kindWords(props.group.kind)}>
      <p class="held-readers">{t('notebook.readBy', { who: audienceWords(props.group.readers, props) })}</p>
      <ul class="held-records">
        <For each={records()}>{(record) => <HeldRecordView {...props} record={record} lists={lists} />}</For>
      </ul>
      <Show when={hidden() > 0}>
        <div>
          <Button onClick={() => setAll(true)}>
            {t('notebook.more', { n: hidden() })}
            <span class="sr-only"> {kindWords(props.group.kind)}</span>
          </Button>
        </div>
      </Show>
      <Show when={props.paper !== true}>
        <WhoSees {...props} lists={lists} />
      </Show>
    </Card>
  )
}

function HeldRecordView(props: OfGroup & { readonly record: AboutRecord }): JSX.Element {
  const author = (): string => {
    const { createdBy } = props.record
    return props.mine && createdBy === props.person ? t('notebook.you') : nameIn(props.board, createdBy)
  }
  const changed = (): boolean => props.record.updatedBy !== props.record.createdBy
  return (
    <li class="held-record">
      <p class="held-author">
        <span class="held-day">{dayWords(props.record)}</span>
        <bdi>
          {t('notebook.writtenBy', { name: author(), day: writtenOn(props.record.createdAt) })}
          <Show when={changed()}>
            {' '}
            {t('notebook.changedBy', {
              name: nameIn(props.board, props.record.updatedBy),
              day: writtenOn(props.record.updatedAt),
            })}
          </Show>
        </bdi>
      </p>
      <dl class="held-answers">
        <For each={shownAnswers(props.group.kind, props.record, props.board, props.lists)}>
          {(answer) => (
            <div class="held-answer">
              <dt>{answer.label}</dt>
              <dd>
                <bdi>{answer.text}</bdi>
              </dd>
            </div>
          )}
        </For>
      </dl>
    </li>
  )
}

/** « Qui voit quoi »: for every answer that is filled, who reads it and who may write it. */
function WhoSees(props: OfGroup): JSX.Element {
  /** By their words: one field is another skill in another list. */
  const answers = (): { readonly field: string; readonly label: string }[] => {
    const shown = props.group.records.flatMap((record) =>
      shownAnswers(props.group.kind, record, props.board, props.lists).map(({ field, label }) => ({ field, label })),
    )
    return [...new Map(shown.map((answer) => [`${answer.field} ${answer.label}`, answer])).values()]
  }
  const writers = (field: string): string => {
    const who = props.group.writers[field] ?? []
    return who.length === 0 ? t('notebook.writtenOnce') : t('notebook.mayWrite', { who: audienceWords(who, props) })
  }
  return (
    <details class="who-sees">
      <summary>
        {t('notebook.whoSees')}
        <span class="sr-only"> {kindWords(props.group.kind)}</span>
      </summary>
      <dl class="held-answers">
        <For each={answers()}>
          {({ field, label }) => (
            <div class="held-answer">
              <dt>{label}</dt>
              <dd>
                <bdi>
                  {t('notebook.readBy', { who: audienceWords(props.group.readers, props) })} {writers(field)}
                </bdi>
              </dd>
            </div>
          )}
        </For>
      </dl>
    </details>
  )
}
