// What a press does to a whole page waits until the press itself is on the screen.

/** Works after the next paint. A window behind others may not be painted at all: then a tenth of a second is waited. */
export function afterPaint(work: () => void): void {
  let done = false
  const once = (): void => {
    if (!done) work()
    done = true
  }
  // The second frame begins once the first is on its way to the screen.
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(once)))
  setTimeout(once, 100)
}
