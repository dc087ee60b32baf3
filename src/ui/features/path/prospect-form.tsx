import { type JSX, Show } from 'solid-js'
import type { Read } from '../../../app/meeting/read-records.ts'
import { saveProspect } from '../../../app/path/save-prospect.ts'
import type { CoopId, PersonId, RecordId } from '../../../base/ids.ts'
import { ok } from '../../../base/result.ts'
import { type Prospect, prospectChannels, prospectOutcomes } from '../../../domain/path/prospect.schema.ts'
import { useApp } from '../../app-context.tsx'
import { ChoiceTiles } from '../../design/parts/choice-tiles.tsx'
import { DateField } from '../../design/parts/date-field.tsx'
import { Form } from '../../design/parts/form.tsx'
import { SelectField } from '../../design/parts/select-field.tsx'
import { TextArea } from '../../design/parts/text-area.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { createDraft } from '../../draft.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { useKeep } from '../record/use-keep.ts'
import { dayOrNothing } from './contract-draft.ts'
import { LineActions } from './line-actions.tsx'
import { useWithdrawLine } from './use-withdraw-line.ts'

interface ProspectDraft {
  outcome: (typeof prospectOutcomes)[number] | ''
  channel: (typeof prospectChannels)[number] | ''
  who: string
  note: string
  nextStep: string
  nextOn: string
}

const draftOf = (line: Prospect | undefined): ProspectDraft => ({
  outcome: line?.outcome ?? '',
  channel: line?.channel ?? '',
  who: line?.who ?? '',
  note: line?.note ?? '',
  nextStep: line?.nextStep ?? '',
  nextOn: line?.nextOn ?? '',
})

const valuesOf = ({ outcome, channel, who, note, nextStep, nextOn }: ProspectDraft) => ({
  outcome,
  channel,
  who: who.trim(),
  note: note.trim(),
  nextStep: nextStep.trim(),
  nextOn: dayOrNothing(nextOn) ?? ('' as const),
})

/** A new line, or one that is put right or taken away; its day stays. « Annuler » goes back in each case. */
export function ProspectForm(props: {
  readonly coop: CoopId
  readonly person: PersonId
  readonly line: Read<Prospect> | undefined
  readonly onDone: () => void
}): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const { coop, person, line } = props
  const withdrawal = useWithdrawLine({ coop, kind: 'prospect', keep })
  const key = `prospect:${line?.id ?? person}`
  const draft = createDraft<ProspectDraft>(key, draftOf(line))
  const submit = onePress(async (): Promise<void> => {
    const { outcome } = draft.value
    if (outcome === '' || keep.busy()) return
    await draft.settle()
    const save = (values: ProspectDraft, more: { readonly draft?: string } = {}) =>
      saveProspect(app.device(), { coop, person, id: line?.id, values: valuesOf(values), ...more })
    const saved = await keep.run(
      () => save(draft.value, { draft: key }),
      t(`way.prospect.outcomes.${outcome}`),
      async ({ ids: [added] }) => {
        if (line !== undefined) return save(draftOf(line))
        return added === undefined ? ok(undefined) : withdrawal.set(added, true)
      },
    )
    if (saved === undefined) return
    await draft.discard()
    props.onDone()
  })
  const withdraw = (one: RecordId): void => {
    withdrawal.withdraw(one)
    void draft.discard()
    props.onDone()
  }
  return (
    <Show when={draft.ready()}>
      <Form onSubmit={() => void submit()}>
        <ChoiceTiles
          label={t('way.prospect.outcome')}
          value={draft.value.outcome || undefined}
          choices={prospectOutcomes.map((value) => ({ value, label: t(`way.prospect.outcomes.${value}`) }))}
          onChange={(outcome) => draft.set({ outcome })}
        />
        <LineActions known={line?.id} busy={keep.busy()} disabled={draft.value.outcome === ''} onWithdraw={withdraw} />
        <TextField
          label={t('way.prospect.who')}
          hint={t('common.optional')}
          capitalize="words"
          maxLength={200}
          value={draft.value.who}
          onInput={(who) => draft.set({ who })}
        />
        <SelectField
          label={t('way.prospect.channel')}
          hint={t('common.optional')}
          emptyLabel={t('way.prospect.noChannel')}
          value={draft.value.channel}
          choices={prospectChannels.map((value) => ({ value, label: t(`way.prospect.channels.${value}`) }))}
          onChange={(channel) => draft.set({ channel })}
        />
        <TextField
          label={t('way.prospect.nextStep')}
          hint={t('common.optional')}
          maxLength={200}
          value={draft.value.nextStep}
          onInput={(nextStep) => draft.set({ nextStep })}
        />
        <DateField
          label={t('way.prospect.nextOn')}
          hint={t('common.optional')}
          value={draft.value.nextOn}
          onInput={(nextOn) => draft.set({ nextOn })}
        />
        <TextArea
          label={t('way.prospect.note')}
          hint={t('common.optional')}
          rows={2}
          maxLength={2000}
          value={draft.value.note}
          onInput={(note) => draft.set({ note })}
        />
      </Form>
    </Show>
  )
}
