import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { readConfig } from '../../server/src/config.ts'
import { startServer } from '../../server/src/server.ts'
import { atTime, dayOf } from '../../server/src/values/day.ts'
import { browserArguments, findBrowser } from '../browser.ts'

/** Takes the pictures of the README on a demo of its own, this afternoon at half past two: `npm run pictures` */
const pictures = join(import.meta.dirname, '../../docs/pictures')
const largest = 150_000
const kato = '0900004120102'
const noor = '0900000004110'
const blocked = '0900004431004'

const dataDir = await mkdtemp(join(tmpdir(), 'openpas-pictures-'))
const config = readConfig({ PORT: '3977', DEMO: 'true', DATA_DIR: dataDir, LOG_LEVEL: 'warn' })
const server = await startServer(config, () => {})
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments })
try {
  await mkdir(pictures, { recursive: true })
  await fetch(`${config.publicUrl}/api/demo/clock`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ now: atTime(dayOf(new Date()), '14:32').toISOString() }),
  })
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
  const desktop = { viewport: { width: 1200, height: 700 } }
  await inContext(phone, async (page) => {
    await page.goto(`${config.urls.balie}/`)
    await page.getByLabel('E-mailadres').waitFor()
    await take(page, 'login-phone')
    await logIn(page)
    await take(page, 'choose-phone')
    await choose(page)
    await take(page, 'scan-phone')
    await scan(page, kato)
    await take(page, 'saved-phone')
  })
  await inContext(desktop, async (page) => {
    await page.goto(`${config.urls.balie}/`)
    await logIn(page)
    await choose(page)
    await take(page, 'scan-desktop')
    await scan(page, noor)
    await take(page, 'saved-desktop')
    await scan(page, blocked)
    await take(page, 'blocked-desktop')
  })
} finally {
  await browser.close()
  await server.stop()
  await rm(dataDir, { recursive: true, force: true })
}

async function inContext(options: Parameters<typeof browser.newContext>[0], act: (page: Page) => Promise<void>) {
  const context = await browser.newContext({ ...options, locale: 'nl-BE', reducedMotion: 'reduce' })
  await act(await context.newPage())
  await context.close()
}

async function logIn(page: Page): Promise<void> {
  await page.getByLabel('E-mailadres').fill('balie@demo.test')
  await page.locator('#password').fill('openpas-demo')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Kies je balie' }).waitFor()
}

async function choose(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Bibliotheek Eeklo/ }).click()
  await page.getByRole('button', { name: /Lantaarns maken/ }).click()
  await page.getByLabel('Nummer van de pas').waitFor()
}

async function scan(page: Page, number: string): Promise<void> {
  await page.getByLabel('Nummer van de pas').fill(number)
  await page.keyboard.press('Enter')
  await page.waitForLoadState('networkidle')
}

async function take(page: Page, name: string): Promise<void> {
  const path = join(pictures, `${name}.png`)
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(400)
  await page.screenshot({ path })
  const { size } = await stat(path)
  if (size > largest) throw new Error(`${name}.png is ${size} bytes: too large for a repository`)
}
