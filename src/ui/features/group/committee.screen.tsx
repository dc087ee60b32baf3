import Handshake from 'lucide-solid/icons/handshake'
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { readSeats, saveSeat } from '../../../app/group/save-seat.ts'
import type { Read } from '../../../app/meeting/read-records.ts'
import type { RecordId } from '../../../base/ids.ts'
import { organisationsOf } from '../../../domain/coop/partner-seat.rules.ts'
import { type PartnerSeat, seatRoles } from '../../../domain/coop/partner-seat.schema.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { BottomSheet } from '../../design/parts/dialog.tsx'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { Actions, Form } from '../../design/parts/form.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Check } from '../../design/parts/lucide.ts'
import { Page } from '../../design/parts/page.tsx'
import { SelectField } from '../../design/parts/select-field.tsx'
import { TextArea } from '../../design/parts/text-area.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { errorSentence } from '../../i18n/error-sentence.ts'
import { formatList } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import { useClock, useList, useMe } from '../job/use-job.ts'
import { useKeep } from '../record/use-keep.ts'
import { CommitteeMeetings } from './committee-meetings.tsx'

/** The organisations around the coop, each counted once under whichever of its names it has a seat. */
export function CommitteeScreen(): JSX.Element {
  const coop = useCoop()
  const me = useMe()
  const views = useList(coop, 'partnerSeat')
  const [open, setOpen] = createSignal<Read<PartnerSeat> | 'new'>()
  const organisations = createMemo(() => organisationsOf(readSeats(views() ?? [])))
  return (
    <Page
      title={words('group.committee.title')}
      windowTitle={t('group.committee.title')}
      lead={organisations().length > 0 ? t('group.committee.count', { n: organisations().length }) : undefined}
      back={{ href: `/c/${coop()}/vie`, label: words('group.title') }}
      action={
        <Show when={me.staff}>
          <Button kind="main" icon={Handshake} onClick={() => setOpen('new')}>
            {t('group.committee.add')}
          </Button>
        </Show>
      }
    >
      <Show when={views()} fallback={<Loading label={t('common.loading')} />}>
        <Show
          when={organisations().length > 0}
          fallback={<EmptyState picture={Handshake} text={words('group.committee.none')} />}
        >
          <List label={t('group.committee.title')}>
            <For each={organisations()}>
              {(seats) => (
                <For each={seats}>
                  {(seat, index) => (
                    <SeatRow
                      seat={seat as Read<PartnerSeat>}
                      with={index() > 0 ? seats[0]?.organisation : undefined}
                      onChange={setOpen}
                      staff={me.staff}
                    />
                  )}
                </For>
              )}
            </For>
          </List>
        </Show>
        <CommitteeMeetings />
      </Show>
      <Show when={open()} keyed>
        {(seat) => <SeatSheet seat={seat === 'new' ? undefined : seat} onClose={() => setOpen(undefined)} />}
      </Show>
    </Page>
  )
}

function SeatRow(props: {
  readonly seat: Read<PartnerSeat>
  /** The seat that this one is counted with: one organisation under two names. */
  readonly with: string | undefined
  readonly staff: boolean
  readonly onChange: (seat: Read<PartnerSeat>) => void
}): JSX.Element {
  return (
    <ListRow
      title={<bdi>{props.seat.organisation}</bdi>}
      text={
        <>
          {words(`group.committee.roles.${props.seat.role}`)}
          <Show when={(props.seat.aliases ?? []).length > 0}>
            <br />
            <bdi>{t('group.committee.alsoCalled', { names: formatList(props.seat.aliases ?? []) })}</bdi>
          </Show>
          <Show when={props.with}>
            {(name) => (
              <>
                <br />
                <bdi>{t('group.committee.countedWith', { name: name() })}</bdi>
              </>
            )}
          </Show>
          <Show when={props.seat.contribution}>
            {(contribution) => (
              <>
                <br />
                <bdi>{contribution()}</bdi>
              </>
            )}
          </Show>
        </>
      }
      end={
        <Show when={props.staff}>
          <Button kind="quiet" onClick={() => props.onChange(props.seat)}>
            {t('group.committee.change')}
            <span class="sr-only">
              {' '}
              <bdi>{props.seat.organisation}</bdi>
            </span>
          </Button>
        </Show>
      }
    />
  )
}

function SeatSheet(props: { readonly seat: Read<PartnerSeat> | undefined; readonly onClose: () => void }): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const clock = useClock()
  const keep = useKeep()
  const [organisation, setOrganisation] = createSignal(props.seat?.organisation ?? '')
  const [aliases, setAliases] = createSignal((props.seat?.aliases ?? []).join(', '))
  const [role, setRole] = createSignal<PartnerSeat['role']>(props.seat?.role ?? 'member')
  const [contribution, setContribution] = createSignal(props.seat?.contribution ?? '')
  const [tried, setTried] = createSignal(false)
  const id = (): RecordId | undefined => props.seat?.id
  const save = async (): Promise<void> => {
    setTried(true)
    const name = organisation().trim()
    if (name === '') return
    const others = aliases()
      .split(',')
      .map((alias) => alias.trim())
      .filter((alias) => alias !== '')
    const values = { organisation: name, aliases: others, role: role(), contribution: contribution() }
    const kept = await keep.run(
      () => saveSeat(app.device(), { coop: coop(), id: id(), values }),
      t('group.committee.kept', { name }),
    )
    if (kept) props.onClose()
  }
  const leave = async (): Promise<void> => {
    const where = { coop: coop(), id: id() }
    const kept = await keep.run(
      () => saveSeat(app.device(), { ...where, values: { left: clock.today() } }),
      t('group.committee.left', { name: organisation() }),
      () => saveSeat(app.device(), { ...where, values: { left: null } }),
    )
    if (kept) props.onClose()
  }
  return (
    <BottomSheet
      open
      onClose={() => props.onClose()}
      title={t(props.seat ? 'group.committee.change' : 'group.committee.add')}
      closeLabel={t('common.close')}
    >
      <Form onSubmit={() => void save()}>
        <TextField
          label={t('group.committee.name')}
          value={organisation()}
          maxLength={120}
          required
          error={
            tried() && organisation().trim() === '' ? errorSentence({ type: 'seat.organisation_missing' }) : undefined
          }
          onInput={setOrganisation}
        />
        <SelectField<PartnerSeat['role']>
          label={t('group.committee.role')}
          value={role()}
          choices={seatRoles.map((value) => ({ value, label: t(`group.committee.roles.${value}`) }))}
          onChange={(value) => value !== '' && setRole(value)}
        />
        <TextField
          label={t('group.committee.aliases')}
          hint={t('common.optional')}
          help={t('group.committee.aliasesHelp')}
          value={aliases()}
          maxLength={300}
          onInput={setAliases}
        />
        <TextArea
          label={t('group.committee.contribution')}
          hint={t('common.optional')}
          value={contribution()}
          rows={2}
          maxLength={1000}
          onInput={setContribution}
        />
        <Actions>
          <Button kind="main" type="submit" icon={Check} busy={keep.busy()}>
            {t('common.save')}
          </Button>
          <Show when={props.seat}>
            <Button kind="quiet" busy={keep.busy()} onClick={() => void leave()}>
              {t('group.committee.leave')}
            </Button>
          </Show>
        </Actions>
      </Form>
    </BottomSheet>
  )
}
