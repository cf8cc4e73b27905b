import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { uitpasNumberOf } from '../server/src/cards/number-ranges.ts'
import { cardSystems, MEETJESLAND } from '../server/src/demo/regions.ts'
import { accessibilityBreaches, type E2e, logInAs, openE2e, tabTo } from './harness.ts'
import { readPass } from './read-pass.ts'
import { withoutAnswer, withoutPermission } from './trouble.ts'

// The desk of a balie: cards, how somebody is reached, and their picture. From a blocked card to a new one.

const blockedCard = '0900004431004'
const inStock = uitpasNumberOf((cardSystems.find(({ id }) => id === MEETJESLAND)?.printedSerial ?? 0) + 3, false)

let e2e: E2e
let page: Page
beforeAll(async () => {
  e2e = await openE2e()
  page = await e2e.open({ viewport: { width: 1440, height: 900 } })
  await page.goto(`${e2e.url}/balie/`)
  await logInAs(page, 'balie@demo.test')
  await page.getByRole('button', { name: /Bibliotheek Eeklo/ }).click()
  await page.getByRole('button', { name: 'Verder zonder activiteit' }).click()
  await page.getByLabel('Nummer van de pas').waitFor()
})
afterAll(() => e2e?.close())

const dialog = () => page.getByRole('dialog')
const said = (text: string) => page.getByRole('status').filter({ hasText: text }).first().waitFor()
const alert = (text: string) => dialog().getByRole('alert').filter({ hasText: text }).waitFor()
const mayNot = () => alert('Deze balie mag dit niet doen')
const act = (name: string) => page.getByRole('button', { name: new RegExp(`: ${name}$`) })

test('a blocked card leads to a new one: a wrong number and a lost connection lose nothing', async () => {
  await readPass(page, blockedCard)
  await page.getByRole('heading', { name: 'Deze kaart is geblokkeerd' }).waitFor()
  // Whoever found it learns no name.
  expect(await page.getByText('Demirci').count()).toBe(0)
  await tabTo(page, /^Vervangen$/)
  await page.keyboard.press('Enter')
  await dialog().getByText('Nieuwe kaart toekennen').waitFor()
  await dialog().getByRole('button', { name: 'Kaart toekennen' }).click()
  await dialog().getByText('Kies een reden.').waitFor()
  await dialog().getByText('De kaart is verloren of gestolen').click()
  await dialog().getByLabel('Nummer van de nieuwe kaart').fill('0900 000 000 002')
  await dialog().getByRole('button', { name: 'Kaart toekennen' }).click()
  await dialog().getByText('Dit nummer klopt niet. Kijk de laatste cijfers na.').waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])

  // The reader fills the field that asks for a card, and does not scan the next pass.
  await dialog().getByLabel('Nummer van de nieuwe kaart').fill('')
  await readPass(page, inStock)
  await page.waitForFunction(
    (number) => document.querySelector<HTMLInputElement>('[data-reader]')?.value.replace(/\s/g, '') === number,
    inStock,
  )
  const give = () => dialog().getByRole('button', { name: 'Kaart toekennen' }).click()
  await withoutPermission(page, /\/cards\/replacements$/, async () => {
    await give()
    await mayNot()
  })
  await page.route('**/cards/replacements', (route) => route.abort('connectionreset'))
  await give()
  await alert('Geen verbinding')
  expect((await dialog().getByLabel('Nummer van de nieuwe kaart').inputValue()).replace(/\s/g, '')).toBe(inStock)
  await page.unroute('**/cards/replacements')
  await give()
  await said(`Kaart die eindigt op ${inStock.slice(-4)} is van Ayşe`)
  await dialog().waitFor({ state: 'detached' })
  await page.getByRole('heading', { name: 'Ayşe Demirci' }).waitFor()
})

test('what this balie may not do says so, and the new card is blocked and found again', async () => {
  const notPermitted = page.getByRole('listitem').filter({ hasText: 'Pashouder blokkeren' })
  await notPermitted.getByText('Deze balie mag dit niet.').waitFor()
  expect(await notPermitted.getByRole('button').count()).toBe(0)
  expect(await accessibilityBreaches(page)).toEqual([])

  await act('Kaart blokkeren').click()
  await dialog().getByRole('button', { name: 'Kaart blokkeren' }).click()
  await dialog().getByText('Kies een reden.').waitFor()
  await dialog().getByText('Defect').click()
  const block = () => dialog().getByRole('button', { name: 'Kaart blokkeren' }).click()
  await withoutPermission(page, /\/block$/, async () => {
    await block()
    await mayNot()
  })
  await withoutAnswer(
    page,
    /\/block$/,
    async () => {
      await block()
      await alert('Geen verbinding')
    },
    async () => {
      await block()
      await said(`Kaart die eindigt op ${inStock.slice(-4)} is geblokkeerd`)
    },
  )
  await page.getByRole('listitem').filter({ hasText: 'De kaart is al geblokkeerd.' }).waitFor()
  await act('Kaart deblokkeren').click()
  await dialog().getByRole('button', { name: 'Kaart deblokkeren' }).click()
  await said(`Kaart die eindigt op ${inStock.slice(-4)} werkt weer`)
  await act('Kaart blokkeren').waitFor()
})

test('contact data and a picture are changed, on a phone too', async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  await act('Contactgegevens').click()
  await dialog().getByLabel('Postcode').fill('99')
  await dialog().getByRole('button', { name: 'Bewaren' }).click()
  await dialog().getByText('Een postcode heeft vier cijfers.').waitFor()
  await dialog().getByLabel('Postcode').fill('9900')
  await dialog().getByLabel('E-mailadres', { exact: true }).fill('ayse@voorbeeld.be')
  expect(await accessibilityBreaches(page)).toEqual([])
  const save = () => dialog().getByRole('button', { name: 'Bewaren' }).click()
  await withoutPermission(page, /\/contact$/, async () => {
    await save()
    await mayNot()
  })
  await withoutAnswer(
    page,
    /\/contact$/,
    async () => {
      await save()
      await alert('Geen verbinding')
    },
    async () => {
      await save()
      await said('De gegevens van Ayşe zijn bewaard')
    },
  )
  await act('Contactgegevens').click()
  await dialog().getByLabel('E-mailadres', { exact: true }).waitFor()
  expect(await dialog().getByLabel('E-mailadres', { exact: true }).inputValue()).toBe('ayse@voorbeeld.be')
  await dialog().getByRole('button', { name: 'Annuleren' }).click()

  await act('Foto').click()
  await dialog().getByRole('button', { name: 'Foto bewaren' }).click()
  await dialog().getByText('Neem eerst een foto of kies een bestand.').waitFor()
  const picture = await page.screenshot({ type: 'jpeg' })
  await page.locator('input[type=file]').setInputFiles({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer: picture })
  await dialog().getByAltText('Foto van de pashouder').waitFor()
  const keep = () => dialog().getByRole('button', { name: 'Foto bewaren' }).click()
  await withoutPermission(page, /\/picture$/, async () => {
    await keep()
    await mayNot()
  })
  await keep()
  await said('De foto van Ayşe is bewaard')
})
