import Plus from 'lucide-solid/icons/plus'
import Truck from 'lucide-solid/icons/truck'
import { type JSX, Show } from 'solid-js'
import { useCoop } from '../../coop-param.ts'
import { Chip } from '../../design/parts/chip.tsx'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { ListRow } from '../../design/parts/list.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { LongList } from '../../design/parts/long-list.tsx'
import { Page } from '../../design/parts/page.tsx'
import { formatMoney } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { useSuppliers } from './use-products.ts'

/** Whom the coop buys from. */
export function SuppliersScreen(): JSX.Element {
  const coop = useCoop()
  const suppliers = useSuppliers(coop)
  return (
    <Page
      title={t('product.suppliers')}
      windowTitle={t('product.suppliers')}
      back={{ href: `/c/${coop()}/entreprise`, label: t('desk.title') }}
      action={
        <LinkButton kind="main" icon={Plus} href={`/c/${coop()}/fournisseurs/nouveau`}>
          {t('product.addSupplier')}
        </LinkButton>
      }
    >
      <Show when={suppliers()} fallback={<Loading label={t('common.loading')} />}>
        {(known) => (
          <Show when={known().length > 0} fallback={<EmptyState picture={Truck} text={t('product.noSupplier')} />}>
            <LongList label={t('product.suppliers')} items={known()}>
              {({ supplier, boughtCents, toPayCents }) => (
                <ListRow
                  href={`/c/${coop()}/fournisseurs/${supplier.id}`}
                  title={<bdi>{supplier.name}</bdi>}
                  text={t('product.bought', { amount: formatMoney(boughtCents) })}
                  end={
                    <Show when={toPayCents > 0}>
                      <Chip tone="sun">{t('product.toPay', { amount: formatMoney(toPayCents) })}</Chip>
                    </Show>
                  }
                />
              )}
            </LongList>
          </Show>
        )}
      </Show>
    </Page>
  )
}
