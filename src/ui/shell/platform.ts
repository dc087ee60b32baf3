// Where the app runs, from facts that the browser gives. Pure: `browserFacts` alone reads the window.
// Wrong guesses must stay harmless: each answer only offers advice, and none locks anyone out of what they wrote.

export interface BrowserFacts {
  readonly userAgent: string
  readonly maxTouchPoints: number
  /** `display-mode: standalone`, or iOS's own flag. */
  readonly standalone: boolean
  readonly hasIndexedDb: boolean
  readonly hasServiceWorker: boolean
  readonly hasSubtleCrypto: boolean
  readonly hasLocks: boolean
  /** `navigator.storage.estimate().quota` in bytes, when known. */
  readonly quota?: number
  /** Memory the page may use, in bytes (`performance.memory.jsHeapSizeLimit`, Chromium only). */
  readonly heapLimit?: number
  /** False when opening the browser's private file system was refused (Firefox and Safari refuse it in private windows). */
  readonly privateFilesOpen?: boolean
}

export type Os = 'ios' | 'android' | 'other'

/** iPadOS says it is a Mac, but Macs have no touch screen. */
export function osOf(facts: Pick<BrowserFacts, 'userAgent' | 'maxTouchPoints'>): Os {
  if (/iPhone|iPad|iPod/.test(facts.userAgent)) return 'ios'
  if (/Macintosh/.test(facts.userAgent) && facts.maxTouchPoints > 1) return 'ios'
  return /Android/.test(facts.userAgent) ? 'android' : 'other'
}

/** A page opened inside another app: its storage is not the browser's and disappears. */
export function isInAppBrowser(facts: Pick<BrowserFacts, 'userAgent' | 'maxTouchPoints' | 'standalone'>): boolean {
  const { userAgent } = facts
  if (
    /FBAN|FBAV|FB_IAB|Instagram|Messenger|WhatsApp|Snapchat|TikTok|musical_ly|BytedanceWebview|Line\/|Twitter|LinkedInApp|Pinterest|GSA\/|MicroMessenger|Telegram/.test(
      userAgent,
    )
  )
    return true
  if (/Android/.test(userAgent)) return /; wv\)/.test(userAgent)
  // On iOS a browser says its name or « Safari »; a bare web view says neither. The installed app also says neither.
  return osOf(facts) === 'ios' && !facts.standalone && !/Safari\//.test(userAgent)
}

/** A private window: Chromium gives it a small quota next to its heap; Firefox and Safari refuse private files. */
export function isPrivateWindow(
  facts: Pick<BrowserFacts, 'userAgent' | 'hasIndexedDb' | 'quota' | 'heapLimit' | 'privateFilesOpen'>,
): boolean {
  if (!facts.hasIndexedDb) return true
  if (/Chrome\//.test(facts.userAgent))
    return facts.quota !== undefined && facts.heapLimit !== undefined && facts.quota < facts.heapLimit * 2
  return facts.privateFilesOpen === false
}

/** On iOS an invitation is claimed only inside the installed app: the tab and the app have separate storage. */
export const mustInstallFirst = (facts: Pick<BrowserFacts, 'userAgent' | 'maxTouchPoints' | 'standalone'>): boolean =>
  osOf(facts) === 'ios' && !facts.standalone

/** What the notebook cannot do without. */
export const isTooOld = (
  facts: Pick<BrowserFacts, 'hasIndexedDb' | 'hasServiceWorker' | 'hasSubtleCrypto' | 'hasLocks'>,
): boolean => !(facts.hasIndexedDb && facts.hasServiceWorker && facts.hasSubtleCrypto && facts.hasLocks)

/** For « Gardé sur ce téléphone / cette tablette / cet ordinateur ». */
export function deviceKind(
  facts: Pick<BrowserFacts, 'userAgent' | 'maxTouchPoints'>,
  shortestSide: number,
): 'phone' | 'tablet' | 'computer' {
  if (osOf(facts) === 'other' && facts.maxTouchPoints === 0) return 'computer'
  if (shortestSide < 600) return 'phone'
  return osOf(facts) === 'other' ? 'computer' : 'tablet'
}
