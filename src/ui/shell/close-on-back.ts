import { useBeforeLeave } from '@solidjs/router'
import { topDialog } from '../design/parts/open-dialogs.ts'

/** The way back closes an open dialog instead of leaving the page: on Android the browser does it, elsewhere this does. */
export function closeOnBack(): void {
  useBeforeLeave((event) => {
    const dialog = topDialog()
    // A number is a move in the history; an address is a link, which a dialog may hold.
    if (typeof event.to !== 'number' || event.to >= 0 || dialog === undefined || event.defaultPrevented) return
    event.preventDefault()
    dialog.close()
  })
}
