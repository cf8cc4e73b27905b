import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { atTime, dayOf } from '../server/src/values/day.ts'
import { accessibilityBreaches, type E2e, openE2e, tabTo } from './harness.ts'
import { readPass } from './read-pass.ts'

const noor = '0900000004110'
const kato = '0900004120102'
const jef = '0900003881704'
const fatima = '0900002995414'
const blocked = '0900004431004'
// Of another region: points are redeemed everywhere.
const bram = '0900000095902'

let e2e: E2e
beforeAll(async () => {
  e2e = await openE2e()
  // While the lanterns are being made, on the day that the demo was loaded.
  await e2e.setTime(atTime(dayOf(new Date()), '14:02'))
})
afterAll(() => e2e?.close())

const widths = [
  { name: 'on a phone', viewport: { width: 390, height: 844 } },
  { name: 'on a desktop', viewport: { width: 1280, height: 800 } },
]

/** From the address to the scan field, without touching anything but keys. */
async function logInByKeyboard(page: Page): Promise<void> {
  await page.goto(`${e2e.url}/balie`)
  await page.getByRole('heading', { name: 'Meld je aan' }).waitFor()
  await page.keyboard.type('balie@demo.test')
  await page.keyboard.press('Tab')
  await page.keyboard.type('openpas-demo')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Kies je balie' }).waitFor()
  await tabTo(page, /Bibliotheek Eeklo/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Kies een activiteit' }).waitFor()
  await page.getByRole('button', { name: /Lantaarns/ }).waitFor()
  await tabTo(page, /Lantaarns/)
  await page.keyboard.press('Enter')
  await field(page).waitFor()
}

const field = (page: Page) => page.getByLabel('Nummer van de pas')
const said = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text }).waitFor()
const refused = (page: Page, text: string) => page.getByRole('alert').filter({ hasText: text }).waitFor()

/** The focus is where the next pass is expected: the scan field, or the button for the next pass. */
const isHome = (page: Page) => page.evaluate(() => document.activeElement?.hasAttribute('data-home') ?? false)

/** The one who is on screen, and how many points there are. */
async function balance(page: Page): Promise<string> {
  return (await page.getByText('Puntensaldo').locator('..').innerText()).replace(/\s+/g, ' ')
}

describe.each(widths)('the counter, by keyboard alone, $name', ({ viewport }) => {
  test('from logging in to undoing', async () => {
    const page = await e2e.open({ viewport })
    await logInByKeyboard(page)
    expect(await accessibilityBreaches(page)).toEqual([])

    await page.keyboard.type('090000000411')
    await page.keyboard.press('Enter')
    await refused(page, 'Een UiTPAS-nummer heeft 13 cijfers. Hier staan er 12.')
    await page.keyboard.type('0')
    await page.keyboard.press('Enter')

    await said(page, 'Punt gespaard')
    await page.getByRole('heading', { name: 'Noor De Vlieger' }).waitFor()
    expect(await balance(page)).toContain('24 punten')
    expect(await isHome(page)).toBe(true)
    expect(await accessibilityBreaches(page)).toEqual([])

    // After the three tickets, the welcome reward that is waiting stands first.
    await page
      .getByRole('button', { name: /^Toekennen/ })
      .nth(2)
      .waitFor()
    await page.keyboard.press('Alt+Digit4')
    await said(page, 'Gegeven')
    await page.keyboard.press('F8')
    await said(page, 'Linnen boekentas staat weer bij de voordelen.')

    await page.keyboard.press('Alt+Digit5')
    await said(page, 'Omgeruild')
    expect(await balance(page)).toContain('19 punten')
    await page.keyboard.press('F8')
    await said(page, 'Koffie of thee staat weer bij de voordelen.')
    expect(await balance(page)).toContain('24 punten')

    await page.keyboard.press('F9')
    await page.getByRole('heading', { name: 'Noor', exact: true }).waitFor()
    expect(await page.getByText('Eeklo', { exact: true }).count()).toBe(0)
    await page.keyboard.press('F9')
    await page.getByRole('heading', { name: 'Noor De Vlieger' }).waitFor()

    await readPass(page, blocked)
    await refused(page, 'Deze kaart is geblokkeerd')
    expect(await page.getByRole('heading', { name: 'Noor De Vlieger' }).count()).toBe(0)
    expect(await accessibilityBreaches(page)).toEqual([])

    await readPass(page, noor)
    await said(page, 'Noor spaarde vandaag al een punt bij deze activiteit, om 14:0')
    await tabTo(page, /Lantaarns.* ongedaan maken/)
    await page.keyboard.press('Enter')
    await said(page, 'Punt ongedaan gemaakt')
    expect(await balance(page)).toContain('23 punten')

    await page.keyboard.press('Escape')
    await page.getByRole('heading', { name: /Klaar voor de pas|Scan of typ een pas/ }).waitFor()
    expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true)
    await page.context().close()
  })
})

describe('a scan', () => {
  test('is one scan, however often a card on the reader is read', async () => {
    const page = await e2e.open({ viewport: { width: 1280, height: 800 } })
    await logInByKeyboard(page)
    const scans: string[] = []
    page.on('request', (request) => {
      if (request.url().endsWith('/scans')) scans.push(request.headers()['idempotency-key'] ?? '')
    })
    await readPass(page, kato)
    await readPass(page, kato)
    await said(page, 'Punt gespaard')
    expect(scans).toHaveLength(1)
    await page.context().close()
  })

  test('whose answer got lost is sent again as the same act, and saves one point', async () => {
    const page = await e2e.open({ viewport: { width: 1280, height: 800 } })
    await logInByKeyboard(page)
    const keys: (string | undefined)[] = []
    await page.route('**/scans', async (route) => {
      keys.push(route.request().headers()['idempotency-key'])
      if (keys.length > 1) return route.continue()
      await route.fetch()
      return route.abort('connectionreset')
    })
    await readPass(page, jef)
    await said(page, 'Punt gespaard')
    expect(keys).toHaveLength(2)
    expect(keys[0]).toBe(keys[1])
    const today = page.getByRole('heading', { name: 'Vandaag' }).locator('..')
    expect(await today.getByText('Lantaarns maken met wilgentenen').count()).toBe(1)
    await page.context().close()
  })

  test('after which redeeming gets no answer at all: asked again, it is the same redemption', async () => {
    const page = await e2e.open({ viewport: { width: 1280, height: 800 } })
    await logInByKeyboard(page)
    const keys: (string | undefined)[] = []
    let answers = false
    await page.route('**/redemptions', async (route) => {
      keys.push(route.request().headers()['idempotency-key'])
      if (answers) return route.continue()
      await route.fetch()
      return route.abort('connectionreset')
    })
    await readPass(page, bram)
    await page.getByRole('heading', { name: /Bram/ }).waitFor()
    const before = Number((await balance(page)).match(/\d+/)?.[0])
    await page.getByRole('button', { name: /Koffie of thee/ }).click()
    // Every try of the first click got lost on its way back.
    await page
      .getByText(/Geen verbinding/)
      .first()
      .waitFor()
    answers = true
    await page.getByRole('button', { name: /Koffie of thee/ }).click()
    await said(page, 'Omgeruild')
    expect(new Set(keys).size).toBe(1)
    expect(await balance(page)).toContain(`${before - 5} punten`)
    await page.context().close()
  })

  test('is heard: two tones up when saved, a low one when refused, none when nothing changed', async () => {
    const page = await e2e.open({ viewport: { width: 1280, height: 800 } })
    await page.addInitScript(() => {
      const start = OscillatorNode.prototype.start
      OscillatorNode.prototype.start = function (...when) {
        document.documentElement.dataset.tones = `${document.documentElement.dataset.tones ?? ''} ${this.frequency.value}`
        return start.apply(this, when)
      }
    })
    const heard = () => page.evaluate(() => document.documentElement.dataset.tones?.trim() ?? '')
    await logInByKeyboard(page)
    await readPass(page, fatima)
    await said(page, 'Punt gespaard')
    expect(await heard()).toBe('880 1175')
    // The same card within a second would be the same scan.
    await page.waitForTimeout(1100)
    await readPass(page, fatima)
    await said(page, 'Fatima spaarde vandaag al een punt')
    expect(await heard()).toBe('880 1175')
    await readPass(page, blocked)
    await refused(page, 'Deze kaart is geblokkeerd')
    expect(await heard()).toBe('880 1175 220')
    await page.context().close()
  })

  test('closes an open menu without acting, and says so', async () => {
    const page = await e2e.open({ viewport: { width: 1280, height: 800 } })
    await logInByKeyboard(page)
    await tabTo(page, /Menu van/)
    await page.keyboard.press('Enter')
    await page.getByRole('menu').waitFor()
    await readPass(page, blocked)
    await refused(page, 'Deze kaart is geblokkeerd')
    await said(page, 'Het venster is gesloten')
    await page.getByRole('menu').waitFor({ state: 'detached' })
    await page.context().close()
  })

  test('without a session keeps the number, and goes on after logging in again', async () => {
    const page = await e2e.open({ viewport: { width: 390, height: 844 } })
    await logInByKeyboard(page)
    await page.route('**/api/balie/**', (route) => route.fulfill({ status: 401, body: '{}' }))
    await page.route('**/token', (route) =>
      route.fulfill({ status: 400, contentType: 'application/json', body: '{"error":"invalid_grant"}' }),
    )
    await readPass(page, kato)
    await refused(page, 'Je bent afgemeld')
    await page.unroute('**/api/balie/**')
    await page.unroute('**/token')
    await tabTo(page, /^Meld je opnieuw aan$/)
    await page.keyboard.press('Enter')
    await said(page, 'Wat je typte, staat er nog.')
    expect(await field(page).inputValue()).toBe('0900 004 120 102')
    await page.context().close()
  })
})
