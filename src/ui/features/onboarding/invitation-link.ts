// An invitation arrives as the fragment of a link: it is read, then removed from the address bar and the history at
// once, and lives in the memory of this window only.

import { createSignal } from 'solid-js'

const joinPath = '/rejoindre'

/** The invitation in a page's address, or nothing. */
export function invitationOfAddress(pathname: string, hash: string): string | undefined {
  if (pathname.replace(/\/$/, '') !== joinPath) return undefined
  const text = hash.replace(/^#/, '')
  return text === '' ? undefined : text
}

const [caught, setCaught] = createSignal<string>()

/** The invitation that brought someone here, until it is used or put aside (reactive). */
export const caughtInvitation = caught
/** An invitation made on this very device, for whoever takes it next. */
export const bringInvitation = (link: string): void => {
  setCaught(link.slice(link.indexOf('#') + 1))
}
export const forgetInvitation = (): void => {
  setCaught(undefined)
}

interface Page {
  readonly location: Pick<Location, 'pathname' | 'hash'>
  readonly history: Pick<History, 'state' | 'replaceState'>
}

/** Reads the address and cleans it. To call before anything else looks at the address, and when the fragment changes. */
export function catchInvitation(page: Page = window): void {
  const text = invitationOfAddress(page.location.pathname, page.location.hash)
  if (text === undefined) return
  page.history.replaceState(page.history.state, '', joinPath)
  setCaught(text)
}
