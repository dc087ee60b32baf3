// When a page replaces another, the focus goes to its title so that a screen reader says where one is.
// Not on the first page: there the browser starts at the top, as for any document.

let first = true

export function focusTitle(title: HTMLElement | undefined): void {
  const moved = !first
  first = false
  if (!moved || title === undefined) return
  title.focus({ preventScroll: true })
  window.scrollTo({ top: 0 })
}
