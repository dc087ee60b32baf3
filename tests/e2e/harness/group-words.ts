// « La vie du groupe » with a word in each of its fields: a session, what is to do, the rules, the committee, the register.

import { expect, type Page } from '@playwright/test'
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
  await writeSession(page, coop, words)
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

/** A session, and why it was called off. */
async function writeSession(page: Page, coop: string, words: Canaries): Promise<void> {
  await visit(page, `${coop}/presences/nouvelle`)
  await page.getByLabel('Titre').fill(words.word('session'))
  await page.getByLabel('Lieu').fill(words.word('sessionplace'))
  await page.getByRole('button', { name: 'Garder', exact: true }).click()
  await page.getByRole('button', { name: 'Annuler la séance' }).click()
  const cancelling = page.getByRole('dialog', { name: 'Annuler la séance' })
  await cancelling.getByLabel('Pourquoi ?').fill(words.word('cancelreason'))
  await cancelling.getByRole('button', { name: 'Annuler la séance' }).click()
  await expect(page.getByText('Cette séance est annulée.').first()).toBeVisible()
  // The next message must not be taken for these.
  const close = page.locator('.toast').getByRole('button', { name: 'Fermer' }).first()
  while ((await close.count()) > 0) await close.click({ timeout: 2_000 }).catch(() => undefined) // It may have gone by itself.
}
