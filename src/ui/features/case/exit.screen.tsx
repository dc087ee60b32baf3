import { useNavigate, useParams, useSearchParams } from '@solidjs/router'
import { createSignal, type JSX, Show } from 'solid-js'
import { recordExit } from '../../../app/case/record-exit.ts'
import type { PersonId } from '../../../base/ids.ts'
import {
  categoryOfExit,
  type ExitCategory,
  type ExitSituation,
  exitCategories,
  exitSituations,
} from '../../../domain/case/exit.rules.ts'
import { isLocalDate } from '../../../domain/time/local-date.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { CheckField } from '../../design/parts/check-field.tsx'
import { DateField } from '../../design/parts/date-field.tsx'
import { Columns, Form } from '../../design/parts/form.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Check } from '../../design/parts/lucide.ts'
import { NumberField } from '../../design/parts/number-field.tsx'
import { Page } from '../../design/parts/page.tsx'
import { SegmentedChoice } from '../../design/parts/segmented-choice.tsx'
import { SelectField } from '../../design/parts/select-field.tsx'
import { createDraft } from '../../draft.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { useToasts } from '../../shell/toast-context.tsx'
import { FreeText } from '../intake/free-text.tsx'
import { useClock, useNames } from '../job/use-job.ts'
import { useKeep } from '../record/use-keep.ts'

const followUps = ['yes', 'no', 'notAsked'] as const

interface ExitForm {
  situation: ExitSituation | ''
  months: number | null
  /** Empty: the one that follows from the situation. */
  category: ExitCategory | ''
  alternativeProject: string
  day: string
  followUp: (typeof followUps)[number]
  stays: boolean
}

/** « Noter la sortie »: what comes after, the category that reports count, and whether to call six months later. */
export function ExitScreen(): JSX.Element {
  const params = useParams()
  // The way proposes the day after the last stage.
  const [search] = useSearchParams()
  const app = useApp()
  const coop = useCoop()
  const clock = useClock()
  const keep = useKeep()
  const toasts = useToasts()
  const navigate = useNavigate()
  const nameOf = useNames(coop)
  const person = (): PersonId => (params.person ?? '') as PersonId
  const page = (): string => `/c/${coop()}/personnes/${person()}`
  const key = `exit:${person()}`
  const draft = createDraft<ExitForm>(key, {
    situation: '',
    months: null,
    category: '',
    alternativeProject: '',
    day: typeof search.jour === 'string' && isLocalDate(search.jour) ? search.jour : '',
    followUp: 'notAsked',
    stays: false,
  })
  const [tried, setTried] = createSignal(false)
  const isFixedTerm = (): boolean => draft.value.situation === 'fixedTermJob'
  const months = (): number | undefined => (isFixedTerm() ? (draft.value.months ?? undefined) : undefined)
  const category = (): ExitCategory | '' => {
    const { situation, category } = draft.value
    if (category !== '' || situation === '') return category
    return categoryOfExit({ situation, contractMonths: months() })
  }
  const submit = onePress(async (): Promise<void> => {
    setTried(true)
    const { situation, day, followUp, alternativeProject, stays } = draft.value
    const chosen = category()
    if (keep.busy() || situation === '' || chosen === '') return
    await draft.settle()
    const input = {
      coop: coop(),
      person: person(),
      situation,
      category: chosen,
      contractMonths: months(),
      alternativeProject: alternativeProject.trim() || undefined,
      day: isLocalDate(day) ? day : undefined,
      followUp: followUp === 'notAsked' ? undefined : ({ given: followUp === 'yes', via: 'told' } as const),
      leaves: !stays,
      draft: key,
    }
    const saved = await keep.run(() => recordExit(app.device(), input), t('welcome.exit.kept'))
    if (saved === undefined) return
    void draft.discard()
    navigate(`/c/${coop()}/sorties/${saved.ids[0]}`, { replace: true })
  })
  return (
    <Page
      title={t('welcome.exit.title')}
      windowTitle={t('welcome.exit.title')}
      lead={<bdi>{nameOf(person())}</bdi>}
      back={{ href: page(), label: t('intake.backToPerson') }}
      action={
        <Button kind="main" type="submit" form="exit" icon={Check} busy={keep.busy()}>
          {t('common.save')}
        </Button>
      }
    >
      <Show when={draft.ready()} fallback={<Loading label={t('common.loading')} />}>
        <Form id="exit" onSubmit={() => void submit()}>
          <Columns>
            <SelectField
              label={t('welcome.exit.situation')}
              value={draft.value.situation}
              emptyLabel={t('welcome.exit.choose')}
              error={tried() && draft.value.situation === '' ? t('welcome.exit.situationMissing') : undefined}
              choices={exitSituations.map((value) => ({ value, label: t(`welcome.exit.situations.${value}`) }))}
              onChange={(situation) => draft.set({ situation, category: '' })}
            />
            <DateField
              label={t('welcome.day')}
              value={draft.value.day || clock.today()}
              onInput={(day) => draft.set({ day })}
            />
          </Columns>
          <Show when={isFixedTerm()}>
            <NumberField
              whole
              label={t('welcome.exit.months')}
              help={t('welcome.exit.monthsHelp')}
              value={draft.value.months ?? undefined}
              onInput={(typed) => draft.set({ months: typed ?? null })}
            />
          </Show>
          <Show when={category() !== ''}>
            <SelectField
              label={t('welcome.exit.category')}
              help={t('welcome.exit.categoryHelp')}
              value={category()}
              choices={exitCategories.map((value) => ({ value, label: t(`welcome.exit.categories.${value}`) }))}
              onChange={(chosen) => draft.set({ category: chosen })}
            />
          </Show>
          <FreeText
            label={t('welcome.exit.alternative')}
            help={t('welcome.exit.alternativeHelp')}
            field="projectIdea"
            maxLength={4000}
            value={draft.value.alternativeProject}
            onInput={(alternativeProject) => draft.set({ alternativeProject })}
            onMasked={(n) => toasts.show({ text: t('intake.masked', { n }) })}
          />
          <SegmentedChoice
            label={t('welcome.exit.followUp')}
            help={t('welcome.exit.followUpHelp')}
            value={draft.value.followUp}
            choices={followUps.map((value) => ({ value, label: t(`welcome.exit.followUps.${value}`) }))}
            onChange={(followUp) => draft.set({ followUp })}
          />
          <CheckField
            label={t('welcome.exit.stays')}
            help={t('welcome.exit.staysHelp')}
            checked={draft.value.stays}
            onChange={(stays) => draft.set({ stays })}
          />
        </Form>
      </Show>
    </Page>
  )
}
