import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import type { NoteView } from '../../../app/billing/read-notes.ts'
import { takePayment } from '../../../app/billing/take-payment.ts'
import type { CoopId, PersonId } from '../../../base/ids.ts'
import { checkPayment } from '../../../domain/desk/note.rules.ts'
import { type Payment, paymentMethods } from '../../../domain/desk/note.schema.ts'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { BottomSheet } from '../../design/parts/dialog.tsx'
import { Actions, Form } from '../../design/parts/form.tsx'
import { SegmentedChoice } from '../../design/parts/segmented-choice.tsx'
import { SelectField } from '../../design/parts/select-field.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { errorSentence } from '../../i18n/error-sentence.ts'
import { formatMoney } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { AmountField } from '../job/amount-field.tsx'
import { useClock, useMe, useMembers } from '../job/use-job.ts'
import { useKeep } from '../record/use-keep.ts'

/** What a client pays: cash is counted by two people, and its receipt has a number. */
export function PaymentSheet(props: {
  readonly coop: CoopId
  readonly view: NoteView
  readonly onDone: () => void
}): JSX.Element {
  const app = useApp()
  const me = useMe()
  const keep = useKeep()
  const clock = useClock()
  const members = useMembers(() => props.coop)
  const [method, setMethod] = createSignal<Payment['method']>('cash')
  const [cents, setCents] = createSignal<number | null>(props.view.leftCents)
  const [receiver, setReceiver] = createSignal<PersonId | ''>(me.person)
  const [witness, setWitness] = createSignal<PersonId | ''>('')
  const [receipt, setReceipt] = createSignal('')
  const [tried, setTried] = createSignal(false)
  const people = createMemo(() => (members() ?? []).map(({ person, name }) => ({ value: person, label: name })))
  const payment = () => ({
    note: props.view.note.id,
    cents: cents() ?? 0,
    method: method(),
    ...(method() === 'cash'
      ? { receiver: receiver() || undefined, witness: witness() || undefined, receipt: receipt().trim() || undefined }
      : {}),
  })
  const problem = createMemo(() => {
    if (!tried()) return undefined
    const checked = checkPayment({
      lines: props.view.note.lines,
      before: props.view.payments,
      payment: { ...payment(), day: clock.today() },
    })
    return checked.ok ? undefined : checked.error
  })
  const problemOf = (...types: string[]): string | undefined => {
    const found = problem()
    return found && types.includes(found.type) ? errorSentence(found) : undefined
  }
  const submit = async (): Promise<void> => {
    setTried(true)
    if (keep.busy() || problem() !== undefined) return
    const saved = await keep.run(
      () => takePayment(app.device(), { coop: props.coop, ...payment() }),
      t('billing.pay.kept', { amount: formatMoney(cents() ?? 0) }),
    )
    if (saved) props.onDone()
  }
  return (
    <BottomSheet open={true} onClose={props.onDone} title={t('billing.pay.add')} closeLabel={t('common.close')}>
      <Form onSubmit={() => void submit()}>
        <SegmentedChoice
          label={t('billing.pay.method')}
          value={method()}
          choices={paymentMethods.map((value) => ({ value, label: t(`billing.pay.methods.${value}`) }))}
          onChange={setMethod}
        />
        <AmountField label={t('billing.pay.amount')} cents={cents()} onInput={setCents} />
        <p class="field-error" role="status">
          {problemOf('payment.amount_missing', 'payment.too_much') ?? ''}
        </p>
        <Show when={method() === 'cash'}>
          <SelectField
            label={t('billing.pay.receiver')}
            value={receiver()}
            emptyLabel={t('billing.pay.choose')}
            choices={people()}
            onChange={setReceiver}
          />
          <SelectField
            label={t('billing.pay.witness')}
            value={witness()}
            emptyLabel={t('billing.pay.choose')}
            error={problemOf('payment.two_names')}
            choices={people()}
            onChange={setWitness}
          />
          <TextField
            label={t('billing.pay.receipt')}
            help={t('billing.pay.receiptHelp')}
            value={receipt()}
            maxLength={40}
            error={problemOf('payment.receipt_missing')}
            onInput={setReceipt}
          />
        </Show>
        <Actions>
          <Button kind="main" type="submit" busy={keep.busy()}>
            {t('common.save')}
          </Button>
        </Actions>
      </Form>
    </BottomSheet>
  )
}
