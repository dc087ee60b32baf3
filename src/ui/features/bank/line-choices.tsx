import Check from 'lucide-solid/icons/check'
import ListChecks from 'lucide-solid/icons/list-checks'
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { matchLine } from '../../../app/bank/match-line.ts'
import { choicesFor } from '../../../app/bank/read-bank.ts'
import type { Candidate } from '../../../domain/office/reconcile.rules.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { Card, SectionTitle } from '../../design/parts/card.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { LongList } from '../../design/parts/long-list.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { formatMoney } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { useKeep } from '../record/use-keep.ts'
import { entryName, entryText, entryWords } from './bank-words.ts'
import type { LinePart } from './line-found.tsx'
import { usePartyNames } from './use-bank.ts'
import { useMatching } from './use-matching.ts'

/** What a line may be: an entry of the same amount, several of one client, or another that a person finds. */
export function LineChoices(props: LinePart): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const keep = useKeep()
  const party = usePartyNames(coop)
  const matching = useMatching(coop, keep, () => props.use)
  const [find, setFind] = createSignal('')
  const choices = createMemo(() => choicesFor(props.view, props.use.bank()?.candidates ?? []))
  const words = (entry: Candidate): string => `${entryName(entry)}, ${entryText(entry, party(entry))}`
  const sought = (): string => find().trim().toLowerCase()
  const others = createMemo(() => choices().others.filter((entry) => words(entry).toLowerCase().includes(sought())))
  const match = (entry: Candidate): Promise<unknown> => {
    const input = { coop: coop(), line: props.view.line.id, subject: entry.id }
    return matching.keep(() => matchLine(app.device(), input), t('bank.matched', { entry: entryWords(entry) }))
  }
  const matchSet = (): Promise<unknown> =>
    matching.together({ lines: [props.view.line.id], subjects: choices().together.map(({ id }) => id) })
  const row = (entry: Candidate): JSX.Element => (
    <ListRow
      title={<bdi>{entryName(entry)}</bdi>}
      text={<bdi>{entryText(entry, party(entry))}</bdi>}
      end={
        <Button icon={Check} busy={keep.busy()} onClick={() => void match(entry)}>
          {t('bank.choose')}
          <span class="sr-only"> {words(entry)}</span>
        </Button>
      }
    />
  )
  return (
    <>
      <SectionTitle>{t('bank.suggested')}</SectionTitle>
      <Show when={choices().together.length > 0}>
        <Card level={3} title={t('bank.set', { n: choices().together.length })}>
          <p class="field-help">{t('bank.setHelp')}</p>
          <List label={t('bank.set', { n: choices().together.length })}>
            <For each={choices().together}>
              {(entry) => (
                <ListRow
                  title={<bdi>{entryName(entry)}</bdi>}
                  text={<bdi>{party(entry)}</bdi>}
                  end={formatMoney(entry.amountCents)}
                />
              )}
            </For>
          </List>
          <Actions>
            <Button icon={Check} busy={keep.busy()} onClick={() => void matchSet()}>
              {t('bank.chooseSet', { n: choices().together.length })}
            </Button>
          </Actions>
        </Card>
      </Show>
      <Show
        when={choices().suggested.length > 0}
        fallback={
          <Show when={choices().together.length === 0}>
            <p class="soft">{t('bank.noneSuggested')}</p>
          </Show>
        }
      >
        <List label={t('bank.suggested')}>
          <For each={choices().suggested}>{row}</For>
        </List>
      </Show>
      <Show when={choices().suggested.length + choices().others.length > 0}>
        <Actions>
          <LinkButton icon={ListChecks} href={`/c/${coop()}/rapprochement/${props.view.line.id}/plusieurs`}>
            {t('bank.several')}
          </LinkButton>
        </Actions>
      </Show>
      <Show when={choices().others.length > 0}>
        <SectionTitle>{t('bank.others')}</SectionTitle>
        <p class="field-help">{t('bank.othersHelp')}</p>
        <Show when={choices().others.length > 5}>
          <TextField label={t('bank.find')} value={find()} maxLength={80} onInput={setFind} />
        </Show>
        <LongList label={t('bank.others')} items={others()}>
          {row}
        </LongList>
      </Show>
    </>
  )
}
