import type { JSX } from 'solid-js'
import { Columns } from '../../design/parts/form.tsx'
import { MoneyField } from '../../design/parts/money-field.tsx'
import { NumberField } from '../../design/parts/number-field.tsx'
import { TextArea } from '../../design/parts/text-area.tsx'
import { decimalMark } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import type { ContractDraft } from './contract-draft.ts'

type Terms = Pick<ContractDraft, 'hours' | 'fixedCents' | 'percent' | 'payTerms'>

/** Hours and pay of a contract of employment or of its amendment. */
export function TermsFields(props: {
  readonly value: Terms
  readonly onInput: (changed: Partial<Terms>) => void
}): JSX.Element {
  return (
    <>
      <Columns>
        <NumberField
          label={t('way.form.hours')}
          hint={t('common.optional')}
          unit={t('common.hourUnit')}
          value={props.value.hours ?? undefined}
          onInput={(hours) => props.onInput({ hours: hours ?? null })}
        />
        <MoneyField
          label={t('way.form.fixed')}
          hint={t('common.optional')}
          decimalMark={decimalMark()}
          cents={props.value.fixedCents ?? undefined}
          onInput={(cents) => props.onInput({ fixedCents: cents ?? null })}
        />
        <NumberField
          label={t('way.form.percent')}
          hint={t('common.optional')}
          unit="%"
          value={props.value.percent ?? undefined}
          onInput={(percent) => props.onInput({ percent: percent ?? null })}
        />
      </Columns>
      <TextArea
        label={t('way.form.payTerms')}
        help={t('way.form.payTermsHelp')}
        hint={t('common.optional')}
        rows={2}
        maxLength={2000}
        value={props.value.payTerms}
        onInput={(payTerms) => props.onInput({ payTerms })}
      />
    </>
  )
}
