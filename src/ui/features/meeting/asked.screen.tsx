import { createSignal, type JSX, Show } from 'solid-js'
import type { AskedMotion } from '../../../app/meeting/show-codes.ts'
import type { RecordId } from '../../../base/ids.ts'
import type { Voice } from '../../../domain/vote/urn.rules.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { Chip } from '../../design/parts/chip.tsx'
import { Page } from '../../design/parts/page.tsx'
import { errorSentence } from '../../i18n/error-sentence.ts'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import { useKeep } from '../record/use-keep.ts'
import { CodeReader } from './code-reader.tsx'
import './meeting.css'
import { MyCode } from './my-code.tsx'
import { OwnVote } from './own-vote.tsx'
import { useNames } from './use-records.ts'
import { voiceWord } from './vote-choices.tsx'
import { ruleName } from './vote-words.ts'

/** A phone that no network reached scans the tablet's code, chooses, and shows its own code. */
export function AskedScreen(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const [asked, setAsked] = createSignal<AskedMotion>()
  const [wrong, setWrong] = createSignal<string>()
  const read = async (text: string): Promise<boolean> => {
    const result = await app.voteCodes.readMotion({ coop: coop(), text })
    setWrong(result.ok ? undefined : errorSentence(result.error))
    setAsked(result.ok ? result.value : undefined)
    return result.ok
  }
  return (
    <Page
      title={words('room.codes.scanTitle')}
      windowTitle={t('room.codes.scanTitle')}
      lead={asked() ? undefined : words('room.codes.scanLead')}
      back={{ href: `/c/${coop()}/voter`, label: t('room.codes.back') }}
    >
      <Show when={asked()} keyed fallback={<CodeReader error={wrong()} onRead={read} />}>
        {(found) => (
          <>
            <AskedVote asked={found} />
            <Button kind="quiet" onClick={() => setAsked(undefined)}>
              {words('room.codes.another')}
            </Button>
          </>
        )}
      </Show>
    </Page>
  )
}

function AskedVote(props: { readonly asked: AskedMotion }): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const nameOf = useNames(() => props.asked.coop)
  const [cast, setCast] = createSignal<{ readonly ballot: RecordId; readonly voice: Voice }>()
  const motion = () => ({ rule: props.asked.rule, eligible: props.asked.candidates })
  const vote = async (voice: Voice, reason?: string): Promise<boolean> => {
    const { asked } = props
    const ballot = await keep.run(
      () => app.voteCodes.castAsked({ asked, voice, reason }),
      voiceWord(voice, motion(), nameOf),
    )
    if (ballot !== undefined) setCast({ ballot, voice })
    return ballot !== undefined
  }
  return (
    <Card
      kind="live"
      title={<bdi>{props.asked.excerpt}</bdi>}
      kicker={<Chip tone="sun">{t('meeting.motion.chip', { rule: ruleName(props.asked.rule) })}</Chip>}
    >
      <Show when={!props.asked.isWhole}>
        <p class="soft">{words('room.codes.cut')}</p>
      </Show>
      <OwnVote
        id={props.asked.motion}
        motion={motion()}
        voter={app.device().me.person}
        nameOf={nameOf}
        chosen={cast()?.voice}
        busy={keep.busy()}
        onVote={vote}
      />
      <Show when={cast()}>
        {(kept) => (
          <>
            <p role="status">{t('meeting.vote.kept', { choice: voiceWord(kept().voice, motion(), nameOf) })}</p>
            <MyCode coop={props.asked.coop} ballot={kept().ballot} frozen={() => props.asked.frozen} />
          </>
        )}
      </Show>
    </Card>
  )
}
