import Handshake from 'lucide-solid/icons/handshake'
import { createSignal, For, type JSX, Show } from 'solid-js'
import { addCommitment, dropCommitment, tickCommitment } from '../../../app/path/commitments.ts'
import type { Way } from '../../../app/path/read-way.ts'
import type { CoopId, RecordId } from '../../../base/ids.ts'
import { type Commitment, commitmentParties } from '../../../domain/path/commitment.schema.ts'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { SectionTitle } from '../../design/parts/card.tsx'
import { DateField } from '../../design/parts/date-field.tsx'
import { BottomSheet } from '../../design/parts/dialog.tsx'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { Actions, Form } from '../../design/parts/form.tsx'
import { Icon } from '../../design/parts/icon.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { Check } from '../../design/parts/lucide.ts'
import { SegmentedChoice } from '../../design/parts/segmented-choice.tsx'
import { TextArea } from '../../design/parts/text-area.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { createDraft } from '../../draft.ts'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { useKeep } from '../record/use-keep.ts'
import { dayOrNothing } from './contract-draft.ts'

interface CommitmentsProps {
  readonly coop: CoopId
  readonly way: Way
  readonly staff: boolean
}

/** « Engagements réciproques »: what each side promised, who, by when, done or not. One press ticks a line. */
export function Commitments(props: CommitmentsProps): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const [adding, setAdding] = createSignal(false)
  const [dropping, setDropping] = createSignal(false)
  const open = () => props.way.commitments.filter(({ doneOn, droppedOn }) => doneOn == null && droppedOn == null)
  const of = (party: Commitment['party']) => props.way.commitments.filter((one) => one.party === party)
  const tick = (commitment: RecordId, done: boolean): void => {
    const run = (now: boolean) => tickCommitment(app.device(), { coop: props.coop, commitment, done: now })
    void keep.run(
      () => run(done),
      t(done ? 'way.commitment.ticked' : 'way.commitment.unticked'),
      () => run(!done),
    )
  }
  const drop = (commitment: RecordId, dropped: boolean): void => {
    const run = (now: boolean) => dropCommitment(app.device(), { coop: props.coop, commitment, dropped: now })
    void keep.run(
      () => run(dropped),
      t(dropped ? 'way.commitment.givenUp' : 'way.commitment.dropped'),
      () => run(!dropped),
    )
  }
  const text = ({ who, due, doneOn, droppedOn }: Commitment): string =>
    [
      who ?? '',
      due == null ? '' : t('way.commitment.due', { day: formatDate(due) }),
      doneOn == null ? '' : t('way.commitment.doneOn', { day: formatDate(doneOn) }),
      droppedOn == null ? '' : t('way.commitment.droppedOn', { day: formatDate(droppedOn) }),
    ]
      .filter((part) => part !== '')
      .join(', ')
  return (
    <>
      <Show
        when={props.way.commitments.length > 0}
        fallback={<EmptyState picture={Handshake} text={t('way.commitment.none')} />}
      >
        <For each={commitmentParties}>
          {(party) => (
            <Show when={of(party).length > 0}>
              <SectionTitle>{t(`way.commitment.${party}`)}</SectionTitle>
              <List label={t(`way.commitment.${party}`)}>
                <For each={of(party)}>
                  {(one) => (
                    <ListRow
                      start={
                        <span class="way-tick" data-done={one.doneOn == null ? undefined : ''}>
                          <Icon of={Check} />
                        </span>
                      }
                      title={<span data-dropped={one.droppedOn == null ? undefined : ''}>{one.wording}</span>}
                      text={text(one)}
                      pressed={one.doneOn != null}
                      disabled={one.droppedOn != null && !props.staff}
                      onClick={() => (one.droppedOn == null ? tick(one.id, one.doneOn == null) : drop(one.id, false))}
                    />
                  )}
                </For>
              </List>
            </Show>
          )}
        </For>
        <p class="field-help">{t('way.commitment.help')}</p>
      </Show>
      <Show when={props.staff && props.way.contracts.length > 0}>
        <Actions>
          <Button onClick={() => setAdding(true)}>{t('way.commitment.add')}</Button>
          <Show when={open().length > 0}>
            <Button kind="quiet" onClick={() => setDropping(true)}>
              {t('way.commitment.drop')}
            </Button>
          </Show>
        </Actions>
      </Show>
      <BottomSheet
        open={dropping()}
        onClose={() => setDropping(false)}
        title={t('way.commitment.drop')}
        closeLabel={t('common.close')}
      >
        <p>{t('way.commitment.dropHelp')}</p>
        <List label={t('way.commitment.drop')}>
          <For each={open()}>
            {(one) => (
              <ListRow
                title={one.wording}
                text={t(`way.commitment.${one.party}Short`)}
                onClick={() => {
                  setDropping(false)
                  drop(one.id, true)
                }}
              />
            )}
          </For>
        </List>
      </BottomSheet>
      <Show when={adding()}>
        <BottomSheet
          open={true}
          onClose={() => setAdding(false)}
          title={t('way.commitment.add')}
          closeLabel={t('common.close')}
        >
          <CommitmentForm {...props} onDone={() => setAdding(false)} />
        </BottomSheet>
      </Show>
    </>
  )
}

/** Goes with the last contract. */
function CommitmentForm(props: CommitmentsProps & { readonly onDone: () => void }): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const person = (): string => props.way.contracts[0]?.id ?? ''
  const key = `commitment:${person()}`
  const draft = createDraft<{ party: Commitment['party']; wording: string; who: string; due: string }>(key, {
    party: 'person',
    wording: '',
    who: '',
    due: '',
  })
  const submit = onePress(async (): Promise<void> => {
    const contract = [...props.way.contracts].sort((a, b) => (a.contract.start < b.contract.start ? -1 : 1)).at(-1)
    if (contract === undefined || keep.busy()) return
    await draft.settle()
    const { party, wording, who, due } = draft.value
    const values = { party, wording, who: who.trim() || undefined, due: dayOrNothing(due), draft: key }
    const saved = await keep.run(
      () => addCommitment(app.device(), { coop: props.coop, contract: contract.id, ...values }),
      t('way.commitment.added'),
    )
    if (saved === undefined) return
    await draft.discard()
    props.onDone()
  })
  return (
    <Form onSubmit={() => void submit()}>
      <SegmentedChoice
        label={t('way.commitment.party')}
        value={draft.value.party}
        choices={commitmentParties.map((value) => ({ value, label: t(`way.commitment.${value}Short`) }))}
        onChange={(party) => draft.set({ party })}
      />
      <TextArea
        label={t('way.commitment.wording')}
        rows={2}
        maxLength={2000}
        value={draft.value.wording}
        onInput={(wording) => draft.set({ wording })}
      />
      <TextField
        label={t('way.commitment.who')}
        hint={t('common.optional')}
        value={draft.value.who}
        onInput={(who) => draft.set({ who })}
      />
      <DateField
        label={t('way.form.due')}
        hint={t('common.optional')}
        value={draft.value.due}
        onInput={(due) => draft.set({ due })}
      />
      <Actions>
        <Button kind="main" type="submit" busy={keep.busy()}>
          {t('common.save')}
        </Button>
      </Actions>
    </Form>
  )
}
