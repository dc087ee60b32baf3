import { useNavigate, useParams } from '@solidjs/router'
import Check from 'lucide-solid/icons/check'
import { createSignal, type JSX, Show } from 'solid-js'
import { saveSupplier } from '../../../app/product/save-product.ts'
import type { RecordId } from '../../../base/ids.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { Form } from '../../design/parts/form.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { TextArea } from '../../design/parts/text-area.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { createDraft } from '../../draft.ts'
import { errorSentence } from '../../i18n/error-sentence.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { ChangeKnown } from '../record/known.tsx'
import { useKeep } from '../record/use-keep.ts'
import { useSuppliers } from './use-products.ts'

interface SupplierDraft {
  name: string
  contact: string
  terms: string
}

export function NewSupplierScreen(): JSX.Element {
  return <SupplierForm title={t('product.addSupplier')} initial={{ name: '', contact: '', terms: '' }} />
}

export function ChangeSupplierScreen(): JSX.Element {
  const coop = useCoop()
  const params = useParams()
  const suppliers = useSuppliers(coop)
  const known = () => suppliers()?.find(({ supplier }) => supplier.id === params.record)?.supplier
  return (
    <ChangeKnown
      of={known()}
      read={suppliers() !== undefined}
      title={t('product.changeSupplier')}
      windowTitle={t('product.suppliers')}
      absent={t('product.absentSupplier')}
      back={{ href: `/c/${coop()}/fournisseurs`, label: t('product.suppliers') }}
    >
      {({ id, name, contact, terms }) => (
        <SupplierForm
          title={t('product.changeSupplier')}
          supplier={id}
          initial={{ name, contact: contact ?? '', terms: terms ?? '' }}
        />
      )}
    </ChangeKnown>
  )
}

function SupplierForm(props: {
  readonly title: string
  readonly initial: SupplierDraft
  readonly supplier?: RecordId
}): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const keep = useKeep()
  const navigate = useNavigate()
  const key = `fournisseur:${props.supplier ?? coop()}`
  const draft = createDraft<SupplierDraft>(key, props.initial)
  const [tried, setTried] = createSignal(false)
  const list = (): string => `/c/${coop()}/fournisseurs`
  const nameError = (): string | undefined =>
    tried() && draft.value.name.trim() === '' ? errorSentence({ type: 'supplier.name_missing' }) : undefined
  const submit = onePress(async (): Promise<void> => {
    setTried(true)
    if (keep.busy() || nameError()) return
    await draft.settle()
    const values = { ...draft.value }
    const input = { coop: coop(), supplier: props.supplier, values, draft: key }
    const saved = await keep.run(
      () => saveSupplier(app.device(), input),
      t('product.supplierKept', { name: values.name.trim() }),
    )
    const id = props.supplier ?? saved?.ids[0]
    if (saved && id) navigate(`${list()}/${id}`, { replace: true })
  })
  return (
    <Page
      title={props.title}
      windowTitle={t('product.suppliers')}
      back={{ href: list(), label: t('product.suppliers') }}
      action={
        <Button kind="main" type="submit" form="supplier" icon={Check} busy={keep.busy()}>
          {t('common.save')}
        </Button>
      }
    >
      <Show when={draft.ready()} fallback={<Loading label={t('common.loading')} />}>
        <Form id="supplier" onSubmit={() => void submit()}>
          <TextField
            label={t('product.supplierName')}
            value={draft.value.name}
            maxLength={200}
            required
            error={nameError()}
            onInput={(name) => draft.set({ name })}
          />
          <TextField
            label={t('product.contact')}
            hint={t('common.optional')}
            help={t('product.contactHelp')}
            value={draft.value.contact}
            maxLength={200}
            onInput={(contact) => draft.set({ contact })}
          />
          <TextArea
            label={t('product.terms')}
            hint={t('common.optional')}
            help={t('product.termsHelp')}
            value={draft.value.terms}
            maxLength={4000}
            onInput={(terms) => draft.set({ terms })}
          />
        </Form>
      </Show>
    </Page>
  )
}
