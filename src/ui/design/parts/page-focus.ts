// When a page replaces another, the focus goes to its title so that a screen reader says where one is.
// Not on the first page: there the browser starts at the top, as for any document.
//
// Both wait for the next frame: asked at once, the browser would lay out the page while it is being made, and again after.

let first = true
/** By the back button: where one was is for the frame to find. */
let goingBack = false

export function focusTitle(title: HTMLElement | undefined): void {
  const moved = !first
  if (first) window.addEventListener('popstate', () => (goingBack = true))
  const toTop = !goingBack
  first = false
  goingBack = false
  if (!moved || title === undefined) return
  const before = document.activeElement
  beforePaint(() => {
    // A page may have given it to a field of its own meanwhile.
    const isFree = document.activeElement === before || document.activeElement === document.body
    if (isFree && title.isConnected) title.focus({ preventScroll: true })
    if (toTop) window.scrollTo({ top: 0 })
  })
}

/** A window behind others may not be painted at all: then a tenth of a second is waited. */
function beforePaint(work: () => void): void {
  let done = false
  const once = (): void => {
    if (!done) work()
    done = true
  }
  requestAnimationFrame(once)
  setTimeout(once, 100)
}
