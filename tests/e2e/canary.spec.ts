// [A3] Words written in every field that has a screen, and words typed and never saved, are nowhere on the relay and
// nowhere in the browsers' folders once the notebooks are closed. What only the team may read is nowhere in the browser
// of a coopérant, even while it is open.

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test as base, type Locator, type Page } from '@playwright/test'
import { type BrowserProfile, openProfile } from './harness/browser-profile.ts'
import { type Canaries, createCanaries, visit } from './harness/canaries.ts'
import { plantInIndexedDb, provesToSee, scanFolder } from './harness/canary-scan.ts'
import { writeBankWords, writeDeskWords } from './harness/enterprise-words.ts'
import { expect, test } from './harness/fixtures.ts'
import { writeGroupWords } from './harness/group-words.ts'
import { choice, foundOrganisation, invite, join, letIn, spokenCode, title } from './harness/people.ts'
import { pause } from './harness/relay-process.ts'
import { intakeOf } from './harness/tasks.ts'

const pin = '582914'
/** Chromium writes the state of forms into its session files a few seconds after it changed. */
const sessionFilesMs = 4_000

const said = (page: Page, words: RegExp): Promise<void> =>
  expect(page.getByRole('status').getByText(words).last()).toBeVisible()

async function save(page: Page, button: string | RegExp = 'Garder', scope: Page | Locator = page): Promise<void> {
  await scope.getByRole('button', { name: button, exact: typeof button === 'string' }).click()
  await said(page, /^(Gardé\s: |C’est noté\s: )/)
  // The next message must not be taken for this one.
  const close = page.locator('.toast').getByRole('button', { name: 'Fermer' }).first()
  while ((await close.count()) > 0) await close.click({ timeout: 2_000 }).catch(() => undefined) // It may have gone by itself.
}

base('a word typed into a field that the browser may remember is found in its session files', async () => {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html')
    response.end('<!doctype html><title>Essai</title><input aria-label="retenu"><p>Essai</p>')
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const profile = await openProfile()
  const canaries = createCanaries()
  await profile.page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  await profile.page.getByLabel('retenu').fill(canaries.word('remembered'))
  const encodings = async () => (await canaries.scan(profile.dir)).map(({ encoding }) => encoding)
  await expect.poll(encodings, { timeout: 30_000 }).toContain('utf16le')
  await profile.crash()
  expect(await encodings()).toContain('utf16le')
  await profile.dispose()
  server.close()
})

test('nothing written or typed is readable outside the open notebooks, and a coopérant’s holds nothing of an intake', async ({
  relay,
  browserOf,
}) => {
  test.setTimeout(600_000)
  const everyone = createCanaries()
  const team = createCanaries()
  const [office, tablet, phone] = [
    await browserOf(),
    await browserOf({ tablet: true }),
    await browserOf({ phone: true }),
  ]
  const secret = `${everyone.word('passphrase')} ouvre`

  // The coordination founds, with a word in each field.
  const founder = office.page
  const organisation = everyone.word('organisation')
  await foundOrganisation(founder, relay.url, { organisation, firstName: everyone.word('myname'), passphrase: secret })
  const coop = await createFilledCoop(founder, everyone)
  await writeAsOffice(founder, coop, team)
  const animatorName = everyone.word('animator')
  const cooperantName = everyone.word('cooperant')
  const animatorLink = await invite(founder, animatorName, 'Animation')
  const cooperantLink = await invite(founder, cooperantName, 'Coopérant ou coopérante')

  // Typed before there is any notebook: in no draft, and in no file either.
  await tablet.page.goto(`${relay.url}/commencer`)
  await tablet.page.getByLabel('Votre prénom').waitFor()
  expect(await everyone.typeEverywhere(tablet.page, 'commencer')).toBe(4)
  await phone.page.goto(`${relay.url}/rejoindre`)
  await phone.page.getByLabel('Lien ou texte de l’invitation').waitFor()
  expect(await everyone.typeEverywhere(phone.page, 'rejoindre')).toBe(1)
  await pause(sessionFilesMs)

  await join(phone.page, cooperantLink, pin)
  await expect(title(phone.page)).toContainText(cooperantName, { timeout: 30_000 })
  await join(tablet.page, animatorLink, pin)
  await letIn(founder, animatorName, await spokenCode(tablet.page))
  await expect(tablet.page.getByRole('navigation', { name: 'Pages du carnet' })).toBeVisible({ timeout: 30_000 })

  await writeSkillsList(founder, coop, everyone)
  await writeBankWords(founder, { coop, words: team, save: () => save(founder) })
  const animator = tablet.page
  const meeting = await writeAsAnimator(animator, { coop, cooperantName, everyone, team })
  await openNotesAsOffice(founder, { coop, cooperantName, team })
  await writeDeskWords(animator, { coop, words: team, save: () => save(animator) })
  await writeGroupWords(animator, { coop, words: everyone, save: (button) => save(animator, button) })
  const member = phone.page
  await writeAsCooperant(member, { coop, everyone })
  await voteAndDispute({ animator, member, coop, meeting, everyone })
  // Everything is sent, and everything that the phone may have has come.
  for (const page of [animator, member]) await untilSent(page)
  await visit(member, `${coop}/decisions`)
  await expect(member.getByText(everyone.words.find((word) => word.endsWith('motion')) ?? '')).toBeVisible()

  await test.step('nothing of the team in the coopérant’s open notebook', () =>
    readsNothingOfTeam(phone, coop, team, everyone))

  // Now typed everywhere, and never saved.
  await typeUnsaved(
    founder,
    coop,
    {
      '/creer': 5,
      '/bilans/financements/nouveau': 2,
      [`${coop}/rapprochement/ligne`]: 1,
      [`${coop}/personnes`]: 1,
      [`${coop}/listes-competences/rectec12/changer`]: 5,
    },
    everyone,
  )
  const forms = {
    [`${coop}/accueil/nouveau`]: 1,
    [`${coop}/services/nouveau`]: 4,
    [`${coop}/missions/prevoir`]: 2,
    [`${coop}/reunions/prevoir`]: 1,
    [`${coop}/relais`]: 1,
    [`${coop}/fournisseurs/nouveau`]: 3,
    [`${coop}/produits/nouveau`]: 2,
    [`${meeting}/proposition`]: 1,
    [meeting]: 1,
  }
  await typeUnsaved(animator, coop, forms, team)
  await typeUnsaved(member, coop, { [`${coop}/idees`]: 1, [`${coop}/services/nouveau`]: 3 }, everyone)

  // One closes its notebook and its browser, one only its notebook before being killed, one is killed while open.
  await pause(sessionFilesMs)
  const titles = await Promise.all([founder, animator, member].map((page) => page.title()))
  await lock(founder)
  await lock(animator)
  await everyone.typeEverywhere(founder, 'unlock')
  await pause(sessionFilesMs)
  await plantInIndexedDb(animator, tablet.dir)
  await office.close()
  await tablet.crash()
  await phone.crash()
  await relay.stop()

  for (const canaries of [everyone, team]) {
    for (const { dir } of [office, tablet, phone]) expect(await canaries.scan(dir)).toEqual([])
    expect(await canaries.scan(relay.dataDir)).toEqual([])
    expect(relay.logs()).not.toContain(canaries.mark)
    expect(titles.join(' ')).not.toContain(canaries.mark)
  }
  for (const folder of [office.dir, tablet.dir, phone.dir, relay.dataDir]) await provesToSee(folder)
})

async function createFilledCoop(page: Page, words: Canaries): Promise<string> {
  await page.getByRole('link', { name: 'Créer une coop' }).click()
  const name = words.word('coop')
  await page.getByLabel('Nom de la coop').fill(name)
  await choice(page, 'Quelle sorte de coop ?', 'KPA').click()
  await page.getByLabel('Ville').fill(words.word('town'))
  await page.getByLabel('Téléphone de l’équipe').fill(words.word('teamphone'))
  await page.getByLabel('Organisme responsable des données').fill(words.word('controller'))
  await page.getByLabel('Structure hébergeuse').fill(words.word('host'))
  await page.getByRole('button', { name: 'Créer une coop' }).click()
  await expect(title(page)).toHaveText(name)
  const coop = new URL(page.url()).pathname
  await visit(page, `${coop}/reglages`)
  await page.getByLabel('Structure porteuse').fill(words.word('lead'))
  await page.getByLabel('Lieu d’accueil').fill(words.word('venue'))
  await page.getByLabel('Qui répond pour les données').fill(words.word('contact'))
  await save(page)
  await expect(title(page)).toHaveText(name)
  return coop
}

/** A funding, why small counts are hidden, and the coop's closing figures, with a word in each field. */
async function writeAsOffice(page: Page, coop: string, team: Canaries): Promise<void> {
  await visit(page, '/bilans/financements/nouveau')
  await page.getByLabel('Financeur').fill(team.word('funder'))
  await page.getByLabel('Action financée').fill(team.word('action'))
  await page.getByRole('group', { name: 'Coops' }).getByRole('checkbox').last().check()
  await page.getByLabel('Du', { exact: true }).fill('2026-01-01')
  await page.getByLabel('Au', { exact: true }).fill('2026-12-31')
  await save(page)
  await visit(page, `${coop}/regles`)
  await page.getByLabel('Seuil', { exact: true }).fill('6')
  await page.getByLabel('Pourquoi', { exact: true }).fill(team.word('kreason'))
  await save(page, 'Changer le seuil')
  await visit(page, `${coop}/bilan`)
  await page.getByLabel('Ce que l’équipe veut en dire').fill(team.word('closingwords'))
  await save(page)
}

/** Why the coordination opens what the team noted, in words of its own. */
async function openNotesAsOffice(
  page: Page,
  { coop, cooperantName, team }: Pick<Writing, 'coop' | 'cooperantName' | 'team'>,
): Promise<void> {
  await visit(page, `${coop}/personnes`)
  await page.getByRole('main').getByRole('link', { name: cooperantName }).click()
  await page.getByRole('tab', { name: 'Suivi' }).click()
  const staffNote = page.getByText(team.words.find((word) => word.endsWith('staffnote')) ?? '')
  await page.getByRole('button', { name: 'Ouvrir les notes' }).click({ timeout: 30_000 })
  expect(await staffNote.count()).toBe(0)
  const sheet = page.getByRole('dialog', { name: 'Ouvrir les notes' })
  await choice(sheet, 'Raison de la lecture', 'Autre').click()
  await sheet.getByLabel('Laquelle ?').fill(team.word('readreason'))
  await save(page, 'Garder la raison et ouvrir', sheet)
  await expect(staffNote).toBeVisible()
}

/** A list of the coordination's own: its name, a theme, a skill and its words. */
async function writeSkillsList(page: Page, coop: string, words: Canaries): Promise<void> {
  await visit(page, `${coop}/listes-competences/nouvelle`)
  await page.getByText('Une page blanche', { exact: true }).click()
  await page.getByLabel('Nom de la liste').fill(words.word('list'))
  await page.getByLabel('Nom du thème').fill(words.word('theme'))
  await page.getByRole('button', { name: 'Ajouter une compétence' }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Avec vos mots/ })
    .click()
  const skill = page.getByRole('dialog', { name: 'La compétence' })
  await skill.getByLabel('Nom', { exact: true }).fill(words.word('skill'))
  await skill.getByLabel('En quelques mots').fill(words.word('skilltext'))
  await skill.getByRole('button', { name: 'Terminé' }).click()
  await page.getByRole('checkbox', { name: /^Suivre cette liste/ }).uncheck()
  await save(page, 'Publier la version 1')
}

interface Writing {
  readonly coop: string
  readonly cooperantName: string
  readonly everyone: Canaries
  /** Words that only the team may read. */
  readonly team: Canaries
}

/** Returns the path of the meeting. */
async function writeAsAnimator(page: Page, { coop, cooperantName, everyone, team }: Writing): Promise<string> {
  await visit(page, `${coop}/personnes`)
  await page.getByRole('link', { name: cooperantName }).click()
  await expect(title(page)).toHaveText(cooperantName)
  const person = new URL(page.url()).pathname

  await page.getByRole('button', { name: 'Changer le prénom' }).click()
  const card = page.getByRole('dialog', { name: 'Comment l’appeler' })
  await card.getByLabel('Disponibilités').fill(everyone.word('availability'))
  await card.getByLabel('Titre ou fonction').fill(everyone.word('cardtitle'))
  await save(page, 'Garder', card)
  await page.getByRole('tab', { name: 'Fiche privée' }).click()
  await page.getByRole('button', { name: 'Changer la fiche' }).click()
  // Without these two nobody is sent on a mission.
  await page.getByLabel('Date de naissance').fill('1990-01-01')
  await page.getByLabel('Accord de l’assurance le').fill('2031-01-01')
  for (const [label, field] of Object.entries({
    Téléphone: 'phone',
    'Dernier diplôme ou classe': 'diploma',
    'Nom du parent ou du responsable': 'guardian',
    'Son téléphone': 'guardianphone',
    'Nom du deuxième parent ou responsable': 'secondguardian',
    'Téléphone du deuxième responsable': 'secondguardianphone',
    'Nom de la personne qui représente': 'representative',
    'Téléphone de la personne qui représente': 'representativephone',
    'Personne à appeler': 'emergency',
    'Son numéro': 'emergencyphone',
  })) {
    await page.getByLabel(label, { exact: true }).fill(everyone.word(field))
  }
  await save(page)

  await visit(page, `${coop}/accueil/nouveau?personne=${person.split('/').at(-1)}`)
  await page.getByRole('button', { name: 'Tout noter maintenant' }).click()
  await page.getByRole('button', { name: 'C’est dit' }).click()
  // What the person said is theirs to read; who sent them and the note are the team's.
  for (const [label, word] of Object.entries({
    'Prénom ou surnom': everyone.word('intakename'),
    'Ce que la personne sait faire': everyone.word('strengths'),
    'Ce qu’elle aime': everyone.word('likes'),
    'Idée de projet': everyone.word('project'),
    'Qui a orienté la personne': team.word('referrer'),
    Note: team.word('note'),
  })) {
    await page.getByLabel(label, { exact: true }).fill(word)
  }
  await save(page)
  await intakeOf(page).click()
  const note = page.getByLabel('Note', { exact: true })
  await expect(note).toHaveValue(new RegExp(team.mark))
  await note.press('End')
  await note.pressSequentially(` ${team.word('livenote')}`)
  await said(page, /^Gardé$/)
  await page.getByRole('link', { name: 'Ouvrir l’analyse' }).click()
  await page.getByLabel('Comment avancer ensemble').fill(team.word('approach'))
  await save(page)

  await visit(page, person)
  await page.getByRole('tab', { name: 'Suivi' }).click()
  await page.getByLabel('Nouvelle note').fill(team.word('staffnote'))
  await save(page, 'Garder la note')
  await visit(page, `${coop}/candidatures`)
  await page.getByRole('button', { name: 'Noter une demande' }).click()
  const asking = page.getByRole('dialog', { name: 'Noter une demande' })
  await asking.getByLabel('Prénom ou surnom').fill(team.word('applicant'))
  await asking.getByLabel('Comment la joindre').fill(team.word('applicantcontact'))
  await asking.getByLabel('Quelques mots').fill(team.word('applicantnote'))
  await save(page, 'Garder', asking)

  await visit(page, person.replace('/personnes/', '/competences/'))
  await save(page, /Commencer, à l’arrivée/)
  await page.getByLabel('Mots de l’équipe').fill(everyone.word('observed'))
  await save(page, 'Garder ces mots')

  await visit(page, `${coop}/services/nouveau`)
  await page.getByLabel('Nom du service').fill(everyone.word('service'))
  await save(page)
  await visit(page, `${coop}/missions/prevoir`)
  await page.getByLabel('Jour', { exact: true }).fill('2031-03-05')
  await page.getByLabel('Début', { exact: true }).fill('09:00')
  await page.getByLabel('Fin', { exact: true }).fill('11:00')
  await choice(page, 'Équipe', cooperantName).click()
  await page.getByLabel('Note pour l’équipe').fill(everyone.word('missionnote'))
  await save(page)
  await visit(page, `${coop}/relais`)
  await page.getByLabel('Message pour l’équipe suivante').fill(team.word('relaynote'))
  await save(page, 'Garder le message')
  return writeMeeting(page, { coop, everyone })
}

async function writeMeeting(page: Page, { coop, everyone }: Pick<Writing, 'coop' | 'everyone'>): Promise<string> {
  await visit(page, `${coop}/reunions/prevoir`)
  await page.getByLabel('Lieu').fill(everyone.word('place'))
  await save(page, 'Prévoir une réunion')
  await expect(title(page)).toHaveText('Conseil')
  const meeting = new URL(page.url()).pathname
  await save(page, 'Commencer la réunion')
  const subject = everyone.word('subject')
  await page.getByLabel('Nouveau sujet').fill(subject)
  await save(page, 'Ajouter le sujet')
  await page.getByRole('button', { name: new RegExp(`^Sujet \\d+\\s: ${subject}`) }).click()
  const sheet = page.getByRole('dialog', { name: subject })
  await sheet.getByLabel('Ce qu’on en retient').fill(everyone.word('outcome'))
  await save(page, 'Garder', sheet)
  // The form that was emptied must not come back over what was kept.
  await page.getByRole('button', { name: new RegExp(`^Sujet \\d+\\s: ${subject}`) }).click()
  await expect(sheet.getByLabel('Ce qu’on en retient')).toHaveValue(new RegExp(everyone.mark))
  await sheet.getByRole('button', { name: 'Fermer' }).click()
  await page.getByRole('tab', { name: 'Compte rendu' }).click()
  await page.getByLabel('Compte rendu de la réunion').fill(everyone.word('minutes'))
  await said(page, /^Gardé$/)
  await page.getByRole('link', { name: 'Faire une proposition' }).click()
  await page.getByLabel('La proposition').fill(everyone.word('motion'))
  await save(page, 'Ouvrir le vote')
  return meeting
}

async function writeAsCooperant(page: Page, { coop, everyone }: Pick<Writing, 'coop' | 'everyone'>): Promise<void> {
  await visit(page, `${coop}/idees`)
  await page.getByLabel('Votre idée').fill(everyone.word('idea'))
  await save(page, 'Garder l’idée')
  await visit(page, `${coop}/missions/noter`)
  await page.getByText('Autre mission', { exact: true }).click()
  await page.getByText('1 h', { exact: true }).click()
  await page.getByRole('button', { name: 'Changer' }).click()
  await page.getByLabel('Une note pour l’équipe').fill(everyone.word('lognote'))
  await save(page)
  await visit(page, `${coop}/heures/noter`)
  await choice(page, 'Pour quelle activité ?', 'Bénévolat').click()
  await page.getByLabel('Quelle association ?').fill(everyone.word('organiser'))
  await choice(page, 'Combien de temps ?', '2 h').click()
  await save(page)
  await visit(page, `${coop}/competences`)
  await page.getByLabel('Quelques mots').fill(everyone.word('selfcomment'))
  await save(page, 'Garder ces mots')
}

async function voteAndDispute(parts: {
  readonly animator: Page
  readonly member: Page
  readonly coop: string
  readonly meeting: string
  readonly everyone: Canaries
}): Promise<void> {
  const { animator, member, coop, meeting, everyone } = parts
  await visit(member, `${coop}/voter`)
  await member.getByText('Pour', { exact: true }).click()
  await said(member, /^Gardé/)
  await visit(animator, `${coop}/heures/a-confirmer`)
  await animator
    .getByRole('button', { name: /^Ce n’est pas juste/ })
    .first()
    .click()
  const dialog = animator.getByRole('dialog')
  await dialog.getByLabel('Raison').fill(everyone.word('reason'))
  await save(animator, 'Demander à revoir', dialog)
  await visit(animator, meeting)
  await animator.getByRole('tab', { name: 'Propositions' }).click()
  await expect(animator.getByText(/1 choix sur/)).toBeVisible({ timeout: 20_000 })
  await animator.getByRole('button', { name: 'Terminer le vote' }).click()
  await save(animator, 'Terminer le vote', animator.getByRole('dialog', { name: 'Terminer ce vote ?' }))
}

async function untilSent(page: Page): Promise<void> {
  await visit(page, '/envoi')
  await expect(page.getByText('Rien à envoyer').first()).toBeVisible({ timeout: 20_000 })
}

/** Every screen, the raw bytes of every database, and the memory of the page: an intake is in none of them. */
async function readsNothingOfTeam(
  profile: BrowserProfile,
  coop: string,
  team: Canaries,
  everyone: Canaries,
): Promise<void> {
  const { page } = profile
  const pages = ['', '/personnes', '/missions', '/heures', '/idees', '/reunions', '/decisions', '/competences']
  const shown: string[] = []
  for (const at of [
    '/',
    ...pages.map((end) => coop + end),
    `${coop}/a-verifier`,
    `${coop}/relais`,
    '/envoi',
    '/appareils',
  ]) {
    await visit(page, at)
    shown.push(await page.content())
  }
  expect(shown.join('\n')).toContain(everyone.mark)
  expect(shown.join('\n')).not.toContain(team.mark)

  const session = await page.context().newCDPSession(page)
  let heap = ''
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => {
    heap += chunk
  })
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  expect(heap.includes(everyone.mark), 'the memory holds what the person may read').toBe(true)
  expect(heap.includes(team.mark), 'the memory holds nothing of the team').toBe(false)
  expect(await scanFolder(profile.dir, [team.mark])).toEqual([])
}

/** Types in every field of each page, `least` of them, and leaves without saving. */
async function typeUnsaved(
  page: Page,
  coop: string,
  paths: Readonly<Record<string, number>>,
  canaries: Canaries,
): Promise<void> {
  for (const [path, least] of Object.entries(paths)) {
    await visit(page, path)
    if (path.endsWith('/accueil/nouveau')) await page.getByRole('button', { name: 'Tout noter maintenant' }).click()
    // A page is made in two tasks: its fields come after its title.
    const fields = page.locator('input:visible:enabled, textarea:visible:enabled')
    await expect.poll(() => fields.count(), `fields of ${path}`).toBeGreaterThanOrEqual(least)
    const typed = await canaries.typeEverywhere(page, path.replace(coop, ''))
    expect(typed, `fields of ${path}`).toBeGreaterThanOrEqual(least)
  }
}

async function lock(page: Page): Promise<void> {
  await visit(page, '/carnet')
  await page.getByRole('button', { name: 'Fermer le carnet' }).click()
  await expect(page.getByText('Carnet fermé. Tapez votre code.')).toBeVisible()
}
