import { useParams } from '@solidjs/router'
import { createMemo, type JSX, Match, Show, Switch } from 'solid-js'
import { isDecided } from '../../../app/job/change-price.ts'
import { readService } from '../../../app/job/mission-view.ts'
import { readRecords } from '../../../app/meeting/read-records.ts'
import type { RecordId } from '../../../base/ids.ts'
import { coopKind } from '../../../domain/coop/coop.schema.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Banner } from '../../design/parts/banner.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { t } from '../../i18n/t.ts'
import { priceOf } from '../job/job-words.ts'
import { useList, useReady } from '../job/use-job.ts'
import { DecisionLink } from '../meeting/decision-link.tsx'
import { useProducts } from '../product/use-products.ts'
import { Absent } from '../record/absent.tsx'
import { DecidePrice } from './decide-price.tsx'
import { PriceBuilder } from './price-builder.tsx'

/** « Construire le prix »: from what one wants in hand to what the client pays, and back, line by line. */
export function PriceScreen(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const params = useParams()
  const id = () => (params.record ?? '') as RecordId
  const record = useLive(() => app.reads().record(id(), coop()))
  const coops = useList(coop, 'coop')
  const service = createMemo(() => {
    const found = record()
    return found === undefined || found === 'absent' ? undefined : readService(found)
  })
  const products = useProducts(coop)
  /** What the offer sells, when the coop makes it: its cost enters the price. */
  const product = () => products()?.find((one) => one.product.service === id() && one.product.retired !== true)
  const ready = useReady(coop)
  const decisions = useList(coop, 'decision')
  /** It has a price and a decision, which does not speak of it: another unit, or a decision replaced since. */
  const isUndecided = createMemo(() => {
    const offer = service()
    if (offer?.decision == null || offer.priceCents == null || !ready() || decisions() === undefined) return false
    return !isDecided(app.device(), coop(), offer)
  })
  const rates = createMemo(() => {
    const views = coops()
    return views && (readRecords(coopKind, views)[0] ?? {})
  })
  const back = () => ({ href: `/c/${coop()}/services/${id()}`, label: t('job.services.change') })
  return (
    <Page
      title={t('price.title')}
      windowTitle={t('price.title')}
      lead={
        <Show when={service()}>
          {(known) => (
            <bdi>
              {known().label}, {priceOf(known())}
            </bdi>
          )}
        </Show>
      }
      back={back()}
    >
      <Switch fallback={<Loading label={t('common.loading')} />}>
        <Match when={record() === 'absent'}>
          <Absent
            text={t('job.services.absent')}
            back={{ href: `/c/${coop()}/services`, label: t('job.services.title') }}
          />
        </Match>
        <Match when={service() && products() && rates()}>
          {(known) => (
            <>
              <Show when={isUndecided()}>
                <Banner kind="attention">{t('price.undecided')}</Banner>
              </Show>
              <Show when={service()}>
                {(offer) => (
                  <>
                    <DecisionLink coop={coop()} decision={offer().decision} />
                    <DecidePrice coop={coop()} service={offer()} />
                  </>
                )}
              </Show>
              <Show when={service()}>
                {(offer) => (
                  <PriceBuilder coop={coop()} service={id()} unit={offer().unit} rates={known()} product={product()} />
                )}
              </Show>
            </>
          )}
        </Match>
      </Switch>
    </Page>
  )
}
