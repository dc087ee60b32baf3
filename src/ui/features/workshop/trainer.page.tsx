import { createSignal, type JSX, Show } from 'solid-js'
import { addToHalfDay, lockHalfDay } from '../../../app/workshop/sign-presence.ts'
import type { CoopId, RecordId } from '../../../base/ids.ts'
import type { Signature } from '../../../base/signature.ts'
import type { HalfDay } from '../../../domain/workshop/half-day.ts'
import { useApp } from '../../app-context.tsx'
import { Page } from '../../design/parts/page.tsx'
import { t } from '../../i18n/t.ts'
import type { HandedPageProps } from '../handing/handed-pages.tsx'
import { useNames } from '../job/use-job.ts'
import { useKeep } from '../record/use-keep.ts'
import { SignHere } from './sign-here.tsx'
import { useWorkshopView } from './use-workshops.ts'
import { halfDayName, halfWord } from './workshop-words.ts'
import './workshop.css'

/** Signs the sheet of a half-day, or an addendum to it when there is a reason. */
export function SignSheet(props: {
  readonly coop: CoopId
  readonly workshop: RecordId
  readonly halfDay: HalfDay
  readonly reason?: string | undefined
  readonly name: string
  readonly onDone: () => void
  readonly onCancel?: () => void
}): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const sign = async (mark: Signature): Promise<void> => {
    const { coop, workshop, halfDay, reason } = props
    const device = app.device()
    const saved = await keep.run(
      () =>
        reason === undefined
          ? lockHalfDay(device, { coop, workshop, halfDay, mark })
          : addToHalfDay(device, { coop, workshop, halfDay, mark, reason }),
      reason === undefined ? t('workshop.locked', { half: halfWord(halfDay) }) : t('workshop.added'),
    )
    if (saved) props.onDone()
  }
  return (
    <>
      <p>{props.reason === undefined ? t('workshop.lockText') : t('workshop.lockText2', { reason: props.reason })}</p>
      <SignHere
        name={props.name}
        busy={keep.busy()}
        onSign={sign}
        cancel={props.onCancel && { label: t('common.cancel'), onClick: props.onCancel }}
      />
    </>
  )
}

/** Handed over to a trainer whose tablet it is not. */
export function TrainerPage(props: HandedPageProps<'trainer'>): JSX.Element {
  const nameOf = useNames(() => props.page.coop)
  const view = useWorkshopView(
    () => props.page.coop,
    () => props.page.workshop,
  )
  const [done, setDone] = createSignal(false)
  return (
    <Page title={view()?.workshop.title ?? ''} windowTitle={t('common.appName')} lead={props.lead}>
      <p class="soft">{halfDayName(props.page.halfDay)}</p>
      <Show when={view()}>
        {(read) => (
          <Show
            when={!done()}
            fallback={
              <p role="status" class="sign-thanks">
                <bdi>{t('handing.thanks', { name: nameOf(read().workshop.trainer) })}</bdi>
              </p>
            }
          >
            <SignSheet
              coop={props.page.coop}
              workshop={props.page.workshop}
              halfDay={props.page.halfDay}
              reason={props.page.reason}
              name={nameOf(read().workshop.trainer)}
              onDone={() => setDone(true)}
            />
          </Show>
        )}
      </Show>
    </Page>
  )
}
