import { useNavigate, useParams, useSearchParams } from '@solidjs/router'
import Vote from 'lucide-solid/icons/vote'
import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import { serviceList } from '../../../app/job/mission-view.ts'
import { type MeetingRoom, meetingRoom } from '../../../app/meeting/meeting-room.ts'
import { type OpenMotionInput, openMotion } from '../../../app/meeting/open-motion.ts'
import { readRecord, readRecords } from '../../../app/meeting/read-records.ts'
import type { RecordId } from '../../../base/ids.ts'
import { associateKind } from '../../../domain/coop/associate.schema.ts'
import { coopKind } from '../../../domain/coop/coop.schema.ts'
import { proposedPrice } from '../../../domain/money/decided-price.rules.ts'
import { distributionKind } from '../../../domain/pay/distribution.schema.ts'
import { type MotionRule, motionRules } from '../../../domain/vote/motion.schema.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { votePictograms } from '../../design/icons/vote-pictograms.ts'
import { Button } from '../../design/parts/button.tsx'
import { Chips } from '../../design/parts/chips.tsx'
import { ChoiceTiles } from '../../design/parts/choice-tiles.tsx'
import { Form } from '../../design/parts/form.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { PeoplePicker } from '../../design/parts/people-picker.tsx'
import { SegmentedChoice } from '../../design/parts/segmented-choice.tsx'
import { SelectField } from '../../design/parts/select-field.tsx'
import { TextArea } from '../../design/parts/text-area.tsx'
import { createDraft, type Draft } from '../../draft.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { useDecisionChoices } from '../group/use-decisions.ts'
import { useList, useReady } from '../job/use-job.ts'
import { priceName, priceWording } from '../price/price-words.ts'
import { Absent } from '../record/absent.tsx'
import { useKeep } from '../record/use-keep.ts'
import { admissionOf, draftKeyOf, empty, type MotionDraft, nextRound, wordingOf } from './motion-draft.ts'
import { useColleges } from './use-colleges.ts'
import { useRoomRecords } from './use-records.ts'

/** Hands have no name, so they choose neither a person nor a college; an objection is heard, so it is not secret. */
const rulesOf = (method: OpenMotionInput['method'], colleges: boolean): readonly MotionRule[] =>
  motionRules.filter((rule) => {
    if (rule === 'colleges') return method !== 'hands' && colleges
    if (rule === 'election') return method !== 'hands'
    return rule !== 'consent' || method !== 'secret'
  })

/** Writes a proposition. Everything here is frozen once the vote opens. */
export function MotionFormScreen(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const params = useParams()
  const [search] = useSearchParams()
  const meeting = params.record as RecordId
  const records = useRoomRecords(coop)
  const room = createMemo(() => {
    const read = records()
    return read && meetingRoom(meeting, read)
  })
  const ready = useReady(coop)
  /** The sharing of money that the proposition is about. */
  const share = createMemo(() => {
    const { partage } = search
    return ready() && typeof partage === 'string'
      ? readRecord(distributionKind, app.device().record(partage as RecordId))
      : undefined
  })
  const services = useList(coop, 'service')
  const settings = useList(coop, 'coop')
  /** Prices that no decision sets so far: a proposition may. */
  const offered = createMemo(() => serviceList(services() ?? []).flatMap((one) => proposedPrice(one) ?? []))
  const priceAsked = () => offered().filter(({ service }) => service === search.prix)
  /** Who asks to be admitted. */
  const candidate = createMemo(() => {
    const { admission } = search
    return ready() && typeof admission === 'string'
      ? readRecord(associateKind, app.device().record(admission as RecordId))
      : undefined
  })
  const replaced = (): RecordId | '' => (typeof search.remplace === 'string' ? (search.remplace as RecordId) : '')
  /** An election that goes on: its people are those who lead. */
  const before = () => room()?.motions.find(({ motion }) => motion.id === search.encore)
  return (
    <Show
      when={ready() && services() && settings() ? room() : undefined}
      fallback={
        <Page
          title={t('meeting.motion.new')}
          windowTitle={t('meeting.motion.new')}
          back={{ href: `/c/${coop()}/reunions`, label: t('meeting.room.back') }}
        >
          <Show when={records()} fallback={<Loading label={t('common.loading')} />}>
            <Absent
              text={t('meeting.room.absent')}
              back={{ href: `/c/${coop()}/reunions`, label: t('meeting.room.back') }}
            />
          </Show>
        </Page>
      }
    >
      {(found) => (
        <MotionForm
          room={found()}
          initial={
            nextRound(before()) ?? {
              ...empty,
              item: typeof search.sujet === 'string' ? (search.sujet as RecordId) : '',
              wording:
                admissionOf(candidate()) ||
                wordingOf(share(), readRecords(coopKind, settings() ?? [])[0]?.startDate) ||
                priceAsked()
                  .map((one) => priceWording(one, services() ?? []))
                  .join(''),
              priced: priceAsked().map(({ service }) => service),
              supersedes: replaced(),
            }
          }
          share={share()?.id}
          offered={offered().map((one) => ({ value: one.service, label: priceName(one, services() ?? []) }))}
          draftKey={draftKeyOf({
            meeting,
            round: before()?.motion.id,
            about: share()?.id ?? candidate()?.id ?? priceAsked()[0]?.service ?? (replaced() || undefined),
          })}
        />
      )}
    </Show>
  )
}

function MotionForm(props: {
  readonly room: MeetingRoom
  readonly initial: MotionDraft
  readonly share: RecordId | undefined
  readonly offered: readonly { readonly value: RecordId; readonly label: string }[]
  readonly draftKey: string
}): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const navigate = useNavigate()
  const keep = useKeep()
  const colleges = useColleges(coop)
  const decisions = useDecisionChoices(coop)
  const draftKey = props.draftKey
  const draft = createDraft<MotionDraft>(draftKey, props.initial)
  const [tried, setTried] = createSignal(false)
  const back = (): string => `/c/${coop()}/reunions/${props.room.meeting.id}`
  const rules = () => rulesOf(draft.value.method, colleges().length > 0)
  const rule = (): MotionRule => (rules().includes(draft.value.rule) ? draft.value.rule : 'simple')

  const open = onePress(async (): Promise<void> => {
    setTried(true)
    if (draft.value.wording.trim() === '') return
    await draft.settle()
    const { wording, method, voters, candidates, round, item, priced, supersedes } = draft.value
    const chosen = rule()
    const input: OpenMotionInput = {
      coop: coop(),
      meeting: props.room.meeting.id,
      agendaItem: item || undefined,
      wording,
      method,
      rule: chosen,
      voters,
      ...(chosen === 'election' ? { candidates: [...candidates], round } : {}),
      ...(chosen === 'colleges' ? { colleges: colleges() } : {}),
      distribution: props.share,
      supersedes: supersedes || undefined,
      priced: chosen === 'election' ? [] : priced.filter((id) => props.offered.some(({ value }) => value === id)),
      draft: draftKey,
    }
    const saved = await keep.run(() => openMotion(app.device(), input), t('meeting.motion.opened'))
    if (saved) navigate(`${back()}?partie=propositions`, { replace: true })
  })

  return (
    <Page
      title={draft.value.round > 1 ? t('room.election.again') : t('meeting.motion.new')}
      windowTitle={t('meeting.motion.new')}
      back={{ href: back(), label: t('meeting.motion.back') }}
      action={
        <Button kind="main" type="submit" form="open-motion" icon={Vote} busy={keep.busy()}>
          {t('meeting.motion.openVote')}
        </Button>
      }
    >
      <Show when={draft.ready()} fallback={<Loading label={t('common.loading')} />}>
        <Form id="open-motion" onSubmit={() => void open()}>
          <TextArea
            label={t('meeting.motion.wording')}
            help={t('meeting.motion.wordingHelp')}
            value={draft.value.wording}
            maxLength={4000}
            required
            error={tried() && draft.value.wording.trim() === '' ? t('errors.vote.wording_missing') : undefined}
            onInput={(wording) => draft.set({ wording })}
          />
          <Show when={props.room.items.length > 0}>
            <SelectField
              label={t('meeting.motion.subject')}
              hint={t('common.optional')}
              emptyLabel={t('meeting.motion.noSubject')}
              value={draft.value.item}
              choices={props.room.items.map(({ id, title }) => ({ value: id, label: title }))}
              onChange={(chosen) => draft.set({ item: chosen })}
            />
          </Show>
          <Show when={props.offered.length > 0 && rule() !== 'election'}>
            <Chips
              label={t('price.setsAsked')}
              hint={t('common.optional')}
              help={t('price.setsHelp')}
              helpStays
              values={draft.value.priced}
              choices={props.offered}
              onChange={(priced) => draft.set({ priced: [...priced] })}
            />
          </Show>
          <Show when={decisions().length > 0}>
            <SelectField<RecordId>
              label={t('meeting.motion.replaces')}
              hint={t('common.optional')}
              emptyLabel={t('meeting.motion.replacesNone')}
              value={draft.value.supersedes}
              choices={decisions()}
              onChange={(supersedes) => draft.set({ supersedes })}
            />
          </Show>
          <ChoiceTiles
            label={t('meeting.motion.method')}
            value={draft.value.method}
            choices={[
              { value: 'open', label: t('meeting.motion.methodOpen'), picture: votePictograms.open },
              { value: 'hands', label: t('meeting.motion.methodHands'), picture: votePictograms.hands },
              {
                value: 'secret',
                label: t('room.urn.method'),
                text: t('room.urn.methodText'),
                picture: votePictograms.secret,
              },
            ]}
            onChange={(method) => draft.set({ method })}
          />
          <ChoiceTiles
            label={t('meeting.motion.rule')}
            value={rule()}
            choices={rules().map((name) => ({
              value: name,
              label: t(`meeting.motion.rules.${name}`),
              text:
                name === 'election' || name === 'colleges'
                  ? t(`room.ruleTexts.${name}`)
                  : t(`meeting.motion.ruleTexts.${name}`),
            }))}
            onChange={(name) => draft.set({ rule: name })}
          />
          <Show when={rule() === 'election'}>
            <Candidates room={props.room} draft={draft} />
          </Show>
          <Show when={rule() !== 'colleges'}>
            <SegmentedChoice
              label={t('meeting.motion.voters')}
              value={draft.value.voters}
              choices={[
                { value: 'members', label: t('meeting.motion.votersMembers') },
                { value: 'present', label: t('meeting.motion.votersPresent') },
              ]}
              onChange={(voters) => draft.set({ voters })}
            />
          </Show>
        </Form>
      </Show>
    </Page>
  )
}

/** Nobody chosen is an election without a candidate: everyone may be chosen. */
function Candidates(props: { readonly room: MeetingRoom; readonly draft: Draft<MotionDraft> }): JSX.Element {
  return (
    <PeoplePicker
      label={t('room.election.candidates')}
      help={t('room.election.candidatesHelp')}
      helpStays
      people={props.room.people.filter(({ member }) => member).map(({ person, name }) => ({ id: person, name }))}
      chosen={props.draft.value.candidates}
      filterLabel={t('room.election.find')}
      noneFound={t('room.election.noneFound')}
      onChange={(candidates) => props.draft.set({ candidates: [...candidates] })}
    />
  )
}
