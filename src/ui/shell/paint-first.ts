// A press on a link is shown before the page it leads to is made: on a slow phone that page takes a tenth of a second or
// more, and whoever sees nothing move presses again.

import { useNavigate } from '@solidjs/router'
import { onCleanup } from 'solid-js'
import { afterPaint } from '../design/parts/after-paint.ts'

/** Links of the notebook pressed plainly wait for one paint, then go on as they would have. */
export function paintLinksFirst(): void {
  const navigate = useNavigate()
  let going: HTMLAnchorElement | undefined

  const goOn = (link: HTMLAnchorElement): void => {
    // The page's title takes care of the top of the page, once it is laid out: see `page-focus.ts`.
    link.setAttribute('noscroll', '')
    // A row that was drawn again meanwhile is no longer in the page: its address still is right.
    if (link.isConnected) link.click()
    else navigate(link.pathname + link.search + link.hash, { scroll: false })
    link.removeAttribute('noscroll')
    delete link.dataset.going
    going = undefined
  }
  const hear = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="/"]') : null
    if (link === null || (link === going && !event.isTrusted) || !isPlain(event) || link.target !== '') return
    event.preventDefault()
    event.stopImmediatePropagation()
    // The same again changes nothing; another link pressed meanwhile is where one wants to go.
    if (going === link) return
    if (going !== undefined) delete going.dataset.going
    going = link
    link.dataset.going = ''
    afterPaint(() => {
      if (going === link) goOn(link)
    })
  }
  document.addEventListener('click', hear, { capture: true })
  onCleanup(() => document.removeEventListener('click', hear, { capture: true }))
}

const isPlain = (event: MouseEvent): boolean =>
  event.button === 0 && !event.defaultPrevented && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
