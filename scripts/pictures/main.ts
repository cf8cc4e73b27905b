import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import sharp from 'sharp'
import { readConfig } from '../../server/src/config.ts'
import { startServer } from '../../server/src/server.ts'
import { atTime, dayOf } from '../../server/src/values/day.ts'
import { browserArguments, findBrowser } from '../browser.ts'
import { type AppScreens, apps, type Screen } from './screens.ts'

/**
 * Takes the pictures of every screen in two widths, on a demo of its own, this afternoon at half past two, and writes the page
 * that shows them: `npm run pictures`; `npm run pictures ksb balie` only those of these apps.
 */
const docs = join(import.meta.dirname, '../../docs')
const folder = join(docs, 'pictures/screens')
const largest = 150_000
const widths = {
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  desktop: { viewport: { width: 1440, height: 900 } },
} as const
const asked = process.argv.slice(2)
/** What apps without a log-in keep on the device: a pillar is set up once. */
const devices = new Map<string, Pick<BrowserContextOptions, 'storageState'>>()

const dataDir = await mkdtemp(join(tmpdir(), 'openpas-pictures-'))
const config = readConfig({ PORT: '3977', DEMO: 'true', DATA_DIR: dataDir, LOG_LEVEL: 'warn' })
const server = await startServer(config, () => {})
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments })
try {
  await mkdir(folder, { recursive: true })
  await fetch(`${config.publicUrl}/api/demo/clock`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ now: atTime(dayOf(new Date()), '14:32').toISOString() }),
  })
  for (const app of apps.filter((one) => asked.length === 0 || asked.includes(one.app)))
    for (const [width, options] of Object.entries(widths)) await takeApp(app, width, options)
  await writeFile(join(docs, 'screens.md'), page())
} finally {
  await browser.close()
  await server.stop()
  await rm(dataDir, { recursive: true, force: true })
}

async function takeApp(app: AppScreens, width: string, options: BrowserContextOptions): Promise<void> {
  const before = devices.get(app.app)
  const context = await browser.newContext({ ...options, ...before, locale: 'nl-BE', reducedMotion: 'reduce' })
  const page = await context.newPage()
  const begin = app.screens[0]?.path || `/${app.app}/`
  await page.goto(`${config.publicUrl}${begin}`)
  if (app.account !== undefined) await logIn(page, app.account)
  if (!before) await app.begin?.(page)
  if (app.account === undefined) devices.set(app.app, { storageState: await context.storageState({ indexedDB: true }) })
  await settled(page)
  const home = page.url()
  for (const screen of app.screens) {
    await page.goto(addressOf(screen.path, app.begin && home))
    await settled(page)
    await Promise.resolve(screen.open?.(page)).catch((cause: unknown) => {
      throw new Error(`The screen ${screen.name} of ${app.app} did not open at ${width}`, { cause })
    })
    await settled(page)
    await take(page, fileOf(app, screen, width))
  }
  await context.close()
}

async function logIn(page: Page, account: string): Promise<void> {
  await page.getByLabel('E-mailadres').fill(account)
  await page.locator('#password').fill('openpas-demo')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => !url.pathname.startsWith('/id/') && !url.pathname.endsWith('/callback'))
}

/** Nothing is on its way any more, and the letters are there. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  // Not evaluated at once: a page that leads to another may still be leaving.
  await page.waitForFunction(() => document.fonts.status === 'loaded')
  await page.waitForTimeout(400)
}

/** In the app, or below where its beginning led, with what was chosen there. */
function addressOf(path: string, home: string | undefined): string {
  const address = new URL(home ?? config.publicUrl)
  // Of a balie: its own part of the app, whichever page of it came first.
  const place = path === '' ? address.pathname : (/^\/balie\/[^/]+/.exec(address.pathname)?.[0] ?? '')
  const [pathname = '', query] = (place + path).split('?')
  address.pathname = pathname
  if (query !== undefined) address.search = query
  return address.href
}

function fileOf(app: AppScreens, screen: Screen, width: string): string {
  return `${app.app}-${screen.name}-${width}.png`
}

/** As few colours as a screen needs: a fifth of the bytes. */
async function take(page: Page, file: string): Promise<void> {
  const picture = await sharp(await page.screenshot())
    .png({ palette: true, quality: 90, effort: 10 })
    .toBuffer()
  if (picture.length > largest) throw new Error(`${file} is ${picture.length} bytes: too large for a repository`)
  await writeFile(join(folder, file), picture)
}

function page(): string {
  const picture = (app: AppScreens, screen: Screen, width: string) =>
    `<img src="pictures/screens/${fileOf(app, screen, width)}" alt="${screen.title}" width="${width === 'phone' ? 180 : 640}">`
  const rows = (app: AppScreens) =>
    app.screens.map(
      (screen) => `| ${screen.title} | ${picture(app, screen, 'phone')} | ${picture(app, screen, 'desktop')} |`,
    )
  return [
    '# Screens',
    '',
    'What the demo shows on a phone and on a desktop, taken by `npm run pictures`. Change `scripts/pictures/screens.ts` with a screen.',
    'Date fields have the order of the browser that took them, which spoke English: in a Dutch one it is day, month, year.',
    ...apps.flatMap((app) => [
      '',
      `## ${app.title}`,
      '',
      '| screen | phone | desktop |',
      '| --- | --- | --- |',
      ...rows(app),
    ]),
    '',
  ].join('\n')
}
