import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityBreaches, type E2e, logInAs, openE2e } from './harness.ts'

// *Zuilen* in KSB: a pillar with its code, its balies and its event.

let e2e: E2e
let page: Page
beforeAll(async () => {
  e2e = await openE2e()
  page = await e2e.open({ viewport: { width: 1440, height: 900 } })
  await page.goto(`${e2e.url}/ksb/`)
  await logInAs(page, 'ksb@demo.test')
  await page.getByRole('link', { name: 'Zuilen', exact: true }).click()
  await page.getByRole('heading', { name: 'Zuilen' }).waitFor()
})
afterAll(() => e2e?.close())

const dialog = () => page.getByRole('dialog')

describe('Zuilen aanpassen', () => {
  test('a pillar is added: wrong fields are said, and without a connection nothing is lost', async () => {
    await page.getByRole('rowheader', { name: 'Zuil bibliotheek' }).waitFor()
    await page.getByText('Nog niet ingesteld').waitFor()
    await page.getByRole('button', { name: 'Zuil toevoegen' }).click()
    await dialog().getByLabel('Vast evenement (CDBID)').fill('8a1c')
    await dialog().getByRole('button', { name: 'Toevoegen' }).click()
    await dialog().getByText('Geef de zuil een naam.').waitFor()
    await dialog()
      .getByText(/Een CDBID heeft deze vorm/)
      .waitFor()
    await dialog().getByLabel('Vast evenement (CDBID)').fill('8a1c3f52-0d3e-4f0b-9a57-2f6f6f1f2c11')
    await dialog().getByLabel('Naam').fill('zuil BIBLIOTHEEK')
    await dialog().getByText('We kennen dit evenement niet. Kijk de CDBID na.').waitFor()
    await dialog().getByLabel('Vast evenement (CDBID)').fill('')
    await dialog().getByRole('button', { name: 'Toevoegen' }).click()
    await dialog()
      .getByText(/Er is al een met deze naam/)
      .waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
    await dialog().getByLabel('Naam').fill('Zuil sporthal')
    await page.context().setOffline(true)
    await dialog().getByRole('button', { name: 'Toevoegen' }).click()
    await dialog()
      .getByText(/Geen verbinding/)
      .waitFor()
    await page.context().setOffline(false)
    await dialog().getByRole('button', { name: 'Toevoegen' }).click()
    await dialog()
      .getByText(/^[2-9A-Z]{5}-[2-9A-Z]{5}$/)
      .waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
    await dialog().getByRole('button', { name: 'Ik heb de code' }).click()
    await page.getByRole('rowheader', { name: 'Zuil sporthal' }).waitFor()
  })

  test('a pillar is changed, found, and removed', async () => {
    await page.getByRole('button', { name: 'Acties voor Zuil sporthal' }).click()
    await page.getByRole('menuitem', { name: 'Bewerken…' }).click()
    await dialog().getByRole('switch', { name: 'Zuil kiest automatisch' }).uncheck()
    await dialog().getByRole('button', { name: 'Bewaren' }).click()
    await page.getByText('De zuil is aangepast.').waitFor()
    await page
      .getByRole('row', { name: /Zuil sporthal/ })
      .getByText('Geen', { exact: true })
      .waitFor()
    await page.getByRole('search').getByLabel('Naam').fill('sporthal')
    await page.getByText(/^1 van /).waitFor()
    await page.getByRole('button', { name: 'Acties voor Zuil sporthal' }).click()
    await page.getByRole('menuitem', { name: 'Verwijderen…' }).click()
    await dialog().getByRole('button', { name: 'Verwijderen' }).click()
    await page.getByText('De zuil is verwijderd.').waitFor()
  })

  test('what somebody may not do any more is said', async () => {
    await page.getByRole('search').getByLabel('Naam').fill('')
    await page.getByRole('button', { name: 'Acties voor Zuil bibliotheek' }).click()
    await page.getByRole('menuitem', { name: 'Nieuwe configuratiecode…' }).click()
    await page.route('**/setup-code', (route) =>
      route.continue({
        url: route
          .request()
          .url()
          .replace(/card-systems\/\d+/, 'card-systems/2147483647'),
      }),
    )
    await dialog().getByRole('button', { name: 'Code maken' }).click()
    await dialog()
      .getByText(/beheert dit/)
      .waitFor()
  })
})
