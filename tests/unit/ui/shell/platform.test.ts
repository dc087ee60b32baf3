import { describe, expect, it } from 'vitest'
import { currentHref } from '../../../../src/ui/shell/current-href.ts'
import {
  deviceKind,
  isInAppBrowser,
  isPrivateWindow,
  isTooOld,
  mustInstallFirst,
  osOf,
} from '../../../../src/ui/shell/platform.ts'

const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1'
const iphoneView =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148'
const ipad =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15'
const android =
  'Mozilla/5.0 (Linux; Android 13; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36'
const androidView =
  'Mozilla/5.0 (Linux; Android 13; SM-A145; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0.0.0 Mobile Safari/537.36'
const desktop = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36'
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0'

describe('the browser', () => {
  it('is told apart by its system, an iPad by its touch screen', () => {
    expect(osOf({ userAgent: iphone, maxTouchPoints: 5 })).toBe('ios')
    expect(osOf({ userAgent: ipad, maxTouchPoints: 5 })).toBe('ios')
    expect(osOf({ userAgent: ipad, maxTouchPoints: 0 })).toBe('other')
    expect(osOf({ userAgent: android, maxTouchPoints: 5 })).toBe('android')
  })

  it('inside another app is recognised, the installed app is not taken for one', () => {
    expect(isInAppBrowser({ userAgent: `${iphoneView} Instagram 330`, maxTouchPoints: 5, standalone: false })).toBe(
      true,
    )
    expect(isInAppBrowser({ userAgent: iphoneView, maxTouchPoints: 5, standalone: false })).toBe(true)
    expect(isInAppBrowser({ userAgent: iphoneView, maxTouchPoints: 5, standalone: true })).toBe(false)
    expect(isInAppBrowser({ userAgent: androidView, maxTouchPoints: 5, standalone: false })).toBe(true)
    for (const userAgent of [iphone, android, desktop, firefox])
      expect(isInAppBrowser({ userAgent, maxTouchPoints: 5, standalone: false })).toBe(false)
  })

  it('in a private window is recognised by its small quota or its refused files', () => {
    const heapLimit = 4e9
    expect(isPrivateWindow({ userAgent: desktop, hasIndexedDb: true, quota: 3e9, heapLimit })).toBe(true)
    expect(isPrivateWindow({ userAgent: desktop, hasIndexedDb: true, quota: 200e9, heapLimit })).toBe(false)
    expect(isPrivateWindow({ userAgent: desktop, hasIndexedDb: true })).toBe(false)
    expect(isPrivateWindow({ userAgent: firefox, hasIndexedDb: true, privateFilesOpen: false })).toBe(true)
    expect(isPrivateWindow({ userAgent: iphone, hasIndexedDb: true, privateFilesOpen: true })).toBe(false)
    expect(isPrivateWindow({ userAgent: firefox, hasIndexedDb: false })).toBe(true)
  })

  it('on iOS must be the installed app', () => {
    expect(mustInstallFirst({ userAgent: iphone, maxTouchPoints: 5, standalone: false })).toBe(true)
    expect(mustInstallFirst({ userAgent: iphone, maxTouchPoints: 5, standalone: true })).toBe(false)
    expect(mustInstallFirst({ userAgent: android, maxTouchPoints: 5, standalone: false })).toBe(false)
  })

  it('that lacks what protects the notebook is too old', () => {
    const whole = { hasIndexedDb: true, hasServiceWorker: true, hasSubtleCrypto: true, hasLocks: true }
    expect(isTooOld(whole)).toBe(false)
    expect(isTooOld({ ...whole, hasLocks: false })).toBe(true)
  })

  it('names the device it runs on', () => {
    expect(deviceKind({ userAgent: android, maxTouchPoints: 5 }, 360)).toBe('phone')
    expect(deviceKind({ userAgent: ipad, maxTouchPoints: 5 }, 820)).toBe('tablet')
    expect(deviceKind({ userAgent: desktop, maxTouchPoints: 0 }, 500)).toBe('computer')
  })
})

describe('the navigation', () => {
  it('shows the page that one is in or under', () => {
    const items = [{ href: '/' }, { href: '/personnes' }, { href: '/personnes/absentes' }]
    expect(currentHref(items, '/')).toBe('/')
    expect(currentHref(items, '/personnes/co:1')).toBe('/personnes')
    expect(currentHref(items, '/personnes/absentes')).toBe('/personnes/absentes')
    expect(currentHref(items, '/personnesx')).toBeUndefined()
  })
})
