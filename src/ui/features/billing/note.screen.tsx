import { useParams } from '@solidjs/router'
import Ban from 'lucide-solid/icons/ban'
import HandCoins from 'lucide-solid/icons/hand-coins'
import Hash from 'lucide-solid/icons/hash'
import PhoneOutgoing from 'lucide-solid/icons/phone-outgoing'
import Printer from 'lucide-solid/icons/printer'
import { createMemo, createSignal, type JSX, Match, Show, Switch } from 'solid-js'
import type { NoteView } from '../../../app/billing/read-notes.ts'
import { cancelNote } from '../../../app/billing/write-note.ts'
import type { Read } from '../../../app/meeting/read-records.ts'
import { numberNote } from '../../../app/numbering/number-note.ts'
import type { CoopId } from '../../../base/ids.ts'
import type { Client } from '../../../domain/desk/client.schema.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { PrintSheet } from '../../design/parts/print-sheet.tsx'
import { formatDate, formatMoney } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { FollowUpSheet } from '../desk/follow-up-sheet.tsx'
import { useClients, useNotes, useSheetHead } from '../desk/use-desk.ts'
import { useMe } from '../job/use-job.ts'
import { requestTable } from '../payroll/payroll-tables.ts'
import { FileButtons } from '../payroll/table-file.tsx'
import { Mentions, SheetLines } from '../quote/sheet-lines.tsx'
import { Absent } from '../record/absent.tsx'
import { useKeep } from '../record/use-keep.ts'
import { NoteChip, referenceWords } from './notes.screen.tsx'
import { PaymentSheet } from './payment-sheet.tsx'
import { Payments } from './payments.tsx'
import { Reminders } from './reminders.tsx'

/** One note: the sheet that the client holds, its number, and what was paid of it. */
export function NoteScreen(): JSX.Element {
  const coop = useCoop()
  const params = useParams()
  const notes = useNotes(coop)
  const clients = useClients(coop)
  const view = createMemo(() => notes()?.find(({ note }) => note.id === params.record))
  const client = createMemo(() => clients()?.find((one) => one.client.id === view()?.note.client)?.client)
  const back = () => ({ href: `/c/${coop()}/notes`, label: t('billing.title') })
  return (
    <Page
      title={<bdi>{client()?.name ?? t('billing.noClient')}</bdi>}
      windowTitle={t('billing.title')}
      lead={<Show when={view()}>{(known) => <NoteChip view={known()} />}</Show>}
      back={back()}
    >
      <Switch fallback={<Loading label={t('common.loading')} />}>
        <Match when={view()}>
          {(known) => (
            <>
              <NoteActions coop={coop()} view={known()} client={client()} />
              <NoteSheet coop={coop()} view={known()} client={client()} />
              <Payments coop={coop()} view={known()} />
              <Reminders coop={coop()} view={known()} />
            </>
          )}
        </Match>
        <Match when={notes()}>
          <Absent text={t('billing.absent')} back={back()} />
        </Match>
      </Switch>
    </Page>
  )
}

interface NotePart {
  readonly coop: CoopId
  readonly view: NoteView
  readonly client: Read<Client> | undefined
}

function NoteActions(props: NotePart): JSX.Element {
  const app = useApp()
  const me = useMe()
  const keep = useKeep()
  const [paying, setPaying] = createSignal(false)
  const [reminding, setReminding] = createSignal(false)
  const atTheOffice = app.device().me.rank === 'coordinator'
  const owes = (): boolean => props.view.state === 'due' || props.view.state === 'late'
  const number = () => {
    const { coop, view } = props
    void keep.run(() => numberNote(app.device(), { coop, note: view.note.id }), t('billing.numberedKept'))
  }
  const cancel = () => {
    const { coop, view } = props
    void keep.run(() => cancelNote(app.device(), { coop, note: view.note.id }), t('billing.cancelledKept'))
  }
  return (
    <>
      <Show when={props.view.note.number == null}>
        <p class="soft">
          {props.view.note.kind === 'invoiceRequest' ? t('billing.askedHelp') : t('billing.provisionalHelp')}
        </p>
      </Show>
      <Actions>
        <Show when={owes()}>
          <Button kind="main" icon={HandCoins} onClick={() => setPaying(true)}>
            {t('billing.pay.add')}
          </Button>
        </Show>
        <Button icon={Printer} onClick={() => window.print()}>
          {t('common.print')}
        </Button>
        <Show when={me.staff && props.view.note.kind === 'invoiceRequest'}>
          <FileButtons
            coop={props.coop}
            of={referenceWords(props.view)}
            said={t('payroll.made')}
            table={() => requestTable({ note: props.view.note, reference: props.view.reference, client: props.client })}
          />
        </Show>
        <Show when={atTheOffice && props.view.note.number == null}>
          <Button icon={Hash} busy={keep.busy()} onClick={number}>
            {t('billing.giveNumber')}
          </Button>
        </Show>
        <Show when={owes() && props.client}>
          <Button icon={PhoneOutgoing} onClick={() => setReminding(true)}>
            {t('billing.remind')}
          </Button>
        </Show>
        <Show when={me.staff && owes() && props.view.leftCents === props.view.totalCents}>
          <Button kind="quiet" icon={Ban} busy={keep.busy()} onClick={cancel}>
            {t('billing.cancel')}
          </Button>
        </Show>
      </Actions>
      <Show when={reminding() && props.client}>
        {(client) => (
          <FollowUpSheet
            coop={props.coop}
            client={client()}
            note={props.view.note.id}
            onDone={() => setReminding(false)}
          />
        )}
      </Show>
      <Show when={paying()}>
        <PaymentSheet coop={props.coop} view={props.view} onDone={() => setPaying(false)} />
      </Show>
    </>
  )
}

function NoteSheet(props: NotePart): JSX.Element {
  const head = useSheetHead(() => props.coop)
  const note = () => props.view.note
  return (
    <PrintSheet
      title={note().cancels == null ? t(`billing.kinds.${note().kind}`) : t('billing.states.cancels')}
      from={<bdi>{head.from()}</bdi>}
      facts={
        <>
          <p>{referenceWords(props.view)}</p>
          <p>{formatDate(note().day)}</p>
        </>
      }
      demoMark={head.demo() ? t('shell.demoBanner') : undefined}
      footer={<Mentions kept={note().mentions} hostWords={note().hostWords} />}
    >
      <p>
        {t('quote.to')} <bdi>{props.client?.name ?? t('billing.noClient')}</bdi>
        <Show when={props.client?.siren}>
          {(siren) => (
            <>
              {', '}
              {t('billing.siren', { siren: siren() })}
            </>
          )}
        </Show>
      </p>
      <SheetLines lines={note().lines} caption={t('quote.lines')} />
      <Show when={note().due}>{(day) => <p>{t('billing.dueOn', { day: formatDate(day()) })}</p>}</Show>
      <Show when={props.view.payments.some(({ voided }) => voided !== true)}>
        <p>
          {t('billing.paidSoFar', {
            paid: formatMoney(props.view.totalCents - props.view.leftCents),
            left: formatMoney(props.view.leftCents),
          })}
        </p>
      </Show>
    </PrintSheet>
  )
}
