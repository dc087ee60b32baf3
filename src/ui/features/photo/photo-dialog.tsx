import { createEffect, createMemo, createResource, createSignal, type JSX, Match, Show, Switch } from 'solid-js'
import type { PhotoPlace } from '../../../app/device/device.port.ts'
import type { SealedPhoto } from '../../../domain/file/sealed-file.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Dialog } from '../../design/parts/dialog.tsx'
import { ErrorState } from '../../design/parts/error-state.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Trash } from '../../design/parts/lucide.ts'
import { PhotoPreview } from '../../design/parts/photo-field.tsx'
import { Progress } from '../../design/parts/progress.tsx'
import { errorSentence } from '../../i18n/error-sentence.ts'
import { t } from '../../i18n/t.ts'

interface PhotoDialogProps {
  readonly place: PhotoPlace
  /** Open while there is one. */
  readonly photo: SealedPhoto | undefined
  /** The alternative text. */
  readonly label: string
  readonly onClose: () => void
  readonly onRemove: (() => void) | undefined
  readonly children?: JSX.Element
}

/** The whole photo: from this device, else fetched while one looks at how far it is. */
export function PhotoDialog(props: PhotoDialogProps): JSX.Element {
  const app = useApp()
  const [came, setCame] = createSignal<{ readonly done: number; readonly total: number }>()
  // The record may change around it; the photo stays the same.
  const photo = createMemo(() => props.photo, undefined, { equals: (a, b) => a?.key === b?.key })
  const [opened, { refetch }] = createResource(photo, (shown) => {
    setCame(undefined)
    return app.openPhoto(props.place, shown, (done, total) => setCame({ done, total }))
  })
  const bytes = () => {
    const result = opened.latest
    return !opened.loading && result?.ok ? result.value : undefined
  }
  const failure = () => {
    const result = opened.latest
    return !opened.loading && result && !result.ok ? result.error : undefined
  }
  const status = useLive(() => app.status)
  /** For want of a network, it is asked for once more by itself each time the network is back and all else has come. */
  let askedAgain = false
  createEffect(() => {
    const { caughtUp } = status()
    const why = failure()?.type
    if (!caughtUp) askedAgain = false
    else if (why === 'file.offline' && !askedAgain) {
      askedAgain = true
      void refetch()
    }
  })
  return (
    <Dialog
      open={props.photo !== undefined}
      onClose={() => props.onClose()}
      title={props.label}
      closeLabel={t('common.close')}
      actions={
        <Show when={props.onRemove}>
          {(remove) => (
            <Button kind="quiet" icon={Trash} onClick={() => remove()()}>
              {t('photo.remove')}
            </Button>
          )}
        </Show>
      }
    >
      <div class="photo-whole">
        <Switch fallback={<Loading label={t('common.loading')} />}>
          <Match when={failure()}>
            {(error) => (
              <>
                <ErrorState text={errorSentence(error())} />
                <Button onClick={() => void refetch()}>{t('photo.again')}</Button>
              </>
            )}
          </Match>
          <Match when={bytes()}>
            {(whole) => (
              <PhotoPreview
                photo={{ bytes: whole(), width: props.photo?.width ?? 1, height: props.photo?.height ?? 1 }}
                label={props.label}
              />
            )}
          </Match>
          <Match when={came()}>
            {(part) => (
              <Progress
                label={t('photo.coming')}
                value={part().done}
                max={part().total}
                text={t('photo.comingPart', { n: part().done, of: part().total })}
              />
            )}
          </Match>
        </Switch>
        {props.children}
      </div>
    </Dialog>
  )
}
