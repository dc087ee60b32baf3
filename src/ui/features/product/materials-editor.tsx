import Plus from 'lucide-solid/icons/plus'
import Trash from 'lucide-solid/icons/trash'
import { Index, type JSX, Show } from 'solid-js'
import type { RecordId } from '../../../base/ids.ts'
import { Button } from '../../design/parts/button.tsx'
import { Columns, Stack } from '../../design/parts/form.tsx'
import { NumberField } from '../../design/parts/number-field.tsx'
import { SelectField } from '../../design/parts/select-field.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { t } from '../../i18n/t.ts'
import { AmountField } from '../job/amount-field.tsx'
import '../quote/quote.css'

export interface MaterialDraft {
  label: string
  /** In units: a metre and a half. */
  quantity: number | null
  /** `null` = nobody knows it so far. */
  unitCents: number | null
  supplier: RecordId | ''
}

export const noMaterial: MaterialDraft = { label: '', quantity: 1, unitCents: null, supplier: '' }

/** What one piece takes: what, how much, at which price, from whom. */
export function MaterialsEditor(props: {
  readonly materials: readonly MaterialDraft[]
  readonly suppliers: readonly { readonly id: RecordId; readonly name: string }[]
  readonly onChange: (materials: MaterialDraft[]) => void
}): JSX.Element {
  const change = (at: number, part: Partial<MaterialDraft>): void =>
    props.onChange(props.materials.map((one, index) => (index === at ? { ...one, ...part } : { ...one })))
  return (
    <Stack>
      <Index each={props.materials}>
        {(material, index) => (
          <fieldset class="quote-line">
            <legend>{t('product.materialNumber', { number: index + 1 })}</legend>
            <Stack>
              <TextField
                label={t('product.material')}
                help={t('product.materialHelp')}
                value={material().label}
                maxLength={120}
                onInput={(label) => change(index, { label })}
              />
              <Columns>
                <NumberField
                  label={t('quote.quantity')}
                  value={material().quantity ?? undefined}
                  onInput={(quantity) =>
                    change(index, { quantity: quantity !== undefined && quantity >= 0 ? quantity : null })
                  }
                />
                <AmountField
                  label={t('product.unitPrice')}
                  hint={t('common.optional')}
                  cents={material().unitCents}
                  onInput={(unitCents) => change(index, { unitCents })}
                />
                <Show when={props.suppliers.length > 0}>
                  <SelectField<RecordId>
                    label={t('product.supplier')}
                    hint={t('common.optional')}
                    value={material().supplier}
                    emptyLabel={t('product.anySupplier')}
                    choices={props.suppliers.map(({ id, name }) => ({ value: id, label: name }))}
                    onChange={(supplier) => change(index, { supplier })}
                  />
                </Show>
              </Columns>
              <Show when={props.materials.length > 1}>
                <Button
                  kind="quiet"
                  icon={Trash}
                  onClick={() =>
                    props.onChange(props.materials.filter((_, at) => at !== index).map((one) => ({ ...one })))
                  }
                >
                  {t('product.removeMaterial', { number: index + 1 })}
                </Button>
              </Show>
            </Stack>
          </fieldset>
        )}
      </Index>
      <div>
        <Button
          icon={Plus}
          onClick={() => props.onChange([...props.materials.map((one) => ({ ...one })), { ...noMaterial }])}
        >
          {t('product.addMaterial')}
        </Button>
      </div>
    </Stack>
  )
}
