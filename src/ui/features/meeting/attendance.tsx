import UserRoundPlus from 'lucide-solid/icons/user-round-plus'
import { createSignal, For, type JSX, Show } from 'solid-js'
import { changeMeeting } from '../../../app/meeting/change-meeting.ts'
import { markPresence } from '../../../app/meeting/mark-presence.ts'
import type { RoomPerson } from '../../../app/meeting/meeting-room.ts'
import type { PersonId } from '../../../base/ids.ts'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { SectionTitle } from '../../design/parts/card.tsx'
import { Chip } from '../../design/parts/chip.tsx'
import { BottomSheet } from '../../design/parts/dialog.tsx'
import { Columns, Form } from '../../design/parts/form.tsx'
import { Gradual } from '../../design/parts/gradual.tsx'
import { List } from '../../design/parts/list.tsx'
import { PersonRow } from '../../design/parts/person.tsx'
import { SelectField } from '../../design/parts/select-field.tsx'
import { t } from '../../i18n/t.ts'
import { type Keep, useKeep } from '../record/use-keep.ts'
import type { RoomProps } from './room-props.ts'

/** Who is there: one tap per name. The same record is written whoever taps. */
export function Attendance(props: RoomProps): JSX.Element {
  const keep = useKeep()
  const members = () => props.room.people.filter(({ member }) => member)
  const others = () => props.room.people.filter(({ member }) => !member)
  const quorum = () => props.room.quorum
  const missing = () => quorum().needed - quorum().present - quorum().represented
  return (
    <section class="room-part" aria-label={t('meeting.presence.title')}>
      <SectionTitle
        end={
          <Chip tone={quorum().met || props.room.quorumPercent === 0 ? 'seed' : 'sun'}>
            {t('meeting.presence.count', { n: quorum().present, total: quorum().members })}
          </Chip>
        }
      >
        {t('meeting.presence.title')}
      </SectionTitle>
      <Show when={props.room.quorumPercent > 0}>
        <p class="soft" role="status">
          {quorum().met ? t('meeting.presence.quorumMet') : t('meeting.presence.quorumMissing', { n: missing() })}
        </p>
      </Show>
      <Show
        when={members().length > 0}
        fallback={
          <p class="soft">
            {t(props.room.meeting.kind === 'committee' ? 'group.committee.none' : 'meeting.presence.none')}
          </p>
        }
      >
        <Show when={props.mayWrite}>
          <p class="soft">{t('meeting.presence.help')}</p>
        </Show>
        <List label={t('meeting.presence.title')}>
          <Gradual each={members().map(({ person }) => person)} first={8} batch={4}>
            {(id) => <PresenceRow {...props} person={id} keep={keep} />}
          </Gradual>
        </List>
      </Show>
      <Show when={props.mayWrite && members().length > 1}>
        <ProxyButton {...props} keep={keep} />
      </Show>
      <Show when={others().length > 0}>
        <SectionTitle>{t('meeting.presence.others')}</SectionTitle>
        <Show when={props.room.quorumPercent > 0}>
          <p class="soft">{t('meeting.presence.othersText')}</p>
        </Show>
        <List label={t('meeting.presence.others')}>
          <For each={others().map(({ person }) => person)}>
            {(id) => <PresenceRow {...props} person={id} keep={keep} />}
          </For>
        </List>
      </Show>
    </section>
  )
}

interface PresenceProps extends RoomProps {
  readonly person: PersonId
  readonly keep: Keep
}

function PresenceRow(props: PresenceProps): JSX.Element {
  const app = useApp()
  const one = () => props.room.people.find(({ person }) => person === props.person)
  const there = () => one()?.state === 'present'
  const mark = (state: 'present' | 'absent') => () =>
    markPresence(app.device(), { coop: props.coop, meeting: props.room.meeting.id, person: props.person, state })
  const spokenFor = (): string | undefined => {
    const { state, proxyTo, delegate, delegateName } = one() ?? {}
    if (state === 'proxy') return t('meeting.presence.proxyFor', { name: props.nameOf(proxyTo) })
    const name = delegate ? props.nameOf(delegate) : delegateName
    return name ? t('room.delegate.of', { name }) : undefined
  }
  const toggle = (): void => {
    const [next, said, back] = there()
      ? (['absent', t('meeting.presence.notPresent'), 'present'] as const)
      : (['present', t('meeting.presence.present'), 'absent'] as const)
    void props.keep.run(mark(next), `${said}, ${props.nameOf(props.person)}`, mark(back))
  }
  return (
    <PersonRow
      id={props.person}
      name={one()?.name ?? ''}
      text={spokenFor()}
      pressed={there()}
      onClick={props.mayWrite ? toggle : undefined}
    />
  )
}

function ProxyButton(props: RoomProps & { readonly keep: Keep }): JSX.Element {
  const app = useApp()
  const [open, setOpen] = createSignal(false)
  const [from, setFrom] = createSignal<PersonId | ''>('')
  const [to, setTo] = createSignal<PersonId | ''>('')
  const choices = (people: readonly RoomPerson[]) => people.map(({ person, name }) => ({ value: person, label: name }))
  const absent = () => props.room.people.filter(({ member, state }) => member && state !== 'present')
  const speakers = () => props.room.people.filter(({ member, person }) => member && person !== from())
  const keep = async (): Promise<void> => {
    const [person, proxyTo] = [from(), to()]
    if (person === '') return
    const input = { coop: props.coop, meeting: props.room.meeting.id, person }
    const given = { ...input, state: 'proxy' as const, proxyTo: proxyTo === '' ? undefined : proxyTo }
    const saved = await props.keep.run(
      () => markPresence(app.device(), given),
      t('meeting.presence.proxyFor', { name: props.nameOf(proxyTo || undefined) }),
      () => markPresence(app.device(), { ...input, state: 'absent' }),
    )
    if (saved) setOpen(false)
  }
  return (
    <>
      <Button kind="quiet" icon={UserRoundPlus} onClick={() => setOpen(true)}>
        {t('meeting.presence.proxyAdd')}
      </Button>
      <BottomSheet
        open={open()}
        onClose={() => setOpen(false)}
        title={t('meeting.presence.proxyTitle')}
        closeLabel={t('common.close')}
      >
        <Form onSubmit={() => void keep()}>
          <SelectField
            label={t('meeting.presence.proxyFrom')}
            emptyLabel={t('meeting.presence.proxyChoose')}
            value={from()}
            choices={choices(absent())}
            onChange={setFrom}
          />
          <SelectField
            label={t('meeting.presence.proxyTo')}
            emptyLabel={t('meeting.presence.proxyChoose')}
            value={to()}
            choices={choices(speakers())}
            onChange={setTo}
          />
          <Button kind="main" type="submit" busy={props.keep.busy()}>
            {t('common.save')}
          </Button>
        </Form>
      </BottomSheet>
    </>
  )
}

/** Who chairs, who writes. */
export function Roles(props: RoomProps): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const choices = () => props.room.people.map(({ person, name }) => ({ value: person, label: name }))
  const choose = (role: 'chair' | 'secretary', person: PersonId | ''): void => {
    const before = props.room.meeting[role] ?? null
    const set = (value: PersonId | null) => () =>
      changeMeeting(app.device(), { coop: props.coop, meeting: props.room.meeting.id, changes: { [role]: value } })
    void keep.run(set(person === '' ? null : person), t('meeting.roles.kept'), set(before))
  }
  return (
    <Columns>
      <For each={['chair', 'secretary'] as const}>
        {(role) => (
          <SelectField
            label={t(`meeting.roles.${role}`)}
            emptyLabel={t('meeting.roles.nobody')}
            value={props.room.meeting[role] ?? ''}
            choices={choices()}
            disabled={!props.mayWrite}
            onChange={(person) => choose(role, person)}
          />
        )}
      </For>
    </Columns>
  )
}
