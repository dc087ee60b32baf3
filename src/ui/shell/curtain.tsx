import { createEffect, createUniqueId, type JSX } from 'solid-js'
import { Mark } from '../design/icons/mark.tsx'
import { Button } from '../design/parts/button.tsx'
import { t } from '../i18n/t.ts'

/** « Cacher l’écran »: the closed cover over everything. It hides from eyes beside; the lock is what protects. */
export function Curtain(props: { readonly open: boolean; readonly onShow: () => void }): JSX.Element {
  const titleId = createUniqueId()
  let element: HTMLDialogElement | undefined
  createEffect(() => {
    if (props.open) element?.showModal()
    else element?.close()
  })
  return (
    <dialog class="curtain" ref={element} aria-labelledby={titleId} onCancel={(event) => event.preventDefault()}>
      <Mark />
      <h2 id={titleId}>{t('shell.curtainTitle')}</h2>
      <p>{t('shell.curtainHelp')}</p>
      <Button onClick={() => props.onShow()}>{t('shell.showScreen')}</Button>
    </dialog>
  )
}
