import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addPassholder, inszOf } from '../server/test/scenes/people.ts'
import { givePoints } from '../server/test/scenes/rewards.ts'
import { accessibilityBreaches, type E2e, logInAs, openE2e } from './harness.ts'

// Two records of one person: found, put side by side, merged, and taken apart again.

const meetjesland = 3
const living = { street: 'Markt 3', postalCode: '9900', city: 'Eeklo' }
let e2e: E2e
let older: { id: string; uitpasNumber: string }
let newer: { id: string; uitpasNumber: string }
beforeAll(async () => {
  e2e = await openE2e()
  const { stage } = e2e
  const person = { name: 'Goethals', dateOfBirth: '1979-02-03', ...living }
  older = await addPassholder(stage, meetjesland, { ...person, firstName: 'Annelies', email: 'annelies@example.be' })
  newer = await addPassholder(stage, meetjesland, {
    ...{ ...person, name: 'Goetals', firstName: 'Annelies', street: 'Boelare 12', phoneNumber: '+32499112233' },
    ...{ dateOfBirth: '1979-02-03', insz: inszOf('1979-02-03', 7), at: new Date(stage.clock.now().getTime() + 60_000) },
  })
  await givePoints(stage, newer.id, 12)
})
afterAll(() => e2e?.close())

async function openKsb(viewport: { width: number; height: number }, path: string): Promise<Page> {
  const page = await e2e.open({ viewport })
  await page.goto(`${e2e.url}/ksb/${path}`)
  await logInAs(page, 'ksb@demo.test')
  await page.waitForURL(/\/ksb\/\d+/)
  return page
}

describe('Pashouders: dubbels', () => {
  test('a likely double is compared, merged without a connection and with one, and taken apart again', async () => {
    const page = await openKsb({ width: 1440, height: 900 }, `${meetjesland}/passholders`)
    await page.getByRole('link', { name: 'Waarschijnlijke dubbels' }).click()
    const compare = page.getByRole('link', { name: 'Annelies Goethals en Annelies Goetals vergelijken' })
    await compare.waitFor()
    await page.getByText('Hetzelfde: geboortedatum').waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
    await compare.press('Enter')

    // What the older one does not have is offered from the newer one, and what is in both is a choice.
    await page.getByText('12 punten gaan mee: samen 12.').waitFor()
    await page.getByText('Het rijksregisternummer gaat mee.').waitFor()
    await page
      .getByText(`Kaart ${older.uitpasNumber} blijft in gebruik. Kaart ${newer.uitpasNumber} wordt geblokkeerd.`)
      .waitFor()
    expect(await page.getByRole('radio', { name: 'Telefoon: +32499112233' }).isChecked()).toBe(true)
    expect(await page.getByRole('radio', { name: 'Adres: Markt 3, 9900 Eeklo' }).isChecked()).toBe(true)
    expect(await accessibilityBreaches(page)).toEqual([])
    await page.getByRole('radio', { name: 'Adres: Boelare 12, 9900 Eeklo' }).press('Space')
    await page.getByRole('button', { name: 'Samenvoegen…' }).press('Enter')
    const dialog = page.getByRole('dialog')
    await page.context().setOffline(true)
    await dialog.getByRole('button', { name: 'Samenvoegen' }).click()
    await dialog.getByText(/Geen verbinding/).waitFor()
    await page.context().setOffline(false)
    await dialog.getByRole('button', { name: 'Samenvoegen' }).click()
    await page.getByText('Samengevoegd. Alles staat nu bij Annelies Goethals.').waitFor()
    await page.getByText(/Samengevoegd op .* door Katrien Wieme/).waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])

    // Whoever opens the old record comes to the one that stays, with the data that were chosen.
    await page.goto(`${e2e.url}/ksb/${meetjesland}/passholders/${newer.id}`)
    await page.getByRole('heading', { name: 'Annelies Goethals' }).waitFor()
    await page.getByText('Boelare 12, 9900 Eeklo').waitFor()
    await page.getByText('+32499112233').waitFor()

    await page.goto(`${e2e.url}/ksb/${meetjesland}/passholders/${older.id}/merges`)
    await page.getByRole('button', { name: 'Ongedaan maken…' }).press('Enter')
    await dialog.getByRole('button', { name: 'Ongedaan maken' }).click()
    await page.getByText(/De twee dossiers zijn weer apart\. Alles staat weer waar het stond\./).waitFor()
    await page.getByText(/^Ongedaan gemaakt op/).waitFor()
    await page.getByRole('link', { name: 'Open het andere dossier' }).click()
    await page.getByRole('heading', { name: 'Annelies Goetals' }).waitFor()
  })

  test('from a record, on a phone: a wrong number, a card of the same record, two people, and what changed since', async () => {
    const twin = await addPassholder(e2e.stage, meetjesland, {
      ...{ name: 'Goethals', firstName: 'Annelien', dateOfBirth: '1979-02-03', ...living },
      insz: inszOf('1979-02-03', 9),
    })
    const page = await openKsb({ width: 390, height: 844 }, `${meetjesland}/passholders/${newer.id}`)
    await page.getByRole('button', { name: 'Acties voor Annelies Goetals' }).click()
    await page.getByRole('menuitem', { name: 'Samenvoegen met een dubbel…' }).click()
    const number = page.getByLabel('UiTPAS-nummer')
    const find = page.getByRole('button', { name: 'Vergelijken' })
    await number.fill('123')
    await find.click()
    await page.getByText('Dit nummer klopt niet.', { exact: false }).waitFor()
    await number.fill(newer.uitpasNumber)
    await find.click()
    await page.getByText('Dit is een kaart van hetzelfde dossier.', { exact: false }).waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])

    // Two national numbers are two people: nothing can be carried out.
    await number.fill(twin.uitpasNumber)
    await find.click()
    await page.getByText(/het zijn twee mensen/).waitFor()
    expect(await page.getByRole('button', { name: 'Samenvoegen…' }).count()).toBe(0)
    expect(await accessibilityBreaches(page)).toEqual([])

    // The day of birth that does not belong to the national number is refused; the other one is not.
    await e2e.stage.db
      .updateTable('passholders')
      .set({ date_of_birth: '1979-02-04' })
      .where('id', '=', older.id)
      .execute()
    await page.goto(`${e2e.url}/ksb/${meetjesland}/passholders/${older.id}/merge?other=${newer.id}`)
    await page.getByRole('radio', { name: 'Geboortedatum: 04/02/1979' }).click()
    await page.getByRole('button', { name: 'Samenvoegen…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Samenvoegen' }).click()
    await dialog.getByText(/hoort niet bij het rijksregisternummer/).waitFor()
    await dialog.getByRole('button', { name: 'Annuleren' }).click()
    await page.getByRole('radio', { name: 'Geboortedatum: 03/02/1979' }).click()
    await page.getByRole('button', { name: 'Samenvoegen…' }).click()
    await dialog.getByRole('button', { name: 'Samenvoegen' }).click()
    await page.getByText('Samengevoegd. Alles staat nu bij Annelies Goethals.').waitFor()

    await e2e.stage.db
      .updateTable('passholders')
      .set({ date_of_birth: '1979-02-05' })
      .where('id', '=', older.id)
      .execute()
    await page.getByRole('button', { name: 'Ongedaan maken…' }).click()
    await dialog.getByRole('button', { name: 'Ongedaan maken' }).click()
    await page.getByText('Dit kon niet teruggezet worden:', { exact: false }).waitFor()
    await page.getByText('Geboortedatum: intussen veranderd').waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
  })

  test('who administers it no more is told so, and nothing is merged', async () => {
    const page = await openKsb(
      { width: 1440, height: 900 },
      `${meetjesland}/passholders/${older.id}/merge?other=${newer.id}`,
    )
    await page.getByRole('button', { name: 'Samenvoegen…' }).click()
    const { db } = e2e.stage
    const katrien = await db
      .selectFrom('accounts')
      .select('id')
      .where('email', '=', 'ksb@demo.test')
      .executeTakeFirstOrThrow()
    await db.deleteFrom('card_system_admins').where('card_system_id', '=', meetjesland).execute()
    // What somebody may do is remembered for a moment.
    const authorization = `Bearer ${await e2e.stage.userToken(katrien.id, 'openpas-ksb')}`
    const doubles = `${e2e.url}/api/ksb/card-systems/${meetjesland}/doubles`
    await expect
      .poll(async () => (await fetch(doubles, { headers: { authorization } })).status, { timeout: 20_000 })
      .toBe(403)
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Samenvoegen' }).click()
    await dialog.getByRole('alert').filter({ hasText: 'Je beheert dit kaartsysteem niet' }).waitFor()
    const { merged_into: merged } = await db
      .selectFrom('passholders')
      .select('merged_into')
      .where('id', '=', newer.id)
      .executeTakeFirstOrThrow()
    expect(merged).toBeNull()
  })
})
