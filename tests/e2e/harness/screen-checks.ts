// What is asked of one screen [A7]: axe at the width its role works at; at every width no sideways scrolling and controls
// that a thumb can hit; a title of the window that comes from the catalogue (browsers keep it: it may hold no content).

import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { fr } from '../../../src/ui/i18n/fr.ts'

export const viewports = [
  { width: 360, height: 740 },
  { width: 820, height: 1180 },
  { width: 1440, height: 900 },
] as const

export type Width = (typeof viewports)[number]['width']

const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** CSS pixels. Half a pixel is left to rounding. */
export const tap = 48

const windowTitles = new Set(textsOf(fr))

function textsOf(part: unknown): string[] {
  if (typeof part === 'string') return [part]
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(textsOf) : []
}

/**
 * Everything found at the three widths, in words; empty when the screen is fine. Leaves the page at the last width.
 * axe takes most of the time and reads the same elements at each width: it runs at one.
 */
export async function checkScreen(page: Page, name: string, axeAt: Width): Promise<string[]> {
  const found: string[] = []
  const title = await page.title()
  if (!windowTitles.has(title)) found.push(`${name}: window title « ${title} » is not in the catalogue`)
  for (const viewport of viewports) {
    await page.setViewportSize(viewport)
    await settled(page)
    const where = `${name} at ${viewport.width}`
    if (viewport.width === axeAt) found.push(...(await violations(page)).map((words) => `${where}: ${words}`))
    found.push(...(await page.evaluate(measure, tap)).map((words) => `${where}: ${words}`))
  }
  found.push(...(await enlarged(page)).map((words) => `${name} ${words}`))
  return found
}

/** What is cut at 400 % of a window of 1280 px, and with text twice as large on a phone [B2]. Leaves the page as it was. */
async function enlarged(page: Page): Promise<string[]> {
  const last = page.viewportSize() ?? viewports[2]
  await page.setViewportSize({ width: 320, height: 256 })
  await settled(page)
  const found = (await page.evaluate(measure, tap)).map((words) => `at 400 %: ${words}`)
  await page.setViewportSize(viewports[0])
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '225%'))
  await settled(page)
  found.push(...(await page.evaluate(measure, tap)).map((words) => `with text at 200 %: ${words}`))
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
  await page.setViewportSize(last)
  await settled(page)
  return found
}

/** What axe finds on the page as it is now; all but the rules left out. */
export async function violations(page: Page, leftOut: string[] = []): Promise<string[]> {
  // Legacy mode runs in this page only: there are no frames, and no other page need be opened for each result.
  const builder = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] })
  const found: string[] = []
  for (const { id, nodes } of (await builder.withTags(axeTags).disableRules(leftOut).analyze()).violations)
    for (const { target, failureSummary } of nodes)
      if (id !== 'target-size' || (await isSmallInView(page, target.join(' '))))
        found.push(`${id} at ${target.join(' ')}: ${failureSummary?.split('\n')[1]?.trim() ?? ''}`)
  return found
}

/** A row half under the bar at the foot of the window is no small target: one scrolls it into view. */
async function isSmallInView(page: Page, target: string): Promise<boolean> {
  await page.locator(target).evaluate((one) => one.scrollIntoView({ block: 'center', behavior: 'instant' }))
  const again = await new AxeBuilder({ page }).setLegacyMode(true).include(target).withRules('target-size').analyze()
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }))
  return again.violations.length > 0
}

/** Moving things have arrived: axe would measure half a fade. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    const ending = document
      .getAnimations()
      .filter((one) => one.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
    await Promise.allSettled(ending.map((one) => one.finished))
  })
}

/** In the page: sideways scrolling, words that are cut, and controls lower than `tap`. Links within a sentence are no controls. */
export function measure(tap: number): string[] {
  const found: string[] = []
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth > clientWidth) found.push(`scrolls sideways, ${scrollWidth} px of ${clientWidth}`)
  // The frame clips what is too wide instead of scrolling: then words are cut. A table may scroll in a box of its own.
  const scrolls = (one: Element): boolean => /auto|scroll/.test(getComputedStyle(one).overflowX)
  for (const one of document.querySelectorAll('main *, header *, nav *, dialog[open] *')) {
    const { left, right, width } = one.getBoundingClientRect()
    if (width <= 1 || (left >= -1 && right <= clientWidth + 1) || !one.checkVisibility()) continue
    // Words that are only heard are clipped to one pixel, with all that is in them.
    if (one.closest('.sr-only')) continue
    let around = one.parentElement
    while (around && !scrolls(around)) around = around.parentElement
    if (around && around !== document.body && around !== document.documentElement) continue
    found.push(
      `too wide, from ${Math.round(left)} to ${Math.round(right)}: ${one.tagName.toLowerCase()}.${one.className}`,
    )
  }
  // Words below the edge of a box that does not scroll.
  for (const one of document.querySelectorAll<HTMLElement>('main *, header *, nav *, dialog[open] *')) {
    const { scrollHeight, clientHeight } = one
    if (scrollHeight <= clientHeight + 4 || one.closest('.sr-only') || !one.checkVisibility()) continue
    if (!/hidden|clip/.test(getComputedStyle(one).overflowY) || (one.textContent ?? '').trim() === '') continue
    found.push(`${clientHeight} of ${scrollHeight} px are seen of ${one.tagName.toLowerCase()}.${one.className}`)
  }
  const lids = new Map<Element, Element>()
  for (const control of document.querySelectorAll('a[href], button, select, summary, textarea, input')) {
    const label = control instanceof HTMLInputElement ? control.closest('label') : null
    const isMark = control instanceof HTMLInputElement && ['checkbox', 'radio'].includes(control.type)
    lids.set(control, isMark && label ? label : control)
  }
  const dialog = document.querySelector('dialog:modal')
  for (const [control, lid] of lids) {
    const style = getComputedStyle(lid)
    const box = lid.getBoundingClientRect()
    if (!lid.checkVisibility({ visibilityProperty: true }) || box.width <= 1 || box.height <= 1) continue
    if (dialog && !dialog.contains(control)) continue
    if (control.matches('.skip') || (control instanceof HTMLAnchorElement && style.display === 'inline')) continue
    if (box.height >= tap - 0.5) continue
    const words = (control.getAttribute('aria-label') ?? lid.textContent ?? '').trim().slice(0, 40)
    found.push(
      `${control.tagName.toLowerCase()}.${control.className} « ${words} » is ${Math.round(box.height)} px high`,
    )
  }
  return [...new Set(found)]
}
