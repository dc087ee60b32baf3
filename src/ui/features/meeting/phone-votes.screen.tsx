import { useParams } from '@solidjs/router'
import CircleCheck from 'lucide-solid/icons/circle-check'
import { createEffect, createMemo, createSignal, type JSX, Match, Show, Switch } from 'solid-js'
import { type MotionView, motionViews } from '../../../app/meeting/motion-view.ts'
import type { RecordId } from '../../../base/ids.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Banner } from '../../design/parts/banner.tsx'
import { Bar } from '../../design/parts/bar.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { errorSentence } from '../../i18n/error-sentence.ts'
import { t } from '../../i18n/t.ts'
import { Absent } from '../record/absent.tsx'
import { CodePicture } from './code-picture.tsx'
import { CodeReader } from './code-reader.tsx'
import './meeting.css'
import { useNames, useVoteRecords } from './use-records.ts'
import { tallyParts } from './vote-words.ts'

/** With no network: the proposition as a code for phones to scan, and the camera on the codes that they show. */
export function PhoneVotesScreen(): JSX.Element {
  const coop = useCoop()
  const params = useParams()
  const records = useVoteRecords(coop)
  const view = createMemo(() => {
    const read = records()
    return read && motionViews(read).find(({ motion }) => motion.id === params.record)
  })
  const back = () => {
    const meeting = view()?.motion.meeting
    if (!meeting) return { href: `/c/${coop()}/voter`, label: t('room.codes.back') }
    return { href: `/c/${coop()}/reunions/${meeting}?partie=propositions`, label: t('meeting.motion.back') }
  }
  return (
    <Page wide title={t('room.codes.title')} windowTitle={t('room.codes.title')} back={back()}>
      <Switch>
        <Match when={view()}>{(found) => <PhoneVotes view={found()} />}</Match>
        <Match when={records() === undefined}>
          <Loading label={t('common.loading')} />
        </Match>
        <Match when={true}>
          <Absent text={t('errors.vote.unknown')} back={back()} />
        </Match>
      </Switch>
    </Page>
  )
}

function PhoneVotes(props: { readonly view: MotionView }): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const nameOf = useNames(coop)
  const [code, setCode] = createSignal<string>()
  const [none, setNone] = createSignal<string>()
  const [wrong, setWrong] = createSignal<string>()
  const [said, setSaid] = createSignal<string>()
  const id = createMemo((): RecordId => props.view.motion.id)
  createEffect(() => {
    void app.voteCodes.showMotion({ coop: coop(), motion: id() }).then((shown) => {
      setCode(shown.ok ? shown.value : undefined)
      setNone(shown.ok ? undefined : errorSentence(shown.error))
    })
  })
  const read = async (text: string): Promise<boolean> => {
    const taken = await app.voteCodes.readBallot({ coop: coop(), motion: id(), text })
    setWrong(taken.ok ? undefined : errorSentence(taken.error))
    const key = taken.ok && taken.value.known ? 'room.codes.known' : 'room.codes.voted'
    setSaid(taken.ok ? t(key, { name: nameOf(taken.value.voter) }) : undefined)
    return taken.ok
  }
  return (
    <>
      <p class="urn-wording">{props.view.motion.wording}</p>
      <Bar
        parts={tallyParts(props.view.live, props.view.motion.rule)}
        total={new Set(props.view.motion.eligible).size}
      />
      <div class="phone-votes">
        <div>
          <Show when={said()}>
            {(text) => (
              <Banner kind="news" icon={CircleCheck}>
                <bdi>{text()}</bdi>
              </Banner>
            )}
          </Show>
          <CodeReader error={wrong()} onRead={read} />
        </div>
        <div>
          <Show when={code()} fallback={<p class="soft">{none()}</p>}>
            {(text) => (
              <>
                <p>{t('room.codes.motionHelp')}</p>
                <CodePicture text={text()} label={t('room.codes.motionQr')} />
              </>
            )}
          </Show>
        </div>
      </div>
    </>
  )
}
