// « La vie du groupe » with a word in each of its fields: what is to do, the rules, the committee, the register.

import type { Page } from '@playwright/test'
import { type Canaries, visit } from './canaries.ts'
import { choice } from './people.ts'

/** `save` presses « Garder » and waits until it is said. */
export async function writeGroupWords(
  page: Page,
  {
    coop,
    words,
    save,
  }: { readonly coop: string; readonly words: Canaries; readonly save: (button?: string) => Promise<void> },
): Promise<void> {
  await visit(page, `${coop}/actions`)
  await page.getByLabel('Quoi ?').fill(words.word('action'))
  await save('Ajouter')
  await visit(page, `${coop}/reglement/changer`)
  await page.getByRole('textbox', { name: 'Titre' }).first().fill(words.word('ruletitle'))
  await page.getByRole('textbox', { name: 'Texte' }).first().fill(words.word('ruletext'))
  await save()
  await visit(page, `${coop}/comite`)
  await page.getByRole('button', { name: 'Ajouter un partenaire' }).click()
  await page.getByLabel('Nom de l’organisme').fill(words.word('seat'))
  await page.getByLabel(/^Autres noms/).fill(words.word('alias'))
  await page.getByLabel(/^Ce qu’il apporte/).fill(words.word('contribution'))
  await save()
  await visit(page, `${coop}/societaires/colleges`)
  for (const [index, weight] of ['40', '40', '20'].entries()) {
    await page.getByLabel('Nom', { exact: true }).nth(index).fill(words.word('college'))
    await page.getByLabel('Poids').nth(index).fill(weight)
  }
  await save()
  await page.getByRole('button', { name: 'Ajouter un sociétaire' }).click()
  const adding = page.getByRole('dialog', { name: 'Ajouter un sociétaire' })
  await choice(adding, 'Qui entre ?', 'Organisme').click()
  await adding.getByLabel('Nom', { exact: true }).fill(words.word('associate'))
  await adding.getByLabel('Catégorie', { exact: true }).fill(words.word('category'))
  await adding.getByLabel(/^Nom du délégué/).fill(words.word('delegate'))
  await save()
}
