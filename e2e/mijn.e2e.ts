import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type Browser, chromium, type Page } from 'playwright-core'
import QRCode from 'qrcode'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { browserArguments, findBrowser } from '../scripts/browser.ts'
import { transact } from '../server/src/db/transact.ts'
import { demoId } from '../server/src/demo/ids.ts'
import { passholderIdOf, people } from '../server/src/demo/load-people.ts'
import { MEETJESLAND } from '../server/src/demo/regions.ts'
import { codeAddress, eventCode } from '../server/src/event-codes/code.ts'
import { createAccount } from '../server/src/identity/accounts.ts'
import { linkAccount } from '../server/src/passholders/link-account.ts'
import { atTime, dayOf } from '../server/src/values/day.ts'
import { addReward, givePoints } from '../server/test/scenes/rewards.ts'
import { accessibilityBreaches, type E2e, openE2e, tabTo } from './harness.ts'

// The passholder: a pass becomes theirs, points are saved with a code, for themselves and for the family, on a phone and on a desktop.

const password = 'openpas-demo'
const phone = { viewport: { width: 390, height: 844 } }

let e2e: E2e
/** The address in the QR code of an activity that is going on. */
let code: string
/** With a camera that sees that code. */
let withCamera: Browser
beforeAll(async () => {
  e2e = await openE2e()
  await e2e.setTime(atTime(dayOf(new Date()), '14:02'))
  const eventId = demoId('event', 'Lantaarns maken met wilgentenen')
  code = codeAddress(e2e.stage.config, eventCode(e2e.stage.config.secrets, eventId))
  const video = join(tmpdir(), `openpas-camera-${process.pid}.y4m`)
  await writeFile(video, videoOf(code))
  withCamera = await chromium.launch({
    executablePath: findBrowser(),
    args: [
      ...browserArguments,
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${video}`,
    ],
  })
})
afterAll(async () => {
  await withCamera?.close()
  await e2e?.close()
})

/** What a camera sees that is held before a code: two pictures, grey around it. */
function videoOf(text: string): Buffer {
  const [width, height, side] = [640, 480, 6]
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'Q' })
  const picture = Buffer.alloc((width * height * 3) / 2, 128)
  picture.fill(235, 0, width * height)
  const [left, top] = [(width - modules.size * side) >> 1, (height - modules.size * side) >> 1]
  for (let row = 0; row < modules.size * side; row++)
    for (let column = 0; column < modules.size * side; column++)
      if (modules.get(Math.floor(row / side), Math.floor(column / side)))
        picture[(top + row) * width + left + column] = 16
  const frame = Buffer.concat([Buffer.from('FRAME\n'), picture])
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`), frame, frame])
}

async function logIn(page: Page, email: string): Promise<void> {
  await page.getByLabel('E-mailadres').fill(email)
  await page.getByLabel('Je wachtwoord', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
}

/** Somebody with an account, and with the pass of this person of the demo when there is a name. */
async function addAccount(email: string, name?: string): Promise<void> {
  const person = people.find((one) => `${one.firstName} ${one.name}` === name)
  await transact(e2e.stage.db, async (trx) => {
    const accountId = await createAccount(trx, { email, name: 'Jef Claeys', password, emailVerified: true })
    if (person) await linkAccount(trx, passholderIdOf(person), accountId)
  })
}

/** *Omruilvoordelen online omruilen*: points become a code and a link, over a lost connection too, and they stay. */
async function redeemsOnline(page: Page): Promise<void> {
  const person = people.find((one) => `${one.firstName} ${one.name}` === 'Fatima El Amrani')
  if (!person) throw new Error('The demo has no such person')
  await givePoints(e2e.stage, passholderIdOf(person), 10)
  const where = { cardSystemId: MEETJESLAND, organizerId: demoId('organizer', 'Bibliotheek Eeklo') }
  const link = 'https://cinema.example/ticket'
  const online = { link, label: 'Naar de cinema', text: 'Geef de code in bij het betalen.' }
  const redeemConstraint = { volume: 1, period: 'YEAR' } as const
  const rewardId = await addReward(e2e.stage, where, { title: 'Filmticket', points: 3, online, redeemConstraint })
  await sql`insert into reward_codes (reward_id, code) values (${Number(rewardId)}, 'FILM-2026')`.execute(e2e.stage.db)
  await sql`update rewards set uses_codes = true where id = ${Number(rewardId)}`.execute(e2e.stage.db)
  await page.goto(`${e2e.url}/mijn/rewards/${rewardId}`)
  await heading(page, 'Filmticket')
  await page.getByRole('button', { name: 'Online omruilen' }).click()
  const dialog = page.getByRole('dialog', { name: 'Filmticket omruilen?' })
  await dialog.getByText('Er gaan 3 punten van je saldo af.').waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await page.context().setOffline(true)
  await dialog.getByRole('button', { name: 'Omruilen' }).click()
  await dialog.getByText(/Geen verbinding/).waitFor()
  await page.context().setOffline(false)
  await dialog.getByRole('button', { name: 'Omruilen' }).click()
  await page.getByText('FILM-2026').waitFor()
  await page.getByText('Geef de code in bij het betalen.').waitFor()
  expect(await page.getByRole('link', { name: /Naar de cinema/ }).getAttribute('href')).toBe(link)
  // Once a year: it is not offered again, and what came of it stays.
  await page.getByRole('button', { name: 'Online omruilen' }).waitFor({ state: 'detached' })
  expect(await accessibilityBreaches(page)).toEqual([])
  await page.reload()
  await page.getByText('FILM-2026').waitFor()
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()
const points = (page: Page, count: number) =>
  page
    .getByRole('region', { name: /^Pas van/ })
    .getByText(`${count}`, { exact: true })
    .waitFor()

test('a pass becomes theirs; a wrong number, a wrong date and a lost connection link nothing', async () => {
  await addAccount('jef@post.test')
  const page = await e2e.open(phone)
  await page.goto(`${e2e.url}/mijn/`)
  await logIn(page, 'jef@post.test')
  await heading(page, 'Koppel je pas')
  const verb = page.getByRole('button', { name: 'Koppel je pas' })
  const number = page.getByLabel('UiTPAS-nummer')
  await verb.click()
  await page.getByText('Typ het nummer van je pas.').waitFor()
  expect(await number.evaluate((field) => field === document.activeElement)).toBe(true)
  await number.fill('0900 0038 8170')
  await verb.click()
  await page.getByText('Hier staan er 12.').waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await number.fill('0900 003 881 704')
  await page.getByLabel('Geboortedatum').fill('1951-08-31')
  await verb.click()
  await page.getByRole('alert').filter({ hasText: 'horen niet bij elkaar' }).waitFor()
  await page.getByLabel('Geboortedatum').fill('1951-08-30')
  await page.route('**/api/mijn/pass', (route) => route.abort('connectionreset'))
  await verb.click()
  await page.getByRole('alert').filter({ hasText: 'Geen verbinding' }).waitFor({ timeout: 30_000 })
  await page.unroute('**/api/mijn/pass')
  await verb.click()
  await page.getByText('Je pas is gekoppeld').waitFor()
  await points(page, 112)
  await page.getByText('0900003881704').waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])

  await page.context().close()
}, 120_000)

test('without a camera a picture of the code does; what got no answer is asked again, and is one point', async () => {
  await addAccount('lucas@post.test', 'Lucas Standaert')
  const page = await e2e.open(phone)
  await page.goto(`${e2e.url}/mijn/`)
  await logIn(page, 'lucas@post.test')
  await points(page, 38)
  await page.getByRole('button', { name: 'Scan een code' }).click()
  await page.getByText('We vinden geen camera.').waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  const picture = (text: string, name: string) =>
    QRCode.toBuffer(text, { width: 420 }).then((buffer) => ({ name, mimeType: 'image/png', buffer }))
  await page.getByLabel('Code of adres').fill('iets anders')
  await page.getByRole('button', { name: 'Spaar punten' }).click()
  await page.getByRole('alert').filter({ hasText: 'geen code om punten te sparen' }).waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await page.getByRole('button', { name: 'Scan een andere code' }).click()
  let sent = 0
  await page.route('**/api/mijn/checkins', async (route) => {
    sent += 1
    // The first time the server does it and the phone never hears; then nothing goes through at all.
    if (sent === 1) await route.fetch()
    if (sent <= 4) return route.abort('connectionreset')
    return route.continue()
  })
  await page.locator('input[type=file]').setInputFiles(await picture(code, 'code.png'))
  await page.getByRole('alert').filter({ hasText: 'Geen verbinding' }).waitFor({ timeout: 30_000 })
  await page.getByRole('button', { name: 'Opnieuw proberen' }).click()
  await page.getByRole('status').filter({ hasText: 'Punt gespaard' }).waitFor()
  await page.getByText('Heeft nu 39 punten').waitFor()
  await page.unroute('**/api/mijn/checkins')
  await page.getByRole('button', { name: 'Naar mijn pas' }).click()
  await points(page, 39)
  await page.context().close()
}, 120_000)

test('the camera reads the code: a point for oneself and for who of the family is there; a second time is no fault', async () => {
  const context = await withCamera.newContext({
    ...phone,
    permissions: ['camera'],
    locale: 'nl-BE',
    timezoneId: 'Europe/Brussels',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto(`${e2e.url}/mijn/`)
  await logIn(page, 'noor@demo.test')
  await points(page, 23)
  await page.getByRole('button', { name: 'Kato' }).click()
  await page.getByRole('region', { name: 'Pas van Kato' }).waitFor()
  await points(page, 7)
  await page.getByRole('button', { name: 'Scan een code' }).click()
  await page.getByRole('status').filter({ hasText: 'Punt gespaard' }).waitFor({ timeout: 30_000 })
  await page.getByText('Heeft nu 8 punten').waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await page.getByRole('button', { name: 'Scan een andere code' }).click()
  // The camera goes on looking: the same code, and the point is there already.
  await page.getByRole('status').filter({ hasText: 'Hier is vandaag al gespaard' }).waitFor({ timeout: 30_000 })
  await page.getByText('Er is vandaag al een punt gespaard').waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  // Who was not chosen gets a point with the same code.
  await page.getByRole('button', { name: 'Ook voor Noor' }).click()
  await page.getByText('Heeft nu 24 punten').waitFor()
  await page.getByRole('button', { name: 'Naar mijn pas' }).click()
  await page.getByRole('button', { name: 'Noor', exact: true }).click()
  await points(page, 24)
  await context.close()
}, 120_000)

test('one code for the whole family: each has an own outcome', async () => {
  await addAccount('sofie@post.test', 'Sofie Van Hoorde')
  const page = await e2e.open(phone)
  await page.goto(`${e2e.url}/mijn/scan`)
  await logIn(page, 'sofie@post.test')
  await heading(page, 'Punten sparen')
  await page.getByRole('checkbox', { name: 'Sofie (jij)' }).uncheck()
  await page.getByText('Kies wie een punt spaart.').waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  const save = async () => {
    await page.getByLabel('Code of adres').fill(code)
    await page.getByRole('button', { name: 'Spaar punten' }).click()
    await page.getByRole('status').filter({ hasText: 'Punt gespaard' }).waitFor()
  }
  await page.getByRole('checkbox', { name: 'Lina' }).check()
  await save()
  await page.getByRole('button', { name: 'Scan een andere code' }).click()
  await page.getByRole('checkbox', { name: 'Sofie (jij)' }).check()
  await save()
  await page.getByRole('listitem').filter({ hasText: 'Sofie' }).getByText('Heeft nu 7 punten').waitFor()
  await page.getByRole('listitem').filter({ hasText: 'Lina' }).getByText('vandaag al een punt').waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await page.context().close()
}, 120_000)

test('a code opened by the phone’s own camera leads to the log-in and then to a point, by keyboard, at 1440', async () => {
  await addAccount('amir@post.test', 'Amir Haddad')
  const page = await e2e.open({ viewport: { width: 1440, height: 900 } })
  await page.goto(code)
  await page.getByLabel('E-mailadres').waitFor()
  expect(page.url()).not.toContain(code.split('/').at(-1))
  await logIn(page, 'amir@post.test')
  await page.getByText('Je opende de code met je camera.').waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await tabTo(page, /^Spaar punten$/)
  await page.keyboard.press('Enter')
  await page.getByRole('status').filter({ hasText: 'Punt gespaard' }).waitFor()
  await tabTo(page, /^Naar mijn pas$/)
  await page.keyboard.press('Enter')
  await points(page, 16)
  expect(await accessibilityBreaches(page)).toEqual([])

  await tabTo(page, /^Alles bekijken$/)
  await page.keyboard.press('Enter')
  await heading(page, 'Wat je spaarde en omruilde')
  await page.getByText('Lantaarns maken met wilgentenen').first().waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await page.getByRole('link', { name: 'Voordelen', exact: true }).click()
  await heading(page, 'Voordelen')
  await page
    .getByRole('link', { name: /Dagkaart voor de kermis/ })
    .getByText('Nog 24 punten te kort.')
    .waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await page.getByRole('link', { name: /Koffie of thee/ }).click()
  await heading(page, 'Koffie of thee')
  await page.getByText('Jij hebt er 16. Daarna nog 11.').waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await page.getByRole('link', { name: 'Toon mijn pas' }).click()
  await page.getByRole('img', { name: 'QR-code met het nummer van de pas' }).waitFor()
  await page.getByText('Gewoon tarief', { exact: true }).waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await page.getByRole('link', { name: 'Mijn pas', exact: true }).first().click()
  await page.getByRole('link', { name: 'Kaart verloren of stuk?' }).click()
  await heading(page, 'Kaart verloren of stuk')
  await page.getByRole('list', { name: 'Waar' }).getByText('Bibliotheek Eeklo').waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await page.context().close()
}, 120_000)

test('somebody changes how they are reached, adds to their family and takes out again, and redeems online', async () => {
  await addAccount('fatima@post.test', 'Fatima El Amrani')
  const page = await e2e.open(phone)
  await page.goto(`${e2e.url}/mijn/profile`)
  await logIn(page, 'fatima@post.test')
  await heading(page, 'Mijn profiel')
  const email = page.getByLabel('E-mailadres')
  await email.fill('fatima')
  await page.getByRole('button', { name: 'Bewaren' }).click()
  await page.getByText('Schrijf een e-mailadres').waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await email.fill('fatima@post.test')
  await page.getByLabel('Nieuws en tips per mail').check()
  await page.getByRole('button', { name: 'Bewaren' }).click()
  await page.getByText('Je gegevens zijn bewaard').waitFor()

  await page.getByRole('button', { name: 'Iemand toevoegen' }).click()
  await page.getByLabel('UiTPAS-nummer').fill('0900004145000')
  await page.getByLabel('Geboortedatum').fill('2015-07-28')
  await page.getByRole('button', { name: 'Toevoegen', exact: true }).click()
  await page.getByRole('alert').filter({ hasText: 'horen niet bij elkaar' }).waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await page.getByLabel('Geboortedatum').fill('2015-07-29')
  await page.getByRole('button', { name: 'Toevoegen', exact: true }).click()
  await page.getByRole('listitem').filter({ hasText: 'Lowie Van Hecke' }).waitFor()
  await page.reload()
  await heading(page, 'Mijn profiel')
  expect(await page.getByLabel('E-mailadres').inputValue()).toBe('fatima@post.test')
  expect(await page.getByLabel('Nieuws en tips per mail').isChecked()).toBe(true)
  await page.getByRole('button', { name: 'Verwijderen: Lowie Van Hecke' }).click()
  const dialog = page.getByRole('dialog', { name: 'Lowie Van Hecke uit je gezin verwijderen?' })
  await dialog.waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Verwijderen' }).click()
  await page.getByRole('listitem').filter({ hasText: 'Lowie Van Hecke' }).waitFor({ state: 'detached' })
  await redeemsOnline(page)
  await page.context().close()
}, 120_000)
