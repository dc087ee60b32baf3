// « La vie du groupe »: a function that a vote gave and its turn, who does what, the house rules and their versions, the local
// committee, models from one coop to another, and a signed result that anyone checks without a network.

import type { Page } from '@playwright/test'
import { visit } from './harness/canaries.ts'
import { parisDay } from './harness/days.ts'
import { expect, test } from './harness/fixtures.ts'
import { expectControlled } from './harness/page-checks.ts'
import { choice, createCoop, foundOrganisation, invite, join, title } from './harness/people.ts'
import { takeBack } from './harness/tasks.ts'

const passphrase = 'le lierre grimpe doucement'
const president = 'Élire la personne qui préside.'
const rulesWording = 'Adopter le règlement et montrer la parole au groupe.'
const changedWording = 'Garder le règlement, ne plus montrer la parole.'
const save = (page: Page) => page.getByRole('button', { name: 'Garder', exact: true }).click()

const card = (page: Page, wording: string) =>
  page
    .getByRole('main')
    .locator('section.card')
    .filter({ has: page.getByRole('heading', { name: wording }) })

async function propose(page: Page, wording: string, method: string, rule: string): Promise<void> {
  await page.getByRole('link', { name: 'Faire une proposition' }).click()
  await page.getByLabel('La proposition').fill(wording)
  await choice(page, 'Comment voter ?', method).click()
  await choice(page, 'Pour être adoptée', rule).click()
  await page.getByRole('button', { name: 'Ouvrir le vote' }).click()
  await expect(page.getByRole('heading', { name: wording })).toBeVisible()
}

test('a group shares out its roles and tasks, writes its rules, counts its partners and gives its models away [D65] [D64] [D133]', async ({
  relay,
  browserOf,
}) => {
  const office = await browserOf({ tablet: true })
  const { page } = office
  const main = page.getByRole('main')
  await foundOrganisation(page, relay.url, { organisation: 'Coop 63', firstName: 'Claire', passphrase })
  const model = 'Coopérative jeunesse de services'
  const other = await createCoop(page, { name: 'CJS Riom', model, start: parisDay(-30), end: parisDay(30) })
  await visit(page, '/')
  const coop = await createCoop(page, { name: 'CJS Clermont', model, start: parisDay(-30), end: parisDay(30) })
  const phone = await browserOf({ phone: true })
  await join(phone.page, await invite(page, 'Inès', 'Coopérant ou coopérante'), '135792')
  await expect(title(phone.page)).toHaveText('Bonjour Inès', { timeout: 30_000 })
  await invite(page, 'Yanis', 'Coopérant ou coopérante')
  await expectControlled(page)
  const go = (path: string) => visit(page, `${coop}/${path}`)
  let meeting = ''

  await test.step('at a meeting, the tablet takes two votes: Inès is elected', async () => {
    await go('reunions/prevoir')
    await page.getByRole('button', { name: 'Prévoir une réunion' }).click()
    await page.getByRole('button', { name: 'Déplacer la réunion' }).click()
    const moving = page.getByRole('dialog', { name: 'Déplacer la réunion' })
    await moving.getByLabel('Lieu').fill('Salle des fêtes')
    await save(page)
    await expect(moving).toBeHidden()
    await expect(main.getByText(/Salle des fêtes/).first()).toBeVisible()
    await page.getByRole('button', { name: 'Commencer la réunion' }).click()
    await page.getByRole('tab', { name: /^Présences/ }).click()
    const presences = page.getByRole('region', { name: 'Présences' })
    for (const name of ['Inès', 'Yanis']) await presences.getByRole('button', { name, exact: true }).click()
    await page.getByLabel('Écrit le compte rendu').selectOption({ label: 'Claire' })
    const turns = page.getByRole('region', { name: 'Tours de parole' })
    for (let i = 0; i < 3; i++) await turns.getByRole('button', { name: 'Un de plus : Inès' }).click()
    await turns.getByRole('button', { name: 'Un de plus : Yanis' }).click()
    await turns.getByRole('button', { name: 'Garder les tours de parole' }).click()
    await expect(page.getByText(/^C’est noté\s: tours de parole/)).toBeVisible()
    await propose(page, president, 'Téléphones et tablette', 'Élection')
    meeting = new URL(page.url()).pathname
    await card(page, president).getByRole('button', { name: 'Recevoir un vote' }).click()
    for (const voter of ['Inès', 'Yanis']) {
      await page.getByRole('button', { name: new RegExp(`^${voter}`) }).click()
      await page.getByRole('group', { name: 'Votre choix' }).getByRole('button', { name: 'Inès', exact: true }).click()
      await expect(page.getByText(`Merci ${voter}. C’est gardé.`)).toBeVisible()
    }
    await takeBack(page, 'Claire', passphrase)
    await page.getByRole('tab', { name: /^Propositions/ }).click()
    await card(page, president).getByRole('button', { name: 'Terminer le vote' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Terminer le vote' }).click()
    await expect(card(page, president).getByText('Élu ou élue : Inès, 2 voix sur 2.')).toBeVisible()
  })

  await test.step('her role has a term and its decision; then it is Yanis’s turn', async () => {
    await card(page, president).getByRole('link', { name: 'Noter ce rôle' }).click()
    const giving = page.getByRole('dialog', { name: 'Donner un rôle' })
    await expect(giving.getByRole('radio', { name: 'Inès' })).toBeChecked()
    await giving.getByLabel(/^Jusqu’au/).fill(parisDay(20))
    await save(page)
    await expect(giving).toBeHidden()
    const presidency = card(page, 'Présidence')
    await expect(presidency.getByRole('listitem').filter({ hasText: 'Inès' })).toContainText(/du .* au /)
    await expect(presidency.getByText('À qui le tour : Yanis')).toBeVisible()
    await presidency.getByRole('link', { name: 'Décision 1' }).click()
    await expect(title(page)).toHaveText('Décision 1')
    await expect(card(page, president).getByText('Élu ou élue : Inès, 2 voix sur 2.')).toBeVisible()
    await expect(card(page, 'Ce que cette décision change').getByRole('link', { name: /^Inès/ })).toBeVisible()
    await go('roles')
    await presidency.getByRole('button', { name: 'Terminer le rôle Inès' }).click()
    await page.getByRole('button', { name: 'Donner un rôle' }).click()
    await giving.getByText('Yanis', { exact: true }).click()
    await save(page)
    await expect(presidency.getByRole('listitem').filter({ hasText: 'Yanis' })).toContainText('depuis le')
    await expect(presidency.getByText('À qui le tour : Inès')).toBeVisible()
    await expect(page.getByText(/^Deux personnes ont ce rôle/)).toHaveCount(0)
  })

  await test.step('an action gets an owner, is late, and is done', async () => {
    await go('actions')
    await page.getByLabel('Quoi ?').fill('Réparer la brouette')
    await page.getByLabel('Qui s’en charge ?').selectOption({ label: 'Inès' })
    await page.getByLabel(/^Pour quand/).fill(parisDay(-2))
    await page.getByRole('button', { name: 'Ajouter', exact: true }).click()
    const row = main.getByRole('listitem').filter({ hasText: 'Réparer la brouette' })
    await expect(row).toContainText('Inès, pour le')
    await expect(row.getByText('En retard', { exact: true })).toBeVisible()
    const reminder = phone.page.getByRole('main').getByRole('link', { name: /^À faire/ })
    await expect(reminder).toContainText('1 chose est en retard', { timeout: 30_000 })
    await row.getByRole('button', { name: /^Fait/ }).click()
    await expect(reminder).toHaveCount(0, { timeout: 30_000 })
    await expect(main.getByRole('list', { name: 'Déjà fait' }).getByText('Réparer la brouette')).toBeVisible()
    await expect(row.getByText('En retard', { exact: true })).toBeHidden()
  })

  await test.step('house rules from the model are version 1; a decision makes version 2, which tells what it changed', async () => {
    await go('reglement/changer')
    await page.getByRole('button', { name: 'Partir du modèle' }).click()
    await save(page)
    await expect(page.getByText(/^Version 1, depuis le/)).toBeVisible()
    await expect(page.getByText('Pas encore votée. Le groupe la décide à la réunion.')).toBeVisible()
    await visit(page, `${meeting}?partie=propositions`)
    await propose(page, rulesWording, 'À main levée', 'Majorité simple')
    await card(page, rulesWording).getByRole('button', { name: 'Compter les mains' }).click()
    const counting = page.getByRole('dialog', { name: 'Compter les mains' })
    for (let i = 0; i < 2; i++) await counting.getByRole('button', { name: 'Un de plus : Pour' }).click()
    await counting.getByRole('button', { name: 'Garder le résultat' }).click()
    await expect(card(page, rulesWording).getByText('Adoptée : 2 pour et 0 contre.')).toBeVisible()
    await go('reglement/changer')
    await page.getByRole('textbox', { name: 'Texte' }).first().fill('Conseil chaque vendredi, à 10 heures.')
    await page.getByLabel('Décision du groupe').selectOption({ label: `Décision 2 : ${rulesWording}` })
    await save(page)
    await expect(page.getByText(/^Version 2, depuis le/)).toBeVisible()
    await expect(page.getByText('changé dans cette version')).toHaveCount(1)
    await page.getByText('Versions d’avant').click()
    await expect(page.getByText(/^Version 1, depuis le/)).toBeVisible()
    await main.getByRole('link', { name: 'Voir la décision' }).first().click()
    await expect(title(page)).toHaveText('Décision 2')
    await expect(
      card(page, 'Ce que cette décision change').getByRole('link', { name: /^Règlement intérieur/ }),
    ).toBeVisible()
  })

  await test.step('the group’s speaking turns are hidden until that decision shows them', async () => {
    await go('parole')
    await expect(main.getByText('Le groupe ne la voit pas. Pour la voir, le groupe vote à une réunion.')).toBeVisible()
    await page.getByLabel('Décision du groupe').selectOption({ label: `Décision 2 : ${rulesWording}` })
    await page.getByRole('button', { name: 'Montrer au groupe' }).click()
    await expect(main.getByText('4 prises de parole. 2 personnes sur 2 ont parlé.')).toBeVisible()
    const rows = main.getByRole('list', { name: /^Conseil, / }).getByRole('listitem')
    await expect(rows).toHaveText([/Inès\s*3/, /Yanis\s*1/])
    const hers = phone.page.getByRole('main')
    await visit(phone.page, `${coop}/parole`)
    await expect(hers.getByText('Vous avez pris la parole 3 fois.')).toBeVisible()
    await expect(hers.getByRole('list', { name: /^Conseil, / }).getByRole('listitem')).toHaveText(
      [/Inès/, /Yanis\s*1/],
      {
        timeout: 30_000,
      },
    )
    await page.getByRole('button', { name: 'Ne plus montrer au groupe' }).click()
    await expect(rows).toHaveCount(0)
    await expect(hers.getByText(/^Le groupe ne la voit pas/)).toBeVisible({ timeout: 30_000 })
    await expect(hers.getByText('Yanis')).toHaveCount(0)
  })

  await test.step('a decision is changed by another: both stay, and the first says that it was replaced [D57]', async () => {
    await go('decisions')
    await main.getByRole('link', { name: new RegExp(rulesWording) }).click()
    await page.getByText('Changer cette décision par un vote').click()
    await main.getByRole('link', { name: /^Proposer au vote/ }).click()
    await expect(page.getByLabel(/^Remplace une décision/)).toHaveValue(/^de:/)
    await page.getByLabel('La proposition').fill(changedWording)
    await choice(page, 'Comment voter ?', 'À main levée').click()
    await page.getByRole('button', { name: 'Ouvrir le vote' }).click()
    await card(page, changedWording).getByRole('button', { name: 'Compter les mains' }).click()
    const counting = page.getByRole('dialog', { name: 'Compter les mains' })
    await counting.getByRole('button', { name: 'Un de plus : Pour' }).click()
    await counting.getByRole('button', { name: 'Garder le résultat' }).click()
    await card(page, changedWording).getByRole('link', { name: 'Voir la décision 3' }).click()
    await card(page, 'Ce que cette décision change')
      .getByRole('link', { name: /^Décision 2/ })
      .click()
    await expect(title(page)).toHaveText('Décision 2')
    await expect(card(page, 'Ce que cette décision change').getByRole('link', { name: /^Décision 3/ })).toBeVisible()
    await expect(page.getByText('Changer cette décision par un vote')).toHaveCount(0)
    await expect(main.getByRole('link', { name: new RegExp(rulesWording) }).getByText('Remplacée')).toBeVisible()
  })

  await test.step('two seats of one organisation are one', async () => {
    await go('comite')
    for (const [name, aliases] of [
      ['Mission locale', ''],
      ['ML du Pays de Riom', 'mission locale'],
      ['Métropole', ''],
    ] as const) {
      await page.getByRole('button', { name: 'Ajouter un partenaire' }).click()
      const seat = page.getByRole('dialog', { name: 'Ajouter un partenaire' })
      await seat.getByLabel('Nom de l’organisme').fill(name)
      await seat.getByLabel(/^Autres noms/).fill(aliases)
      await save(page)
      await expect(seat).toBeHidden()
    }
    await expect(page.getByText('2 organismes', { exact: true })).toBeVisible()
    const seats = main.getByRole('list', { name: 'Comité local' }).getByRole('listitem')
    await expect(seats).toHaveCount(3)
    await expect(seats.filter({ hasText: 'ML du Pays de Riom' })).toContainText('compté avec Mission locale')
  })

  await test.step('the rules leave as a file, without a first name, and another coop takes them', async () => {
    await go('modeles')
    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Enregistrer le fichier' }).click()
    const file = await (await downloading).path()
    await visit(page, `${other}/modeles`)
    await page.getByLabel('Fichier de modèles').setInputFiles(file)
    const offered = main.locator('section.card').filter({ hasText: 'Conseil chaque vendredi, à 10 heures.' })
    await offered.getByRole('button', { name: 'Garder ce modèle' }).click()
    await expect(page.getByText(/^C’est noté\s: modèle gardé, Règlement intérieur/)).toBeVisible()
    await visit(page, `${other}/reglement`)
    await expect(page.getByText(/^Version 1, depuis le/)).toBeVisible()
    await expect(main.getByText('Conseil chaque vendredi, à 10 heures.')).toBeVisible()
    await expect(page.getByText('Pas encore votée. Le groupe la décide à la réunion.')).toBeVisible()
  })

  await test.step('a signed result is checked without a network and without a notebook; one letter changed is refused', async () => {
    await go('decisions')
    await main.getByRole('link', { name: new RegExp(rulesWording) }).click()
    await page.getByRole('button', { name: /^Signer ce résultat/ }).click()
    await expect(page.getByText('Signé par : le secrétariat de séance')).toBeVisible()
    await page.locator('.vote-code summary').click()
    const code = (await page.locator('.vote-code-text').innerText()).trim()
    const stranger = await browserOf({ phone: true })
    await stranger.page.goto(`${relay.url}/resultat`)
    await expectControlled(stranger.page)
    await stranger.offline(true)
    await stranger.page.reload()
    const check = async (text: string) => {
      await stranger.page.getByLabel('Ou collez le texte du code').fill(text)
      await stranger.page.getByRole('button', { name: 'Vérifier', exact: true }).click()
    }
    await check(code)
    await expect(
      stranger.page.getByText('Les signatures sont bonnes : ces chiffres n’ont pas été changés.'),
    ).toBeVisible()
    await expect(stranger.page.getByText('2 pour, 0 contre, 0 sans avis, sur 2 personnes')).toBeVisible()
    // The count of voices for, in the middle of what is signed.
    const bytes = Buffer.from(code, 'base64url')
    const at = 2 + 16 + 16 + 16 + 4 + 3
    expect(bytes[at]).toBe(2)
    bytes[at] = 1
    await check(bytes.toString('base64url'))
    await expect(stranger.page.getByText(/^Ce code a été changé/)).toBeVisible()
    await expect(stranger.page.getByText('Les signatures sont bonnes')).toHaveCount(0)
    await check(code.slice(0, 40))
    await expect(stranger.page.getByText('Les signatures sont bonnes')).toHaveCount(0)
  })

  await test.step('the local committee meets: its seats are marked present by their name, and there is no quorum [D167]', async () => {
    await go('comite')
    await main.getByRole('link', { name: 'Prévoir une réunion du comité' }).click()
    await expect(page.getByRole('radio', { name: /^Comité local/ })).toBeChecked()
    await page.getByRole('button', { name: 'Prévoir une réunion' }).click()
    await expect(title(page)).toHaveText('Comité local')
    await page.getByRole('tab', { name: /^Présences/ }).click()
    const there = main.getByRole('region', { name: 'Présences' })
    // Two names of one organisation are one seat.
    await expect(there.getByText('0 sur 2', { exact: true })).toBeVisible()
    await there.getByRole('button', { name: /Métropole/ }).click()
    await expect(there.getByText('1 sur 2', { exact: true })).toBeVisible()
    await expect(main.getByText(/Quorum|quorum/)).toHaveCount(0)
    await go('comite')
    await expect(main.getByRole('list', { name: 'Réunions du comité' }).getByRole('link')).toHaveText(/Comité local 1/)
  })
  expect(office.errors).toEqual([])
})
