import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type E2e, logInAs, openE2e } from './harness.ts'
import { settled, watch } from './sweep.ts'

// What somebody with a slow line waits for: everything that an app fetches of itself until its first screen stands, packed.

const most = 250 * 1024
const apps = [
  { path: '/' },
  { path: '/uitpaspartner' },
  { path: '/zuil' },
  { path: '/balie/', account: 'balie@demo.test' },
  { path: '/aanbod/', account: 'aanbod@demo.test' },
  { path: '/ksb/', account: 'ksb@demo.test' },
  { path: '/mijn/', account: 'noor@demo.test' },
]

let e2e: E2e
beforeAll(async () => {
  e2e = await openE2e()
})
afterAll(() => e2e?.close())

test.each(apps)('$path begins with less than 250 kB', async ({ path, account }) => {
  const page = watch(await e2e.open())
  const packed = new Map<string, number>()
  const reading: Promise<void>[] = []
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (!/\.(js|css)$/.test(pathname) || packed.has(pathname)) return
    packed.set(pathname, 0)
    reading.push(response.body().then((body) => void packed.set(pathname, gzipSync(body).length)))
  })
  await page.goto(`${e2e.url}${path}`)
  if (account) {
    await page.getByRole('heading', { name: 'Meld je aan' }).waitFor()
    await logInAs(page, account)
    await page.waitForURL((url) => url.pathname.startsWith(path) && !url.pathname.endsWith('/callback'))
  }
  await settled(page)
  await Promise.all(reading)
  const sum = [...packed.values()].reduce((before, size) => before + size, 0)
  // A page without programs has a style sheet; nothing at all would mean that nothing was counted.
  expect(sum).toBeGreaterThan(0)
  expect(sum, [...packed].map(([name, size]) => `${name} ${size}`).join('\n')).toBeLessThan(most)
  await page.context().close()
})
