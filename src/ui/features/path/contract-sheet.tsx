import { type JSX, Show } from 'solid-js'
import type { Reads, Way } from '../../../app/path/read-way.ts'
import { withdrawContract } from '../../../app/path/withdraw-contract.ts'
import { checkContract, writeContract } from '../../../app/path/write-contract.ts'
import type { CoopId, PersonId } from '../../../base/ids.ts'
import { ok } from '../../../base/result.ts'
import type { ContractKind } from '../../../domain/path/contract.schema.ts'
import type { LocalDate } from '../../../domain/time/local-date.ts'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { DateField } from '../../design/parts/date-field.tsx'
import { BottomSheet } from '../../design/parts/dialog.tsx'
import { Actions, Form } from '../../design/parts/form.tsx'
import { TextArea } from '../../design/parts/text-area.tsx'
import { createDraft } from '../../draft.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { useKeep } from '../record/use-keep.ts'
import { commitmentsOf, contractOf, emptyContract } from './contract-draft.ts'
import { ContractFields } from './contract-fields.tsx'
import { leadsToWords } from './leads-to.ts'
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
    return written === undefined ? '' : leadsToWords({ contract: written, way: props.way })
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
      async ({ ids: [contract] }) =>
        contract === undefined ? ok(undefined) : withdrawContract(app.device(), { coop, contract }),
    )
    if (saved === undefined) return
    await draft.discard()
    props.onClose()
  })
  return (
    <Show when={draft.ready()}>
      <Form onSubmit={() => void submit()}>
        <ContractFields kind={props.kind} draft={draft} verdict={<Verdict why={why()} leadsTo={leadsTo()} />} />
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
