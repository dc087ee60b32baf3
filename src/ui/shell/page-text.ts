// What a page says, in the order it is read: headings, sentences, labels with what was answered. One text per block, so
// that the voice pauses between them. French below another language is not said twice.

const blocks =
  'h1, h2, h3, h4, p, li, dt, dd, legend, label, button, a, summary, th, td, figcaption, output, [role="status"]'
const unsaid = '[aria-hidden="true"], [hidden], .duet-french, script, style, svg, noscript'

/** The texts of what is visible under `root`. */
export function textsOf(root: Element): string[] {
  const texts: string[] = []
  let last: Element | null = null
  const say = (block: Element | null, text: string): void => {
    const words = text
      .replace(/[\u2066-\u2069]/g, '')
      .replace(/\s+/g, ' ')
      .trim()
    if (words === '') return
    const before = texts.at(-1)
    if (block !== null && block === last && before !== undefined) texts[texts.length - 1] = `${before} ${words}`
    else texts.push(words)
    last = block
  }
  const walk = (node: Node): void => {
    if (node instanceof Text) say(node.parentElement?.closest(blocks) ?? node.parentElement, node.data)
    if (!(node instanceof Element) || node.matches(unsaid) || !node.checkVisibility({ visibilityProperty: true }))
      return
    if (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement || node instanceof HTMLSelectElement) {
      const isMark = node.type === 'checkbox' || node.type === 'radio'
      if (!isMark && node.type !== 'password')
        say(null, node instanceof HTMLSelectElement ? chosenOf(node) : node.value)
      return
    }
    for (const child of node.childNodes) walk(child)
  }
  walk(root)
  return texts
}

const chosenOf = (select: HTMLSelectElement): string => select.selectedOptions[0]?.text ?? ''
