import ClipboardCheck from 'lucide-solid/icons/clipboard-check'
import PenLine from 'lucide-solid/icons/pen-line'
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { signPresence } from '../../../app/workshop/sign-presence.ts'
import { calledOff, myPresences, workshopsOf, workshopView } from '../../../app/workshop/workshop-view.ts'
import type { RecordId } from '../../../base/ids.ts'
import type { Signature } from '../../../base/signature.ts'
import { signRefusal } from '../../../domain/workshop/attendance.rules.ts'
import { type Slot, slotMinutes } from '../../../domain/workshop/half-day.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { BottomSheet } from '../../design/parts/dialog.tsx'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { formatDuration } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { useWayHome } from '../../shell/way-home.ts'
import { useClock, useMe, useNames } from '../job/use-job.ts'
import { useKeep } from '../record/use-keep.ts'
import { SignHere } from './sign-here.tsx'
import { useWorkshopRecords } from './use-workshops.ts'
import { halfDayName, halfWord, slotHours } from './workshop-words.ts'
import './workshop.css'

interface ToSign {
  readonly workshop: RecordId
  readonly title: string
  readonly slot: Slot
}

/** « Mes présences »: what I signed, my hours, and today's session to sign. */
export function MyPresencesScreen(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const me = useMe()
  const clock = useClock()
  const keep = useKeep()
  const nameOf = useNames(coop)
  const records = useWorkshopRecords(coop)
  const [signing, setSigning] = createSignal<ToSign>()
  const mine = createMemo(() => {
    const read = records()
    return read && myPresences(me.person, read)
  })
  const today = createMemo((): ToSign[] => {
    const read = records()
    if (!read) return []
    const now = clock.now()
    return workshopsOf(read).flatMap(({ id, title }) =>
      (workshopView(id, read)?.halfDays ?? [])
        .filter(({ slot }) => slot.day === clock.today())
        .filter((halfDay) => signRefusal(halfDay, me.person, now) === undefined)
        .map(({ slot }) => ({ workshop: id, title, slot })),
    )
  })
  const off = createMemo(() => {
    const read = records()
    return read ? calledOff(read, clock.today()) : []
  })
  const sign = async ({ workshop, slot }: ToSign, mark: Signature): Promise<void> => {
    const input = { coop: coop(), workshop, halfDay: slot, person: me.person, mark }
    const saved = await keep.run(() => signPresence(app.device(), input), t('workshop.mine.signed'))
    if (saved) setSigning(undefined)
  }
  return (
    <Page title={t('workshop.mine.title')} windowTitle={t('workshop.mine.title')} back={useWayHome()}>
      <For each={today()}>
        {(one) => (
          <Card kicker={t('workshop.session')} title={one.title}>
            <p>{slotHours(one.slot)}</p>
            <Button kind="main" icon={PenLine} onClick={() => setSigning(one)}>
              {t('workshop.mine.sign', { half: halfWord(one.slot) })}
            </Button>
          </Card>
        )}
      </For>
      <For each={off()}>
        {(one) => (
          <Card kind="note" kicker={t('workshop.cancel.kicker')} title={one.title}>
            <For each={one.slots}>
              {(slot) => (
                <p>
                  {halfDayName(slot)}, {slotHours(slot)}
                </p>
              )}
            </For>
            <Show when={one.cancelReason}>
              {(reason) => (
                <p>
                  <bdi>{t('workshop.cancel.because', { reason: reason() })}</bdi>
                </p>
              )}
            </Show>
          </Card>
        )}
      </For>
      <Show when={mine()} fallback={<Loading label={t('common.loading')} />}>
        {(read) => (
          <Show
            when={read().rows.length > 0}
            fallback={<EmptyState picture={ClipboardCheck} text={t('workshop.mine.empty')} />}
          >
            <p>
              <strong>{t('workshop.mine.total', { time: formatDuration(read().minutes) })}</strong>
            </p>
            <List label={t('workshop.mine.title')}>
              <For each={read().rows}>
                {({ title, signature, cancelled }) => (
                  <ListRow
                    title={title ?? t('workshop.mine.unknown')}
                    text={
                      <>
                        {halfDayName(signature)}, {slotHours(signature)}
                        <br />
                        {signature.via === 'own'
                          ? t('workshop.mine.own')
                          : t('workshop.mine.on', { name: nameOf(signature.createdBy) })}
                        <Show when={cancelled}>
                          <br />
                          {t('workshop.mine.notCounted')}
                        </Show>
                      </>
                    }
                    end={formatDuration(slotMinutes(signature))}
                  />
                )}
              </For>
            </List>
          </Show>
        )}
      </Show>
      <BottomSheet
        open={signing() !== undefined}
        onClose={() => setSigning(undefined)}
        title={t('workshop.mine.title')}
        closeLabel={t('common.close')}
      >
        <Show when={signing()}>
          {(one) => (
            <SignHere
              name={nameOf(me.person)}
              busy={keep.busy()}
              onSign={(mark) => sign(one(), mark)}
              cancel={{ label: t('common.cancel'), onClick: () => setSigning(undefined) }}
            />
          )}
        </Show>
      </BottomSheet>
    </Page>
  )
}
