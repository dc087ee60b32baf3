// What the desk and the office write of the enterprise, with a word in each field: suppliers, products, a bank's line.

import type { Page } from '@playwright/test'
import { type Canaries, visit } from './canaries.ts'

interface Writing {
  readonly coop: string
  readonly words: Canaries
  /** Presses « Garder » and waits until it is said. */
  readonly save: () => Promise<void>
}

export async function writeDeskWords(page: Page, { coop, words, save }: Writing): Promise<void> {
  await visit(page, `${coop}/fournisseurs/nouveau`)
  await page.getByLabel('Nom du fournisseur').fill(words.word('supplier'))
  await page.getByLabel(/^Le joindre/).fill(words.word('suppliercontact'))
  await page.getByLabel(/^Conditions/).fill(words.word('supplierterms'))
  await save()
  await visit(page, `${coop}/produits/nouveau`)
  await page.getByLabel('Nom du produit').fill(words.word('product'))
  await page.getByLabel('Matière ou fourniture').fill(words.word('material'))
  await page.getByLabel('Quantité').fill('2')
  await page.getByLabel('Prix d’une unité').fill('3,20')
  await save()
}

export async function writeBankWords(page: Page, { coop, words, save }: Writing): Promise<void> {
  await visit(page, `${coop}/rapprochement/ligne`)
  await page.getByLabel('Montant').fill('52')
  await page.getByLabel('Libellé').fill(words.word('bankline'))
  await save()
}
