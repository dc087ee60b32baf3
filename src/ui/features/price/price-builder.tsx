import Calculator from 'lucide-solid/icons/calculator'
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { proposePrice } from '../../../app/job/propose-price.ts'
import type { ProductView } from '../../../app/product/read-products.ts'
import type { CoopId, RecordId } from '../../../base/ids.ts'
import type { Coop } from '../../../domain/coop/coop.schema.ts'
import type { Service } from '../../../domain/job/service.schema.ts'
import { type PriceParts, priceOfPiece, usualRates, wayToNet } from '../../../domain/money/price.rules.ts'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { Actions, Columns, Form } from '../../design/parts/form.tsx'
import { NumberField } from '../../design/parts/number-field.tsx'
import { SegmentedChoice } from '../../design/parts/segmented-choice.tsx'
import { createDraft } from '../../draft.ts'
import { errorSentence } from '../../i18n/error-sentence.ts'
import { formatMoney } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { AmountField } from '../job/amount-field.tsx'
import { costWords } from '../product/product-words.ts'
import { useKeep } from '../record/use-keep.ts'
import './price.css'

const startsFrom = ['net', 'price'] as const
const rateNames = ['billable', 'contribution', 'reserve', 'employer', 'employee'] as const

interface BuilderDraft {
  from: (typeof startsFrom)[number]
  netCents: number | null
  priceCents: number | null
  /** `false`: what the product says. */
  materialTyped: boolean
  materialCents: number | null
  travelCents: number | null
  /** Of work for what is sold; an hour when that is sold. */
  minutesTyped: boolean
  minutes: number | null
  /** In percent, as they are typed. */
  rates: Record<(typeof rateNames)[number], number | null>
}

/** Both ways between the price and what is left in hand, live while one types. */
export function PriceBuilder(props: {
  readonly coop: CoopId
  readonly service: RecordId
  readonly unit: Service['unit']
  readonly rates: Partial<Coop>
  /** What is sold, when the coop makes it. */
  readonly product: ProductView | undefined
}): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const percentOf = (name: keyof typeof usualRates): number => (props.rates[name] ?? usualRates[name]) / 100
  const draft = createDraft<BuilderDraft>(`price:${props.service}`, {
    from: 'net',
    netCents: 800,
    priceCents: null,
    materialTyped: false,
    materialCents: null,
    travelCents: null,
    minutesTyped: false,
    minutes: null,
    rates: {
      billable: percentOf('billableBasisPoints'),
      contribution: percentOf('contributionBasisPoints'),
      reserve: percentOf('reserveBasisPoints'),
      employer: percentOf('employerBasisPoints'),
      employee: percentOf('employeeBasisPoints'),
    },
  })
  const [unreadable, setUnreadable] = createSignal(false)
  // The product may come, or change, while the page is open: its figures count until others are typed.
  const material = (): number | null =>
    draft.value.materialTyped ? draft.value.materialCents : props.product?.costCents || null
  const pieceMinutes = (): number | null =>
    draft.value.minutesTyped ? draft.value.minutes : (props.product?.product.minutes ?? null)
  const parts = (): PriceParts => {
    const points = (name: (typeof rateNames)[number]): number => Math.round((draft.value.rates[name] ?? 0) * 100)
    return {
      employerBasisPoints: points('employer'),
      employeeBasisPoints: points('employee'),
      billableBasisPoints: points('billable'),
      contributionBasisPoints: points('contribution'),
      reserveBasisPoints: points('reserve'),
      materialCents: material() ?? 0,
      travelCents: draft.value.travelCents ?? 0,
    }
  }
  const minutes = (): number => (props.unit === 'hour' ? 60 : (pieceMinutes() ?? 0))
  /** The product costs something else than what is typed here. */
  const otherCost = (): number | undefined => {
    const cents = props.product?.costCents
    return cents === (material() ?? 0) ? undefined : cents
  }
  const way = createMemo(() => {
    const price =
      draft.value.from === 'price'
        ? ({ ok: true, value: draft.value.priceCents ?? 0 } as const)
        : priceOfPiece({ ...parts(), minutes: minutes(), netCents: draft.value.netCents ?? 0 })
    return price.ok ? wayToNet({ ...parts(), priceCents: price.value }) : price
  })
  const found = () => {
    const answer = way()
    return answer.ok ? answer.value : undefined
  }
  const problem = (): string | undefined => {
    const answer = way()
    return answer.ok ? undefined : errorSentence(answer.error)
  }
  const propose = onePress(async (): Promise<void> => {
    const price = found()
    if (price === undefined || unreadable() || keep.busy()) return
    await draft.settle()
    const { coop, service } = props
    await keep.run(
      () => proposePrice(app.device(), { coop, service, priceCents: price.priceCents }),
      t('price.proposed', { amount: formatMoney(price.priceCents) }),
    )
  })
  return (
    <Show when={draft.ready()}>
      <Form onSubmit={() => void propose()}>
        <SegmentedChoice
          label={t('price.from')}
          value={draft.value.from}
          choices={startsFrom.map((value) => ({ value, label: t(`price.startsFrom.${value}`) }))}
          onChange={(from) => draft.set({ from })}
        />
        <Columns>
          <Show
            when={draft.value.from === 'net'}
            fallback={
              <AmountField
                label={t(`price.price.${props.unit}`)}
                cents={draft.value.priceCents}
                onInput={(priceCents, wrong) => {
                  setUnreadable(wrong)
                  draft.set({ priceCents })
                }}
              />
            }
          >
            <AmountField
              label={t('price.net')}
              cents={draft.value.netCents}
              onInput={(netCents, wrong) => {
                setUnreadable(wrong)
                draft.set({ netCents })
              }}
            />
          </Show>
          <AmountField
            label={t(`price.material.${props.unit}`)}
            hint={t('common.optional')}
            cents={material()}
            onInput={(materialCents) => draft.set({ materialCents, materialTyped: true })}
          />
          <AmountField
            label={t(`price.travel.${props.unit}`)}
            hint={t('common.optional')}
            cents={draft.value.travelCents}
            onInput={(travelCents) => draft.set({ travelCents })}
          />
          <Show when={props.unit !== 'hour'}>
            <NumberField
              label={t(`price.minutes.${props.unit === 'item' ? 'item' : 'flat'}`)}
              help={t('price.minutesHelp')}
              unit={t('product.minutesUnit')}
              whole
              value={pieceMinutes() ?? undefined}
              onInput={(typed) =>
                draft.set({ minutes: typed !== undefined && typed >= 0 ? Math.round(typed) : null, minutesTyped: true })
              }
            />
          </Show>
        </Columns>
        <Show when={props.product}>
          {(made) => (
            <div role="status">
              <p>
                <bdi>{made().product.label}</bdi>. {costWords(made())}
              </p>
              <Show when={made().missing > 0}>
                <p>{t('product.missing', { n: made().missing })}</p>
              </Show>
              <Show when={otherCost()}>
                {(cents) => (
                  <Actions>
                    <Button icon={Calculator} onClick={() => draft.set({ materialTyped: false })}>
                      {t('price.takeCost', { amount: formatMoney(cents()) })}
                    </Button>
                  </Actions>
                )}
              </Show>
            </div>
          )}
        </Show>
        <Columns>
          <For each={rateNames}>
            {(name) => (
              <NumberField
                label={t(`price.rates.${name}`)}
                help={t(`price.ratesHelp.${name}`)}
                unit="%"
                value={draft.value.rates[name] ?? undefined}
                onInput={(value) => draft.set('rates', name, value ?? null)}
              />
            )}
          </For>
        </Columns>
        <p class="field-error" role="status">
          {problem() ?? ''}
        </p>
        <Show when={found()}>
          {(known) => (
            <Card title={t('price.way')}>
              <ol class="price-way" aria-label={t('price.way')}>
                <li>
                  <span>{t('price.client')}</span>
                  <strong>{formatMoney(known().priceCents)}</strong>
                </li>
                <For each={known().lines}>
                  {({ what, cents, leftCents }) => (
                    <li>
                      <span>
                        {t(`price.stops.${what}`)}
                        <span class="soft"> {t('price.left', { amount: formatMoney(leftCents) })}</span>
                      </span>
                      <span>−{formatMoney(cents)}</span>
                    </li>
                  )}
                </For>
                <li>
                  <span>{t(`price.inHand.${props.unit}`)}</span>
                  <strong>{formatMoney(known().netCents)}</strong>
                </li>
              </ol>
              <Show when={known().netCents < 0}>
                <p class="field-error">{t('price.belowCost')}</p>
              </Show>
              <p class="field-help">{t('price.estimate')}</p>
            </Card>
          )}
        </Show>
        <Actions>
          <Button kind="main" type="submit" busy={keep.busy()} disabled={(found()?.priceCents ?? 0) <= 0}>
            {t('price.propose')}
          </Button>
        </Actions>
      </Form>
    </Show>
  )
}
