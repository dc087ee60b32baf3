import { useNavigate } from '@solidjs/router'
import Calculator from 'lucide-solid/icons/calculator'
import Check from 'lucide-solid/icons/check'
import { createSignal, type JSX, Show } from 'solid-js'
import { saveService } from '../../../app/job/save-service.ts'
import type { RecordId } from '../../../base/ids.ts'
import {
  leastChildAge,
  looksAfterChildren,
  type RiskTag,
  riskTags,
  type Service,
  serviceUnits,
  usualVat,
} from '../../../domain/job/service.schema.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { type ServicePictogram, servicePictogram, servicePictograms } from '../../design/icons/service-pictograms.ts'
import { Button } from '../../design/parts/button.tsx'
import { SectionTitle } from '../../design/parts/card.tsx'
import { CheckField } from '../../design/parts/check-field.tsx'
import { Chips } from '../../design/parts/chips.tsx'
import { ChoiceTiles } from '../../design/parts/choice-tiles.tsx'
import { Form } from '../../design/parts/form.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { NumberField } from '../../design/parts/number-field.tsx'
import { Page } from '../../design/parts/page.tsx'
import { SegmentedChoice } from '../../design/parts/segmented-choice.tsx'
import { SelectField } from '../../design/parts/select-field.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { createDraft } from '../../draft.ts'
import { errorSentence } from '../../i18n/error-sentence.ts'
import { formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { useKeep } from '../record/use-keep.ts'
import { AmountField } from './amount-field.tsx'
import { useMe, useReady } from './use-job.ts'

const pictogramNames = Object.keys(servicePictograms) as ServicePictogram[]

export interface ServiceDraft {
  label: string
  pictogram: string
  unit: Service['unit']
  cents: number | null
  /** Basis points; `null` = nobody said. */
  vat: number | null
  minPeople: number | null
  youngestChild: number | null
  riskTags: RiskTag[]
  minAge: number | null
  retired: boolean
}

export const newService: ServiceDraft = {
  label: '',
  pictogram: '',
  unit: 'hour',
  cents: null,
  vat: null,
  minPeople: null,
  youngestChild: null,
  riskTags: [],
  minAge: null,
  retired: false,
}

export const serviceDraft = (known: Service): ServiceDraft => ({
  label: known.label,
  pictogram: known.pictogram ?? '',
  unit: known.unit,
  cents: known.proposedCents ?? known.priceCents ?? null,
  vat: known.vatBasisPoints ?? null,
  minPeople: known.minPeople ?? null,
  youngestChild: known.youngestChild ?? null,
  riskTags: [...(known.riskTags ?? [])],
  minAge: known.minAge ?? null,
  retired: known.retired ?? false,
})

/** A rate that is not usual stays in the list of the service that has it. */
const vatRates = (own: number | null): readonly number[] =>
  own === null || usualVat.some((rate) => rate === own) ? usualVat : [...usualVat, own]

const vatName = (rate: number): string =>
  rate === 0 ? t('service.vatNone') : t('service.vatRate', { rate: formatNumber(rate / 100) })

const wholeWithin = (figure: number | undefined, least: number, most: number): number | null =>
  figure !== undefined && Number.isInteger(figure) && figure >= least && figure <= most ? figure : null

/** What the coop sells: its words and price for all, and what guards the people who do it. */
export function ServiceForm(props: {
  readonly title: string
  readonly initial: ServiceDraft
  readonly service?: RecordId | undefined
}): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const me = useMe()
  const navigate = useNavigate()
  const write = useKeep()
  const key = `service:${props.service ?? coop()}`
  const draft = createDraft<ServiceDraft>(key, props.initial)
  const [tried, setTried] = createSignal(false)
  const [unreadable, setUnreadable] = createSignal(false)
  const ready = useReady(coop)
  /** Prices are built in percents, by who writes the quotes. */
  const atTheDesk = (): boolean => ready() && app.device().canWrite('client', coop())
  /** Children are looked after: the picture says so, or an age is noted. */
  const minds = (): boolean => looksAfterChildren(draft.value)
  const childError = (): string | undefined => {
    const { youngestChild } = draft.value
    return minds() && youngestChild !== null && youngestChild < leastChildAge
      ? errorSentence({ type: 'service.childcare_under_3' })
      : undefined
  }
  const list = (): string => `/c/${coop()}/services`

  const keep = onePress(async (): Promise<void> => {
    setTried(true)
    const {
      label,
      pictogram,
      unit,
      cents,
      riskTags: tags,
      minAge,
      retired,
      minPeople,
      youngestChild,
      vat,
    } = draft.value
    if (label.trim() === '' || unreadable() || childError() !== undefined) return
    await draft.settle()
    const input = {
      coop: coop(),
      service: props.service,
      label,
      pictogram: pictogram || undefined,
      unit,
      priceCents: cents,
      vatBasisPoints: vat,
      minPeople,
      youngestChild: minds() ? youngestChild : null,
      retired: props.service === undefined ? undefined : retired,
      // What the minors' guard reads is the staff's: a coopérant's form does not hold it.
      ...(me.staff ? { riskTags: [...tags], minAge } : {}),
      draft: key,
    }
    const saved = await write.run(() => saveService(app.device(), input), t('job.services.done', { label }))
    if (saved) navigate(list(), { replace: true })
  })

  return (
    <Page
      title={props.title}
      windowTitle={props.title}
      back={{ href: list(), label: t('job.services.title') }}
      action={
        <Button kind="main" type="submit" form="service" icon={Check} busy={write.busy()}>
          {t('common.save')}
        </Button>
      }
    >
      <Show when={draft.ready()} fallback={<Loading label={t('common.loading')} />}>
        <Form id="service" onSubmit={() => void keep()}>
          <TextField
            label={t('job.services.label')}
            value={draft.value.label}
            maxLength={80}
            required
            error={
              tried() && draft.value.label.trim() === '' ? errorSentence({ type: 'service.label_missing' }) : undefined
            }
            onInput={(label) => draft.set({ label })}
          />
          <ChoiceTiles
            label={t('job.services.picture')}
            value={pictogramNames.find((name) => name === draft.value.pictogram)}
            choices={pictogramNames.map((name) => ({
              value: name,
              label: t(`job.pictograms.${name}`),
              picture: servicePictogram(name),
            }))}
            onChange={(pictogram) => draft.set({ pictogram })}
          />
          <SegmentedChoice
            label={t('job.services.unit')}
            value={draft.value.unit}
            choices={serviceUnits.map((unit) => ({ value: unit, label: t(`job.services.units.${unit}`) }))}
            onChange={(unit) => draft.set({ unit })}
          />
          <AmountField
            label={t('job.services.price')}
            hint={t('common.optional')}
            help={t('job.services.priceHelp')}
            cents={draft.value.cents}
            onInput={(cents, wrong) => {
              setUnreadable(wrong)
              draft.set({ cents })
            }}
          />
          <SelectField
            label={t('service.vat')}
            help={t('service.vatHelp')}
            value={draft.value.vat === null ? '' : String(draft.value.vat)}
            emptyLabel={t('service.vatUnknown')}
            choices={vatRates(draft.value.vat).map((rate) => ({ value: String(rate), label: vatName(rate) }))}
            onChange={(rate) => draft.set({ vat: rate === '' ? null : Number(rate) })}
          />
          <Show when={atTheDesk() && props.service}>
            {(service) => (
              <LinkButton icon={Calculator} href={`${list()}/${service()}/prix`}>
                {t('price.build')}
              </LinkButton>
            )}
          </Show>
          <SectionTitle>{t('service.who')}</SectionTitle>
          <NumberField
            label={t('service.minPeople')}
            hint={t('common.optional')}
            help={t('service.minPeopleHelp')}
            unit={t('service.people')}
            whole
            value={draft.value.minPeople ?? undefined}
            onInput={(minPeople) => draft.set({ minPeople: wholeWithin(minPeople, 1, 60) })}
          />
          <Show when={minds()}>
            <NumberField
              label={t('service.youngestChild')}
              help={t('service.youngestChildHelp')}
              unit={t('job.services.minAgeUnit')}
              whole
              value={draft.value.youngestChild ?? undefined}
              error={childError()}
              onInput={(youngestChild) => draft.set({ youngestChild: wholeWithin(youngestChild, 0, 17) })}
            />
          </Show>
          <Show when={me.staff} fallback={<p class="field-help">{t('service.byTeam')}</p>}>
            <Chips
              label={t('job.services.risks')}
              help={t('job.services.risksHelp')}
              values={draft.value.riskTags}
              choices={riskTags.map((tag) => ({ value: tag, label: t(`job.services.riskTags.${tag}`) }))}
              onChange={(tags) => draft.set({ riskTags: [...tags] })}
            />
            <NumberField
              label={t('job.services.minAge')}
              hint={t('common.optional')}
              help={t('service.minAgeHelp')}
              unit={t('job.services.minAgeUnit')}
              whole
              value={draft.value.minAge ?? undefined}
              onInput={(age) => draft.set({ minAge: wholeWithin(age, 0, 99) })}
            />
          </Show>
          <Show when={props.service}>
            <CheckField
              label={t('job.services.retired')}
              checked={draft.value.retired}
              onChange={(retired) => draft.set({ retired })}
            />
          </Show>
        </Form>
      </Show>
    </Page>
  )
}
