import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityBreaches, type E2e, logInAs, openE2e, tabTo } from './harness.ts'
import { withoutPermission } from './trouble.ts'

// *Groepspassen* in KSB: one is registered, changed, looked back on and ended.

let e2e: E2e
let page: Page
beforeAll(async () => {
  e2e = await openE2e()
  page = await e2e.open({ viewport: { width: 1440, height: 900 } })
  // A region that is not theirs leads to their own.
  await page.goto(`${e2e.url}/ksb/1/grouppasses`)
  await logInAs(page, 'ksb@demo.test')
  await page.waitForURL(/\/ksb\/3/)
})
afterAll(() => e2e?.close())

const name = 'Speelplein De Zonnebloem'
const dialog = () => page.getByRole('dialog')
const row = () => page.getByRole('row', { name: new RegExp(name) })

async function choose(item: string): Promise<void> {
  await page.getByRole('button', { name: `Acties voor ${name}` }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

describe('Groepspassen', () => {
  test('a group pass is registered: what is wrong is said at its field, and a lost connection registers it once', async () => {
    await page.getByRole('link', { name: 'Groepspassen', exact: true }).click()
    await page.getByRole('heading', { name: 'Groepspassen' }).waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
    await tabTo(page, /^Nieuwe groepspas$/)
    await page.keyboard.press('Enter')
    await dialog().getByLabel('Naam van de groep').fill(name)
    await dialog().getByLabel('Organisatie').fill('Speelpleinwerking Eeklo vzw')
    await dialog().getByLabel('Postcode').fill('99')
    await dialog().getByLabel('Nummer van de kaart').fill('0900000095903')
    await page.keyboard.press('Enter')
    await dialog().getByText('Een postcode heeft vier cijfers.').waitFor()
    expect(await dialog().getByText('Dit nummer klopt niet. Kijk de laatste cijfers na.').isVisible()).toBe(true)
    expect(await dialog().getByLabel('Naam van de groep').inputValue()).toBe(name)
    expect(await accessibilityBreaches(page)).toEqual([])

    await dialog().getByText('Een digitale kaart').click()
    await dialog().getByLabel('Postcode').fill('9000')
    await dialog().getByRole('textbox', { name: 'Gemeente' }).fill('Gent')
    await dialog().getByLabel('Geldig tot en met').fill('2027-04-30')
    await dialog().getByLabel('Beurten per jaar').fill('200')
    const register = dialog().getByRole('button', { name: 'Registreren' })
    await register.click()
    // The address is not in this region.
    await dialog().getByRole('alert').waitFor()
    await dialog().getByLabel('Postcode').fill('9900')
    await dialog().getByRole('textbox', { name: 'Gemeente' }).fill('Eeklo')
    await withoutPermission(page, /\/grouppasses$/, async () => {
      await register.click()
      await dialog()
        .getByText(/Je beheert dit kaartsysteem niet/)
        .waitFor()
    })
    await page.context().setOffline(true)
    await register.click()
    await dialog()
      .getByText(/Geen verbinding/)
      .waitFor()
    await page.context().setOffline(false)
    await register.click()
    await page.getByText(`${name} is geregistreerd.`).waitFor()
    await row().getByText('200 van 200').waitFor()
    expect(await row().count()).toBe(1)
  })

  test('it is changed, its history says by whom, and it ends for good, on a phone too', async () => {
    await choose('Bewerken…')
    await dialog().getByLabel('Beurten per jaar').fill('300')
    await dialog().getByRole('button', { name: 'Bewaren' }).click()
    await row().getByText('300 van 300').waitFor()
    await choose('Geschiedenis bekijken')
    await dialog()
      .getByText(/Gewijzigd:.*beurten/)
      .waitFor()
    await dialog()
      .getByText(/Katrien Wieme/)
      .first()
      .waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
    await page.keyboard.press('Escape')

    await page.setViewportSize({ width: 390, height: 844 })
    await choose('Beëindigen…')
    await dialog()
      .getByText(/Dit kan niet ongedaan gemaakt worden/)
      .waitFor()
    await dialog().getByRole('button', { name: 'Beëindigen' }).click()
    await page.getByText(`${name} is beëindigd.`).waitFor()
    await page.getByText('Beëindigd', { exact: true }).first().waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
  })
})
