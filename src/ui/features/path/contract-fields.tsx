import { type JSX, Show } from 'solid-js'
import type { ContractKind } from '../../../domain/path/contract.schema.ts'
import { CheckField } from '../../design/parts/check-field.tsx'
import { DateField } from '../../design/parts/date-field.tsx'
import { Columns } from '../../design/parts/form.tsx'
import { NumberField } from '../../design/parts/number-field.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import type { Draft } from '../../draft.ts'
import { t } from '../../i18n/t.ts'
import type { ContractDraft } from './contract-draft.ts'
import { TermsFields } from './terms-fields.tsx'

/** What a contract says, for one that is written and one that is corrected. */
export function ContractFields(props: {
  readonly kind: ContractKind
  readonly draft: Draft<ContractDraft>
  /** What the days lead to, or why they may not be. */
  readonly verdict: JSX.Element
}): JSX.Element {
  const typed = (): ContractDraft => props.draft.value
  const employs = (): boolean => props.kind === 'employment' || props.kind === 'cesa'
  return (
    <>
      <Columns>
        <DateField label={t('way.form.start')} value={typed().start} onInput={(day) => props.draft.set('start', day)} />
        <Show
          when={props.kind === 'cape'}
          fallback={
            <DateField
              label={t('way.form.end')}
              hint={t('common.optional')}
              value={typed().end}
              onInput={(day) => props.draft.set('end', day)}
            />
          }
        >
          <NumberField
            label={t('way.form.months')}
            whole={true}
            value={typed().months ?? undefined}
            onInput={(months) => props.draft.set('months', months ?? null)}
          />
        </Show>
        <DateField
          label={t('way.form.signedOn')}
          value={typed().signedOn}
          onInput={(day) => props.draft.set('signedOn', day)}
        />
      </Columns>
      {props.verdict}
      <TextField
        label={t('way.form.project')}
        hint={t('common.optional')}
        maxLength={200}
        value={typed().project}
        onInput={(project) => props.draft.set('project', project)}
      />
      <Show when={props.kind === 'cape'}>
        <CheckField
          label={t('way.form.fullTime')}
          checked={typed().fullTime}
          onChange={(fullTime) => props.draft.set('fullTime', fullTime)}
        />
      </Show>
      <Show when={employs()}>
        <TermsFields value={typed()} onInput={(changed) => props.draft.set(changed)} />
      </Show>
      <TextField
        label={t('way.form.signatories')}
        help={t('way.form.signatoriesHelp')}
        hint={t('common.optional')}
        capitalize="words"
        maxLength={400}
        value={typed().signatories}
        onInput={(names) => props.draft.set('signatories', names)}
      />
    </>
  )
}
