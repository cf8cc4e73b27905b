import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessibilityBreaches, type E2e, logInAs, openE2e } from './harness.ts'
import { withoutAnswer, withoutPermission } from './trouble.ts'

// What the registration desk does with memberships: moving here, and social tariff.

const bram = '0900000095902'

let e2e: E2e
let page: Page
beforeAll(async () => {
  e2e = await openE2e()
  page = await e2e.open({ viewport: { width: 1440, height: 900 } })
  await page.goto(`${e2e.url}/balie`)
  await logInAs(page, 'balie@demo.test')
  await page.getByRole('heading', { name: 'Kies je balie' }).waitFor()
})
afterAll(() => e2e?.close())

const dialog = () => page.getByRole('dialog')
/** Its button says the verb, and for whom only hears it the title. */
const act = (title: string) => page.getByRole('button', { name: new RegExp(`: ${title}$`) })

async function chooseBalie(name: RegExp): Promise<void> {
  await page.getByRole('button', { name }).or(page.getByRole('link', { name })).first().click()
  await page.getByRole('heading', { name: 'Kies een activiteit' }).waitFor()
}

/** What the desk can do for the holder of a pass. */
async function openDesk(number: string, firstName: string): Promise<void> {
  const field = page.getByLabel('Nummer van de pas')
  await field.fill(number)
  await field.press('Enter')
  await page.getByRole('heading', { name: new RegExp(firstName) }).waitFor()
  await page.getByRole('button', { name: 'Kaart en gegevens' }).click()
  await page.getByRole('heading', { name: 'Wat kan je doen?' }).waitFor()
}

test('somebody moves here: an address elsewhere is refused, what happens is said before, and a lost connection moves once', async () => {
  await chooseBalie(/Bibliotheek Eeklo/)
  await page.getByRole('button', { name: /Lantaarns/ }).click()
  await openDesk(bram, 'Bram')
  expect(await accessibilityBreaches(page)).toEqual([])
  await page.getByText('Is geen lid van een kaartsysteem van deze balie.').first().waitFor()
  await act('Naar hier verhuizen').click()
  await dialog().getByText('Het lidmaatschap van UiTPAS Regio Gent stopt.').waitFor()
  await dialog().getByText('Een digitale kaart').click()
  await dialog().getByLabel('Postcode').fill('9000')
  await dialog().getByRole('button', { name: 'Verhuizen' }).click()
  await dialog().getByText('Vul dit in.').first().waitFor()
  await dialog()
    .getByText(/Deze postcode ligt niet in/)
    .waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await dialog().getByLabel('Straat en nummer').fill('Markt 1')
  await dialog().getByLabel('Postcode').fill('9900')
  await dialog().getByLabel('Gemeente').fill('Eeklo')
  await dialog()
    .getByText(/Te betalen:.*3,00/)
    .waitFor()
  await withoutPermission(page, /\/move$/, async () => {
    await dialog().getByRole('button', { name: 'Verhuizen' }).click()
    await dialog().getByRole('alert').filter({ hasText: 'Deze balie mag dit niet doen' }).waitFor()
  })
  await page.context().setOffline(true)
  await dialog().getByRole('button', { name: 'Verhuizen' }).click()
  await dialog()
    .getByText(/Geen verbinding/)
    .waitFor()
  await page.context().setOffline(false)
  await dialog().getByRole('button', { name: 'Verhuizen' }).click()
  await page.getByText(/Bram is verhuisd naar/).waitFor()
  await page.getByText('Is al lid van deze regio.').first().waitFor()
})

test('social tariff is granted with its proof, and suspended', async () => {
  await act('Kansenstatuut aanpassen').click()
  await dialog().getByRole('button', { name: 'Toekennen' }).click()
  await dialog().getByText('Maak een keuze.').waitFor()
  await dialog().getByLabel('Getoond bewijs').selectOption('PUBLIC_WELFARE')
  const grant = () => dialog().getByRole('button', { name: 'Toekennen' }).click()
  await withoutAnswer(
    page,
    /\/social-tariff$/,
    async () => {
      await grant()
      await dialog()
        .getByText(/Geen verbinding/)
        .waitFor()
    },
    async () => {
      await grant()
      await page.getByText('Het kansenstatuut van Bram is toegekend').waitFor()
    },
  )
  await act('Kansenstatuut aanpassen').click()
  await dialog().getByText('Schorsen tot een dag').click()
  await dialog().getByRole('button', { name: 'Schorsen' }).click()
  await dialog().getByText('Vul dit in.').first().waitFor()
  const end = await page.evaluate(() => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10))
  await dialog().getByLabel('Schorsen tot en met').fill(end)
  await dialog().getByRole('button', { name: 'Schorsen' }).click()
  await dialog().getByText('Schrijf waarom.').waitFor()
  await dialog().getByLabel('Reden').fill('Dossier bij het OCMW wordt herbekeken')
  await dialog().getByRole('button', { name: 'Schorsen' }).click()
  await page.getByText('Het kansenstatuut van Bram is geschorst').waitFor()
})
