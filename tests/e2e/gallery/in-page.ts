// What is measured inside a page of the gallery: focus that shows, names that are said, things that move, contrast.

import type { Page } from '@playwright/test'

/** Controls that show nothing when the keyboard reaches them. */
export function hiddenFocus(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const looksOf = (one: Element): string => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor } = getComputedStyle(one)
      return [
        outlineStyle === 'none' ? '' : `${outlineStyle} ${outlineWidth} ${outlineColor}`,
        boxShadow,
        borderColor,
      ].join()
    }
    const controls = document.querySelectorAll<HTMLElement>(
      'main a[href], main button, main select, main textarea, main input, main summary, main [tabindex="0"]',
    )
    for (const one of controls) {
      if (!one.checkVisibility({ visibilityProperty: true }) || one.matches(':disabled')) continue
      // A field may be drawn by what stands beside it: a tick in its label, the boxes of a code.
      const shown = (one instanceof HTMLInputElement ? (one.closest('label') ?? one.parentElement) : null) ?? one
      const inside = [shown, ...(shown === one ? [] : shown.querySelectorAll('*'))]
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      const before = inside.map(looksOf)
      one.focus({ focusVisible: true } as FocusOptions)
      if (document.activeElement !== one) continue
      const after = inside.map(looksOf)
      if (after.every((looks, at) => looks === before[at]))
        found.push(`${one.tagName.toLowerCase()}.${one.className} « ${(shown.textContent ?? '').trim().slice(0, 30)} »`)
    }
    return [...new Set(found)]
  })
}

interface AxNode {
  readonly ignored: boolean
  readonly role?: { readonly value?: unknown }
  readonly name?: { readonly value?: unknown }
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[]
}

/** Roles of what can be focused and has no name that a screen reader would say. */
export async function namelessControls(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: readonly AxNode[] }
  await session.detach()
  const isFocusable = ({ properties }: AxNode): boolean =>
    properties?.some(({ name, value }) => name === 'focusable' && value.value === true) ?? false
  return (
    nodes
      // The page itself takes the focus after a move, and has its title.
      .filter(
        (node) => !node.ignored && isFocusable(node) && !['RootWebArea', 'main'].includes(String(node.role?.value)),
      )
      .filter(({ name }) => typeof name?.value !== 'string' || name.value.trim() === '')
      .map(({ role }) => String(role?.value))
  )
}

/** Seconds of the longest transition or animation of anything on the page. */
export function longestMotion(page: Page): Promise<number> {
  return page.evaluate(() => {
    const seconds = (list: string): number[] =>
      list.split(',').map((one) => Number.parseFloat(one) * (one.trim().endsWith('ms') ? 0.001 : 1))
    let longest = 0
    for (const one of document.querySelectorAll('*'))
      for (const pseudo of [undefined, '::before', '::after']) {
        const { transitionDuration, animationDuration, animationName } = getComputedStyle(one, pseudo)
        const durations = [
          ...seconds(transitionDuration),
          ...(animationName === 'none' ? [] : seconds(animationDuration)),
        ]
        longest = Math.max(longest, ...durations.filter(Number.isFinite))
      }
    return longest
  })
}

/** Words whose contrast with what they stand on is below `usual`, or `large` from 24 px, or from 18.66 px in bold. */
export function faintWords(page: Page, least: { readonly usual: number; readonly large: number }): Promise<string[]> {
  return page.evaluate(({ usual, large }) => {
    type Colour = readonly [number, number, number, number]
    const canvas = new OffscreenCanvas(1, 1)
    const context = canvas.getContext('2d', { willReadFrequently: true })
    if (context === null) throw new Error('expected a canvas')
    const known = new Map<string, Colour>()
    const colourOf = (words: string): Colour => {
      let colour = known.get(words)
      if (colour === undefined) {
        context.clearRect(0, 0, 1, 1)
        context.fillStyle = words
        context.fillRect(0, 0, 1, 1)
        const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data
        colour = [red, green, blue, alpha / 255]
        known.set(words, colour)
      }
      return colour
    }
    const over = (top: Colour, below: Colour): Colour => {
      const mix = (at: 0 | 1 | 2): number => top[at] * top[3] + below[at] * (1 - top[3])
      return [mix(0), mix(1), mix(2), 1]
    }
    const luminance = ([red, green, blue]: Colour): number => {
      const linear = (value: number): number => {
        const part = value / 255
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
      }
      return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }
    /** What one sees behind the words of an element. */
    const groundOf = (one: Element): Colour => {
      const layers: Colour[] = []
      for (let at: Element | null = one; at; at = at.parentElement) {
        const layer = colourOf(getComputedStyle(at).backgroundColor)
        if (layer[3] > 0) layers.push(layer)
        if (layer[3] === 1) break
      }
      return layers.reduceRight((below, top) => over(top, below), [255, 255, 255, 1] as Colour)
    }
    const found = new Set<string>()
    const judge = (one: Element, words: string): void => {
      if (!one.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return
      if (one.closest(':disabled, [aria-disabled="true"], [data-disabled], fieldset:disabled')) return
      const box = one.getBoundingClientRect()
      if (box.width <= 1 || box.height <= 1) return
      const style = getComputedStyle(one)
      const ground = groundOf(one)
      let opacity = 1
      for (let at: Element | null = one; at; at = at.parentElement) opacity *= Number(getComputedStyle(at).opacity)
      const ink = colourOf(one instanceof SVGElement ? style.fill : style.color)
      const [a, b] = [luminance(over([ink[0], ink[1], ink[2], ink[3] * opacity], ground)), luminance(ground)]
      const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
      const size = Number.parseFloat(style.fontSize)
      const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700)
      if (contrast < (isLarge ? large : usual) - 0.005)
        found.add(
          `« ${words.slice(0, 30)} » has ${contrast.toFixed(2)}:1 (${one.tagName.toLowerCase()}.${one.className})`,
        )
    }
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const words = (text.nodeValue ?? '').trim()
      if (words !== '' && text.parentElement) judge(text.parentElement, words)
    }
    // The digits of a code stand in the boxes over its input, which draws none.
    for (const field of document.querySelectorAll<HTMLInputElement>('input, textarea, select'))
      if (!['radio', 'checkbox', 'file'].includes(field.type) && !field.matches('.code-input'))
        judge(field, field.value)
    return [...found]
  }, least)
}

/** Controls that the keyboard cannot reach: neither by Tab nor, within a group, by arrows. Or out of their order. */
export function unreachable(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const controls = 'a, button, input, select, textarea, summary, [role="button"], [role="tab"], [role="option"]'
    for (const one of document.querySelectorAll<HTMLElement>(`${controls}, [tabindex]`)) {
      if (!one.checkVisibility({ visibilityProperty: true }) || one.matches(':disabled')) continue
      // One Tab for tabs, options and a number with its « − » and « + »: arrows do the rest.
      const controlled = document.getElementById(one.getAttribute('aria-controls') ?? '')
      const isInGroup =
        one.matches('[role="tab"], [role="option"]') || (controlled?.role === 'spinbutton' && controlled.tabIndex === 0)
      // The page and its title take the focus after a move.
      const isLanding = one.tabIndex === -1 && !one.matches(controls)
      if (one.tabIndex === 0 || isInGroup || isLanding || one.closest('[inert]')) continue
      found.push(`tabindex ${one.tabIndex} on ${one.tagName.toLowerCase()}.${one.className}`)
    }
    return [...new Set(found)]
  })
}
