import { useNavigate, useSearchParams } from '@solidjs/router'
import Send from 'lucide-solid/icons/send'
import { createSignal, type JSX, Show } from 'solid-js'
import type { RecordId } from '../../../base/ids.ts'
import { codeOfRecordId } from '../../../domain/record-kind.ts'
import { type Incident, incidentReaders, incidentSorts } from '../../../domain/safety/incident.schema.ts'
import { isLocalDate } from '../../../domain/time/local-date.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Banner } from '../../design/parts/banner.tsx'
import { Button } from '../../design/parts/button.tsx'
import { CheckField } from '../../design/parts/check-field.tsx'
import { ChoiceTiles } from '../../design/parts/choice-tiles.tsx'
import { DateField } from '../../design/parts/date-field.tsx'
import { Form } from '../../design/parts/form.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { SegmentedChoice } from '../../design/parts/segmented-choice.tsx'
import { createDraft } from '../../draft.ts'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import { onePress } from '../../shell/one-press.ts'
import { useToasts } from '../../shell/toast-context.tsx'
import { FreeText } from '../intake/free-text.tsx'
import { useClock } from '../job/use-job.ts'
import { useKeep } from '../record/use-keep.ts'
import { CallCard } from './call-card.tsx'

interface IncidentDraft {
  sort: Incident['sort'] | ''
  injured: boolean
  reader: Incident['reader']
  wording: string
  day: string
}

/** « Quelque chose s'est mal passé »: numbers to call, what it is, who reads it, one's own words. */
export function IncidentScreen(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const clock = useClock()
  const keep = useKeep()
  const toasts = useToasts()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const key = `incident:${coop()}`
  const draft = createDraft<IncidentDraft>(key, {
    sort: '',
    injured: false,
    reader: 'team',
    wording: '',
    day: clock.today(),
  })
  const [tried, setTried] = createSignal(false)
  const prestation = (): RecordId | undefined => {
    const { mission } = search
    return typeof mission === 'string' && codeOfRecordId(mission) === 'pr' ? (mission as RecordId) : undefined
  }
  const back = () => {
    const mission = prestation()
    return mission === undefined
      ? { href: `/c/${coop()}/incidents`, label: words('safety.list.title') }
      : { href: `/c/${coop()}/missions/${mission}`, label: t('safety.list.mission') }
  }
  const send = onePress(async (): Promise<void> => {
    setTried(true)
    const { sort, injured, reader, wording, day } = draft.value
    if (sort === '' || wording.trim() === '' || !isLocalDate(day)) return
    await draft.settle()
    const input = { coop: coop(), sort, injured, reader, wording, day, prestation: prestation(), draft: key }
    const said = t('safety.form.done', { reader: t(`safety.form.readers.${reader}`) })
    if (await keep.run(() => app.tellIncident(input), said)) navigate(`/c/${coop()}/incidents`, { replace: true })
  })
  return (
    <Page
      title={words('safety.form.title')}
      windowTitle={t('safety.form.title')}
      lead={words('safety.form.lead')}
      back={back()}
      action={
        <Button kind="main" type="submit" form="tell-incident" icon={Send} busy={keep.busy()}>
          {words('safety.form.send')}
        </Button>
      }
    >
      <Show when={draft.ready()} fallback={<Loading label={t('common.loading')} />}>
        <Form id="tell-incident" onSubmit={() => void send()}>
          <ChoiceTiles
            label={words('safety.form.sort')}
            value={draft.value.sort || undefined}
            choices={incidentSorts.map((value) => ({ value, label: words(`safety.form.sorts.${value}`) }))}
            error={tried() && draft.value.sort === '' ? t('errors.incident.sort_missing') : undefined}
            onChange={(sort) => draft.set({ sort })}
          />
          <CheckField
            label={words('safety.form.injured')}
            checked={draft.value.injured}
            onChange={(injured) => draft.set({ injured })}
          />
          <div role="status">
            <Show when={draft.value.injured}>
              <Banner kind="attention">{words('safety.form.injuredHelp')}</Banner>
            </Show>
          </div>
          <SegmentedChoice
            label={words('safety.form.reader')}
            help={t(`safety.form.readersHelp.${draft.value.reader}`)}
            helpStays
            value={draft.value.reader}
            choices={incidentReaders.map((value) => ({ value, label: words(`safety.form.readers.${value}`) }))}
            onChange={(reader) => draft.set({ reader })}
          />
          <FreeText
            label={t('safety.form.wording')}
            help={t('safety.form.wordingHelp')}
            field="wording"
            value={draft.value.wording}
            rows={4}
            maxLength={2000}
            error={tried() && draft.value.wording.trim() === '' ? t('errors.incident.wording_missing') : undefined}
            onInput={(wording) => draft.set({ wording })}
            onMasked={(n) => toasts.show({ text: t('intake.masked', { n }) })}
          />
          <DateField
            label={words('safety.form.day')}
            value={draft.value.day}
            max={clock.today()}
            required
            onInput={(day) => draft.set({ day })}
          />
        </Form>
      </Show>
      <CallCard coop={coop()} />
    </Page>
  )
}
