import { useNavigate, useParams } from '@solidjs/router'
import Calculator from 'lucide-solid/icons/calculator'
import Pencil from 'lucide-solid/icons/pencil'
import Tag from 'lucide-solid/icons/tag'
import { createMemo, type JSX, Show } from 'solid-js'
import { readService } from '../../../app/job/mission-view.ts'
import type { ProductView } from '../../../app/product/read-products.ts'
import { offerProduct } from '../../../app/product/save-product.ts'
import { amountOf } from '../../../domain/money/price.rules.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Banner } from '../../design/parts/banner.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { Table } from '../../design/parts/table.tsx'
import { formatDuration, formatMoney, formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { priceOf } from '../job/job-words.ts'
import { useList } from '../job/use-job.ts'
import { Absent } from '../record/absent.tsx'
import { useKeep } from '../record/use-keep.ts'
import { costWords } from './product-words.ts'
import { useProducts, useSuppliers } from './use-products.ts'

/** One product: what it is made of, what it costs, and the offer that sells it. */
export function ProductScreen(): JSX.Element {
  const coop = useCoop()
  const params = useParams()
  const products = useProducts(coop)
  const view = createMemo(() => products()?.find(({ product }) => product.id === params.record))
  const back = () => ({ href: `/c/${coop()}/produits`, label: t('product.title') })
  return (
    <Page
      title={<bdi>{view()?.product.label ?? t('product.one')}</bdi>}
      windowTitle={t('product.title')}
      lead={<Show when={view()}>{(known) => costWords(known())}</Show>}
      back={back()}
      action={
        <Show when={view()}>
          {(known) => (
            <LinkButton icon={Pencil} href={`/c/${coop()}/produits/${known().product.id}/changer`}>
              {t('common.change')}
            </LinkButton>
          )}
        </Show>
      }
    >
      <Show
        when={view()}
        fallback={
          <Show when={products()} fallback={<Loading label={t('common.loading')} />}>
            <Absent text={t('product.absent')} back={back()} />
          </Show>
        }
      >
        {(known) => (
          <>
            <Show when={known().missing > 0}>
              <Banner kind="attention">{t('product.missingHelp', { n: known().missing })}</Banner>
            </Show>
            <Materials view={known()} />
            <Sale view={known()} />
          </>
        )}
      </Show>
    </Page>
  )
}

function Materials(props: { readonly view: ProductView }): JSX.Element {
  const coop = useCoop()
  const suppliers = useSuppliers(coop)
  const nameOf = (id: string | null | undefined): string =>
    suppliers()?.find(({ supplier }) => supplier.id === id)?.supplier.name ?? ''
  const unknown = () => t('product.priceUnknown')
  return (
    <Card title={t('product.materials')}>
      <Show when={props.view.product.materials.length > 0} fallback={<p class="soft">{t('product.noMaterial')}</p>}>
        <Table
          caption={t('product.materials')}
          captionHidden
          rows={props.view.product.materials}
          columns={[
            {
              title: t('product.material'),
              cell: ({ label, supplier }) => (
                <>
                  <bdi>{label}</bdi>
                  <Show when={nameOf(supplier)}>
                    {(name) => (
                      <span class="soft">
                        {' '}
                        <bdi>{name()}</bdi>
                      </span>
                    )}
                  </Show>
                </>
              ),
            },
            { title: t('quote.quantity'), figures: true, cell: ({ quantity }) => formatNumber(quantity / 1000) },
            {
              title: t('product.unitPrice'),
              figures: true,
              cell: ({ unitCents }) => (unitCents == null ? unknown() : formatMoney(unitCents)),
            },
            {
              title: t('quote.amount'),
              figures: true,
              cell: ({ quantity, unitCents }) =>
                unitCents == null ? unknown() : formatMoney(amountOf({ quantity, unitCents })),
            },
          ]}
        />
      </Show>
      <p>
        <strong>{costWords(props.view)}</strong>
        <Show when={props.view.product.minutes}>
          {(minutes) => <> {t('product.takes', { duration: formatDuration(minutes()) })}</>}
        </Show>
      </p>
    </Card>
  )
}

function Sale(props: { readonly view: ProductView }): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const keep = useKeep()
  const navigate = useNavigate()
  const services = useList(coop, 'service')
  const offer = createMemo(() => readService(services()?.find(({ id }) => id === props.view.product.service)))
  const price = (service: string): string => `/c/${coop()}/services/${service}/prix`
  const sell = async (): Promise<void> => {
    const input = { coop: coop(), product: props.view.product.id }
    const made = await keep.run(() => offerProduct(app.device(), input), t('product.onSale'))
    if (made) navigate(price(made.service))
  }
  return (
    <Card title={t('product.sale')}>
      <Show
        when={offer()}
        fallback={
          <>
            <p>{t('product.notOnSale')}</p>
            <Actions>
              <Button kind="main" icon={Tag} busy={keep.busy()} onClick={() => void sell()}>
                {t('product.sell')}
              </Button>
            </Actions>
          </>
        }
      >
        {(known) => (
          <>
            <p>
              <bdi>{known().label}</bdi>, <strong>{priceOf(known())}</strong>
            </p>
            <Actions>
              <LinkButton kind="main" icon={Calculator} href={price(known().id)}>
                {t('price.build')}
              </LinkButton>
              <LinkButton href={`/c/${coop()}/services/${known().id}`}>{t('product.seeOffer')}</LinkButton>
            </Actions>
          </>
        )}
      </Show>
    </Card>
  )
}
