import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoId } from '../server/src/demo/ids.ts'
import { addAssociationMember } from '../server/test/scenes/circles.ts'
import { accessibilityBreaches, type E2e, logInAs, openE2e, tabTo } from './harness.ts'
import { withoutAnswer } from './trouble.ts'

// *Verenigingen*, *Lidmaatschapsprijzen* and vouchers in KSB.

let e2e: E2e
let page: Page
beforeAll(async () => {
  e2e = await openE2e()
  page = await e2e.open({ viewport: { width: 1440, height: 900 } })
  await page.goto(`${e2e.url}/ksb/3`)
  await logInAs(page, 'ksb@demo.test')
  await page.getByRole('heading', { name: /Katrien/ }).waitFor()
})
afterAll(() => e2e?.close())

const save = () => page.getByRole('button', { name: 'Bewaren' }).click()
const said = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor()
const dialog = () => page.getByRole('dialog')
async function choose(name: string | RegExp, item: RegExp): Promise<void> {
  const row = page.getByRole('row', { name })
  await row.getByRole('button', { name: /^Acties voor/ }).click()
  await page.getByRole('menuitem', { name: item }).click()
}
/** What the server answers to the administrator of another card system. */
async function takeAway(pattern: RegExp): Promise<() => Promise<void>> {
  await page.route(pattern, async (route) => {
    if (route.request().method() === 'GET') return route.continue()
    const url = route.request().url().replace('/card-systems/3/', '/card-systems/1/')
    return route.fulfill({ response: await route.fetch({ url }) })
  })
  return () => page.unroute(pattern)
}

describe('Verenigingen', () => {
  test('an association: three kinds of end, wrong fields, a refusal, a name that is taken, a balie, and closing it', async () => {
    await tabTo(page, /^Verenigingen$/)
    await page.keyboard.press('Enter')
    await page.getByRole('table', { name: 'Verenigingen' }).waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
    const taken = await page.getByRole('rowheader').first().innerText()

    await page.getByRole('button', { name: 'Vereniging toevoegen' }).click()
    await page.getByLabel('Dag en maand').fill('31/13')
    await save()
    await page.getByRole('alert').filter({ hasText: '2 velden kloppen nog niet' }).waitFor()
    await page.getByText('Typ een dag en een maand, zoals 31/08.').waitFor()
    await page.waitForFunction(() => document.activeElement?.id === 'field-name')
    expect(await accessibilityBreaches(page)).toEqual([])
    await page.getByLabel('Naam', { exact: true }).fill(taken)
    await page.getByLabel('Dag en maand').fill('31/8')
    await save()
    await page.getByText('Er is al een met deze naam.').waitFor()
    await page.getByLabel('Naam', { exact: true }).fill('Turnkring Sparta')
    const giveBack = await takeAway(/\/associations$/)
    await save()
    await page.getByRole('alert').filter({ hasText: 'Je beheert dit kaartsysteem niet' }).waitFor()
    await giveBack()
    await page.getByLabel('Bibliotheek Eeklo').selectOption('WRITE')
    await page.getByLabel('Zwembad De Boomgaard').selectOption('READ')
    await save()
    await said('Turnkring Sparta is bewaard')
    const row = page.getByRole('row', { name: /Turnkring Sparta/ })
    await row.getByText('elk jaar op 31/08').waitFor()
    await row.getByText('2 balies, 1 schrijven in').waitFor()

    await choose(/Turnkring Sparta/, /Bewerken/)
    await page.getByLabel('Volgens de geboortedatum').check()
    await page.getByLabel('Tot de leeftijd van').fill('26')
    await save()
    await row.getByText('bij 26 jaar').waitFor()
    await choose(/Turnkring Sparta/, /Leden bekijken/)
    await page.getByRole('heading', { name: 'Leden van Turnkring Sparta' }).waitFor()
    await page.getByText('Nog geen leden').waitFor()
    await page.getByRole('link', { name: 'Verenigingen', exact: true }).last().click()
    await choose(/Turnkring Sparta/, /Sluiten…/)
    await dialog().getByRole('button', { name: 'Sluiten', exact: true }).last().click()
    await row.getByText('Gesloten').waitFor()
    await page.getByRole('link', { name: 'Uitleg' }).click()
    await page.getByText('Er zijn drie soorten einde').waitFor()
  })

  test('members of an association: renewed together with who cannot be, and one ended from the dots', async () => {
    const scouts = demoId('association', 'Scouts Eeklo')
    const people = await e2e.stage.db
      .selectFrom('passholders')
      .select(['id', 'first_name as firstName', 'name'])
      .where('name', 'in', ['Claeys', 'Demirci', 'Bauwens'])
      .where('first_name', 'in', ['Jef', 'Ayşe', 'Kato'])
      .execute()
    const named = (firstName: string) => people.find((one) => one.firstName === firstName)?.id ?? ''
    for (const [firstName, end] of [
      ['Jef', '2020-08-31'],
      ['Ayşe', '2021-08-31'],
      ['Kato', '2090-08-31'],
    ] as const) {
      await addAssociationMember(e2e.stage, named(firstName), scouts, end)
    }
    await page.getByRole('link', { name: 'Verenigingen', exact: true }).first().click()
    await choose(/Scouts Eeklo/, /Leden bekijken/)
    await page.getByRole('heading', { name: 'Leden van Scouts Eeklo' }).waitFor()
    for (const name of ['Jef Claeys', 'Ayşe Demirci', 'Kato Bauwens']) await page.getByLabel(`Kies ${name}`).check()
    await page.getByRole('button', { name: 'Lidmaatschap verlengen…' }).click()
    const look = () => dialog().getByRole('button', { name: 'Bekijk wat er gebeurt' }).click()
    const giveBack = await takeAway(/\/bulk-acts\/preview$/)
    await look()
    await dialog()
      .getByText(/Je beheert dit kaartsysteem niet/)
      .waitFor()
    await giveBack()
    await look()
    await page.getByRole('dialog', { name: 'Lidmaatschap van 2 leden verlengen?' }).waitFor()
    await dialog().getByText('Verlengen kan nog niet · tot en met 31/08/2090').waitFor()
    expect(
      await dialog()
        .getByText(/^Tot en met 31\/08\/20/)
        .count(),
    ).toBe(2)
    expect(await accessibilityBreaches(page)).toEqual([])
    await dialog().getByRole('button', { name: 'Verlengen', exact: true }).click()
    await dialog().getByText('Klaar: 2 van 3 gedaan').waitFor()
    await dialog().getByRole('button', { name: 'Sluiten' }).last().click()
    await page
      .getByRole('row', { name: /Claeys/ })
      .getByText('Actief')
      .waitFor()

    await page.setViewportSize({ width: 390, height: 844 })
    await page.getByRole('button', { name: 'Acties voor Jef Claeys' }).click()
    await page.getByRole('menuitem', { name: 'Lidmaatschap beëindigen…' }).click()
    await look()
    await page.getByRole('dialog', { name: 'Lidmaatschap van 1 lid beëindigen?' }).waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
    await page.context().setOffline(true)
    await dialog().getByRole('button', { name: 'Beëindigen', exact: true }).click()
    await dialog().getByRole('alert').filter({ hasText: 'Geen verbinding' }).waitFor()
    await page.context().setOffline(false)
    await dialog().getByRole('button', { name: 'Verder doen' }).click()
    await dialog().getByText('Klaar: 1 van 1 gedaan').waitFor()
    await dialog().getByRole('button', { name: 'Sluiten' }).last().click()
    await page.getByText(/^2 leden/).waitFor()
    await page.setViewportSize({ width: 1440, height: 900 })
  })
})

describe('Lidmaatschapsprijzen', () => {
  test('a price: wrong fields, a lost connection with one key, another price in its place, and its end', async () => {
    await page.getByRole('link', { name: 'Lidmaatschapsprijzen' }).first().click()
    await page.getByRole('table', { name: 'Prijzen' }).waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
    await page.getByRole('button', { name: 'Prijs toevoegen' }).click()
    await page.getByLabel('Prijs', { exact: true }).fill('drie')
    await page.getByLabel('Naam', { exact: true }).fill('Jongeren')
    await page.getByLabel('Vanaf leeftijd').fill('26')
    await page.getByLabel('Tot en met leeftijd').fill('12')
    await save()
    await page.getByText('Typ een bedrag, zoals 2,40.').waitFor()
    await page.getByText('Deze leeftijd is lager dan de eerste.').waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
    await page.getByLabel('Prijs', { exact: true }).fill('2,40')
    await page.getByLabel('Vanaf leeftijd').fill('12')
    await page.getByLabel('Tot en met leeftijd').fill('26')
    const giveBack = await takeAway(/\/membership-prices$/)
    await save()
    await page.getByRole('alert').filter({ hasText: 'Je beheert dit kaartsysteem niet' }).waitFor()
    await giveBack()
    const keys: (string | undefined)[] = []
    let answers = false
    await page.route(/\/membership-prices$/, async (route) => {
      if (route.request().method() !== 'POST') return route.continue()
      keys.push(route.request().headers()['idempotency-key'])
      if (answers) return route.continue()
      await route.fetch()
      return route.abort('connectionreset')
    })
    await save()
    await page.getByRole('alert').filter({ hasText: 'Geen verbinding' }).waitFor({ timeout: 20_000 })
    expect(await page.getByLabel('Prijs', { exact: true }).inputValue()).toBe('2,40')
    answers = true
    await save()
    await said('De prijs is bewaard')
    await page.unroute(/\/membership-prices$/)
    expect(new Set(keys).size).toBe(1)
    const row = page.getByRole('row', { name: /Jongeren/ })
    await row.getByText('12 tot en met 26 jaar').waitFor()
    expect(await row.count()).toBe(1)

    await choose(/Jongeren/, /Andere prijs instellen/)
    await page.getByLabel('Prijs', { exact: true }).fill('3')
    await save()
    await page.getByRole('row', { name: /Jongeren € 3,00.*Geldt nu/ }).waitFor()
    await page.getByRole('row', { name: /Jongeren € 2,40.*Beëindigd/ }).waitFor()
    await choose(/Jongeren € 3,00/, /Beëindigen…/)
    await dialog().getByLabel('Eerste dag zonder deze prijs').fill('2020-01-01')
    await dialog().getByRole('button', { name: 'Beëindigen' }).click()
    await dialog().getByText('Deze dag is voorbij.').waitFor()
    await dialog().getByLabel('Eerste dag zonder deze prijs').fill('2099-01-01')
    await dialog().getByRole('button', { name: 'Beëindigen' }).click()
    await page.getByRole('row', { name: /Jongeren € 3,00.*31\/12\/2098/ }).waitFor()
  })

  test('vouchers: a code that is taken, a batch to hand out, more uses, and the end of one; on a phone too', async () => {
    await page.getByRole('link', { name: 'Vouchers', exact: true }).click()
    await page.getByRole('rowheader', { name: 'EENMALIG01' }).waitFor()
    await page.getByRole('button', { name: 'Vouchers maken' }).click()
    // The list has a *Naam* too, until the form is there.
    await page.getByLabel('Een eigen code').check()
    await page.getByLabel('Naam', { exact: true }).fill('Speelpleinactie')
    await page.getByLabel('Code', { exact: true }).fill('eenmalig 01')
    await save()
    await page.getByText('Deze code bestaat al.').waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
    await page.getByLabel('Codes die niemand kan raden').check()
    await page.getByLabel('Aantal codes').fill('3')
    const giveBack = await takeAway(/\/vouchers$/)
    await save()
    await page.getByRole('alert').filter({ hasText: 'Je beheert dit kaartsysteem niet' }).waitFor()
    await giveBack()
    await save()
    await page.getByText('3 vouchers gemaakt. Deel de codes uit.').waitFor()
    const codes = (await page.getByLabel('De codes').inputValue()).split('\n')
    expect(new Set(codes).size).toBe(3)
    expect(await accessibilityBreaches(page)).toEqual([])
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Downloaden (CSV)' }).click(),
    ])
    const text = await readFile(await file.path(), 'utf8')
    for (const code of codes) expect(text).toContain(`"${code}";"Speelpleinactie"`)

    await page.getByRole('link', { name: 'Naar de vouchers' }).click()
    const code = codes[0] ?? ''
    await choose(new RegExp(code), /Bewerken…/)
    await dialog().getByLabel('Hoe vaak te gebruiken').fill('0')
    await dialog().getByRole('button', { name: 'Bewaren' }).click()
    await dialog().getByText('Typ een geheel getal vanaf 1.').waitFor()
    await dialog().getByLabel('Hoe vaak te gebruiken').fill('5')
    const keep = () => dialog().getByRole('button', { name: 'Bewaren' }).click()
    await withoutAnswer(
      page,
      /\/vouchers\/\d+$/,
      async () => {
        await keep()
        await dialog().getByRole('alert').filter({ hasText: 'Geen verbinding' }).waitFor()
      },
      async () => {
        await keep()
        await page.getByRole('row', { name: new RegExp(`${code}.*0 van 5`) }).waitFor()
      },
    )
    await choose(new RegExp(code), /Beëindigen…/)
    await dialog().getByRole('button', { name: 'Beëindigen' }).click()
    await page.getByRole('row', { name: new RegExp(`${code}.*Beëindigd`) }).waitFor()

    await page.setViewportSize({ width: 390, height: 844 })
    await page.getByRole('list', { name: 'Vouchers' }).getByText(code).waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false)
  })
})
