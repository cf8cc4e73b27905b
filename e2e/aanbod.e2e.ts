import { randomUUID } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { transact } from '../server/src/db/transact.ts'
import { createAccount } from '../server/src/identity/accounts.ts'
import { accessibilityBreaches, type E2e, openE2e } from './harness.ts'
import { readPass } from './read-pass.ts'

// What providers do at /aanbod: an activity in minutes, one of every week, and what can go wrong on the way.

let e2e: E2e
let page: Page
beforeAll(async () => {
  e2e = await openE2e()
  page = await e2e.open({ viewport: { width: 1440, height: 900 } })
})
afterAll(() => e2e?.close())

async function logIn(on: Page, app: 'aanbod' | 'balie', email: string): Promise<void> {
  await on.goto(`${e2e.url}/${app}/`)
  await on.getByLabel('E-mailadres').fill(email)
  await on.getByLabel('Je wachtwoord', { exact: true }).fill('openpas-demo')
  await on.keyboard.press('Enter')
}

const list = () => page.getByRole('heading', { name: 'Mijn activiteiten' })
const toast = (text: string) => page.getByRole('status').getByText(text)
const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' }).format(new Date())

/** Goes on with Tab until the field or button with this name has the focus. */
async function tabOn(name: string): Promise<void> {
  for (let press = 0; press < 80; press++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null
      return element?.getAttribute('aria-label') ?? element?.labels?.[0]?.textContent ?? element?.textContent ?? ''
    })
    if (focused.trim().startsWith(name)) return
  }
  throw new Error(`Tab never came to ${name}`)
}

/** One event as everybody finds it. */
async function found(words: string) {
  const answer = await fetch(`${e2e.url}/api/search/events?embed=true&q=${encodeURIComponent(words)}`)
  return (await answer.json()) as { totalItems: number; member: Record<string, unknown>[] }
}

test('an activity is entered by keyboard in minutes, over a lost connection, and saves points at the counter', async () => {
  await logIn(page, 'aanbod', 'aanbod@demo.test')
  await list().waitFor()
  await page.getByRole('link', { name: 'Avondconcert in de foyer' }).waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await tabOn('Nieuwe activiteit')
  await page.keyboard.press('Enter')

  // Published at once: every field that is needed says so, and the first has the focus.
  await page.getByLabel('Titel', { exact: true }).waitFor()
  await tabOn('Titel')
  await page.keyboard.press('Enter')
  await page.getByText('4 velden kloppen niet:').waitFor()
  await page.getByText('Vul een titel in.').waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('field-title')

  await page.keyboard.type('Uilenballen pluizen')
  await tabOn('Soort activiteit')
  const kind = page.getByLabel('Soort activiteit')
  for (let press = 0; press < 30 && (await kind.inputValue()) !== '0.3.1.0.0'; press++)
    await page.keyboard.press('ArrowDown')
  expect(await kind.inputValue()).toBe('0.3.1.0.0')
  await tabOn('Dag')
  await page.getByLabel('Dag', { exact: true }).fill(today())
  await tabOn('Begint om')
  await page.getByLabel('Begint om').fill('00:05')
  await tabOn('Eindigt om')
  await page.getByLabel('Eindigt om').fill('23:55')
  await tabOn('Basisprijs')
  await page.keyboard.type('12,5')
  await page.getByText('Krijgt vanzelf punten en kansentarief').waitFor()
  await page.getByText('Met kansentarief vanaf € 2,50').waitFor()

  await page.context().setOffline(true)
  await page.keyboard.press('Enter')
  await page
    .getByRole('alert')
    .getByText(/Geen verbinding/)
    .waitFor()
  expect(await page.getByLabel('Titel', { exact: true }).inputValue()).toBe('Uilenballen pluizen')
  await page.context().setOffline(false)
  // Not even closing the page loses what was typed.
  await page.reload()
  await page.getByText('Wat je toen typte, staat er weer.').waitFor()
  expect(await page.getByLabel('Basisprijs').inputValue()).toBe('12,5')
  await page.getByLabel('Basisprijs').focus()
  await page.keyboard.press('Enter')
  await toast('Uilenballen pluizen is gepubliceerd.').waitFor()
  await page.getByRole('link', { name: 'Uilenballen pluizen' }).waitFor()

  const { totalItems, member } = await found('uilenballen')
  expect(totalItems).toBe(1)
  expect(member[0]).toMatchObject({
    name: { nl: 'Uilenballen pluizen' },
    calendarType: 'single',
    priceInfo: [{ category: 'base', price: 12.5 }],
    labels: ['UiTPAS Meetjesland'],
    workflowStatus: 'APPROVED',
  })

  const counter = await e2e.open({ viewport: { width: 1280, height: 800 } })
  await logIn(counter, 'balie', 'balie@demo.test')
  await counter.getByRole('heading', { name: 'Kies je balie' }).waitFor()
  await counter.getByText('CC De Herbakker').first().click()
  await counter.getByRole('heading', { name: 'Kies een activiteit' }).waitFor()
  await counter.getByText('Uilenballen pluizen').first().click()
  await counter
    .getByLabel(/Scan of typ/)
    .first()
    .waitFor()
  await readPass(counter, '0900000004110')
  await counter.getByText('Punt gespaard').first().waitFor()
  await counter.context().close()
})

test('an activity of every Tuesday, without the holidays, on a phone; as a draft first', async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('link', { name: 'Nieuwe activiteit' }).first().click()
  await page.getByLabel('Titel', { exact: true }).fill('Dinsdagkoor')
  await page.getByRole('radio', { name: /Elke week/ }).check()
  await page.getByLabel('Van', { exact: true }).first().fill('2027-01-04')
  await page.getByLabel('Tot en met', { exact: true }).first().fill('2027-06-30')
  await page.getByRole('button', { name: 'dinsdag' }).click()
  const hours = page.locator('#field-hours')
  await hours.getByLabel('Van', { exact: true }).fill('19:30')
  await hours.getByLabel('Tot', { exact: true }).fill('21:30')
  await page.getByText('Dat is 26 keer').waitFor()
  await page.getByRole('button', { name: 'Sla de schoolvakanties over' }).click()
  await page.getByText('Dat is 23 keer').waitFor()
  await page.getByRole('button', { name: 'Sla di 15 jun over' }).click()
  await page.getByText('Dat is 22 keer').waitFor()
  await page.getByRole('button', { name: 'Voeg dagen met andere uren toe' }).click()
  await page.getByRole('button', { name: 'Bewaren als klad' }).click()
  const other = page.locator('#field-other')
  await other.getByText('Kies een dag.').waitFor()
  await other.getByLabel('Op of vanaf').fill('2027-05-08')
  await other.getByLabel('Dan van').fill('10:00')
  await other.getByLabel('Dan tot').fill('12:00')
  await page.getByText('Dat is 23 keer').waitFor()
  await page.getByText('za 8 mei 10:00–12:00').waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await page.getByRole('button', { name: 'Bewaren als klad' }).click()
  await toast('Dinsdagkoor is bewaard als klad.').waitFor()
  expect((await found('dinsdagkoor')).totalItems).toBe(0)

  await page.getByRole('link', { name: 'Dinsdagkoor' }).click()
  await page.getByText('Klad, nog niet gepubliceerd').waitFor()
  await page.getByText('Dat is 23 keer').waitFor()
  await page.getByLabel('Soort activiteit').selectOption({ label: 'Cursus of workshop' })
  await page.getByRole('radio', { name: 'Gratis' }).check()
  await page.getByLabel('Labels').fill('muziek, x')
  await page.getByRole('button', { name: 'Publiceren' }).click()
  await page.getByText('Een label heeft minstens 2 tekens.').waitFor()
  await page.getByLabel('Labels').fill('muziek, zingen')
  const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  const file = page.locator('input[type=file]')
  await file.setInputFiles({ name: 'koor.txt', mimeType: 'image/png', buffer: Buffer.from('no picture') })
  await page.getByText('Dit bestand is geen foto die we kunnen lezen.').waitFor()
  const picture = { name: 'koor.png', mimeType: 'image/png', buffer: Buffer.from(png, 'base64') }
  await file.setInputFiles([picture, { ...picture, name: 'zaal.png' }])
  const described = page.getByLabel('Wat staat er op de foto?')
  await described.nth(1).fill('De zaal')
  await described.first().fill('Een koor')
  await page.getByLabel('Van wie is de foto?').first().fill('Lia De Smet')
  // A third one over a lost connection: the same picture once more, by a click.
  await page.route('**/api/entry/images*', (route) => route.abort())
  await file.setInputFiles(picture)
  await page
    .getByRole('alert')
    .getByText(/Geen verbinding/)
    .waitFor()
  await page.unroute('**/api/entry/images*')
  await page.getByRole('button', { name: 'Opnieuw proberen' }).click()
  await described.nth(2).waitFor()
  await page.getByRole('button', { name: 'Maak hoofdfoto: foto 2' }).press('Enter')
  await expect.poll(() => described.first().inputValue()).toBe('De zaal')
  await page.getByRole('button', { name: 'Zet foto 3 naar voren' }).press('Enter')
  await page.getByText('De foto staat nu op plaats 2.').waitFor()
  expect(await described.nth(2).inputValue()).toBe('Een koor')
  expect(await accessibilityBreaches(page)).toEqual([])
  await page.getByRole('button', { name: 'Verwijder foto 2' }).press('Enter')
  await described.nth(2).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Publiceren' }).click()
  await toast('Dinsdagkoor is gepubliceerd.').waitFor()
  const [koor] = (await found('dinsdagkoor')).member
  expect(koor).toMatchObject({
    calendarType: 'periodic',
    openingHours: [{ opens: '19:30', closes: '21:30', dayOfWeek: ['tuesday'] }],
    labels: ['muziek', 'zingen', 'UiTPAS Meetjesland'],
    openingHoursAdjustedDays: [
      {
        startDate: '2027-05-08',
        endDate: '2027-05-08',
        openingHours: [{ opens: '10:00', closes: '12:00', dayOfWeek: ['saturday'] }],
      },
    ],
    mediaObject: [{ description: 'De zaal' }, { description: 'Een koor', copyrightHolder: 'Lia De Smet' }],
    priceInfo: [{ price: 0 }],
  })
  expect(koor?.openingHoursClosedDays).toContainEqual({ startDate: '2027-06-15', endDate: '2027-06-15' })
  const image = await fetch(String(koor?.image))
  expect([image.status, image.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
})

test('an activity is cancelled with a reason, copied to other days and another place, and removed; what is refused is said', async () => {
  await page.setViewportSize({ width: 1440, height: 900 })
  const menu = async (name: string, item: string) => {
    await page.getByRole('button', { name: `Acties voor ${name}` }).click()
    await page.getByRole('menuitem', { name: item }).click()
  }
  const dialog = page.getByRole('dialog')
  await menu('Dinsdagkoor', 'Gaat niet door…')
  await dialog.getByRole('button', { name: 'Zet op geannuleerd' }).click()
  await dialog.getByText('Schrijf op waarom.').waitFor()
  await dialog.getByLabel('Reden').fill('De dirigent is ziek.')
  await dialog.getByRole('button', { name: 'Zet op geannuleerd' }).click()
  await toast('Dinsdagkoor is geannuleerd.').waitFor()
  expect((await found('dinsdagkoor')).member[0]?.status).toEqual({
    type: 'Unavailable',
    reason: { nl: 'De dirigent is ziek.' },
  })

  await menu('Dinsdagkoor', 'Kopiëren')
  await page.getByLabel('Titel', { exact: true }).waitFor()
  expect(await page.getByLabel('Titel', { exact: true }).inputValue()).toBe('Dinsdagkoor')
  await page.getByLabel('Titel', { exact: true }).fill('Kerstkoor')
  await page.getByRole('radio', { name: /Op verschillende dagen/ }).check()
  await page.getByLabel('Dag', { exact: true }).fill('2026-12-12')
  await page.getByLabel('Begint om').fill('20:00')
  await page.getByRole('button', { name: 'Voeg een dag toe' }).click()
  expect(await page.getByLabel('Dag', { exact: true }).nth(1).inputValue()).toBe('2026-12-19')
  await page.getByRole('button', { name: 'Nieuwe plaats' }).click()
  await dialog.getByRole('button', { name: 'Bewaren' }).click()
  await dialog.getByText('Vul een naam in.').waitFor()
  await dialog.getByLabel('Naam').fill('Sint-Vincentiuskerk')
  await dialog.getByLabel('Postcode').fill('9900')
  await dialog.getByLabel('Gemeente').fill('Eeklo')
  expect(await accessibilityBreaches(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Bewaren' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByRole('radio', { name: 'Betalend' }).check()
  await page.getByLabel('Basisprijs').fill('9')

  // What somebody may not do is refused by the server, whatever the screen sends.
  await page.route('**/api/entry/events', (route) => {
    const body = route.request().postDataJSON() as Record<string, unknown>
    return route.continue({ postData: JSON.stringify({ ...body, organizer: { '@id': other } }) })
  })
  const library = await fetch(`${e2e.url}/api/search/organizers?q=krekel`)
  const other = ((await library.json()) as { member: { '@id': string }[] }).member[0]?.['@id'] ?? ''
  await page.getByRole('button', { name: 'Publiceren' }).click()
  await page
    .getByRole('alert')
    .getByText(/mag dit niet|niet toegelaten|niet doen/)
    .waitFor()
  await page.unroute('**/api/entry/events')
  await page.getByRole('button', { name: 'Publiceren' }).click()
  await toast('Kerstkoor is gepubliceerd.').waitFor()
  expect((await found('kerstkoor')).member[0]).toMatchObject({
    calendarType: 'multiple',
    status: { type: 'Available' },
    subEvent: [{ startDate: '2026-12-12T20:00:00+01:00' }, { startDate: '2026-12-19T20:00:00+01:00' }],
    location: { name: { nl: 'Sint-Vincentiuskerk' }, geo: { latitude: expect.any(Number) } },
  })

  await menu('Kerstkoor', 'Verwijderen…')
  await dialog.getByRole('button', { name: 'Verwijder de activiteit' }).click()
  await toast('Kerstkoor is verwijderd.').waitFor()
  expect((await found('kerstkoor')).totalItems).toBe(0)

  await page.getByRole('link', { name: 'Plaatsen' }).click()
  await page.getByRole('button', { name: 'Sint-Vincentiuskerk', exact: true }).click()
  await dialog.getByLabel('Naam').fill('Kerk van Sint-Vincentius')
  await dialog.getByRole('button', { name: 'Bewaren' }).click()
  await toast('Kerk van Sint-Vincentius is bewaard.').waitFor()
  await page.getByRole('button', { name: 'Kerk van Sint-Vincentius', exact: true }).waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await accessibilityBreaches(page)).toEqual([])
})

test('a balie says more of itself, and who has no pass is entered as an organiser; what is wrong or gets no answer stays', async () => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.getByRole('link', { name: 'Organisator', exact: true }).click()
  await page.getByRole('heading', { name: 'Organisatoren' }).waitFor()
  await page.getByRole('link', { name: /CC De Herbakker/ }).waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await tabOn('CC De Herbakker')
  await page.keyboard.press('Enter')
  const name = page.getByLabel('Naam')
  await name.waitFor()
  // What only the administrators of the card system change is shown, with its reason.
  expect(await name.inputValue()).toBe('CC De Herbakker')
  expect(await name.isEditable()).toBe(false)
  await page.getByText('Dit past enkel de kaartsysteembeheerder aan.').first().waitFor()
  await tabOn('Website')
  await page.keyboard.type('herbakker')
  await tabOn('E-mail')
  await page.keyboard.type('info@herbakker')
  await page.keyboard.press('Enter')
  await page.getByText('2 velden kloppen niet:').waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('field-url')
  expect(await accessibilityBreaches(page)).toEqual([])
  await page.getByLabel('Website').fill('www.herbakker.example')
  await page.getByLabel('E-mail').fill('info@herbakker.example')

  await page.context().setOffline(true)
  await page.keyboard.press('Enter')
  await page
    .getByRole('alert')
    .getByText(/Geen verbinding/)
    .waitFor()
  await page.context().setOffline(false)
  await page.reload()
  await page.getByText('Wat je toen typte, staat er weer.').waitFor()
  expect(await page.getByLabel('Website').inputValue()).toBe('www.herbakker.example')
  const own = page.url().split('/').at(-1)
  await page.getByRole('button', { name: 'Bewaren' }).click()
  await toast('CC De Herbakker is bewaard.').waitFor()
  const said = await fetch(`${e2e.url}/api/entry/organizers/${own}`)
  expect(await said.json()).toMatchObject({
    name: { nl: 'CC De Herbakker' },
    url: 'https://www.herbakker.example',
    contactPoint: { email: ['info@herbakker.example'] },
  })

  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('button', { name: 'Nieuwe organisator' }).click()
  await page.getByRole('heading', { name: 'Nieuwe organisator' }).waitFor()
  await page.getByLabel('Straat en nummer').fill('Dorp 4')
  await page.getByRole('button', { name: 'Bewaren' }).click()
  await page.getByText('Vul een naam in.').waitFor()
  await page.getByText('Vul een gemeente in.').waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await page.getByLabel('Naam').fill('Wandelclub De Krekel')
  await page.getByLabel('Gemeente').fill('Eeklo')
  await page.getByRole('button', { name: 'Bewaren' }).click()
  await toast('Wandelclub De Krekel is bewaard.').waitFor()
  await page.getByRole('link', { name: 'Wandelclub De Krekel Zonder pas' }).waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
})

test('who enters for no balie is told whom to ask', async () => {
  const email = `${randomUUID()}@demo.test`
  await transact(e2e.stage.db, (trx) =>
    createAccount(trx, { email, name: 'Wim De Vos', password: 'openpas-demo', emailVerified: true }),
  )
  const stranger = await e2e.open({ viewport: { width: 390, height: 844 } })
  await logIn(stranger, 'aanbod', email)
  await stranger.getByText('Je kan nog geen activiteiten invoeren').waitFor()
  expect(await accessibilityBreaches(stranger)).toEqual([])
  await stranger.context().close()
})

test('the app begins with less than 250 kB', async () => {
  const html = await (await fetch(`${e2e.url}/aanbod/`)).text()
  const files = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, file]) => file)
  expect(files.length).toBeGreaterThan(1)
  const sizes = await Promise.all(
    files.map(async (file) => gzipSync(await (await fetch(`${e2e.url}${file}`)).bytes()).length),
  )
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(250 * 1024)
})
