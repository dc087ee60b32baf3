import Ban from 'lucide-solid/icons/ban'
import CalendarPlus from 'lucide-solid/icons/calendar-plus'
import Pencil from 'lucide-solid/icons/pencil'
import { createSignal, type JSX, Show } from 'solid-js'
import { cancelWorkshop, restoreWorkshop } from '../../../app/workshop/cancel-workshop.ts'
import type { WorkshopView } from '../../../app/workshop/workshop-view.ts'
import type { CoopId } from '../../../base/ids.ts'
import { heldBySignatures } from '../../../domain/workshop/workshop-change.rules.ts'
import { useApp } from '../../app-context.tsx'
import { Banner } from '../../design/parts/banner.tsx'
import { Button } from '../../design/parts/button.tsx'
import { BottomSheet } from '../../design/parts/dialog.tsx'
import { Actions, Form } from '../../design/parts/form.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { createDraft } from '../../draft.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { useKeep } from '../record/use-keep.ts'
import { cancelledWords } from './workshop-words.ts'

interface Props {
  readonly coop: CoopId
  readonly view: WorkshopView
}

/** « Changer la séance » and « Annuler la séance », on the page of one that stands. */
export function SessionActions(props: Props): JSX.Element {
  const [cancelling, setCancelling] = createSignal(false)
  return (
    <>
      <Actions>
        <LinkButton icon={Pencil} href={`/c/${props.coop}/presences/${props.view.workshop.id}/changer`}>
          {t('workshop.change.title')}
        </LinkButton>
        <Button kind="quiet" icon={Ban} onClick={() => setCancelling(true)}>
          {t('workshop.cancel.title')}
        </Button>
      </Actions>
      <BottomSheet
        open={cancelling()}
        onClose={() => setCancelling(false)}
        title={t('workshop.cancel.title')}
        closeLabel={t('common.close')}
      >
        <Show when={cancelling()}>
          <CancelForm {...props} onDone={() => setCancelling(false)} />
        </Show>
      </BottomSheet>
    </>
  )
}

function CancelForm(props: Props & { readonly onDone: () => void }): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const { id, title } = props.view.workshop
  const key = `seance-annulee:${id}`
  const draft = createDraft(key, { reason: '' })
  const [tried, setTried] = createSignal(false)
  const signed = (): boolean => heldBySignatures(props.view.halfDays).title
  const missing = (): boolean => signed() && draft.value.reason.trim() === ''
  const cancel = onePress(async (): Promise<void> => {
    setTried(true)
    if (missing() || keep.busy()) return
    await draft.settle()
    const where = { coop: props.coop, workshop: id }
    const saved = await keep.run(
      () => cancelWorkshop(app.device(), { ...where, reason: draft.value.reason, draft: key }),
      t('workshop.cancel.done', { title }),
      () => restoreWorkshop(app.device(), where),
    )
    if (!saved) return
    await draft.discard()
    props.onDone()
  })
  return (
    <Show when={draft.ready()}>
      <Form onSubmit={() => void cancel()}>
        <p>{t(signed() ? 'workshop.cancel.signedText' : 'workshop.cancel.text')}</p>
        <TextField
          label={t('workshop.cancel.reason')}
          help={t('workshop.cancel.reasonHelp')}
          helpStays
          hint={signed() ? undefined : t('common.optional')}
          required={signed()}
          value={draft.value.reason}
          maxLength={200}
          error={tried() && missing() ? t('errors.workshop.cancel_reason_missing') : undefined}
          onInput={(reason) => draft.set({ reason })}
        />
        <Actions>
          <Button onClick={props.onDone}>{t('workshop.cancel.keep')}</Button>
          <Button kind="danger" type="submit" icon={Ban} busy={keep.busy()}>
            {t('workshop.cancel.title')}
          </Button>
        </Actions>
      </Form>
    </Show>
  )
}

/** What is said over a session that was called off, and the way back. */
export function CancelledBanner(props: Props): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const restore = (): void => {
    const where = { coop: props.coop, workshop: props.view.workshop.id }
    void keep.run(
      () => restoreWorkshop(app.device(), where),
      t('workshop.cancel.restored', { title: props.view.workshop.title }),
      ({ reason }) => cancelWorkshop(app.device(), { ...where, reason }),
    )
  }
  return (
    <Banner
      kind="attention"
      icon={Ban}
      actions={
        <Button icon={CalendarPlus} busy={keep.busy()} onClick={restore}>
          {t('workshop.cancel.restore')}
        </Button>
      }
    >
      <bdi>{cancelledWords(props.view.workshop)}</bdi>
    </Banner>
  )
}
