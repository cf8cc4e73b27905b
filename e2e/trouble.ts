import type { Page, Route } from 'playwright-core'
import { expect } from 'vitest'

// What goes wrong between a screen and the server, for as long as something is done.

/** A balie where nobody works. */
const elsewhere = '00000000-0000-4000-8000-000000000000'

const isWrite = (route: Route) => route.request().method() !== 'GET'

/**
 * Who has lost the permission meanwhile: what is written is answered as to somebody of another card system or balie, by the
 * server itself.
 */
export async function withoutPermission(page: Page, path: RegExp, act: () => Promise<unknown>): Promise<void> {
  await page.route(path, async (route) => {
    if (!isWrite(route)) return route.fallback()
    const url = route
      .request()
      .url()
      .replace(/\/card-systems\/\d+\//, '/card-systems/1/')
      .replace(/\/api\/balie\/[^/]+\//, `/api/balie/${elsewhere}/`)
    return route.fulfill({ response: await route.fetch({ url }) })
  })
  await act()
  await page.unroute(path)
}

/**
 * The server does it and its answer never comes, however often it is asked; then it is asked once more.
 * @param act what is clicked, and what is said then
 * @param again what is clicked then, and what is said at last
 */
export async function withoutAnswer(
  page: Page,
  path: RegExp,
  act: () => Promise<unknown>,
  again: () => Promise<unknown>,
): Promise<void> {
  const keys: (string | undefined)[] = []
  let answers = false
  await page.route(path, async (route) => {
    if (!isWrite(route)) return route.fallback()
    keys.push(route.request().headers()['idempotency-key'])
    if (answers) return route.fallback()
    await route.fetch()
    return route.abort('connectionreset')
  })
  await act()
  answers = true
  await again()
  await page.unroute(path)
  // One act, one key: it was done once.
  expect(keys.length).toBeGreaterThan(1)
  expect(new Set(keys).size).toBe(1)
}
