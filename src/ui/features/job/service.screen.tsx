import { useNavigate, useParams } from '@solidjs/router'
import Calculator from 'lucide-solid/icons/calculator'
import Check from 'lucide-solid/icons/check'
import { createSignal, type JSX, Match, Show, Switch } from 'solid-js'
import { readService } from '../../../app/job/mission-view.ts'
import { saveService } from '../../../app/job/save-service.ts'
import type { RecordId } from '../../../base/ids.ts'
import { type RiskTag, riskTags, type Service, serviceUnits } from '../../../domain/job/service.schema.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { type ServicePictogram, servicePictogram, servicePictograms } from '../../design/icons/service-pictograms.ts'
import { Button } from '../../design/parts/button.tsx'
import { CheckField } from '../../design/parts/check-field.tsx'
import { Chips } from '../../design/parts/chips.tsx'
import { ChoiceTiles } from '../../design/parts/choice-tiles.tsx'
import { Form } from '../../design/parts/form.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { NumberField } from '../../design/parts/number-field.tsx'
import { Page } from '../../design/parts/page.tsx'
import { SegmentedChoice } from '../../design/parts/segmented-choice.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { createDraft } from '../../draft.ts'
import { errorSentence } from '../../i18n/error-sentence.ts'
import { t } from '../../i18n/t.ts'
import { Absent } from '../record/absent.tsx'
import { useKeep } from '../record/use-keep.ts'
import { AmountField } from './amount-field.tsx'
import { useMe, useReady } from './use-job.ts'

const pictogramNames = Object.keys(servicePictograms) as ServicePictogram[]

interface ServiceDraft {
  label: string
  pictogram: string
  unit: Service['unit']
  cents: number | null
  riskTags: RiskTag[]
  minAge: number | null
  retired: boolean
}

export function NewServiceScreen(): JSX.Element {
  return (
    <ServiceForm
      title={t('job.services.add')}
      initial={{ label: '', pictogram: '', unit: 'hour', cents: null, riskTags: [], minAge: null, retired: false }}
    />
  )
}

export function ServiceScreen(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const params = useParams()
  const id = () => (params.record ?? '') as RecordId
  const record = useLive(() => app.reads().record(id(), coop()))
  const service = () => {
    const found = record()
    return found === undefined || found === 'absent' ? undefined : readService(found)
  }
  return (
    <Switch
      fallback={
        <Page title={t('job.services.change')} windowTitle={t('job.services.change')}>
          <Loading label={t('common.loading')} />
        </Page>
      }
    >
      <Match when={record() === 'absent'}>
        <Page title={t('job.services.change')} windowTitle={t('job.services.change')}>
          <Absent
            text={t('job.services.absent')}
            back={{ href: `/c/${coop()}/services`, label: t('job.services.title') }}
          />
        </Page>
      </Match>
      <Match when={service()}>
        {(known) => {
          // The form starts from what is known when it opens.
          const { label, pictogram, unit, priceCents, proposedCents, riskTags: tags, minAge, retired } = known()
          return (
            <ServiceForm
              title={t('job.services.change')}
              service={id()}
              initial={{
                label,
                pictogram: pictogram ?? '',
                unit,
                cents: proposedCents ?? priceCents ?? null,
                riskTags: [...(tags ?? [])],
                minAge: minAge ?? null,
                retired: retired ?? false,
              }}
            />
          )
        }}
      </Match>
    </Switch>
  )
}

function ServiceForm(props: {
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
  const list = (): string => `/c/${coop()}/services`

  const keep = async (): Promise<void> => {
    setTried(true)
    const { label, pictogram, unit, cents, riskTags: tags, minAge, retired } = draft.value
    if (label.trim() === '' || unreadable()) return
    await draft.settle()
    const input = {
      coop: coop(),
      service: props.service,
      label,
      pictogram: pictogram || undefined,
      unit,
      priceCents: cents,
      retired: props.service === undefined ? undefined : retired,
      // What the minors' guard reads is the staff's: a coopérant's form does not hold it.
      ...(me.staff ? { riskTags: [...tags], minAge } : {}),
      draft: key,
    }
    const saved = await write.run(() => saveService(app.device(), input), t('job.services.done', { label }))
    if (saved) navigate(list(), { replace: true })
  }

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
          <Show when={atTheDesk() && props.service}>
            {(service) => (
              <LinkButton icon={Calculator} href={`${list()}/${service()}/prix`}>
                {t('price.build')}
              </LinkButton>
            )}
          </Show>
          <Show when={me.staff}>
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
              unit={t('job.services.minAgeUnit')}
              whole
              value={draft.value.minAge ?? undefined}
              onInput={(age) =>
                draft.set({ minAge: age !== undefined && Number.isInteger(age) && age >= 0 && age < 120 ? age : null })
              }
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
