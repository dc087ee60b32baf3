import Hash from 'lucide-solid/icons/hash'
import { createMemo, createResource, createSignal, For, type JSX, Show } from 'solid-js'
import { handOverNumbering, numberingOf, numberNote, startNumbering } from '../../../app/numbering/number-note.ts'
import { settleNumbering, takeNumbering } from '../../../app/numbering/settle-numbering.ts'
import type { DeviceId, RecordId } from '../../../base/ids.ts'
import type { Result } from '../../../base/result.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Banner } from '../../design/parts/banner.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Card, SectionTitle } from '../../design/parts/card.tsx'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { Actions, Form } from '../../design/parts/form.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { NumberField } from '../../design/parts/number-field.tsx'
import { Page } from '../../design/parts/page.tsx'
import { SelectField } from '../../design/parts/select-field.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { formatDate, formatList, formatMoney } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { useClientNames, useNotes } from '../desk/use-desk.ts'
import { useKeep } from '../record/use-keep.ts'
import { useOfficeDevices } from './use-office-devices.ts'

/** The office's page; other roles have no key of it, and are told so. */
export function NumberingScreen(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  return (
    <Show when={app.device().me.rank !== 'coordinator'} fallback={<OfficeNumbering />}>
      <Page
        title={t('billing.numbering.title')}
        windowTitle={t('billing.numbering.title')}
        back={{ href: `/c/${coop()}/entreprise`, label: t('desk.title') }}
      >
        <EmptyState picture={Hash} text={t('billing.numbering.officeOnly')} />
      </Page>
    </Show>
  )
}

/** At the office: who gives the next number, the notes that wait for one, and what two devices dispute. */
function OfficeNumbering(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const keep = useKeep()
  const notes = useNotes(coop)
  const clientName = useClientNames(coop)
  const devices = useOfficeDevices()
  // The office has no read model: its few records are read again after each change, and when a note's number comes.
  const [numbering, { refetch }] = createResource(
    () => ({ of: coop(), after: notes() }),
    async ({ of }) => {
      await app.device().ready(of)
      return numberingOf(app.device(), of)
    },
  )
  const mine = () => numbering.latest?.holder === app.device().me.device
  const waiting = createMemo(() =>
    (notes() ?? [])
      .filter(({ note, state }) => note.number == null && state !== 'cancelled' && state !== 'cancels')
      .sort((a, b) => a.note.createdAt - b.note.createdAt),
  )
  const run = async (work: () => Promise<Result<unknown, { readonly type: string }>>, said: string) => {
    await keep.run(work, said)
    await refetch()
  }
  const numberAll = () =>
    run(async () => {
      let last: Result<unknown, { readonly type: string }> = { ok: true, value: undefined }
      for (const { note } of waiting()) {
        last = await numberNote(app.device(), { coop: coop(), note: note.id })
        if (!last.ok) break
      }
      return last
    }, t('billing.numberedKept'))
  const nameOf = (device: DeviceId | undefined): string =>
    devices().find(({ id }) => id === device)?.name ?? t('billing.numbering.anotherDevice')
  const disputed = (): readonly RecordId[] | undefined => {
    for (const one of numbering.latest?.conflicts ?? []) if (one.what === 'twoHolders') return one.rights
    return undefined
  }
  const others = () => (numbering.latest?.conflicts ?? []).flatMap(({ what }) => (what === 'twoHolders' ? [] : [what]))
  return (
    <Page
      title={t('billing.numbering.title')}
      windowTitle={t('billing.numbering.title')}
      lead={t('billing.numbering.lead')}
      back={{ href: `/c/${coop()}/notes`, label: t('billing.title') }}
    >
      <Show when={numbering.latest && notes()} fallback={<Loading label={t('common.loading')} />}>
        <Show when={disputed()}>
          {(found) => (
            <Banner kind="attention">
              {t('billing.numbering.twoHolders')}
              <Actions>
                <For each={found()}>
                  {(right) => (
                    <Button
                      busy={keep.busy()}
                      onClick={() =>
                        void run(
                          () => settleNumbering(app.device(), { coop: coop(), keep: right }),
                          t('billing.numbering.settled'),
                        )
                      }
                    >
                      {t('billing.numbering.goOnWith', { right: right.slice(-4).toUpperCase() })}
                    </Button>
                  )}
                </For>
              </Actions>
            </Banner>
          )}
        </Show>
        <For each={others()}>
          {(what) => <Banner kind="attention">{t(`billing.numbering.conflicts.${what}`)}</Banner>}
        </For>
        <Show when={(numbering.latest?.missing ?? []).length > 0}>
          <Banner kind="attention">
            {t('billing.numbering.missing', { numbers: formatList((numbering.latest?.missing ?? []).map(String)) })}
          </Banner>
        </Show>
        <Show
          when={numbering.latest?.tip || disputed()}
          fallback={
            <StartNumbering
              busy={keep.busy()}
              onStart={(after) =>
                void run(() => startNumbering(app.device(), { coop: coop(), after }), t('billing.numbering.started'))
              }
            />
          }
        >
          <Show when={!disputed()}>
            <Card title={t('billing.numbering.next', { number: String(numbering.latest?.next ?? 1) })}>
              <p>
                {mine()
                  ? t('billing.numbering.here')
                  : t('billing.numbering.there', { device: nameOf(numbering.latest?.holder) })}
              </p>
              <Show
                when={mine()}
                fallback={
                  <TakeNumbering
                    busy={keep.busy()}
                    onTake={(because) =>
                      void run(
                        () => takeNumbering(app.device(), { coop: coop(), because }),
                        t('billing.numbering.taken'),
                      )
                    }
                  />
                }
              >
                <HandOver
                  devices={devices().filter(({ id }) => id !== app.device().me.device)}
                  busy={keep.busy()}
                  onGive={(to) =>
                    void run(
                      () => handOverNumbering(app.device(), { coop: coop(), to }),
                      t('billing.numbering.handed', { device: nameOf(to) }),
                    )
                  }
                />
              </Show>
            </Card>
          </Show>
          <SectionTitle>{t('billing.numbering.waiting')}</SectionTitle>
          <Show
            when={waiting().length > 0}
            fallback={<EmptyState picture={Hash} text={t('billing.numbering.noneWaiting')} />}
          >
            <List label={t('billing.numbering.waiting')}>
              <For each={waiting()}>
                {({ note, reference, totalCents }) => (
                  <ListRow
                    href={`/c/${coop()}/notes/${note.id}`}
                    title={<bdi>{clientName(note.client) ?? t('billing.noClient')}</bdi>}
                    text={`${formatDate(note.day)}, ${formatMoney(totalCents)}, ${reference}`}
                  />
                )}
              </For>
            </List>
            <Show when={mine()}>
              <Actions>
                <Button kind="main" icon={Hash} busy={keep.busy()} onClick={() => void numberAll()}>
                  {t('billing.numbering.numberAll', { n: waiting().length })}
                </Button>
              </Actions>
            </Show>
          </Show>
        </Show>
      </Show>
    </Page>
  )
}

function StartNumbering(props: { readonly busy: boolean; readonly onStart: (after: number) => void }): JSX.Element {
  const [last, setLast] = createSignal<number>()
  return (
    <Card title={t('billing.numbering.startTitle')}>
      <Form onSubmit={() => props.onStart(Math.max(0, Math.floor(last() ?? 0)))}>
        <p>{t('billing.numbering.startText')}</p>
        <NumberField
          label={t('billing.numbering.lastOnPaper')}
          hint={t('common.optional')}
          whole
          value={last()}
          onInput={setLast}
        />
        <Actions>
          <Button kind="main" type="submit" busy={props.busy}>
            {t('billing.numbering.start')}
          </Button>
        </Actions>
      </Form>
    </Card>
  )
}

function HandOver(props: {
  readonly devices: readonly { readonly id: DeviceId; readonly name: string }[]
  readonly busy: boolean
  readonly onGive: (to: DeviceId) => void
}): JSX.Element {
  const [to, setTo] = createSignal<DeviceId | ''>('')
  const give = (): void => {
    const chosen = to()
    if (chosen !== '') props.onGive(chosen)
  }
  return (
    <Show when={props.devices.length > 0} fallback={<p class="soft">{t('billing.numbering.noOther')}</p>}>
      <Form onSubmit={give}>
        <SelectField
          label={t('billing.numbering.giveTo')}
          value={to()}
          emptyLabel={t('billing.numbering.chooseDevice')}
          choices={props.devices.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setTo}
        />
        <Actions>
          <Button type="submit" busy={props.busy} disabled={to() === ''}>
            {t('billing.numbering.give')}
          </Button>
        </Actions>
      </Form>
    </Show>
  )
}

function TakeNumbering(props: { readonly busy: boolean; readonly onTake: (because: string) => void }): JSX.Element {
  const [because, setBecause] = createSignal('')
  return (
    <details>
      <summary>{t('billing.numbering.lost')}</summary>
      <Form onSubmit={() => props.onTake(because())}>
        <TextField
          label={t('billing.numbering.because')}
          help={t('billing.numbering.becauseHelp')}
          value={because()}
          maxLength={200}
          onInput={setBecause}
        />
        <Actions>
          <Button type="submit" busy={props.busy}>
            {t('billing.numbering.take')}
          </Button>
        </Actions>
      </Form>
    </details>
  )
}
