// The welcome in a shelter, on the animator's tablet without a signal: three taps are enough, nothing asked is owed, a
// social-security number never enters the notebook, and a tablet killed at that very moment gives everything back.

import type { Page } from '@playwright/test'
import { nirMask } from '../../src/domain/privacy/nir.rules.ts'
import { makeDemonstration, openNotebook } from './harness/demonstration.ts'
import { expect, test } from './harness/fixtures.ts'
import { expectControlled } from './harness/page-checks.ts'
import { choice, title } from './harness/people.ts'
import { countTaps, goTo, offlineWords, statusOf } from './harness/screens.ts'
import { intakeOf } from './harness/tasks.ts'

// A made-up number whose key is right.
const nir = '1 85 05 78 006 084 91'
const back = { timeout: 30_000 }

async function newPerson(page: Page): Promise<void> {
  await goTo(page, 'Aujourd’hui')
  await page.getByRole('button', { name: 'Ajouter' }).click()
  await page.getByRole('link', { name: /^Une personne/ }).click()
  await expect(page.getByLabel('Prénom ou surnom')).toBeFocused()
}

const keep = (page: Page): Promise<void> => page.getByRole('button', { name: 'Garder', exact: true }).click()

test('[J1] [J2] [J4] [B3] people are welcomed without a signal, the tablet is killed, and nothing is lost', async ({
  relay,
  browserOf,
}) => {
  const profile = await browserOf({ tablet: true })
  await makeDemonstration(profile.page, relay.url)
  let page = await openNotebook(profile, profile.page, 'animator')
  await expectControlled(page)
  const home = page.url()
  await profile.offline(true)
  // A connection that is open outlives the page's own « offline ».
  await relay.kill9()
  await expect(statusOf(page)).toHaveText(offlineWords, { timeout: 30_000 })

  await test.step('a first name is kept in three taps, where the last welcome took place [B3]', async () => {
    const taps = await countTaps(page)
    await page.getByRole('button', { name: 'Ajouter' }).click()
    await page.getByRole('link', { name: /^Une personne/ }).click()
    await expect(page.getByLabel('Prénom ou surnom')).toBeFocused()
    await page.keyboard.type('Samira')
    await expect(page.getByRole('group', { name: 'Où' }).getByRole('radio', { checked: true })).toHaveCount(1)
    await keep(page)
    await expect(title(page)).toHaveText('Samira')
    expect(await taps()).toBeLessThanOrEqual(3)
  })

  await test.step('someone keeps their real name and their situation to themself: it is valid [J2]', async () => {
    await newPerson(page)
    await page.getByLabel('C’est un surnom').check()
    await page.getByRole('button', { name: 'Tout noter maintenant' }).click()
    await page.getByLabel('Sa situation').selectOption({ label: 'Ne souhaite pas le dire' })
    await keep(page)
    await expect(title(page)).toHaveText('Surnom à choisir')
    await intakeOf(page).click()
    await expect(page.getByLabel('Sa situation')).toHaveValue('declined')
  })

  let intake = ''
  await test.step('strengths, likes and a note after the notice are kept [J1]', async () => {
    await newPerson(page)
    await page.getByLabel('Prénom ou surnom').fill('Oumar')
    await choice(page, 'Où', 'Hébergement').click()
    await page.getByRole('button', { name: 'Tout noter maintenant' }).click()
    await expect(page.getByLabel('Note', { exact: true })).toHaveCount(0)
    await page.getByRole('button', { name: 'C’est dit' }).click()
    await page.getByLabel('Ce que la personne sait faire').fill('Coudre')
    await page.getByLabel('Note', { exact: true }).fill('Vient avec sa machine.')
    await keep(page)
    await expect(title(page)).toHaveText('Oumar')
    intake = (await intakeOf(page).getAttribute('href')) ?? ''
  })

  await test.step('a social-security number is masked while it is typed, told, and the rest kept [J4]', async () => {
    await newPerson(page)
    await page.keyboard.type('Lina')
    await page.getByRole('button', { name: 'Tout noter maintenant' }).click()
    const likes = page.getByLabel('Ce qu’elle aime')
    await likes.pressSequentially(`Chanter. ${nir.replaceAll(' ', '')} Danser.`)
    await expect(likes).toHaveValue(`Chanter. ${nirMask} Danser.`)
    const idea = page.getByLabel('Idée de projet')
    await idea.pressSequentially(`Un salon, ${nir} : bientôt.`)
    await expect(idea).toHaveValue(`Un salon, ${nirMask} : bientôt.`)
    await expect(page.getByText(/^Un numéro de sécurité sociale a été masqué/).first()).toBeVisible()
    // What was just typed is in the draft after the shortest pause.
    await page.waitForTimeout(2_000)
  })

  await test.step('the tablet is killed: the one who was kept is there, the one being typed comes back masked', async () => {
    await profile.crash()
    await profile.reopen()
    await profile.offline(true)
    page = profile.page
    await page.goto(home)
    await expect(title(page)).toHaveText('Bonjour Amel', back)
    await newPersonAgain(page)
    await expect(page.getByLabel('Prénom ou surnom')).toHaveValue('Lina')
    await expect(page.getByLabel('Ce qu’elle aime')).toHaveValue(`Chanter. ${nirMask} Danser.`)
    await expect(page.getByLabel('Idée de projet')).toHaveValue(`Un salon, ${nirMask} : bientôt.`)
    await keep(page)
    await expect(title(page)).toHaveText('Lina')
    await intakeOf(page).click()
    await expect(page.getByLabel('Idée de projet')).toHaveValue(`Un salon, ${nirMask} : bientôt.`)
    await goTo(page, 'Personnes')
    await page.getByRole('link', { name: 'Oumar' }).click()
    await page.locator(`a[href="${intake}"]`).first().click()
    await expect(page.getByLabel('Ce que la personne sait faire')).toHaveValue('Coudre')
    await expect(page.getByLabel('Note', { exact: true })).toHaveValue('Vient avec sa machine.')
    await expect(page.getByRole('group', { name: 'Où' }).getByRole('radio', { name: 'Hébergement' })).toBeChecked()
  })

  await test.step('a name like a known one is suggested, accents or not, and leads to them', async () => {
    await newPerson(page)
    await page.keyboard.type('Sâmirah')
    await page.getByRole('button', { name: /^C’est la même personne Samira/ }).click()
    await expect(title(page)).toHaveText('Samira')
  })
  expect(profile.errors).toEqual([])
})

/** The same with a draft that waits: the caret is left where it is. */
async function newPersonAgain(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ajouter' }).click()
  await page.getByRole('link', { name: /^Une personne/ }).click()
  await expect(page.getByText('Votre brouillon est revenu.')).toBeVisible()
}
