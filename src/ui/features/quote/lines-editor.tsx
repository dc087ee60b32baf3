import Plus from 'lucide-solid/icons/plus'
import Trash from 'lucide-solid/icons/trash'
import { Index, type JSX, Show } from 'solid-js'
import { Button } from '../../design/parts/button.tsx'
import { Columns, Stack } from '../../design/parts/form.tsx'
import { NumberField } from '../../design/parts/number-field.tsx'
import { SelectField } from '../../design/parts/select-field.tsx'
import { t } from '../../i18n/t.ts'
import { priceOf } from '../job/job-words.ts'
import type { LineDraft, Priced } from './line-draft.ts'
import './quote.css'

/** What is sold: a service with a price that is decided, and how much of it. */
export function LinesEditor(props: {
  readonly lines: readonly LineDraft[]
  readonly services: readonly Priced[]
  readonly onChange: (lines: LineDraft[]) => void
}): JSX.Element {
  const change = (at: number, part: Partial<LineDraft>): void =>
    props.onChange(props.lines.map((line, index) => (index === at ? { ...line, ...part } : { ...line })))
  const unitOf = (line: LineDraft): string => {
    const unit = props.services.find(({ id }) => id === line.service)?.unit ?? 'hour'
    return t(`quote.unitShort.${unit}`)
  }
  return (
    <Stack>
      <Index each={props.lines}>
        {(line, index) => (
          <fieldset class="quote-line">
            <legend>{t('quote.lineNumber', { number: index + 1 })}</legend>
            <Columns>
              <SelectField<LineDraft['service']>
                label={t('quote.service')}
                value={line().service}
                emptyLabel={t('quote.chooseService')}
                choices={props.services.map((service) => ({
                  value: service.id,
                  label: `${service.label}, ${priceOf(service)}`,
                }))}
                onChange={(service) => change(index, { service })}
              />
              <NumberField
                label={t('quote.quantity')}
                unit={unitOf(line())}
                value={line().quantity ?? undefined}
                onInput={(quantity) =>
                  change(index, { quantity: quantity !== undefined && quantity >= 0 ? quantity : null })
                }
              />
            </Columns>
            <Show when={props.lines.length > 1}>
              <Button
                kind="quiet"
                icon={Trash}
                onClick={() => props.onChange(props.lines.filter((_, at) => at !== index).map((one) => ({ ...one })))}
              >
                {t('quote.removeLine', { number: index + 1 })}
              </Button>
            </Show>
          </fieldset>
        )}
      </Index>
      <div>
        <Button
          icon={Plus}
          onClick={() => props.onChange([...props.lines.map((one) => ({ ...one })), { service: '', quantity: 1 }])}
        >
          {t('quote.addLine')}
        </Button>
      </div>
    </Stack>
  )
}
