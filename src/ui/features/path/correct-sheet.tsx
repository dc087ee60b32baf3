import { type JSX, Show } from 'solid-js'
import { checkCorrection, correctContract, undoCorrection } from '../../../app/path/correct-contract.ts'
import type { Reads, Way } from '../../../app/path/read-way.ts'
import type { CoopId, PersonId } from '../../../base/ids.ts'
import type { ContractRecord } from '../../../domain/path/path.types.ts'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { BottomSheet } from '../../design/parts/dialog.tsx'
import { Actions, Form } from '../../design/parts/form.tsx'
import { createDraft } from '../../draft.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { useKeep } from '../record/use-keep.ts'
import { contractOf, draftOf } from './contract-draft.ts'
import { ContractFields } from './contract-fields.tsx'
import { leadsToWords } from './leads-to.ts'
import { Verdict } from './verdict.tsx'
import { refusal, stageName } from './way-words.ts'

interface CorrectProps {
  readonly coop: CoopId
  readonly person: PersonId
  readonly record: ContractRecord
  readonly reads: Reads
  readonly way: Way
  readonly onClose: () => void
}

/** The contract as it was typed, to be put right: the same rules judge it as when it was written. */
export function CorrectSheet(props: CorrectProps): JSX.Element {
  return (
    <BottomSheet
      open={true}
      onClose={props.onClose}
      title={t('way.written.correctTitle', { stage: stageName(props.record.contract.kind) })}
      closeLabel={t('common.close')}
    >
      <CorrectForm {...props} />
    </BottomSheet>
  )
}

function CorrectForm(props: CorrectProps): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const { id, contract: before } = props.record
  const key = `correct:${id}`
  const draft = createDraft(key, draftOf(before))
  const corrected = () => contractOf(before.kind, draft.value)
  const why = (): string | undefined => {
    const contractNow = corrected()
    if (contractNow === undefined) return t('way.form.startMissing')
    const { coop, person, record } = props
    const fullTimeEmployee = draft.value.fullTime
    const checked = checkCorrection(props.reads, { coop, person, record, contractNow, fullTimeEmployee })
    return checked.ok ? undefined : refusal(checked.error)
  }
  const leadsTo = (): string => {
    const contract = corrected()
    return contract === undefined ? '' : leadsToWords({ contract, way: props.way, record: id })
  }
  const submit = onePress(async (): Promise<void> => {
    const contractNow = corrected()
    if (contractNow === undefined || why() !== undefined || keep.busy()) return
    await draft.settle()
    const of = { coop: props.coop, contract: id }
    const fullTimeEmployee = draft.value.fullTime
    const saved = await keep.run(
      () => correctContract(app.device(), { ...of, contractNow, fullTimeEmployee, draft: key }),
      t('way.written.corrected'),
      ({ before: was }) => undoCorrection(app.device(), { ...of, before: was }),
    )
    if (saved === undefined) return
    await draft.discard()
    props.onClose()
  })
  return (
    <Show when={draft.ready()}>
      <Form onSubmit={() => void submit()}>
        <ContractFields kind={before.kind} draft={draft} verdict={<Verdict why={why()} leadsTo={leadsTo()} />} />
        <Actions>
          <Button kind="main" type="submit" busy={keep.busy()} disabled={why() !== undefined}>
            {t('common.save')}
          </Button>
        </Actions>
      </Form>
    </Show>
  )
}
