// The developers' gallery, built apart from the application and served by a relay of its own.

import { mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { build } from 'vite'
import solid from 'vite-plugin-solid'
import { root } from '../../../src/tools/processes.ts'
import { admitTemplatesPlugin } from '../../../src/tools/vite/admit-templates.ts'
import { type RelayProcess, startRelay } from '../harness/relay-process.ts'
import { settled } from '../harness/screen-checks.ts'

/** Every family: the frame around them is on each of their pages. */
export const families = readdirSync(join(root, 'src/ui/gallery'))
  .flatMap((name) => /^(.+)\.sample\.tsx$/.exec(name)?.[1] ?? [])
  .filter((name) => name !== 'frame')
  .sort()

export interface Gallery {
  readonly relay: RelayProcess
  dispose(): Promise<void>
}

export async function openGallery(): Promise<Gallery> {
  const app = mkdtempSync(join(tmpdir(), 'carnet-gallery-'))
  await build({
    configFile: false,
    root,
    publicDir: false,
    // The gallery says that it is none of production's.
    mode: 'development',
    logLevel: 'error',
    plugins: [solid(), admitTemplatesPlugin()],
    build: {
      outDir: app,
      rollupOptions: { input: join(import.meta.dirname, 'index.html') },
      target: 'es2022',
      minify: false,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      reportCompressedSize: false,
    },
  })
  renameSync(join(app, 'tests/e2e/gallery/index.html'), join(app, 'index.html'))
  const relay = await startRelay(['--app', app])
  return {
    relay,
    async dispose() {
      await relay.dispose()
      rmSync(app, { recursive: true, force: true })
    },
  }
}

export interface Looks {
  readonly theme?: 'light' | 'dark'
  readonly lang?: 'fr' | 'en' | 'ar'
  readonly text?: '100' | '200'
  readonly easy?: '0' | '1'
}

/** Goes to a family, without loading the page again, and waits until it is as its address says. */
export async function showFamily(page: Page, family: string, looks: Looks): Promise<void> {
  const { theme = 'light', lang = 'fr', text = '100', easy = '0' } = looks
  await page.evaluate(
    (path) => {
      const link = document.createElement('a')
      link.href = path
      document.body.append(link)
      link.click()
      link.remove()
      scrollTo({ top: 0, behavior: 'instant' })
    },
    `/galerie/${family}?${new URLSearchParams({ theme, lang, text, easy })}`,
  )
  const shown = [family, theme, lang, text, easy].join(' ')
  await page.waitForFunction((words) => document.documentElement.dataset.gallery === words, shown)
  await page.evaluate(() => document.fonts.ready)
  await settled(page)
}
