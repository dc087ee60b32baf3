import { useParams } from '@solidjs/router'
import Pencil from 'lucide-solid/icons/pencil'
import Receipt from 'lucide-solid/icons/receipt'
import { createMemo, For, type JSX, Show } from 'solid-js'
import type { SupplierView } from '../../../app/product/read-products.ts'
import { useCoop } from '../../coop-param.ts'
import { Card, SectionTitle } from '../../design/parts/card.tsx'
import { Chip } from '../../design/parts/chip.tsx'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { LongList } from '../../design/parts/long-list.tsx'
import { Page } from '../../design/parts/page.tsx'
import { formatDate, formatMoney } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { Known } from '../record/known.tsx'
import { useSuppliers } from './use-products.ts'

/** One supplier: how to reach them, on which terms, what was bought, and what is made of it. */
export function SupplierScreen(): JSX.Element {
  const coop = useCoop()
  const params = useParams()
  const suppliers = useSuppliers(coop)
  const view = createMemo(() => suppliers()?.find(({ supplier }) => supplier.id === params.record))
  const back = () => ({ href: `/c/${coop()}/fournisseurs`, label: t('product.suppliers') })
  return (
    <Page
      title={<bdi>{view()?.supplier.name ?? t('product.supplier')}</bdi>}
      windowTitle={t('product.suppliers')}
      back={back()}
      action={
        <Show when={view()}>
          {(known) => (
            <LinkButton icon={Pencil} href={`/c/${coop()}/fournisseurs/${known().supplier.id}/changer`}>
              {t('common.change')}
            </LinkButton>
          )}
        </Show>
      }
    >
      <Known of={view()} read={suppliers() !== undefined} absent={t('product.absentSupplier')} back={back()}>
        {(known) => <Supplier view={known()} />}
      </Known>
    </Page>
  )
}

function Supplier(props: { readonly view: SupplierView }): JSX.Element {
  const coop = useCoop()
  const supplier = () => props.view.supplier
  return (
    <>
      <Card title={t('product.contact')}>
        <p>
          <bdi>{supplier().contact || t('product.noContact')}</bdi>
        </p>
        <Show when={supplier().terms}>
          {(terms) => (
            <p class="kept-lines">
              <strong>{t('product.terms')}</strong> <bdi>{terms()}</bdi>
            </p>
          )}
        </Show>
        <p>{t('product.bought', { amount: formatMoney(props.view.boughtCents) })}</p>
      </Card>
      <Actions>
        <LinkButton
          kind="main"
          icon={Receipt}
          href={`/c/${coop()}/caisse/depense?fournisseur=${encodeURIComponent(supplier().id)}`}
        >
          {t('product.buy')}
        </LinkButton>
      </Actions>
      <SectionTitle>{t('product.purchases')}</SectionTitle>
      <Show
        when={props.view.purchases.length > 0}
        fallback={<EmptyState picture={Receipt} text={t('product.noPurchase')} />}
      >
        <LongList label={t('product.purchases')} items={props.view.purchases}>
          {({ id, day, cents, label, category, toPay }) => (
            <ListRow
              href={`/c/${coop()}/caisse/depense/${id}`}
              title={<bdi>{label || t(`treasury.categories.${category}`)}</bdi>}
              text={formatDate(day)}
              end={
                <>
                  <Show when={toPay}>
                    <Chip tone="sun">{t('treasury.expense.fromWhere.later')}</Chip>
                  </Show>{' '}
                  <strong>{formatMoney(cents)}</strong>
                </>
              }
            />
          )}
        </LongList>
      </Show>
      <Show when={props.view.products.length > 0}>
        <SectionTitle>{t('product.madeOf')}</SectionTitle>
        <List label={t('product.madeOf')}>
          <For each={props.view.products}>
            {({ id, label }) => <ListRow href={`/c/${coop()}/produits/${id}`} title={<bdi>{label}</bdi>} />}
          </For>
        </List>
      </Show>
    </>
  )
}
