// What happens to a contract after it was signed: one more period of a CAPE, an amendment, its end before the day.

import type { JSX } from 'solid-js'
import type { Device } from '../../../app/device/device.port.ts'
import {
  amendContract,
  checkRenewal,
  endContract,
  renewCape,
  withdrawChange,
} from '../../../app/path/change-contract.ts'
import type { CoopId, RecordId } from '../../../base/ids.ts'
import { ok } from '../../../base/result.ts'
import type { HostRules } from '../../../domain/path/host-rules.ts'
import type { ContractRecord } from '../../../domain/path/path.types.ts'
import type { LocalDate } from '../../../domain/time/local-date.ts'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { CheckField } from '../../design/parts/check-field.tsx'
import { DateField } from '../../design/parts/date-field.tsx'
import { BottomSheet } from '../../design/parts/dialog.tsx'
import { Actions, Columns, Form } from '../../design/parts/form.tsx'
import { NumberField } from '../../design/parts/number-field.tsx'
import { TextArea } from '../../design/parts/text-area.tsx'
import { createDraft } from '../../draft.ts'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { type Keep, useKeep } from '../record/use-keep.ts'
import { dayOrNothing, emptyContract, termsOf } from './contract-draft.ts'
import { TermsFields } from './terms-fields.tsx'
import { Verdict } from './verdict.tsx'
import { refusal, stageName } from './way-words.ts'

export type Change = 'renewal' | 'amendment' | 'ended'

interface ChangeProps {
  readonly coop: CoopId
  readonly record: ContractRecord
  readonly rules: HostRules
  readonly today: LocalDate
  readonly onClose: () => void
}

export function ChangeSheet(props: ChangeProps & { readonly change: Change }): JSX.Element {
  const forms = { renewal: RenewalForm, amendment: AmendmentForm, ended: EndForm }
  const title = (): string => t(`way.change.${props.change}`, { stage: stageName(props.record.contract.kind) })
  return (
    <BottomSheet open={true} onClose={props.onClose} title={title()} closeLabel={t('common.close')}>
      {forms[props.change](props)}
    </BottomSheet>
  )
}

/** « Annuler » after a change was kept: it counts no more, and stays readable. */
const undoIn =
  (device: Device, coop: CoopId) =>
  async ({ ids: [change] }: { readonly ids: readonly RecordId[] }) =>
    change === undefined ? ok(undefined) : withdrawChange(device, { coop, change })

function SaveButton(props: { readonly keep: Keep; readonly disabled?: boolean }): JSX.Element {
  return (
    <Actions>
      <Button kind="main" type="submit" busy={props.keep.busy()} disabled={props.disabled}>
        {t('common.save')}
      </Button>
    </Actions>
  )
}

function RenewalForm(props: ChangeProps): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const key = `renewal:${props.record.id}`
  const draft = createDraft<{ months: number | null; signedOn: string; fullTime: boolean }>(key, {
    months: null,
    signedOn: props.today,
    fullTime: false,
  })
  const months = (): number | undefined => draft.value.months ?? undefined
  const checked = () => {
    const asked = months()
    return asked === undefined
      ? undefined
      : checkRenewal(props.record, { months: asked, fullTimeEmployee: draft.value.fullTime, rules: props.rules })
  }
  const why = (): string | undefined => {
    const found = checked()
    return found === undefined || found.ok ? undefined : refusal(found.error)
  }
  const leadsTo = (): string => {
    const found = checked()
    const last = found?.ok ? found.value.at(-1) : undefined
    return last ? t('way.fromTo', { start: formatDate(last.start), end: formatDate(last.end) }) : ''
  }
  const submit = onePress(async (): Promise<void> => {
    const [asked, day] = [months(), dayOrNothing(draft.value.signedOn)]
    if (asked === undefined || day === undefined || why() !== undefined || keep.busy()) return
    await draft.settle()
    const input = { coop: props.coop, contract: props.record.id, months: asked, signedOn: day, draft: key }
    const saved = await keep.run(
      () => renewCape(app.device(), { ...input, fullTimeEmployee: draft.value.fullTime }),
      t('way.kept.renewal'),
      undoIn(app.device(), props.coop),
    )
    if (saved === undefined) return
    await draft.discard()
    props.onClose()
  })
  return (
    <Form onSubmit={() => void submit()}>
      <Columns>
        <NumberField
          label={t('way.form.months')}
          whole={true}
          value={months()}
          onInput={(typed) => draft.set({ months: typed ?? null })}
        />
        <DateField
          label={t('way.form.signedOn')}
          value={draft.value.signedOn}
          onInput={(signedOn) => draft.set({ signedOn })}
        />
      </Columns>
      <CheckField
        label={t('way.form.fullTime')}
        checked={draft.value.fullTime}
        onChange={(fullTime) => draft.set({ fullTime })}
      />
      <Verdict why={why()} leadsTo={leadsTo()} />
      <SaveButton keep={keep} disabled={months() === undefined || why() !== undefined} />
    </Form>
  )
}

function AmendmentForm(props: ChangeProps): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const key = `amendment:${props.record.id}`
  const draft = createDraft(key, emptyContract(props.today))
  const submit = onePress(async (): Promise<void> => {
    const day = dayOrNothing(draft.value.start)
    if (day === undefined || keep.busy()) return
    await draft.settle()
    const { payTerms, ...figures } = termsOf(draft.value)
    const changes = { day, signedOn: dayOrNothing(draft.value.signedOn), terms: payTerms, ...figures }
    const saved = await keep.run(
      () => amendContract(app.device(), { coop: props.coop, contract: props.record.id, draft: key, ...changes }),
      t('way.kept.amendment'),
      undoIn(app.device(), props.coop),
    )
    if (saved === undefined) return
    await draft.discard()
    props.onClose()
  })
  return (
    <Form onSubmit={() => void submit()}>
      <p class="field-help">{t('way.form.amendmentHelp')}</p>
      <Columns>
        <DateField label={t('way.form.fromDay')} value={draft.value.start} onInput={(day) => draft.set('start', day)} />
        <DateField
          label={t('way.form.signedOn')}
          value={draft.value.signedOn}
          onInput={(day) => draft.set('signedOn', day)}
        />
      </Columns>
      <TermsFields value={draft.value} onInput={(changed) => draft.set(changed)} />
      <SaveButton keep={keep} />
    </Form>
  )
}

function EndForm(props: ChangeProps): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const key = `ended:${props.record.id}`
  const draft = createDraft<{ day: string; terms: string }>(key, { day: props.today, terms: '' })
  const submit = onePress(async (): Promise<void> => {
    const last = dayOrNothing(draft.value.day)
    if (last === undefined || keep.busy()) return
    await draft.settle()
    const input = { coop: props.coop, contract: props.record.id, day: last, terms: draft.value.terms, draft: key }
    const saved = await keep.run(
      () => endContract(app.device(), input),
      t('way.kept.ended'),
      undoIn(app.device(), props.coop),
    )
    if (saved === undefined) return
    await draft.discard()
    props.onClose()
  })
  return (
    <Form onSubmit={() => void submit()}>
      <DateField label={t('way.form.lastDay')} value={draft.value.day} onInput={(day) => draft.set({ day })} />
      <TextArea
        label={t('way.form.endTerms')}
        hint={t('common.optional')}
        rows={2}
        maxLength={2000}
        value={draft.value.terms}
        onInput={(terms) => draft.set({ terms })}
      />
      <SaveButton keep={keep} />
    </Form>
  )
}
