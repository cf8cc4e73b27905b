import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountPages } from '../server/src/identity/first-party.ts'
import { atTime, dayOf } from '../server/src/values/day.ts'
import { type E2e, logInAs, openE2e, tabTo } from './harness.ts'
import { faults, onTop, routeOf, screensOf, settled, sweep, tabRound, watch } from './sweep.ts'

// Every screen of every app, and what opens on top: WCAG 2.2 AA as far as a machine sees it, all that can be used reached by Tab,
// the focus visible, and no screen wider than a phone.

let e2e: E2e
const desktop = { viewport: { width: 1440, height: 900 } }
const phone = { viewport: { width: 390, height: 844 } }
const narrow = (page: Page) => page.setViewportSize(phone.viewport)

beforeAll(async () => {
  e2e = await openE2e()
  await e2e.setTime(atTime(dayOf(new Date()), '14:02'))
})
afterAll(() => e2e?.close())

const one = async (from: string): Promise<string> => {
  const { rows } = await sql<{ id: string }>`select id::text as id from ${sql.raw(from)} limit 1`.execute(e2e.stage.db)
  if (!rows[0]) throw new Error(`The demo has none of ${from}`)
  return rows[0].id
}

/** An app with somebody logged in. */
async function open(app: string, email: string, options = desktop): Promise<Page> {
  const page = watch(await e2e.open(options))
  page.setDefaultTimeout(60_000)
  await page.goto(`${e2e.url}/${app}/`, { waitUntil: 'commit' })
  await page.getByRole('heading', { name: 'Meld je aan' }).waitFor()
  await logInAs(page, email)
  await page.waitForURL((url) => url.pathname.startsWith(`/${app}/`) && !url.pathname.endsWith('/callback'))
  await settled(page)
  return page
}

/** Where a browser only passes. */
const passing = ['/callback', '/c/$code']

/** A route that is added is visited, or this says so. */
async function unvisited(page: Page, visited: Set<string>): Promise<string[]> {
  return (await screensOf(page)).filter((id) => !visited.has(id) && !passing.includes(id)).sort()
}

/** The first Tab leads past what every page begins with. */
async function skips(page: Page): Promise<void> {
  await page.reload()
  await settled(page)
  await page.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.blur() : null))
  await tabTo(page, /^Naar de inhoud$/)
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.activeElement?.id === 'content')
}

/** The addresses of KSB, with something of the demo in each. */
async function screensOfKsb(): Promise<string[]> {
  const ofThree = 'select from memberships m where m.passholder_id = p.id and m.card_system_id = 3'
  const person = await one(`passholders p where kind = 'INDIVIDUAL' and exists (${ofThree})`)
  const event = await one(
    'events where organizer_id in (select organizer_id from organizer_card_systems where card_system_id = 3)',
  )
  const balie = await one("organizers where name = 'Bibliotheek Eeklo'")
  const points = await one("rewards where type = 'POINTS' and owning_card_system_id = 3")
  const welcome = await one("rewards where type = 'WELCOME' and owning_card_system_id = 3")
  const association = await one('associations where card_system_id = 3')
  const price = await one('membership_prices where card_system_id = 3')
  const application = await one('provider_applications where card_system_id = 3')
  const sections = (words: string) => words.split(' ').map((section) => `?section=${section}`)
  return [
    '',
    '/passholders',
    ...['', ...sections('cards points rewards tariffs coupons note audit')].map(
      (part) => `/passholders/${person}${part}`,
    ),
    `/passholders/${person}/edit`,
    `/passholders/${person}/merge`,
    `/passholders/${person}/merges`,
    '/passholders/moves',
    '/passholders/doubles',
    ...['', '/stock', '/batches', '/deliveries'].map((part) => `/cards${part}`),
    '/grouppasses',
    ...['', `/${association}`, `/${association}/members`, '/new'].map((part) => `/associations${part}`),
    ...['', `/${price}`, '/vouchers', '/vouchers/new'].map((part) => `/prices${part}`),
    '/orders',
    '/ticket-sales',
    '/coupons',
    '/distribution-keys',
    ...['', '/statements', '/reports'].map((part) => `/finance${part}`),
    '/checkins',
    '/events',
    `/events/${event}`,
    '/redeemed-rewards',
    '/rewards/welcome',
    `/rewards/welcome/${welcome}`,
    '/rewards/points',
    `/rewards/points/${points}`,
    `/rewards/points/${points}/online`,
    '/balies',
    ...['', ...sections('staff groups money regions history')].map((part) => `/balies/${balie}${part}`),
    `/balies/${balie}/edit`,
    '/balies/new',
    '/balies/requests',
    '/providers',
    `/providers/${application}`,
    '/providers/agreements',
    ...['', '/groups', '/clients', '/administrators', '/audit', '/mails'].map((part) => `/settings${part}`),
    '/settings/mails/providerWelcome/default/nl',
    '/kiosks',
    '/reports',
    '/reports?subject=reach',
    '/help',
    '/help/helpdesk',
  ].map((path) => `/ksb/3${path}`)
}

test('KSB on a desktop', async () => {
  const visited = new Set<string>()
  const page = await open('ksb', 'ksb@demo.test')
  const wrong = await sweep(page, await screensOfKsb(), visited)
  // For who administers nothing: with the other apps.
  visited.add('/signed-in/')
  expect(await unvisited(page, visited)).toEqual([])
  expect(wrong).toEqual([])
}, 600_000)

test('KSB on a phone', async () => {
  const page = await open('ksb', 'ksb@demo.test', phone)
  const wrong = await sweep(page, await screensOfKsb(), new Set())
  wrong.push(...(await onTop(page, { what: 'dialog', opener: 'Toon de onderdelen' })))
  expect(wrong).toEqual([])
}, 600_000)

test('what opens on top in KSB, and past what every page begins with', async () => {
  const page = await open('ksb', 'ksb@demo.test')
  const wrong = await sweep(page, ['/ksb/3/passholders'], new Set())
  for (const opener of ['Kolommen', 'Weergaven', 'Exporteren', /^Acties voor /, /^Menu van/])
    wrong.push(...(await onTop(page, { what: 'menu', opener })))
  for (const opener of ['Woonplaats', 'Toestand']) wrong.push(...(await onTop(page, { what: 'listbox', opener })))
  for (const item of ['Nieuwe kaart toekennen…', 'Kaart blokkeren…', 'Pashouder verwijderen…'])
    wrong.push(...(await onTop(page, { what: 'dialog', opener: /^Acties voor /, item })))
  wrong.push(...(await onTop(page, { what: 'dialog', opener: 'Weergaven', item: 'Weergave bewaren…' })))
  await skips(page)
  expect(wrong).toEqual([])
}, 300_000)

test('balie', async () => {
  const balie = await one("organizers where name = 'Bibliotheek Eeklo'")
  const event = await one(`events where organizer_id = '${balie}' and title_text like 'lantaarns%'`)
  const screens = 'activities pass tickets today register more staff grouppasses finance kiosks statistics guide'
  const paths = [
    '/balie/?all=true',
    ...screens.split(' ').map((screen) => `/balie/${balie}/${screen}?activity=${event}`),
  ]
  const visited = new Set<string>()
  const wrong: string[] = []
  const page = await open('balie', 'balie@demo.test')
  for (const width of [desktop, phone]) {
    await page.setViewportSize(width.viewport)
    wrong.push(...(await sweep(page, paths, visited)))
    // With somebody on screen, and what the desk does for them.
    wrong.push(...(await sweep(page, [`/balie/${balie}/pass?activity=${event}`], visited)))
    await page.getByLabel('Nummer van de pas').fill('0900000004110')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Noor De Vlieger' }).waitFor()
    await settled(page)
    wrong.push(...(await faults(page)))
    await page.getByRole('button', { name: 'Kaart en gegevens' }).click()
    await page.waitForURL(/\/person/)
    await settled(page)
    visited.add(await routeOf(page))
    wrong.push(...(await faults(page)))
  }
  await page.setViewportSize(desktop.viewport)
  wrong.push(...(await sweep(page, [`/balie/${balie}/staff?activity=${event}`], visited)))
  wrong.push(...(await onTop(page, { what: 'dialog', opener: /^Verwijderen: balie@demo.test/ })))
  wrong.push(...(await tabRound(page)))
  await skips(page)
  expect(await unvisited(page, visited)).toEqual([])
  expect(wrong).toEqual([])
}, 300_000)

test('aanbod and mijn', async () => {
  const wrong: string[] = []
  const herbakker = await one("organizers where name = 'CC De Herbakker'")
  const activity = await one(`events where organizer_id = '${herbakker}'`)
  const organisers = ['/organisers', '/organisers/new', `/organisers/${herbakker}`]
  const entered = ['', '/new', `/activities/${activity}`, '/places', ...organisers].map(
    (path) => `/aanbod/${herbakker}${path}`,
  )
  const providers = await open('aanbod', 'aanbod@demo.test')
  const ofProviders = new Set<string>()
  wrong.push(...(await sweep(providers, entered, ofProviders)))
  wrong.push(...(await sweep(providers, entered.slice(0, 1), ofProviders)))
  wrong.push(...(await onTop(providers, { what: 'menu', opener: /^Acties voor / })))
  wrong.push(...(await tabRound(providers)))
  await skips(providers)
  await narrow(providers)
  wrong.push(...(await sweep(providers, entered, ofProviders)))
  // Who enters for no balie, and who administers nothing.
  for (const app of ['aanbod', 'ksb']) {
    const stranger = await open(app, 'noor@demo.test', phone)
    ofProviders.add(await routeOf(stranger))
    wrong.push(...(await faults(stranger)).map((fault) => `/${app} for a stranger: ${fault}`))
    await stranger.context().close()
  }
  expect(await unvisited(providers, ofProviders)).toEqual([])
  await providers.context().close()

  const reward = await one("rewards where type = 'POINTS' and owning_card_system_id = 3")
  const own = ['/', '/pass', '/history', '/lost', '/rewards', `/rewards/${reward}`, '/scan', '/profile']
  const paths = own.map((path) => `/mijn${path}`)
  const passholders = await open('mijn', 'noor@demo.test')
  const ofPassholders = new Set<string>()
  for (const width of [desktop, phone]) {
    await passholders.setViewportSize(width.viewport)
    wrong.push(...(await sweep(passholders, paths, ofPassholders)))
  }
  wrong.push(...(await sweep(passholders, ['/mijn/profile'], ofPassholders)))
  wrong.push(...(await tabRound(passholders)))
  await skips(passholders)
  await passholders.context().close()
  // Who has a UiTiD and no pass yet.
  const linking = await open('mijn', 'aanbod@demo.test', phone)
  wrong.push(...(await sweep(linking, ['/mijn/link'], ofPassholders)))
  expect(await unvisited(linking, ofPassholders)).toEqual([])
  expect(wrong).toEqual([])
}, 300_000)

test('the first page, UiTiD, becoming a provider, and the pillar', async () => {
  const wrong: string[] = []
  for (const width of [desktop, phone]) {
    const page = watch(await e2e.open(width))
    const look = async (path: string) => {
      await page.goto(`${e2e.url}${path}`)
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      await settled(page)
      wrong.push(...(await faults(page)).map((fault) => `${path}: ${fault}`))
    }
    for (const path of [
      '/',
      '/uitpaspartner',
      '/uitpaspartner/uitpas-meetjesland',
      '/uitpaspartner/uitpas-meetjesland/handleiding',
      '/zuil',
    ])
      await look(path)
    // The pages of UiTiD, by their links from where one logs in.
    for (const link of [undefined, 'Wachtwoord vergeten?', 'Maak een account']) {
      await page.goto(`${e2e.url}/mijn/`)
      await page.getByRole('heading', { name: 'Meld je aan' }).waitFor()
      if (link) {
        await page.getByRole('link', { name: link }).click()
        await page.getByRole('heading', { name: 'Meld je aan' }).waitFor({ state: 'hidden' })
        await page.getByRole('heading', { level: 1 }).waitFor()
      }
      await settled(page)
      wrong.push(...(await faults(page)).map((fault) => `${link ?? 'Meld je aan'}: ${fault}`))
    }
    await page.context().close()
  }
  // One's own account, which an app leads to.
  const own = await open('mijn', 'noor@demo.test')
  for (const part of accountPages) {
    await own.goto(`${e2e.url}/id/${part}`)
    await own.getByRole('heading', { level: 1 }).waitFor()
    await settled(own)
    wrong.push(...(await faults(own)).map((fault) => `/id/${part}: ${fault}`))
  }
  wrong.push(...(await tabRound(own)))
  expect(wrong).toEqual([])
}, 300_000)
