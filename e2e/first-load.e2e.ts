import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type E2e, openE2e } from './harness.ts'
import { settled, watch } from './sweep.ts'

// What somebody with a slow line waits for: all that an app fetches of itself, packed, until it shows something or leads to where one
// logs in.

const most = 250_000
const apps = [
  { path: '/' },
  { path: '/uitpaspartner' },
  { path: '/zuil' },
  { path: '/balie/', logsIn: true },
  { path: '/aanbod/', logsIn: true },
  { path: '/ksb/', logsIn: true },
  { path: '/mijn/', logsIn: true },
]

let e2e: E2e
beforeAll(async () => {
  e2e = await openE2e()
})
afterAll(() => e2e?.close())

test.each(apps)('$path begins with less than 250 kB', async ({ path, logsIn }) => {
  const page = watch(await e2e.open())
  const fetched = new Set<string>()
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    const isOwn = pathname.startsWith('/assets/') || path === '/uitpaspartner'
    if (isOwn && /\.(js|css)$/.test(pathname)) fetched.add(request.url())
  })
  await page.goto(`${e2e.url}${path}`, { waitUntil: 'commit' })
  if (logsIn) await page.getByRole('heading', { name: 'Meld je aan' }).waitFor()
  await settled(page)
  const packed = await Promise.all(
    [...fetched].map(async (url) => ({ url, size: gzipSync(await (await fetch(url)).bytes()).length })),
  )
  const sum = packed.reduce((before, { size }) => before + size, 0)
  // A page without programs has a style sheet; nothing at all would mean that nothing was counted.
  expect(sum).toBeGreaterThan(0)
  expect(sum, packed.map(({ url, size }) => `${url} ${size}`).join('\n')).toBeLessThan(most)
  await page.context().close()
})
