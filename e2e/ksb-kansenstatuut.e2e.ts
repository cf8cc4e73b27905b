import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dayOf } from '../server/src/values/day.ts'
import { inszOf } from '../server/test/scenes/people.ts'
import { accessibilityBreaches, type E2e, logInAs, openE2e } from './harness.ts'

// *Pashouders* in KSB: the social tariff of a person.

let e2e: E2e
let page: Page
beforeAll(async () => {
  e2e = await openE2e()
  page = await e2e.open({
    viewport: { width: 1440, height: 900 },
  })
  await page.goto(`${e2e.url}/ksb/3/passholders`)
  await logInAs(page, 'ksb@demo.test')
  await page.getByRole('rowheader', { name: 'El Amrani' }).waitFor()
})
afterAll(() => e2e?.close())

const dialog = () => page.getByRole('dialog')
const said = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor()

describe('Pashouders: kansenstatuut', () => {
  test('the social tariff of a person is suspended, revoked and granted again, each with what it needs', async () => {
    await page.getByRole('link', { name: 'Fatima El Amrani' }).click()
    await page.getByRole('heading', { name: 'Fatima El Amrani' }).waitFor()
    await page.getByRole('button', { name: 'Acties voor Fatima El Amrani' }).click()
    await page.getByRole('menuitem', { name: /Kansenstatuut/ }).click()
    await dialog().getByText('Schorsen tot een dag').click()
    const suspend = () => dialog().getByRole('button', { name: 'Schorsen' }).click()
    await suspend()
    await dialog().getByText('Vul dit in.').first().waitFor()
    await dialog().getByText('Schrijf waarom.').waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
    const end = await page.evaluate(() => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10))
    await dialog().getByLabel('Schorsen tot en met').fill(end)
    await dialog().getByLabel('Reden').fill('Dossier wordt herbekeken')

    // A permission that was taken away meanwhile: what the server answers to the administrator of another card system.
    const suspension = /\/social-tariff\/suspension$/
    await page.route(suspension, async (route) => {
      const url = route.request().url().replace('/card-systems/3/', '/card-systems/1/')
      return route.fulfill({ response: await route.fetch({ url }) })
    })
    await suspend()
    await dialog()
      .getByText(/Je beheert dit kaartsysteem niet/)
      .waitFor()
    await page.unroute(suspension)

    // It was done, and the answer was lost: asked again with the same key, it is done once.
    const keys: (string | undefined)[] = []
    let answers = false
    await page.route(suspension, async (route) => {
      keys.push(route.request().headers()['idempotency-key'])
      if (answers) return route.continue()
      await route.fetch()
      return route.abort('connectionreset')
    })
    await suspend()
    await dialog()
      .getByText(/Geen verbinding/)
      .waitFor({ timeout: 20_000 })
    answers = true
    await suspend()
    await said('Het kansenstatuut van Fatima El Amrani is geschorst')
    await page.unroute(suspension)
    expect(new Set(keys).size).toBe(1)
    await page.getByText('Dossier wordt herbekeken').waitFor()

    await page.setViewportSize({ width: 390, height: 844 })
    await page.getByRole('button', { name: 'Acties voor Fatima El Amrani' }).click()
    await page.getByRole('menuitem', { name: /Kansenstatuut/ }).click()
    await dialog().getByText('Intrekken').first().click()
    await dialog().getByLabel('Reden').fill('Geen recht meer')
    expect(await accessibilityBreaches(page)).toEqual([])
    await dialog().getByRole('button', { name: 'Intrekken' }).click()
    await said('Het kansenstatuut van Fatima El Amrani is ingetrokken')
    await page.getByText('Geen recht meer').waitFor()
    await page.setViewportSize({ width: 1440, height: 900 })

    await page.getByRole('button', { name: 'Acties voor Fatima El Amrani' }).click()
    await page.getByRole('menuitem', { name: /Kansenstatuut/ }).click()
    await dialog().getByLabel('Getoond bewijs').selectOption('PUBLIC_WELFARE')
    await dialog().getByRole('button', { name: 'Toekennen' }).click()
    await said('Het kansenstatuut van Fatima El Amrani is toegekend')
    await page.getByText('Geen recht meer').waitFor({ state: 'detached' })
  })

  test('the last day that is proposed is the one of Instellingen: here, at the balie and in a registration, and another can be chosen', async () => {
    const nextYear = Number(dayOf(new Date()).slice(0, 4)) + 1
    const open = async () => {
      await page.getByRole('button', { name: 'Acties voor Fatima El Amrani' }).click()
      await page.getByRole('menuitem', { name: /Kansenstatuut/ }).click()
      await dialog().getByLabel('Tot en met').waitFor()
    }
    const proposed = () => dialog().getByLabel('Tot en met').inputValue()
    await open()
    expect(await proposed()).toBe(`${nextYear}-04-30`)
    await dialog().getByText(`Meestal 30 april ${nextYear}.`).waitFor()
    await dialog().getByRole('button', { name: 'Annuleren' }).click()
    await dialog().waitFor({ state: 'detached' })

    await page.getByRole('link', { name: 'Instellingen', exact: true }).click()
    await page.getByLabel('Gewone einddag van het kansentarief').fill('31/08')
    await page.getByRole('form', { name: 'Regels' }).getByRole('button', { name: 'Gevolgen bekijken' }).click()
    await dialog().getByRole('button', { name: 'Regels bewaren' }).click()
    await said('De nieuwe regels gelden')

    await page.getByRole('link', { name: 'Pashouders', exact: true }).first().click()
    await page.getByRole('link', { name: 'Fatima El Amrani' }).click()
    await page.getByRole('heading', { name: 'Fatima El Amrani' }).waitFor()
    await open()
    expect(await proposed()).toBe(`${nextYear}-08-31`)
    expect(await accessibilityBreaches(page)).toEqual([])
    await dialog().getByLabel('Tot en met').fill(`${nextYear}-10-31`)
    await dialog().getByLabel('Getoond bewijs').selectOption('PUBLIC_WELFARE')
    await dialog().getByRole('button', { name: 'Verlengen' }).click()
    await said('Het kansenstatuut van Fatima El Amrani is verlengd')
    // Never a day before the one that is there already.
    await open()
    expect(await proposed()).toBe(`${nextYear}-10-31`)
    await page.context().close()

    const balie = await e2e.open({ viewport: { width: 390, height: 844 } })
    await balie.goto(`${e2e.url}/balie/`)
    await logInAs(balie, 'balie@demo.test')
    await balie.getByRole('button', { name: /Bibliotheek Eeklo/ }).click()
    await balie.getByRole('button', { name: 'Verder zonder activiteit' }).click()
    const number = balie.getByLabel('Nummer van de pas')
    await number.fill('0900000004110')
    await number.press('Enter')
    await balie.getByRole('heading', { name: /Noor/ }).waitFor()
    await balie.getByRole('button', { name: 'Kaart en gegevens' }).click()
    await balie.getByRole('button', { name: /: Kansenstatuut aanpassen$/ }).click()
    const asked = balie.getByRole('dialog')
    await asked.getByRole('button', { name: 'Verlengen' }).waitFor()
    expect(await asked.getByLabel('Tot en met').inputValue()).toBe(`${nextYear}-08-31`)
    await asked.getByLabel('Getoond bewijs').selectOption('PUBLIC_WELFARE')
    await asked.getByRole('button', { name: 'Verlengen' }).click()
    await balie.getByText('Het kansenstatuut van Noor is verlengd').waitFor()

    await balie.getByRole('link', { name: 'Registreren' }).click()
    await balie.getByLabel('Rijksregisternummer', { exact: true }).fill(inszOf('1981-03-09', 641))
    await balie.getByRole('button', { name: 'Verder', exact: true }).click()
    await balie.getByLabel('Voornaam').fill('Rita')
    await balie.getByLabel('Naam', { exact: true }).fill('Van Acker')
    await balie.getByLabel('Postcode').fill('9900')
    await balie.getByLabel('Gemeente').fill('Eeklo')
    await balie.getByRole('button', { name: 'Verder', exact: true }).click()
    await balie.getByLabel('Kansentarief', { exact: true }).check()
    expect(await balie.getByLabel('Kansentarief tot en met').inputValue()).toBe(`${nextYear}-08-31`)
    expect(await accessibilityBreaches(balie)).toEqual([])
    await balie.context().close()
  })
})
