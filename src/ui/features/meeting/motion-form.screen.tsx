import { useNavigate, useParams, useSearchParams } from '@solidjs/router'
import Vote from 'lucide-solid/icons/vote'
import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import { meetingRoom } from '../../../app/meeting/meeting-room.ts'
import { type OpenMotionInput, openMotion } from '../../../app/meeting/open-motion.ts'
import type { RecordId } from '../../../base/ids.ts'
import { type VoteRule, voteRules } from '../../../domain/vote/motion.schema.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { votePictograms } from '../../design/icons/vote-pictograms.ts'
import { Button } from '../../design/parts/button.tsx'
import { ChoiceTiles } from '../../design/parts/choice-tiles.tsx'
import { Form } from '../../design/parts/form.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { SegmentedChoice } from '../../design/parts/segmented-choice.tsx'
import { SelectField } from '../../design/parts/select-field.tsx'
import { TextArea } from '../../design/parts/text-area.tsx'
import { createDraft } from '../../draft.ts'
import { t } from '../../i18n/t.ts'
import { Absent } from '../record/absent.tsx'
import { useKeep } from '../record/use-keep.ts'
import { useRoomRecords } from './use-records.ts'

interface MotionDraft {
  wording: string
  item: RecordId | ''
  method: OpenMotionInput['method']
  rule: VoteRule
  voters: OpenMotionInput['voters']
}

/** Writes a proposition. Everything here is frozen once the vote opens. */
export function MotionFormScreen(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const params = useParams()
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const keep = useKeep()
  const meeting = params.record as RecordId
  const records = useRoomRecords(coop)
  const room = createMemo(() => {
    const read = records()
    return read && meetingRoom(meeting, read)
  })
  const key = `proposition:${meeting}`
  const item = typeof search.sujet === 'string' ? (search.sujet as RecordId) : ''
  const draft = createDraft<MotionDraft>(key, { wording: '', item, method: 'open', rule: 'simple', voters: 'members' })
  const [tried, setTried] = createSignal(false)
  const back = (): string => `/c/${coop()}/reunions/${meeting}`

  const open = async (): Promise<void> => {
    setTried(true)
    if (draft.value.wording.trim() === '') return
    await draft.settle()
    const { wording, method, rule, voters } = draft.value
    const agendaItem = draft.value.item || undefined
    const input = { coop: coop(), meeting, agendaItem, wording, method, rule, voters, draft: key }
    const saved = await keep.run(() => openMotion(app.device(), input), t('meeting.motion.opened'))
    if (saved) navigate(back(), { replace: true })
  }

  return (
    <Page
      title={t('meeting.motion.new')}
      windowTitle={t('meeting.motion.new')}
      back={{ href: back(), label: t('meeting.motion.back') }}
      action={
        <Button kind="main" type="submit" form="open-motion" icon={Vote} busy={keep.busy()}>
          {t('meeting.motion.openVote')}
        </Button>
      }
    >
      <Show when={records() && !room()}>
        <Absent
          text={t('meeting.room.absent')}
          back={{ href: `/c/${coop()}/reunions`, label: t('meeting.room.back') }}
        />
      </Show>
      <Show
        when={draft.ready() && room()}
        fallback={
          <Show when={!records()}>
            <Loading label={t('common.loading')} />
          </Show>
        }
      >
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
          <Show when={(room()?.items.length ?? 0) > 0}>
            <SelectField
              label={t('meeting.motion.subject')}
              hint={t('common.optional')}
              emptyLabel={t('meeting.motion.noSubject')}
              value={draft.value.item}
              choices={(room()?.items ?? []).map(({ id, title }) => ({ value: id, label: title }))}
              onChange={(chosen) => draft.set({ item: chosen })}
            />
          </Show>
          <ChoiceTiles
            label={t('meeting.motion.method')}
            value={draft.value.method}
            choices={[
              { value: 'open', label: t('meeting.motion.methodOpen'), picture: votePictograms.open },
              { value: 'hands', label: t('meeting.motion.methodHands'), picture: votePictograms.hands },
            ]}
            onChange={(method) => draft.set({ method })}
          />
          <SegmentedChoice
            label={t('meeting.motion.voters')}
            value={draft.value.voters}
            choices={[
              { value: 'members', label: t('meeting.motion.votersMembers') },
              { value: 'present', label: t('meeting.motion.votersPresent') },
            ]}
            onChange={(voters) => draft.set({ voters })}
          />
          <ChoiceTiles
            label={t('meeting.motion.rule')}
            value={draft.value.rule}
            choices={voteRules.map((rule) => ({
              value: rule,
              label: t(`meeting.motion.rules.${rule}`),
              text: t(`meeting.motion.ruleTexts.${rule}`),
            }))}
            onChange={(rule) => draft.set({ rule })}
          />
        </Form>
      </Show>
    </Page>
  )
}
