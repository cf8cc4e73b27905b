import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityBreaches, type E2e, logInAs, openE2e, tabTo } from './harness.ts'

// *Rapporten* in KSB: figures of a period drawn, in a table and as a file; and the reach of the social tariff.

let e2e: E2e
let page: Page
beforeAll(async () => {
  e2e = await openE2e()
  page = await e2e.open({ viewport: { width: 1440, height: 900 } })
  await page.goto(`${e2e.url}/ksb/`)
  await logInAs(page, 'ksb@demo.test')
  await page.getByRole('link', { name: 'Rapporten', exact: true }).click()
  await page.getByRole('heading', { name: 'Rapporten' }).waitFor()
})
afterAll(() => e2e?.close())

const dialog = () => page.getByRole('dialog')
const tab = (name: string) =>
  page.getByRole('navigation', { name: 'Rapporten' }).getByRole('link', { name, exact: true })
const total = (name: string) => page.locator('dl > div', { hasText: name }).locator('dd')

describe('Rapporten', () => {
  test('check-ins of two years by municipality: drawn, in a table that adds up, and as a file, with nothing but keys', async () => {
    await page.getByRole('table', { name: 'Cijfers over Pashouders' }).waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
    await tabTo(page, /^Check-ins$/)
    // The first of that name is the chapter; the second is the tab.
    await tab('Check-ins').press('Enter')
    await page.getByRole('table', { name: 'Cijfers over Check-ins' }).waitFor()
    await page.getByLabel('Vanaf', { exact: true }).fill('2025-01-01')
    await page.keyboard.press('Enter')
    await page.getByRole('combobox', { name: 'Toon per' }).selectOption('Gemeente')
    await page.getByRole('columnheader', { name: 'Gemeente' }).waitFor()
    await page.getByRole('img', { name: /^Check-ins in de grafiek/ }).waitFor()
    const counts = await page.locator('tbody tr td:nth-child(2)').allInnerTexts()
    const sum = counts.reduce((all, text) => all + Number(text.replace('.', '')), 0)
    expect(sum).toBeGreaterThan(20)
    expect(Number((await total('Check-ins').innerText()).replace('.', ''))).toBe(sum)
    await page.getByRole('combobox', { name: 'In de grafiek' }).selectOption('Punten')
    await page.getByRole('img', { name: /^Punten in de grafiek/ }).waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
    await page.getByRole('button', { name: 'Exporteren' }).press('Enter')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: /CSV/ }).press('Enter'),
    ])
    const csv = await readFile(await file.path(), 'utf8')
    expect(csv.split(/\r?\n/)[0]).toContain('Gemeente;Code;Check-ins;Personen;Punten')
    expect(csv.trim().split(/\r?\n/)).toHaveLength(counts.length + 1)
  })

  test('nothing in a period says so; a lost connection and a refusal too, and what was chosen stays', async () => {
    await tab('Coupons').click()
    await page.getByText('Geen cijfers in deze periode').waitFor()
    await page.context().setOffline(true)
    await tab('Voordelen').click()
    await page.getByText(/Geen verbinding/).waitFor()
    // The question waited, and is asked by itself.
    await page.context().setOffline(false)
    await page.getByRole('table', { name: 'Cijfers over Voordelen' }).waitFor()
    await page.route(/figures\/balies/, (route) =>
      route.continue({
        url: route
          .request()
          .url()
          .replace(/card-systems\/\d+/, 'card-systems/2147483647'),
      }),
    )
    await tab('Balies').click()
    await page.getByText(/beheert dit/).waitFor()
    await page.unroute(/figures\/balies/)
    await page.getByRole('button', { name: 'Opnieuw proberen' }).click()
    await page.getByRole('table', { name: 'Cijfers over Balies' }).waitFor()
    expect(await page.getByLabel('Vanaf', { exact: true }).inputValue()).toBe('2025-01-01')
  })

  test('the reach of the social tariff: those entitled are entered once, small numbers stay hidden, on a phone too', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await tab('Bereik kansentarief').click()
    await page.getByText('minder dan 5').first().waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
    await page.getByRole('button', { name: 'Rechthebbenden invullen' }).click()
    await dialog().getByLabel('Eeklo').fill('negentig')
    await dialog().getByRole('button', { name: 'Bewaren' }).click()
    await dialog().getByText('Vul in van wie deze cijfers zijn.').waitFor()
    await dialog().getByText('Vul een getal in.').waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
    await dialog().getByLabel('Bron').fill('Kruispuntbank')
    await dialog().getByLabel('Eeklo').fill('1.290')
    await page.context().setOffline(true)
    await dialog().getByRole('button', { name: 'Bewaren' }).click()
    await dialog()
      .getByText(/Geen verbinding/)
      .waitFor()
    expect(await dialog().getByLabel('Eeklo').inputValue()).toBe('1.290')
    await page.context().setOffline(false)
    await dialog().getByRole('button', { name: 'Bewaren' }).click()
    await page.getByText('De rechthebbenden zijn bewaard.').waitFor()
    await page.getByText('Kruispuntbank (2026)').waitFor()
    expect(await total('Rechthebbenden').innerText()).toBe('1.290')
  })
})
