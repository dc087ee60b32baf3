// The animator's tablet and a coopérant's phone without a network: nobody is sent on a mission before the papers are
// signed, and whoever asks « que savez-vous de moi ? » reads it at once.

import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { addDays, addMonths, isoWeekday } from '../../src/domain/time/local-date.ts'
import { isPublicHoliday } from '../../src/domain/time/public-holidays.rules.ts'
import { visit } from './harness/canaries.ts'
import { parisDay } from './harness/days.ts'
import { makeDemonstration, openNotebook } from './harness/demonstration.ts'
import { expect, test } from './harness/fixtures.ts'
import { expectControlled } from './harness/page-checks.ts'
import { choice, title } from './harness/people.ts'
import { goTo, offlineWords, statusOf } from './harness/screens.ts'
import { takeBack } from './harness/tasks.ts'

/** Known to all: an example protects nothing of anyone. */
const demoCode = '271828'
const note = 'Cherche un endroit calme pour coudre.'
const today = parisDay()
/** Just sixteen, on whatever day. */
const sixteenYearsAgo = addMonths(parisDay(-1), -16 * 12)
/** A weekday of the next weeks that is no holiday. */
function workday(): string {
  let day = parisDay(7)
  while (isoWeekday(day) > 5 || isPublicHoliday({ day })) day = addDays(day, 1)
  return day
}

const main = (page: Page) => page.getByRole('main')
const keep = (page: Page): Promise<void> => page.getByRole('button', { name: 'Garder', exact: true }).click()

test('[J5] [J9] papers before missions, and « que savez-vous de moi ? » answered at once, without a network', async ({
  relay,
  browserOf,
}) => {
  const profile = await browserOf({ tablet: true })
  const demo = profile.page
  await makeDemonstration(demo, relay.url)
  const phone = await openNotebook(profile, demo, 'first')
  const page = await openNotebook(profile, demo, 'animator')
  await expectControlled(page)
  await profile.offline(true)
  await relay.kill9()
  for (const notebook of [page, phone]) {
    await notebook.bringToFront()
    await expect(statusOf(notebook)).toHaveText(offlineWords, { timeout: 30_000 })
  }
  let coop = ''
  let person = ''

  await test.step('Nadia, 16, arrives at the shelter; the team notes what it needs', async () => {
    await page.bringToFront()
    await page.getByRole('button', { name: 'Ajouter' }).click()
    await page.getByRole('link', { name: /^Une personne/ }).click()
    await page.getByLabel('Prénom ou surnom').fill('Nadia')
    await choice(page, 'Où', 'Hébergement').click()
    await page.getByRole('button', { name: 'Tout noter maintenant' }).click()
    await page.getByRole('button', { name: 'C’est dit' }).click()
    await page.getByLabel('Ce que la personne sait faire').fill('Coudre')
    await page.getByLabel('Note', { exact: true }).fill(note)
    await keep(page)
    await expect(title(page)).toHaveText('Nadia')
    person = new URL(page.url()).pathname
    coop = person.replace(/\/personnes.*/, '')
  })

  const changePapers = async (papers: Readonly<Record<string, string>>): Promise<void> => {
    await visit(page, person)
    await page.getByRole('tab', { name: 'Fiche privée' }).click()
    await page.getByRole('button', { name: 'Changer la fiche' }).click()
    for (const [label, value] of Object.entries(papers)) await page.getByLabel(label, { exact: true }).fill(value)
    await keep(page)
    await expect(page.getByRole('button', { name: 'Changer la fiche' })).toBeVisible()
  }
  const planForNadia = async (): Promise<void> => {
    await visit(page, `${coop}/missions/prevoir`)
    await page.getByLabel('Quel service ?').selectOption({ label: 'Jardinage' })
    await page.getByLabel('Jour', { exact: true }).fill(workday())
    await page.getByLabel('Début', { exact: true }).fill('09:00')
    await page.getByLabel('Fin', { exact: true }).fill('11:00')
    const nadia = choice(page, 'Équipe', 'Nadia')
    if (!(await page.getByRole('group', { name: 'Équipe' }).getByRole('checkbox', { name: 'Nadia' }).isChecked()))
      await nadia.click()
    await keep(page)
  }

  await test.step('without a guardian’s signature and the insurer’s OK she is not planned, and both reasons are told [J9]', async () => {
    await changePapers({ 'Date de naissance': sixteenYearsAgo })
    await expect(
      page.getByText(/il manque la signature du responsable, l’accord de l’assurance et la visite médicale/),
    ).toBeVisible()
    await planForNadia()
    await expect(page.getByText('Pour Nadia')).toBeVisible()
    await expect(page.getByText(/il manque la signature d’un parent ou du responsable/)).toBeVisible()
    await expect(page.getByText(/l’assurance n’est pas notée/)).toBeVisible()
    await visit(page, `${coop}/missions`)
    await expect(page.getByRole('tab', { name: /^À venir/ })).toHaveText('À venir0')
  })

  await test.step('with the signature alone only the insurer is missing; with every paper the mission is kept [J9]', async () => {
    await changePapers({ 'A signé le': today, 'Visite médicale le': today })
    await planForNadia()
    await expect(page.getByText(/l’assurance n’est pas notée/)).toBeVisible()
    await expect(page.getByText(/il manque la signature d’un parent ou du responsable/)).toHaveCount(0)
    await changePapers({ 'Accord de l’assurance le': today })
    await planForNadia()
    await expect(title(page)).not.toHaveText('Prévoir une mission')
    await visit(page, `${coop}/missions`)
    await page.getByRole('tab', { name: /^À venir/ }).click()
    await expect(main(page).getByRole('link', { name: /Jardinage.*Nadia/ })).toBeVisible()
  })

  await test.step('Nadia asks, and the tablet handed to her shows all of it, with who wrote and who reads [J5]', async () => {
    await visit(page, person)
    await page.getByRole('link', { name: 'Son carnet' }).click()
    await expect(main(page).getByText('Coudre')).toBeVisible()
    await expect(main(page).getByText(note)).toHaveCount(0)
    await choice(page, 'Que montrer ?', 'Tout, à sa demande').click()
    await expect(main(page).getByText(note)).toBeVisible()
    await page.getByRole('button', { name: 'Passer la tablette' }).click()
    await expect(title(page)).toHaveText('Ce que le carnet sait de moi')
    await expect(page.getByRole('navigation')).toHaveCount(0)
    const read = main(page)
    await expect(read.getByRole('heading', { name: 'Premier accueil' }).first()).toBeVisible()
    await expect(read.getByText('Coudre').first()).toBeVisible()
    await expect(read.getByText(note)).toBeVisible()
    await expect(read.getByText(/^Écrit par Amel, le /).first()).toBeVisible()
    await expect(read.getByText('Lu par l’équipe d’animation et la coordination.').first()).toBeVisible()
    await expect(read.getByText('Inès')).toHaveCount(0)
    await takeBack(page, 'Amel', demoCode)
  })

  await test.step('on her own phone Inès reads hers, takes it away, and asks for a correction [J5]', async () => {
    await phone.bringToFront()
    await goTo(phone, 'Mon carnet')
    await phone.getByRole('link', { name: /^Ce que le carnet sait de moi/ }).click()
    await expect(main(phone).getByRole('heading', { name: 'Fiche privée' })).toBeVisible()
    await expect(main(phone).getByText('14 mars 2007')).toBeVisible()
    await expect(main(phone).getByText('Coopération de démonstration répond de ce qui est noté ici.')).toBeVisible()
    const saving = phone.waitForEvent('download')
    await phone.getByRole('button', { name: 'Garder le fichier' }).click()
    const file: unknown = JSON.parse(readFileSync(await (await saving).path(), 'utf8'))
    expect(file).toMatchObject({ name: 'Inès', controller: 'Coopération de démonstration', scope: 'own' })
    expect(JSON.stringify(file)).toContain('2007-03-14')
    await phone.getByRole('tab', { name: 'Demandes' }).click()
    await choice(phone, 'Que demandez-vous ?', 'Corriger').click()
    await phone.getByLabel('Avec vos mots').fill('Je suis née le 15 mars.')
    await phone.getByRole('button', { name: 'Faire la demande' }).click()
    await expect(main(phone).getByText('Je suis née le 15 mars.')).toBeVisible()
    await expect(main(phone).getByText(/^L’équipe répond avant le /)).toBeVisible()
  })
  expect(profile.errors).toEqual([])
})
