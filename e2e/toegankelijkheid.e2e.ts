import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { atTime, dayOf } from '../server/src/values/day.ts'
import { accessibilityBreaches, type E2e, openE2e } from './harness.ts'

// Every screen of every app: WCAG 2.2 AA as far as a machine sees it, and all that can be used can be reached with the keyboard.

let e2e: E2e
const desktop = { viewport: { width: 1440, height: 900 } }
const phone = { viewport: { width: 390, height: 844 } }

beforeAll(async () => {
  e2e = await openE2e()
  await e2e.setTime(atTime(dayOf(new Date()), '14:02'))
})
afterAll(() => e2e?.close())

async function logIn(page: Page, email: string): Promise<void> {
  await page.getByLabel('E-mailadres').fill(email)
  await page.getByLabel('Je wachtwoord').fill('openpas-demo')
  await page.getByRole('button', { name: 'Meld je aan', exact: true }).click()
  await page.waitForURL(new RegExp(`^${e2e.url}/(?!id/)`))
  await settled(page)
}

/** A title, and nothing that is still coming. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const titles = [...document.querySelectorAll('h1')]
    const waits = [...document.querySelectorAll('.op-spoken')].some((one) => one.textContent === 'Wordt geladen')
    return (
      titles.length > 0 &&
      titles.every((one) => !one.hasAttribute('data-before')) &&
      !waits &&
      document.querySelector('[aria-busy="true"]') === null
    )
  })
}

/** To another screen as a link goes there: the app stays, so that fifty screens are one start of it. */
async function go(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    // Another part of the same page keeps its title.
    if (new URL(to, window.location.href).pathname.replace(/\/$/, '') !== window.location.pathname.replace(/\/$/, ''))
      for (const one of document.querySelectorAll('h1')) one.setAttribute('data-before', '')
    window.history.pushState({}, '', to)
  }, path)
  await settled(page)
}

/** What can be used and cannot have the focus, or has it before its turn. Inside lists that arrows go through, one of them has it. */
const unreachable = (page: Page) =>
  page.evaluate(() => {
    const wanted = 'a[href], button, input, select, textarea, summary, [role="button"], [role="link"], [role="switch"]'
    const byArrows = '[role="radiogroup"], [role="menu"], [role="listbox"], [role="tablist"], [role="slider"]'
    return [...document.querySelectorAll<HTMLElement>(wanted)].flatMap((one) => {
      const style = getComputedStyle(one)
      const isHidden = one.offsetParent === null || style.visibility === 'hidden' || one.closest('[aria-hidden="true"]')
      if (isHidden || one.matches(':disabled') || one.closest('[inert]') || one.closest(byArrows)) return []
      if (one instanceof HTMLInputElement && (one.type === 'radio' || one.type === 'hidden')) return []
      return one.tabIndex === 0 ? [] : [one.outerHTML.slice(0, 120)]
    })
  })

/** Every screen is looked at before anything is said, so that one run names all that is wrong. */
async function sweep(page: Page, paths: readonly string[]): Promise<string[]> {
  const wrong: string[] = []
  for (const path of paths) {
    await go(page, path).catch((error: unknown) => {
      throw new Error(`${path} did not come`, { cause: error })
    })
    const breaches = [...(await accessibilityBreaches(page)), ...(await unreachable(page))]
    wrong.push(...breaches.map((breach) => `${path}: ${breach}`))
  }
  return wrong
}

/** A route that is added is in the list below, or this says so. */
async function requireAll(app: string, paths: readonly string[]): Promise<void> {
  const router = await readFile(new URL(`../web/src/${app}/router.tsx`, import.meta.url), 'utf8')
  const segments = [...router.matchAll(/path: '([^']+)'/g)].flatMap(([, path = '']) => path.split('/'))
  const fixed = new Set(segments.filter((one) => one !== '' && !one.startsWith('$') && !notVisited.includes(one)))
  const visited = new Set(paths.flatMap((path) => path.split(/[/?]/)))
  expect([...fixed].filter((one) => !visited.has(one))).toEqual([])
}

/** Where a browser only passes, and what needs somebody on screen first: the tests of the counter look at that. */
const notVisited = ['callback', 'person', 'c']

const one = async (from: string): Promise<string> => {
  const { rows } = await sql<{ id: string }>`select id::text as id from ${sql.raw(from)} limit 1`.execute(e2e.stage.db)
  if (!rows[0]) throw new Error(`The demo has none of ${from}`)
  return rows[0].id
}

test('KSB', async () => {
  const person = await one(
    "passholders p where kind = 'INDIVIDUAL' and exists (select from memberships m where m.passholder_id = p.id and m.card_system_id = 3)",
  )
  const event = await one(
    'events e where organizer_id in (select organizer_id from organizer_card_systems where card_system_id = 3)',
  )
  const balie = await one("organizers where name = 'Bibliotheek Eeklo'")
  const points = await one("rewards where type = 'POINTS' and owning_card_system_id = 3")
  const welcome = await one("rewards where type = 'WELCOME' and owning_card_system_id = 3")
  const association = await one('associations where card_system_id = 3')
  const price = await one('membership_prices where card_system_id = 3')
  const chapters = [
    ...(await readFile(new URL('../web/src/ksb/help/chapters.ts', import.meta.url), 'utf8')).matchAll(
      /^ {2}'(\w+)',$/gm,
    ),
  ]
  const paths = [
    '',
    '/passholders',
    `/passholders/${person}`,
    ...['cards', 'points', 'rewards', 'audit'].map((section) => `/passholders/${person}?section=${section}`),
    `/passholders/${person}/edit`,
    `/passholders/${person}/merge`,
    `/passholders/${person}/merges`,
    '/passholders/moves',
    '/passholders/doubles',
    '/cards',
    '/cards/stock',
    '/cards/batches',
    '/cards/deliveries',
    '/grouppasses',
    '/associations',
    `/associations/${association}`,
    `/associations/${association}/members`,
    '/prices',
    `/prices/${price}`,
    '/prices/vouchers',
    '/prices/vouchers/new',
    '/orders',
    '/ticket-sales',
    '/coupons',
    '/distribution-keys',
    '/finance',
    '/finance/statements',
    '/finance/reports',
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
    `/balies/${balie}`,
    `/balies/${balie}/edit`,
    '/balies/new',
    '/balies/requests',
    '/providers',
    '/providers/agreements',
    '/settings',
    '/settings/groups',
    '/settings/clients',
    '/settings/administrators',
    '/settings/audit',
    '/settings/mails',
    '/kiosks',
    '/reports',
    '/reports?subject=reach',
    '/help',
    ...chapters.map(([, chapter]) => `/help/${chapter}`),
  ].map((path) => `/ksb/3${path}`)
  await requireAll('ksb', paths)
  const page = await e2e.open(desktop)
  await page.goto(`${e2e.url}/ksb/`)
  await logIn(page, 'ksb@demo.test')
  expect(await sweep(page, paths)).toEqual([])
  // As narrow as a phone, the lists are something else.
  await page.setViewportSize(phone.viewport)
  expect(
    await sweep(
      page,
      ['', '/passholders', '/balies', '/reports', `/rewards/points/${points}`].map((path) => `/ksb/3${path}`),
    ),
  ).toEqual([])
})

test('balie', async () => {
  const balie = await one("organizers where name = 'Bibliotheek Eeklo'")
  const screens = 'activities pass tickets today register more staff grouppasses finance kiosks statistics guide'
  const paths = ['/balie/?all=true', ...screens.split(' ').map((screen) => `/balie/${balie}/${screen}`)]
  await requireAll('balie', paths)
  for (const width of [desktop, phone]) {
    const page = await e2e.open(width)
    await page.goto(`${e2e.url}/balie/`)
    await page.getByRole('heading', { name: 'Meld je aan' }).waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
    await logIn(page, 'balie@demo.test')
    expect(await sweep(page, paths)).toEqual([])
    await page.context().close()
  }
})

test('aanbod and mijn', async () => {
  const herbakker = await one("organizers where name = 'CC De Herbakker'")
  const activity = await one(`events where organizer_id = '${herbakker}'`)
  const entered = ['', '/new', `/activities/${activity}`, '/places'].map((path) => `/aanbod/${herbakker}${path}`)
  await requireAll('aanbod', entered)
  const providers = await e2e.open(desktop)
  await providers.goto(`${e2e.url}/aanbod/`)
  await logIn(providers, 'aanbod@demo.test')
  expect(await sweep(providers, entered)).toEqual([])
  const reward = await one("rewards where type = 'POINTS' and owning_card_system_id = 3")
  const own = ['/', '/pass', '/history', '/lost', '/rewards', `/rewards/${reward}`, '/scan', '/profile', '/link']
  const paths = own.map((path) => `/mijn${path}`)
  await requireAll('mijn', paths)
  const passholders = await e2e.open(phone)
  await passholders.goto(`${e2e.url}/mijn/`)
  await logIn(passholders, 'noor@demo.test')
  expect(await sweep(passholders, paths)).toEqual([])
})

test('the first page, logging in, and the pillar', async () => {
  const page = await e2e.open(phone)
  await page.goto(`${e2e.url}/`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect([...(await accessibilityBreaches(page)), ...(await unreachable(page))]).toEqual([])
  await page.goto(`${e2e.url}/zuil`)
  await page.getByLabel('Configuratiecode').waitFor()
  expect([...(await accessibilityBreaches(page)), ...(await unreachable(page))]).toEqual([])
})
