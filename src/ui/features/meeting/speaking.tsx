// Speaking turns: staff count them on the tablet; each person then reads their own, and nobody else's.

import { createMemo, For, type JSX, Show } from 'solid-js'
import { keepSpeaking } from '../../../app/meeting/keep-speaking.ts'
import { readRecord } from '../../../app/meeting/read-records.ts'
import { speakingDecision } from '../../../app/meeting/share-speaking.ts'
import type { PersonId } from '../../../base/ids.ts'
import { speakingKind } from '../../../domain/meeting/speaking.schema.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { SectionTitle } from '../../design/parts/card.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { createDraft } from '../../draft.ts'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import { onePress } from '../../shell/one-press.ts'
import { useKeep } from '../record/use-keep.ts'
import { Counter } from './counter.tsx'
import type { RoomProps } from './room-props.ts'
import { useVoteRecords } from './use-records.ts'

/** The turns kept of this meeting, of everyone whom this device may read. */
function useTurns(props: RoomProps) {
  const app = useApp()
  const list = useLive(() => app.reads().list(props.coop, 'speaking'))
  return createMemo(() => {
    const turns = new Map<PersonId, number>()
    for (const record of list() ?? []) {
      const read = readRecord(speakingKind, record)
      if (read?.meeting === props.room.meeting.id && record.person) turns.set(record.person, read.turns)
    }
    return turns
  })
}

export function Speaking(props: RoomProps): JSX.Element {
  const app = useApp()
  const staff = () => app.device().me.rank !== 'cooperant'
  const turns = useTurns(props)
  const mine = () => turns().get(app.device().me.person)
  return (
    <>
      <Show when={!staff() && mine()}>{(n) => <p>{words('room.speaking.mine', { n: n() })}</p>}</Show>
      <Show when={staff() && props.mayWrite && props.room.present.length > 0}>
        <CountTurns {...props} kept={turns()} />
      </Show>
    </>
  )
}

function CountTurns(props: RoomProps & { readonly kept: ReadonlyMap<PersonId, number> }): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const key = `parole:${props.room.meeting.id}`
  const draft = createDraft<{ turns: Record<PersonId, number> }>(key, { turns: {} })
  const of = (person: PersonId): number => draft.value.turns[person] ?? props.kept.get(person) ?? 0
  /** Only people have a space where their turns are kept: an organisation has none. */
  const members = () =>
    props.room.people.filter(
      ({ member, state, person }) =>
        member && state === 'present' && app.device().canWrite('speaking', props.coop, person),
    )
  const votes = useVoteRecords(() => props.coop)
  const isShared = () => {
    const read = votes()
    return read !== undefined && speakingDecision(read) !== undefined
  }
  const changed = () => members().some(({ person }) => of(person) !== (props.kept.get(person) ?? 0))
  const save = onePress(async (): Promise<void> => {
    await draft.settle()
    const turns = { ...draft.value.turns }
    const input = { coop: props.coop, meeting: props.room.meeting.id, turns, draft: key }
    if (await keep.run(() => keepSpeaking(app.device(), input), t('room.speaking.kept'))) await draft.discard()
  })
  return (
    <Show when={draft.ready() && members().length > 0}>
      <section class="room-part" aria-label={t('room.speaking.title')}>
        <SectionTitle>{t('room.speaking.title')}</SectionTitle>
        <p class="soft">{t(isShared() ? 'room.speaking.helpShared' : 'room.speaking.help')}</p>
        <div>
          <For each={members().map(({ person }) => person)}>
            {(person) => (
              <Counter
                label={props.nameOf(person)}
                value={of(person)}
                onChange={(n) => draft.set('turns', person, n)}
              />
            )}
          </For>
        </div>
        <Show when={changed()}>
          <Actions>
            <Button busy={keep.busy()} onClick={() => void save()}>
              {t('room.speaking.keep')}
            </Button>
          </Actions>
        </Show>
      </section>
    </Show>
  )
}
