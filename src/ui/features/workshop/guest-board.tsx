import ClipboardList from 'lucide-solid/icons/clipboard-list'
import UserPlus from 'lucide-solid/icons/user-plus'
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { addGuest, type Guest, guestsOf, removeGuest } from '../../../app/workshop/guests.ts'
import type { CoopId, RecordId } from '../../../base/ids.ts'
import { err } from '../../../base/result.ts'
import type { Workshop } from '../../../domain/workshop/workshop.schema.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Actions, Form } from '../../design/parts/form.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { PersonDisc } from '../../design/parts/person.tsx'
import { PrintSheet } from '../../design/parts/print-sheet.tsx'
import { Table } from '../../design/parts/table.tsx'
import { createDraft } from '../../draft.ts'
import { formatDay } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { useToasts } from '../../shell/toast-context.tsx'
import { FreeText } from '../intake/free-text.tsx'
import { useList } from '../job/use-job.ts'
import { coopName, textOf } from '../organisation/coop-words.ts'
import { useKeep } from '../record/use-keep.ts'
import { cancelledWords } from './workshop-words.ts'

interface GuestBoardProps {
  readonly coop: CoopId
  readonly workshop: Workshop & { readonly id: RecordId }
}

/** An information session: a first name or a nickname for each who came, and one tap from there to a premier accueil. */
export function GuestBoard(props: GuestBoardProps): JSX.Element {
  const list = useList(() => props.coop, 'application')
  const guests = createMemo(() => guestsOf(list() ?? [], props.workshop.id))
  return (
    <>
      <Show when={!props.workshop.cancelled}>
        <AddGuest {...props} />
      </Show>
      <p role="status">
        {guests().length > 0 ? t('welcome.guests.count', { n: guests().length }) : t('welcome.guests.none')}
      </p>
      <List label={t('welcome.guests.list')}>
        <For each={guests()}>{(guest) => <GuestRow coop={props.coop} guest={guest} />}</For>
      </List>
      <p class="field-help">{t('welcome.guests.help')}</p>
    </>
  )
}

function AddGuest(props: GuestBoardProps): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const toasts = useToasts()
  const draft = createDraft(`guest:${props.workshop.id}`, { name: '' })
  const [tried, setTried] = createSignal(false)
  const missing = (): boolean => draft.value.name.trim() === ''
  const add = onePress(async (): Promise<void> => {
    setTried(missing())
    if (missing() || keep.busy()) return
    await draft.settle()
    const { coop, workshop } = props
    const name = draft.value.name.trim()
    const saved = await keep.run(
      () => addGuest(app.device(), { coop, workshop: workshop.id, name }),
      t('welcome.guests.kept', { name }),
      async ({ ids: [guest] }) =>
        guest === undefined ? err({ type: 'record.unknown' }) : removeGuest(app.device(), { coop, guest }),
    )
    if (saved) await draft.restart()
  })
  return (
    <Show when={draft.ready()}>
      <Form onSubmit={() => void add()}>
        <FreeText
          oneLine
          label={t('intake.fields.name')}
          field="name"
          capitalize="words"
          maxLength={60}
          value={draft.value.name}
          error={tried() && missing() ? t('errors.intake.name_missing') : undefined}
          onInput={(name) => draft.set({ name })}
          onMasked={(n) => toasts.show({ text: t('intake.masked', { n }) })}
        />
        <Actions>
          <Button type="submit" icon={UserPlus} busy={keep.busy()}>
            {t('welcome.guests.add')}
          </Button>
        </Actions>
      </Form>
    </Show>
  )
}

function GuestRow(props: { readonly coop: CoopId; readonly guest: Guest }): JSX.Element {
  return (
    <ListRow
      start={<PersonDisc name={props.guest.name} id={props.guest.id} />}
      title={<bdi>{props.guest.name}</bdi>}
      text={props.guest.person && t('welcome.guests.done')}
      href={props.guest.person && `/c/${props.coop}/personnes/${props.guest.person}`}
      end={
        <Show when={props.guest.person === undefined}>
          <LinkButton icon={ClipboardList} href={`/c/${props.coop}/accueil/nouveau?demande=${props.guest.id}`}>
            {t('person.firstWelcome')}
          </LinkButton>
        </Show>
      }
    />
  )
}

/** The same on paper: names, and room to sign. */
export function GuestSheet(props: GuestBoardProps): JSX.Element {
  const app = useApp()
  const board = useLive(() => app.reads().board(props.coop))
  const list = useList(() => props.coop, 'application')
  const guests = createMemo(() => guestsOf(list() ?? [], props.workshop.id))
  return (
    <PrintSheet
      paperOnly
      title={props.workshop.title}
      from={board() && coopName(board())}
      demoMark={textOf(board()?.record?.fields.provenance) === 'demo' ? t('shell.demoBanner') : undefined}
      facts={factsOf(props.workshop)}
    >
      <Table
        caption={t('welcome.guests.list')}
        rows={guests()}
        columns={[
          { title: t('workshop.paper.person'), cell: ({ name }) => <bdi>{name}</bdi> },
          { title: t('welcome.guests.signature'), cell: () => '' },
        ]}
      />
    </PrintSheet>
  )
}

const factsOf = (workshop: Workshop): string =>
  [workshop.slots[0] && formatDay(workshop.slots[0].day), workshop.cancelled && cancelledWords(workshop)]
    .filter((part) => part)
    .join('. ')
