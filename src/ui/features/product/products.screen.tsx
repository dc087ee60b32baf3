import Package from 'lucide-solid/icons/package'
import Plus from 'lucide-solid/icons/plus'
import Truck from 'lucide-solid/icons/truck'
import { type JSX, Show } from 'solid-js'
import { useCoop } from '../../coop-param.ts'
import { Chip } from '../../design/parts/chip.tsx'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { ListRow } from '../../design/parts/list.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { LongList } from '../../design/parts/long-list.tsx'
import { Page } from '../../design/parts/page.tsx'
import { t } from '../../i18n/t.ts'
import { costWords } from './product-words.ts'
import { useProducts } from './use-products.ts'

/** What the coop makes, and what each piece costs it. */
export function ProductsScreen(): JSX.Element {
  const coop = useCoop()
  const products = useProducts(coop)
  return (
    <Page
      title={t('product.title')}
      windowTitle={t('product.title')}
      lead={t('product.lead')}
      back={{ href: `/c/${coop()}/entreprise`, label: t('desk.title') }}
      action={
        <LinkButton kind="main" icon={Plus} href={`/c/${coop()}/produits/nouveau`}>
          {t('product.add')}
        </LinkButton>
      }
    >
      <Show when={products()} fallback={<Loading label={t('common.loading')} />}>
        {(known) => (
          <>
            <Actions>
              <LinkButton icon={Truck} href={`/c/${coop()}/fournisseurs`}>
                {t('product.suppliers')}
              </LinkButton>
            </Actions>
            <Show when={known().length > 0} fallback={<EmptyState picture={Package} text={t('product.empty')} />}>
              <LongList label={t('product.title')} items={known()}>
                {(view) => (
                  <ListRow
                    href={`/c/${coop()}/produits/${view.product.id}`}
                    title={<bdi>{view.product.label}</bdi>}
                    text={costWords(view)}
                    end={
                      <>
                        <Show when={view.missing > 0}>
                          <Chip tone="sun">{t('product.missing', { n: view.missing })}</Chip>
                        </Show>
                        <Show when={view.product.retired}>
                          <Chip tone="plain">{t('job.services.retiredChip')}</Chip>
                        </Show>
                      </>
                    }
                  />
                )}
              </LongList>
            </Show>
          </>
        )}
      </Show>
    </Page>
  )
}
