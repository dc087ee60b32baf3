import { type JSX, Show } from 'solid-js'
import { DateField } from '../../design/parts/date-field.tsx'
import { Columns } from '../../design/parts/form.tsx'
import type { Draft } from '../../draft.ts'
import { t } from '../../i18n/t.ts'
import { isGoodPeriod, type ShareDraft } from './share-draft.ts'
import type { Sharing } from './use-money.ts'

/** Of which days hours count, and which hours: what follows the last sharing, unless one changes it. */
export function PeriodFields(props: { readonly draft: Draft<ShareDraft>; readonly sharing: Sharing }): JSX.Element {
  const kinds = () => props.sharing.kinds.map((kind) => t(`job.kinds.${kind}`)).join(', ')
  return (
    <>
      <Columns>
        <DateField
          label={t('money.new.from')}
          value={props.draft.value.from || (props.sharing.period.from ?? '')}
          onInput={(from) => props.draft.set({ from })}
        />
        <DateField
          label={t('money.new.to')}
          value={props.draft.value.to || props.sharing.period.to}
          error={
            isGoodPeriod(props.draft.value, props.sharing.period) ? undefined : t('errors.distribution.period_invalid')
          }
          onInput={(to) => props.draft.set({ to })}
        />
      </Columns>
      <p class="field-help">
        {t('money.new.counted', { kinds: kinds() })}
        <Show when={props.sharing.gone.length > 0}> {t('money.new.goneHelp')}</Show>
      </p>
    </>
  )
}
