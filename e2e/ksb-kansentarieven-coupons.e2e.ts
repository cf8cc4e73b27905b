import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityBreaches, type E2e, openE2e } from './harness.ts'

// What was given, and what may be given extra: a chapter each, by who administers the card system.

let e2e: E2e
let page: Page
beforeAll(async () => {
  e2e = await openE2e()
  page = await e2e.open({ viewport: { width: 1440, height: 900 } })
  await page.goto(`${e2e.url}/ksb/3/ticket-sales`)
  await page.getByLabel('E-mailadres').fill('ksb@demo.test')
  await page.getByLabel('Je wachtwoord').fill('openpas-demo')
  await page.getByRole('button', { name: 'Meld je aan', exact: true }).click()
  await page.getByRole('table', { name: 'Toegekende kansentarieven' }).waitFor()
})
afterAll(() => e2e?.close())

const dialog = () => page.getByRole('dialog')
const said = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor()
const dotsOfFirst = () => page.getByRole('button', { name: /^Acties voor/ }).first()

describe('Toegekende kansentarieven', () => {
  test('filter op evenement, tijdstip en balie, en annuleer een fout toegekende korting met de drie bolletjes', async () => {
    // The filters stand in the address, as whoever keeps a view has them.
    await page.goto(`${e2e.url}/ksb/3/ticket-sales?state=STANDING&from=2020-01-01`)
    await dotsOfFirst().waitFor()
    for (const filter of ['Evenement', 'Balie', 'Toegekend vanaf', 'Tot en met'])
      await page.getByRole('search').getByLabel(filter, { exact: true }).first().waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
    await dotsOfFirst().click()
    await page.getByRole('menuitem', { name: 'Annuleren' }).click()
    await dialog().getByRole('button', { name: 'Annuleer het ticket' }).click()
    await dialog().getByText('Schrijf de reden.').waitFor()
    await dialog().getByLabel('Reden').fill('Aan de verkeerde pashouder toegekend')
    // No line: nothing is lost, and the same act goes out when it is back.
    await page.context().setOffline(true)
    await dialog().getByRole('button', { name: 'Annuleer het ticket' }).click()
    await dialog()
      .getByText(/Geen verbinding/)
      .waitFor()
    await page.context().setOffline(false)
    await dialog().getByRole('button', { name: 'Annuleer het ticket' }).click()
    await said(/is geannuleerd/)
    await page.goto(`${e2e.url}/ksb/3/ticket-sales?state=CANCELLED`)
    await page.getByRole('row').filter({ hasText: 'Aan de verkeerde pashouder toegekend' }).waitFor()
  })
})

describe('Coupons', () => {
  test('gebruikslimiet, geldigheidsduur, verdeelsleutel en voorwaarden, voor een segment dat geteld wordt', async () => {
    await page
      .getByRole('navigation', { name: 'Onderdelen' })
      .getByRole('link', { name: 'Coupons', exact: true })
      .click()
    await page.getByRole('table', { name: 'Coupons' }).waitFor()
    await page.getByRole('button', { name: 'Nieuwe coupon' }).first().click()
    // What the handbook says stands beside the field; Escape closes that and not the dialog.
    await dialog().locator('[aria-description="Voor wie"]').click()
    await dialog()
      .getByText(/Of een segment, zoals een gemeente/)
      .waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
    await page.keyboard.press('Escape')
    await dialog()
      .getByText(/Of een segment, zoals een gemeente/)
      .waitFor({ state: 'hidden' })
    await dialog().getByLabel('Naam').fill('Zwemmen in de zomer')
    await dialog().getByLabel('Percentage van de prijs').fill('50')
    await dialog().getByLabel('Deel van de organisator').fill('40')
    await dialog().getByLabel('Deel van de gemeente').fill('40')
    await dialog().getByLabel('Kansentarief', { exact: true }).selectOption({ index: 1 })
    await dialog().getByLabel('Postcodes').fill('99')
    await dialog().getByLabel('Hoe vaak per pas').fill('2')
    await dialog().getByLabel('Geldig tot en met').fill('2998-12-31')
    await dialog().getByRole('button', { name: 'Maak de coupon' }).click()
    await dialog().getByText('Een postcode heeft vier cijfers.').waitFor()
    await dialog().getByLabel('Postcodes').fill('9900')
    await dialog()
      .getByText(/pashouders? nu$/)
      .waitFor()
    await dialog().getByRole('button', { name: 'Maak de coupon' }).click()
    await page.getByRole('rowheader', { name: 'Zwemmen in de zomer' }).waitFor()
    // Whose right it is no more is told so: the answer is that to the administrator of another card system.
    await page.getByRole('button', { name: 'Acties voor Zwemmen in de zomer' }).click()
    await page.getByRole('menuitem', { name: 'Bewerken' }).click()
    await page.route('**/coupons/*', (route) =>
      route.request().method() === 'GET'
        ? route.continue()
        : route.continue({
            url: route
              .request()
              .url()
              .replace(/card-systems\/\d+/, 'card-systems/2147483647'),
          }),
    )
    await dialog().getByRole('button', { name: 'Bewaren' }).click()
    await dialog()
      .getByText(/beheert dit/)
      .waitFor()
    await page.unroute('**/coupons/*')
  })
})
