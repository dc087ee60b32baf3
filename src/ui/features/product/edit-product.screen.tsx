import { useNavigate, useParams } from '@solidjs/router'
import Check from 'lucide-solid/icons/check'
import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import { serviceList } from '../../../app/job/mission-view.ts'
import { saveProduct } from '../../../app/product/save-product.ts'
import type { RecordId } from '../../../base/ids.ts'
import type { Product } from '../../../domain/desk/spending.schema.ts'
import { productCost } from '../../../domain/money/price.rules.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { CheckField } from '../../design/parts/check-field.tsx'
import { Form } from '../../design/parts/form.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { NumberField } from '../../design/parts/number-field.tsx'
import { Page } from '../../design/parts/page.tsx'
import { SelectField } from '../../design/parts/select-field.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { createDraft } from '../../draft.ts'
import { errorSentence } from '../../i18n/error-sentence.ts'
import { formatMoney } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { useList } from '../job/use-job.ts'
import { thousandths } from '../quote/line-draft.ts'
import { ChangeKnown } from '../record/known.tsx'
import { useKeep } from '../record/use-keep.ts'
import { type MaterialDraft, MaterialsEditor, noMaterial } from './materials-editor.tsx'
import { useProducts, useSuppliers } from './use-products.ts'

interface ProductDraft {
  label: string
  service: RecordId | ''
  materials: MaterialDraft[]
  minutes: number | null
  retired: boolean
}

const draftOf = (product: Product): ProductDraft => ({
  label: product.label,
  service: product.service ?? '',
  materials: product.materials.map(({ label, quantity, unitCents, supplier }) => ({
    label,
    quantity: quantity / 1000,
    unitCents: unitCents ?? null,
    supplier: supplier ?? '',
  })),
  minutes: product.minutes ?? null,
  retired: product.retired ?? false,
})

export function NewProductScreen(): JSX.Element {
  const initial = { label: '', service: '', materials: [{ ...noMaterial }], minutes: null, retired: false } as const
  return <ProductForm title={t('product.add')} initial={{ ...initial, materials: [...initial.materials] }} />
}

export function ChangeProductScreen(): JSX.Element {
  const coop = useCoop()
  const params = useParams()
  const products = useProducts(coop)
  const known = () => products()?.find(({ product }) => product.id === params.record)?.product
  return (
    <ChangeKnown
      of={known()}
      read={products() !== undefined}
      title={t('product.change')}
      windowTitle={t('product.title')}
      absent={t('product.absent')}
      back={{ href: `/c/${coop()}/produits`, label: t('product.title') }}
    >
      {(product) => <ProductForm title={t('product.change')} product={product.id} initial={draftOf(product)} />}
    </ChangeKnown>
  )
}

/** What one piece is made of; its cost follows what is typed. */
function ProductForm(props: {
  readonly title: string
  readonly initial: ProductDraft
  readonly product?: RecordId
}): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const keep = useKeep()
  const navigate = useNavigate()
  const suppliers = useSuppliers(coop)
  const services = useList(coop, 'service')
  const key = `produit:${props.product ?? coop()}`
  const draft = createDraft<ProductDraft>(key, props.initial)
  const [tried, setTried] = createSignal(false)
  const list = (): string => `/c/${coop()}/produits`
  /** Lines where nothing is written are left out. */
  const materials = () =>
    draft.value.materials
      .filter(({ label, unitCents }) => label.trim() !== '' || unitCents !== null)
      .map(({ label, quantity, unitCents, supplier }) => ({
        label: label.trim(),
        quantity: thousandths(quantity),
        unitCents,
        supplier: supplier || null,
      }))
  const cost = createMemo(() => productCost(materials()))
  const isWrong = (): boolean => materials().some(({ label, quantity }) => label === '' || quantity <= 0)
  const labelError = (): string | undefined =>
    tried() && draft.value.label.trim() === '' ? errorSentence({ type: 'product.label_missing' }) : undefined
  const submit = onePress(async (): Promise<void> => {
    setTried(true)
    if (keep.busy() || labelError() || isWrong()) return
    await draft.settle()
    const { label, service, minutes, retired } = draft.value
    const values = { label, service: service || null, minutes, retired, materials: materials() }
    const input = { coop: coop(), product: props.product, values, draft: key }
    const saved = await keep.run(() => saveProduct(app.device(), input), t('product.kept', { label: label.trim() }))
    const id = props.product ?? saved?.ids[0]
    if (saved && id) navigate(`${list()}/${id}`, { replace: true })
  })
  return (
    <Page
      title={props.title}
      windowTitle={t('product.title')}
      back={{ href: list(), label: t('product.title') }}
      action={
        <Button kind="main" type="submit" form="product" icon={Check} busy={keep.busy()}>
          {t('common.save')}
        </Button>
      }
    >
      <Show when={draft.ready() && suppliers() && services()} fallback={<Loading label={t('common.loading')} />}>
        <Form id="product" onSubmit={() => void submit()}>
          <TextField
            label={t('product.label')}
            value={draft.value.label}
            maxLength={80}
            required
            error={labelError()}
            onInput={(label) => draft.set({ label })}
          />
          <MaterialsEditor
            materials={draft.value.materials}
            suppliers={(suppliers() ?? []).map(({ supplier }) => supplier)}
            onChange={(changed) => draft.set('materials', changed)}
          />
          <div role="status">
            <Show when={tried() && isWrong()}>
              <p class="field-error">{errorSentence({ type: 'product.material_invalid' })}</p>
            </Show>
            <p>
              <strong>
                {cost().missing > 0
                  ? t('product.costAtLeast', { amount: formatMoney(cost().cents) })
                  : t('product.cost', { amount: formatMoney(cost().cents) })}
              </strong>
            </p>
            <Show when={cost().missing > 0}>
              <p>{t('product.missing', { n: cost().missing })}</p>
            </Show>
          </div>
          <NumberField
            label={t('product.minutes')}
            hint={t('common.optional')}
            help={t('product.minutesHelp')}
            unit={t('product.minutesUnit')}
            whole
            value={draft.value.minutes ?? undefined}
            onInput={(minutes) =>
              draft.set({
                minutes: minutes !== undefined && minutes > 0 && minutes <= 6000 ? Math.round(minutes) : null,
              })
            }
          />
          <SelectField<RecordId>
            label={t('product.offer')}
            hint={t('common.optional')}
            help={t('product.offerHelp')}
            value={draft.value.service}
            emptyLabel={t('product.noOffer')}
            choices={serviceList(services() ?? []).map(({ id, label }) => ({ value: id, label }))}
            onChange={(service) => draft.set({ service })}
          />
          <Show when={props.product}>
            <CheckField
              label={t('product.retired')}
              checked={draft.value.retired}
              onChange={(retired) => draft.set({ retired })}
            />
          </Show>
        </Form>
      </Show>
    </Page>
  )
}
