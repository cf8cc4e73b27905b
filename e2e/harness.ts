import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { browserArguments, findBrowser } from '../scripts/browser.ts'
import { readConfig } from '../server/src/config.ts'
import { connect } from '../server/src/db/connect.ts'
import { freePort } from '../server/src/db/embedded/cluster.ts'
import { startServer } from '../server/src/server.ts'
import { systemClock } from '../server/src/values/clock.ts'
import { openTestDb } from '../server/test/open-test-db.ts'
import { type Stage, stageOn } from '../server/test/test-app.ts'

export interface E2e {
  url: string
  /** For scenes in its database that the demo does not have. */
  stage: Stage
  /** A browser of its own: nothing of another test is in it. */
  open(options?: BrowserContextOptions): Promise<Page>
  /** What time it is for the server. */
  setTime(instant: Date): Promise<void>
  close(): Promise<void>
}

/** What makes a browser see a camera that gives test pictures, and lets every page use it. */
export const fakeCamera = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream']

/** The real server with the demo region on a database of its own, and a real browser. */
export async function openE2e({ camera = false } = {}): Promise<E2e> {
  const database = await openTestDb()
  const config = readConfig({
    DATABASE_URL: database.url,
    DEMO: 'true',
    PORT: String(await freePort()),
    HOST: '127.0.0.1',
    LOG_LEVEL: 'fatal',
  })
  const server = await startServer(config, () => {})
  const db = connect(database.url, { max: 2 })
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: [...browserArguments, ...(camera ? fakeCamera : [])],
  })
  return {
    url: config.publicUrl,
    stage: stageOn(db, config, systemClock),
    async open(options = {}) {
      const context = await browser.newContext({
        locale: 'nl-BE',
        timezoneId: 'Europe/Brussels',
        reducedMotion: 'reduce',
        ...options,
      })
      return context.newPage()
    },
    async setTime(instant) {
      await fetch(`${config.publicUrl}/api/demo/clock`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ now: instant.toISOString() }),
      })
    },
    async close() {
      await browser.close()
      await db.destroy()
      await server.stop()
      await database.close()
    },
  }
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Breaches of WCAG 2.2 AA on the page as it is now, one line each. */
export async function accessibilityBreaches(page: Page): Promise<string[]> {
  // Once per document: the apps stay while one goes from screen to screen.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(`${axe}; 0`)
  // What is still coming in is not there yet: half of a colour has half of its contrast.
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(({ playState, effect }) => playState !== 'running' || effect?.getTiming().iterations === Infinity),
  )
  return page.evaluate<string[]>(`(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
    const { violations } = await axe.run(document, { runOnly: tags, resultTypes: ['violations'] })
    return violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 120)).join(' | '))
  })()`)
}

/** Goes on with Tab until what has the focus is called this. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let press = 0; press < 60; press++) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null
      return element?.getAttribute('aria-label') ?? element?.textContent ?? ''
    })
    if (name.test(focused)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never came to ${name}`)
}

/** Somebody who administers a card system does so no more: comes back when the server knows it, which takes a moment. */
export async function takeAdministratorAway(e2e: E2e, email: string, cardSystemId: number): Promise<void> {
  const { db } = e2e.stage
  const { id } = await db.selectFrom('accounts').select('id').where('email', '=', email).executeTakeFirstOrThrow()
  await db
    .deleteFrom('card_system_admins')
    .where('account_id', '=', id)
    .where('card_system_id', '=', cardSystemId)
    .execute()
  await untilRefused(e2e, id, cardSystemId)
}

/** Until the server knows that this account administers the card system no more. */
export async function untilRefused(e2e: E2e, accountId: string, cardSystemId: number): Promise<void> {
  const authorization = `Bearer ${await e2e.stage.userToken(accountId, 'openpas-ksb')}`
  const list = `${e2e.url}/api/ksb/card-systems/${cardSystemId}/organizers`
  const refused = async () => (await fetch(list, { headers: { authorization } })).status
  await expect.poll(refused, { timeout: 20_000, interval: 200 }).toBe(403)
}

/** On the page where one logs in, which an app leads to: as one of the demo's accounts. */
export async function logInAs(page: Page, email: string): Promise<void> {
  await page.getByLabel('E-mailadres').fill(email)
  await page.getByLabel('Je wachtwoord').fill('openpas-demo')
  await page.getByRole('button', { name: 'Meld je aan', exact: true }).click()
}
