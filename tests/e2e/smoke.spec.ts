// The served application, from outside: headers, console, weight, service worker, and a cold start without the relay.

import { firstLoadBudget } from '../../src/tools/budget.ts'
import { expect, test } from './harness/fixtures.ts'
import { expectAccessible, expectControlled, measureScripts } from './harness/page-checks.ts'

test('the relay serves the page with strict headers and answers its health check', async ({ relay }) => {
  const page = await fetch(relay.url)
  expect(page.status).toBe(200)
  const policy = page.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("require-trusted-types-for 'script'")
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'/)
  expect(page.headers.get('x-content-type-options')).toBe('nosniff')
  expect(page.headers.get('referrer-policy')).toBe('no-referrer')
  expect((await fetch(`${relay.url}/healthz`)).status).toBe(200)
})

test('build internals and the relay’s data are not served', async ({ relay }) => {
  for (const path of ['/.vite/manifest.json', '/.build-stamp', '/..%2fpackage.json', '/data/relay.db']) {
    const answer = await fetch(relay.url + path)
    const body = await answer.text()
    expect(
      answer.status === 404 || body.startsWith('<!doctype html>') || body.startsWith('<!DOCTYPE html>'),
      path,
    ).toBe(true)
  }
})

test('the first screen loads without an error, within the script budget, and without accessibility violations', async ({
  relay,
  browserOf,
}) => {
  const { page, errors } = await browserOf({ phone: true })
  const scripts = measureScripts(page)
  await page.goto(relay.url, { waitUntil: 'networkidle' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const total = await scripts.total()
  expect(total, (await scripts.files()).join(' ')).toBeLessThanOrEqual(firstLoadBudget)
  expect(total).toBeGreaterThan(0)
  await expectAccessible(page, 'first screen')
  expect(errors).toEqual([])
})

test('the page starts cold from its service worker after the relay was killed and the browser restarted', async ({
  relay,
  browserOf,
}) => {
  const profile = await browserOf()
  await profile.page.goto(relay.url)
  await expectControlled(profile.page)
  const title = await profile.page.getByRole('heading', { level: 1 }).textContent()
  await relay.kill9()
  await profile.close()
  await profile.reopen()
  await profile.offline(true)
  await profile.page.goto(relay.url)
  await expect(profile.page.getByRole('heading', { level: 1 })).toHaveText(title ?? '')
  expect(profile.errors).toEqual([])
})
