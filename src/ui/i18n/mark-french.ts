// French sentences among those of a language that lacks them: tells the element that shows one that it is French, so that
// a screen reader says it with the right voice and its signs stand on the right side. One watcher for the whole document
// rather than a component in every screen: any sentence may be missing, in any place. It only sets attributes.

import { frenchMark } from './t.ts'

const mark = 'data-french'

function look(element: Element | null): void {
  if (element === null) return
  const words = [...element.childNodes].filter((node) => node instanceof Text && node.data.trim() !== '')
  const isFrench = words.length > 0 && words.every((node) => node.textContent?.startsWith(frenchMark))
  if (isFrench === element.hasAttribute(mark) || (isFrench && element.hasAttribute('lang'))) return
  element.toggleAttribute(mark, isFrench)
  if (isFrench) {
    element.setAttribute('lang', 'fr')
    element.setAttribute('dir', 'ltr')
  } else {
    element.removeAttribute('lang')
    element.removeAttribute('dir')
  }
}

function lookBelow(root: Node): void {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) look(texts.currentNode.parentElement)
}

let watching = false

/** Marks what is shown now and from now on. */
export function keepFrenchMarked(): void {
  if (watching || typeof document === 'undefined') return
  watching = true
  lookBelow(document.body)
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'characterData') look(target.parentElement)
      for (const node of addedNodes) {
        if (node instanceof Text) look(node.parentElement)
        else lookBelow(node)
      }
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true })
}
