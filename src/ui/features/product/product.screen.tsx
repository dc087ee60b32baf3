import { useNavigate, useParams } from '@solidjs/router'
import Calculator from 'lucide-solid/icons/calculator'
import Pencil from 'lucide-solid/icons/pencil'
import Tag from 'lucide-solid/icons/tag'
import { createMemo, For, type JSX, Show } from 'solid-js'
import { readService } from '../../../app/job/mission-view.ts'
import type { ProductView } from '../../../app/product/read-products.ts'
import { offerProduct } from '../../../app/product/save-product.ts'
import type { ProductMaterial } from '../../../domain/desk/spending.schema.ts'
import { amountOf } from '../../../domain/money/price.rules.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Banner } from '../../design/parts/banner.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { Chip } from '../../design/parts/chip.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { Page } from '../../design/parts/page.tsx'
import { formatDuration, formatMoney, formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { priceOf } from '../job/job-words.ts'
import { useList } from '../job/use-job.ts'
import { Known } from '../record/known.tsx'
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
      <Known of={view()} read={products() !== undefined} absent={t('product.absent')} back={back()}>
        {(known) => (
          <>
            <Show when={known().missing > 0}>
              <Banner kind="attention">{t('product.missingHelp', { n: known().missing })}</Banner>
            </Show>
            <Materials view={known()} />
            <Sale view={known()} />
          </>
        )}
      </Known>
    </Page>
  )
}

function Materials(props: { readonly view: ProductView }): JSX.Element {
  const coop = useCoop()
  const suppliers = useSuppliers(coop)
  const nameOf = (id: string | null | undefined): string =>
    suppliers()?.find(({ supplier }) => supplier.id === id)?.supplier.name ?? ''
  const howMuch = ({ quantity, unitCents }: ProductMaterial): string => {
    const many = formatNumber(quantity / 1000)
    return unitCents == null ? many : t('product.times', { quantity: many, price: formatMoney(unitCents) })
  }
  return (
    <Card title={t('product.materials')}>
      <Show when={props.view.product.materials.length > 0} fallback={<p class="soft">{t('product.noMaterial')}</p>}>
        <List label={t('product.materials')}>
          <For each={props.view.product.materials}>
            {(material) => (
              <ListRow
                title={<bdi>{material.label}</bdi>}
                text={
                  <bdi>{[howMuch(material), nameOf(material.supplier)].filter((part) => part !== '').join(', ')}</bdi>
                }
                end={
                  <Show
                    when={material.unitCents != null}
                    fallback={<Chip tone="sun">{t('product.priceUnknown')}</Chip>}
                  >
                    {formatMoney(amountOf({ quantity: material.quantity, unitCents: material.unitCents ?? 0 }))}
                  </Show>
                }
              />
            )}
          </For>
        </List>
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
