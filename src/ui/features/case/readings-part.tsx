import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { readRecords } from '../../../app/meeting/read-records.ts'
import type { Board } from '../../../app/record/reads.ts'
import type { CoopId, PersonId } from '../../../base/ids.ts'
import { type NoteReading, noteReadingKind } from '../../../domain/case/note-reading.schema.ts'
import { Button } from '../../design/parts/button.tsx'
import { SectionTitle } from '../../design/parts/card.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { t } from '../../i18n/t.ts'
import { useList } from '../job/use-job.ts'
import { authorWords } from '../record/answer-words.ts'

const shownAtFirst = 3

/** « Qui a lu »: who of the coordination opened a note of this person, when and why; the last one first. */
export function ReadingsPart(props: {
  readonly coop: CoopId
  readonly person: PersonId
  readonly board: Board | undefined
}): JSX.Element {
  const list = useList(() => props.coop, 'noteReading')
  const [all, setAll] = createSignal(false)
  const readings = createMemo(() =>
    readRecords(noteReadingKind, list()?.filter(({ person }) => person === props.person) ?? []).sort(
      (a, b) => b.createdAt - a.createdAt,
    ),
  )
  const shown = () => (all() ? readings() : readings().slice(0, shownAtFirst))
  const why = ({ readFor, wording }: NoteReading): string =>
    wording
      ? t('record.line', { label: t(`record.codes.readFor.${readFor}`), text: wording })
      : t(`record.codes.readFor.${readFor}`)
  return (
    <>
      <SectionTitle>{t('welcome.reading.title')}</SectionTitle>
      <Show when={readings().length > 0} fallback={<p class="field-help">{t('welcome.reading.none')}</p>}>
        <List label={t('welcome.reading.title')}>
          <For each={shown()}>
            {(reading) => (
              <ListRow
                title={<bdi>{authorWords(reading.createdBy, reading.createdAt, props.board)}</bdi>}
                text={
                  <bdi>
                    {t(`record.codes.part.${reading.part}`)}
                    <br />
                    {why(reading)}
                  </bdi>
                }
              />
            )}
          </For>
        </List>
        <Show when={readings().length > shown().length}>
          <div>
            <Button onClick={() => setAll(true)}>
              {t('notebook.more', { n: readings().length - shown().length })}
              <span class="sr-only"> {t('welcome.reading.title')}</span>
            </Button>
          </div>
        </Show>
      </Show>
    </>
  )
}
