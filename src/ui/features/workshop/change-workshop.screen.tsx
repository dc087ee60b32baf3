import { useNavigate, useParams } from '@solidjs/router'
import Check from 'lucide-solid/icons/check'
import { createMemo, createSignal, For, type JSX, Match, Show, Switch } from 'solid-js'
import { changedFields } from '../../../app/job/changed-fields.ts'
import { sessionWarnings } from '../../../app/planning/guard-gathering.ts'
import { changeWorkshop } from '../../../app/workshop/change-workshop.ts'
import { guestsOf } from '../../../app/workshop/guests.ts'
import { type WorkshopView, workshopView } from '../../../app/workshop/workshop-view.ts'
import type { CoopId, PersonId, RecordId } from '../../../base/ids.ts'
import { localDate } from '../../../domain/time/local-date.ts'
import { halfDayKey, type Slot } from '../../../domain/workshop/half-day.ts'
import type { WorkshopPurpose } from '../../../domain/workshop/workshop.schema.ts'
import { heldBySignatures, type WorkshopChanges } from '../../../domain/workshop/workshop-change.rules.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Banner } from '../../design/parts/banner.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Form } from '../../design/parts/form.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { createDraft } from '../../draft.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { useList, useMe, useNames } from '../job/use-job.ts'
import { MinorsWarning } from '../planning/minors-warning.tsx'
import { Absent } from '../record/absent.tsx'
import { useKeep } from '../record/use-keep.ts'
import { CancelledBanner } from './cancel-workshop.tsx'
import { HalfDaysFields, type SlotDraft, wrongSlot } from './half-days-fields.tsx'
import { MyPresencesScreen } from './my-presences.tsx'
import { useWorkshopRecords } from './use-workshops.ts'
import { LedFields, WhatFields } from './workshop-fields.tsx'
import { halfDayName, slotHours } from './workshop-words.ts'
import './workshop.css'

/** « Changer la séance »: the form of a new one, filled. What was signed is told, and stays. */
export function ChangeWorkshopScreen(): JSX.Element {
  return (
    <Show when={useMe().staff} fallback={<MyPresencesScreen />}>
      <Change />
    </Show>
  )
}

function Change(): JSX.Element {
  const params = useParams()
  const coop = useCoop()
  const keep = useKeep()
  const id = (): RecordId => params.record as RecordId
  const records = useWorkshopRecords(coop)
  const view = createMemo(() => {
    const read = records()
    return read && workshopView(id(), read)
  })
  const back = () => ({ href: `/c/${coop()}/presences/${id()}`, label: t('workshop.change.back') })
  const mayChange = (): boolean => view() !== undefined && view()?.workshop.cancelled !== true
  return (
    <Page
      title={t('workshop.change.title')}
      windowTitle={t('workshop.change.title')}
      lead={<Show when={view()}>{(read) => <bdi>{read().workshop.title}</bdi>}</Show>}
      back={back()}
      action={
        <Show when={mayChange()}>
          <Button kind="main" type="submit" form="change-workshop" icon={Check} busy={keep.busy()}>
            {t('common.save')}
          </Button>
        </Show>
      }
    >
      <Switch>
        <Match when={mayChange() && view()}>{(read) => <ChangeForm coop={coop()} view={read()} keep={keep} />}</Match>
        <Match when={view()}>{(read) => <CancelledBanner coop={coop()} view={read()} />}</Match>
        <Match when={records() === undefined}>
          <Loading label={t('common.loading')} />
        </Match>
        <Match when={true}>
          <Absent text={t('workshop.absent')} back={{ href: `/c/${coop()}/presences`, label: t('workshop.back') }} />
        </Match>
      </Switch>
    </Page>
  )
}

interface ChangeDraft {
  title: string
  purpose: WorkshopPurpose
  trainer: PersonId
  place: string
  slots: SlotDraft[]
}

function ChangeForm(props: {
  readonly coop: CoopId
  readonly view: WorkshopView
  readonly keep: ReturnType<typeof useKeep>
}): JSX.Element {
  const app = useApp()
  const navigate = useNavigate()
  const applications = useList(() => props.coop, 'application')
  const held = createMemo(() => heldBySignatures(props.view.halfDays))
  const isHeld = (slot: SlotDraft): boolean => held().halfDays.has(halfDayKey(slot))
  const nameOf = useNames(() => props.coop)
  const guests = (): boolean => guestsOf(applications() ?? [], props.view.workshop.id).length > 0
  // The form starts from what is known when it opens; what others write meanwhile does not move it.
  const { id, title, trainer, slots, place, purpose } = props.view.workshop
  const known: ChangeDraft = {
    title,
    purpose: purpose ?? 'workshop',
    trainer,
    place: place ?? '',
    slots: inOrder(slots.map(slotOf)),
  }
  const key = `seance:${id}`
  const draft = createDraft<ChangeDraft>(key, { ...known, slots: known.slots.filter((slot) => !isHeld(slot)) })
  const [tried, setTried] = createSignal(false)
  const taken = (): string[] => [...held().halfDays.keys()]
  const isWrong = (): boolean => {
    const { title, slots } = draft.value
    const keys = slots.map(halfDayKey)
    const wrong = slots.map((slot, at) => wrongSlot(slot, [...taken(), ...keys.slice(0, at)]))
    return (!held().title && title.trim() === '') || wrong.some(({ day, end }) => (day ?? end) !== undefined)
  }
  const changes = (): WorkshopChanges => {
    const { title, purpose, trainer, place } = draft.value
    const typed = draft.value.slots.map(({ day, ...hours }): Slot => ({ ...hours, day: localDate(day) }))
    // What was signed meanwhile stands as it was planned.
    const wanted = inOrder([...props.view.workshop.slots.filter(isHeld), ...typed].map(slotOf))
    return changedFields(known, {
      // What was typed before someone signed is not on the screen any more.
      ...(held().title ? {} : { title: title.trim(), purpose }),
      ...(held().sheet ? {} : { trainer, place: place.trim() }),
      slots: wanted,
    })
  }
  const change = onePress(async (): Promise<void> => {
    setTried(true)
    if (isWrong() || props.keep.busy()) return
    await draft.settle()
    const where = { coop: props.coop, workshop: id }
    const saved = await props.keep.run(
      () => changeWorkshop(app.device(), { ...where, changes: changes(), draft: key }),
      t('workshop.change.done'),
      ({ before }) => changeWorkshop(app.device(), { ...where, changes: before }),
    )
    if (!saved) return
    void draft.discard()
    navigate(`/c/${props.coop}/presences/${id}`, { replace: true })
  })
  const heldWords = (): string[] => {
    const { title, trainer, place } = props.view.workshop
    const halfDays = [...held().halfDays.values()].map((slot) => `${halfDayName(slot)}, ${slotHours(slot)}`)
    const sheet = [
      t('workshop.led', { name: nameOf(trainer) }),
      ...(place ? [t('workshop.paper.place', { place })] : []),
    ]
    return [title, ...halfDays, ...(held().sheet ? sheet : [])]
  }
  return (
    <Show when={draft.ready()}>
      <Form id="change-workshop" onSubmit={() => void change()}>
        <Show when={held().title}>
          <Banner kind="news">{t(held().sheet ? 'workshop.change.sheetHeld' : 'workshop.change.titleHeld')}</Banner>
        </Show>
        <Show
          when={held().title}
          fallback={
            <WhatFields
              value={draft.value}
              tried={tried()}
              guests={guests()}
              onChange={(changed) => draft.set(changed)}
            />
          }
        >
          <div class="field">
            <p class="field-label" id="held">
              {t('workshop.change.held')}
            </p>
            <ul aria-labelledby="held">
              <For each={heldWords()}>
                {(words) => (
                  <li>
                    <bdi>{words}</bdi>
                  </li>
                )}
              </For>
            </ul>
          </div>
        </Show>
        <HalfDaysFields
          slots={draft.value.slots}
          taken={taken()}
          tried={tried()}
          mayBeEmpty={held().halfDays.size > 0}
          onChange={(next) => draft.set('slots', next)}
        />
        <MinorsWarning
          warnings={(device) => {
            const { purpose, slots } = draft.value
            const all = [...held().halfDays.values(), ...slots]
            return sessionWarnings(device, { coop: props.coop, slots: all, purpose, workshop: id })
          }}
        />
        <Show when={!held().sheet}>
          <LedFields coop={props.coop} value={draft.value} onChange={(changed) => draft.set(changed)} />
        </Show>
      </Form>
    </Show>
  )
}

/** Its fields in one order: slots are compared by content. */
const slotOf = ({ day, half, start, end }: Slot): Slot => ({ day, half, start, end })

const inOrder = (slots: readonly Slot[]): Slot[] => [...slots].sort((a, b) => (halfDayKey(a) < halfDayKey(b) ? -1 : 1))
