import { type JSX, Show } from 'solid-js'
import type { Reads, Way } from '../../../app/path/read-way.ts'
import { checkContract, writeContract } from '../../../app/path/write-contract.ts'
import type { CoopId, PersonId } from '../../../base/ids.ts'
import { isShorterThanHostBand } from '../../../domain/path/cape.rules.ts'
import { cesaTerms } from '../../../domain/path/cesa.rules.ts'
import type { ContractKind } from '../../../domain/path/contract.schema.ts'
import { capeTermsOf, contractEnd } from '../../../domain/path/path.rules.ts'
import { capeMonthsBefore } from '../../../domain/path/path-deadlines.rules.ts'
import type { LocalDate } from '../../../domain/time/local-date.ts'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { CheckField } from '../../design/parts/check-field.tsx'
import { DateField } from '../../design/parts/date-field.tsx'
import { BottomSheet } from '../../design/parts/dialog.tsx'
import { Actions, Columns, Form } from '../../design/parts/form.tsx'
import { NumberField } from '../../design/parts/number-field.tsx'
import { TextArea } from '../../design/parts/text-area.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { createDraft } from '../../draft.ts'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { useKeep } from '../record/use-keep.ts'
import { commitmentsOf, contractOf, emptyContract } from './contract-draft.ts'
import { TermsFields } from './terms-fields.tsx'
import { Verdict } from './verdict.tsx'
import { refusal, stageName } from './way-words.ts'

export interface ContractSheetProps {
  readonly coop: CoopId
  readonly person: PersonId
  readonly kind: ContractKind
  /** The first day that is proposed. */
  readonly from: LocalDate
  readonly reads: Reads
  readonly way: Way
  readonly onClose: () => void
}

/** A new contract with its reciprocal commitments. What it leads to, or why it may not be, is told while one types. */
export function ContractSheet(props: ContractSheetProps): JSX.Element {
  return (
    <BottomSheet
      open={true}
      onClose={props.onClose}
      title={t('way.write', { stage: stageName(props.kind) })}
      closeLabel={t('common.close')}
    >
      <ContractForm {...props} />
    </BottomSheet>
  )
}

function ContractForm(props: ContractSheetProps): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const key = `contract:${props.person}:${props.kind}`
  const draft = createDraft(key, emptyContract(props.from))
  const employs = (): boolean => props.kind === 'employment' || props.kind === 'cesa'
  const contract = () => contractOf(props.kind, draft.value)
  const checked = () => {
    const { coop, person } = props
    const written = contract()
    if (written === undefined) return undefined
    return checkContract(props.reads, { coop, person, contract: written, fullTimeEmployee: draft.value.fullTime })
  }
  const why = (): string | undefined => {
    const found = checked()
    if (found === undefined) return t('way.form.startMissing')
    return found.ok ? undefined : refusal(found.error)
  }
  const leadsTo = (): string => {
    const written = contract()
    if (written === undefined) return ''
    const record = { contract: written, changes: [] }
    const end = contractEnd(record)
    const parts = [end === undefined ? '' : t('way.form.until', { day: formatDate(end) })]
    if (written.kind === 'cape' && isShorterThanHostBand({ terms: capeTermsOf(record), rules: props.way.rules }))
      parts.push(t('way.form.shorter', { n: props.way.rules.capeLeastMonths ?? 0 }))
    if (written.kind === 'cesa') {
      const capeMonths = capeMonthsBefore({ contracts: props.way.contracts, day: written.start })
      const terms = cesaTerms({ start: written.start, capeMonths, rules: props.way.rules })
      parts.push(t('way.form.associateBy', { day: formatDate(terms.associateBy) }))
      parts.push(t('way.form.trial', { n: terms.trialMonths }))
    }
    return parts.filter((part) => part !== '').join(' ')
  }
  const submit = onePress(async (): Promise<void> => {
    const written = contract()
    if (written === undefined || why() !== undefined || keep.busy()) return
    await draft.settle()
    const { coop, person } = props
    const saved = await keep.run(
      () =>
        writeContract(app.device(), {
          coop,
          person,
          contract: written,
          commitments: commitmentsOf(draft.value),
          fullTimeEmployee: draft.value.fullTime,
          draft: key,
        }),
      stageName(props.kind),
    )
    if (saved === undefined) return
    await draft.discard()
    props.onClose()
  })
  return (
    <Show when={draft.ready()}>
      <Form onSubmit={() => void submit()}>
        <Columns>
          <DateField label={t('way.form.start')} value={draft.value.start} onInput={(day) => draft.set('start', day)} />
          <Show
            when={props.kind === 'cape'}
            fallback={
              <DateField
                label={t('way.form.end')}
                hint={t('common.optional')}
                value={draft.value.end}
                onInput={(day) => draft.set('end', day)}
              />
            }
          >
            <NumberField
              label={t('way.form.months')}
              whole={true}
              value={draft.value.months ?? undefined}
              onInput={(months) => draft.set('months', months ?? null)}
            />
          </Show>
          <DateField
            label={t('way.form.signedOn')}
            value={draft.value.signedOn}
            onInput={(day) => draft.set('signedOn', day)}
          />
        </Columns>
        <Verdict why={why()} leadsTo={leadsTo()} />
        <TextField
          label={t('way.form.project')}
          hint={t('common.optional')}
          maxLength={200}
          value={draft.value.project}
          onInput={(project) => draft.set('project', project)}
        />
        <Show when={props.kind === 'cape'}>
          <CheckField
            label={t('way.form.fullTime')}
            checked={draft.value.fullTime}
            onChange={(fullTime) => draft.set('fullTime', fullTime)}
          />
        </Show>
        <Show when={employs()}>
          <TermsFields value={draft.value} onInput={(changed) => draft.set(changed)} />
        </Show>
        <TextField
          label={t('way.form.signatories')}
          help={t('way.form.signatoriesHelp')}
          hint={t('common.optional')}
          capitalize="words"
          maxLength={400}
          value={draft.value.signatories}
          onInput={(names) => draft.set('signatories', names)}
        />
        <TextArea
          label={t('way.form.personDoes')}
          help={t('way.form.linesHelp')}
          hint={t('common.optional')}
          rows={2}
          value={draft.value.personDoes}
          onInput={(lines) => draft.set('personDoes', lines)}
        />
        <TextArea
          label={t('way.form.coopDoes')}
          hint={t('common.optional')}
          rows={2}
          value={draft.value.coopDoes}
          onInput={(lines) => draft.set('coopDoes', lines)}
        />
        <DateField
          label={t('way.form.due')}
          hint={t('common.optional')}
          value={draft.value.due}
          onInput={(day) => draft.set('due', day)}
        />
        <Actions>
          <Button kind="main" type="submit" busy={keep.busy()} disabled={why() !== undefined}>
            {t('common.save')}
          </Button>
        </Actions>
      </Form>
    </Show>
  )
}
