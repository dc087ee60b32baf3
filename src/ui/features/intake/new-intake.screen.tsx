import { useNavigate, useSearchParams } from '@solidjs/router'
import ListPlus from 'lucide-solid/icons/list-plus'
import { createEffect, createMemo, createSignal, type JSX, Show } from 'solid-js'
import { saveIntake } from '../../../app/intake/save-intake.ts'
import { welcomePerson } from '../../../app/intake/welcome-person.ts'
import { guestWith } from '../../../app/workshop/guests.ts'
import type { PersonId, RecordId } from '../../../base/ids.ts'
import { err, ok } from '../../../base/result.ts'
import { codeOfRecordId } from '../../../domain/record-kind.ts'
import { parisTimeAt } from '../../../domain/time/local-time.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { SectionTitle } from '../../design/parts/card.tsx'
import { Form } from '../../design/parts/form.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Check } from '../../design/parts/lucide.ts'
import { Page } from '../../design/parts/page.tsx'
import { createDraft } from '../../draft.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { useToasts } from '../../shell/toast-context.tsx'
import { useClock, useList } from '../job/use-job.ts'
import { SimilarPeople } from '../person/similar-people.tsx'
import { useKeep } from '../record/use-keep.ts'
import { coopWord } from './coop-word.ts'
import { FreeText } from './free-text.tsx'
import { FullFields, QuickFields } from './intake-fields.tsx'
import { emptyIntakeForm, formToIntake, type IntakeForm, intakeToForm } from './intake-form.ts'
import { NoticeCard } from './notice-card.tsx'

interface NewIntake extends IntakeForm {
  note: string
  /** The whole form is open. */
  full: boolean
}

/** « Premier accueil »: a first name and a place are kept in three taps; the rest now, later, or never. [J1] */
export function NewIntakeScreen(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const clock = useClock()
  const navigate = useNavigate()
  const toasts = useToasts()
  const keep = useKeep()
  const [query] = useSearchParams<{ personne?: string; demande?: string }>()
  const board = useLive(() => app.reads().board(coop()))
  // Someone already in the coop, or somebody new.
  const known = (): PersonId | undefined =>
    query.personne && /^[0-9a-f]{32}$/.test(query.personne) ? (query.personne as PersonId) : undefined
  // Someone who came to an information session.
  const application = (): RecordId | undefined =>
    codeOfRecordId(query.demande ?? '') === 'ap' ? (query.demande as RecordId) : undefined
  const [applications, sessions] = [useList(coop, 'application'), useList(coop, 'workshop')]
  const guest = createMemo(() => guestWith(application(), applications() ?? [], sessions() ?? []))
  const key = `intake:new:${coop()}:${known() ?? application() ?? ''}`
  const draft = createDraft<NewIntake>(key, { ...emptyIntakeForm, note: '', full: false })
  const [tried, setTried] = createSignal(false)
  const intakes = useList(coop, 'intake')
  /** Where the last one took place: an animator welcomes several people in one place. */
  const usualPlace = (): IntakeForm['place'] => {
    const last = [...(intakes() ?? [])].sort((a, b) => b.createdAt - a.createdAt)[0]
    if (last !== undefined) return intakeToForm(last).place
    return coopWord(board(), 'model') === 'shelter' ? 'shelter' : ''
  }
  const form = (): NewIntake => ({
    ...draft.value,
    place: draft.value.place || usualPlace(),
    date: draft.value.date || clock.today(),
    collectiveInfoDate: draft.value.collectiveInfoDate || (guest()?.day ?? ''),
  })

  createEffect(() => {
    const person = known()
    const name = person === undefined ? guest()?.name : board()?.people[person]?.displayName
    if (draft.ready() && draft.value.name === '' && !draft.restored() && name) draft.set({ name })
  })
  const change = (changes: Partial<NewIntake>): void => draft.set(changes)
  const tellMasked = (n: number): void => toasts.show({ text: t('intake.masked', { n }) })
  const nameMissing = (): boolean => draft.value.name.trim() === '' && !draft.value.alias
  const nameError = () => (tried() && nameMissing() ? t('errors.intake.name_missing') : undefined)

  /** They are known already: what was only a name is forgotten, more than that waits as a draft. */
  const isKnown = async (person: PersonId): Promise<void> => {
    if (!draft.value.full) void draft.discard()
    navigate(`/c/${coop()}/personnes/${person}`)
  }

  const submit = onePress(async (): Promise<void> => {
    setTried(true)
    if (nameMissing() || keep.busy()) return
    await draft.settle()
    const { note, full: _, ...typed } = form()
    const values = formToIntake(typed)
    const displayName = typed.name.trim() || t('intake.aliasLater')
    const person = known()
    const input = { coop: coop(), values, note, draft: key, application: application() }
    const kept = await keep.run(async () => {
      if (person === undefined)
        return welcomePerson(app.device(), (added) => app.addPerson(added), { ...input, displayName })
      const saved = await saveIntake(app.device(), { ...input, person })
      return saved.ok ? ok({ person, masked: saved.value.masked }) : err(saved.error)
    }, t('intake.kept'))
    if (kept === undefined) return
    void draft.discard()
    navigate(`/c/${coop()}/personnes/${kept.person}`, { replace: true })
  })

  return (
    <Page
      title={t('intake.title')}
      windowTitle={t('intake.title')}
      lead={t('intake.lead')}
      back={{ href: `/c/${coop()}/personnes`, label: t('intake.back') }}
      action={
        <Button kind="main" type="submit" form="intake" icon={Check} busy={keep.busy()}>
          {t('intake.keep')}
        </Button>
      }
    >
      <Show when={draft.ready()} fallback={<Loading label={t('common.loading')} />}>
        <Form id="intake" onSubmit={() => void submit()}>
          <Show when={draft.restored()}>
            <p class="field-help" role="status">
              {t('intake.restored')}
            </p>
          </Show>
          <QuickFields
            form={form()}
            change={change}
            onMasked={tellMasked}
            nameError={nameError()}
            nameRef={(input) => {
              if (known() === undefined && application() === undefined && !draft.restored())
                queueMicrotask(() => input.focus())
            }}
            afterName={
              <Show when={known() === undefined}>
                <SimilarPeople coop={coop()} name={draft.value.name} onSame={(person) => void isKnown(person)} />
              </Show>
            }
          />
          <Show
            when={draft.value.full}
            fallback={
              <div>
                <Button icon={ListPlus} onClick={() => change({ full: true })}>
                  {t('intake.all')}
                </Button>
              </div>
            }
          >
            <NoticeCard
              coop={coop()}
              givenAt={draft.value.noticeGivenAt}
              onGiven={(noticeVersion) =>
                change({ noticeVersion, noticeGivenAt: parisTimeAt(app.device().clock.now()) })
              }
            />
            <FullFields form={form()} change={change} onMasked={tellMasked} />
            <SectionTitle>{t('intake.sections.note')}</SectionTitle>
            <Show
              when={draft.value.noticeGivenAt !== ''}
              fallback={<p class="field-help">{t('intake.notice.first')}</p>}
            >
              <FreeText
                label={t('intake.fields.note')}
                help={t('intake.fields.noteHelp')}
                field="note"
                rows={6}
                value={draft.value.note}
                onInput={(note) => change({ note })}
                onMasked={tellMasked}
              />
            </Show>
          </Show>
        </Form>
      </Show>
    </Page>
  )
}
