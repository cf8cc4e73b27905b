import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessibilityBreaches, type E2e, openE2e } from './harness.ts'

// Who works at a balie: an administrator adds and removes, a member looks and is refused the rest.

let e2e: E2e
beforeAll(async () => {
  e2e = await openE2e()
})
afterAll(() => e2e?.close())

/** Hilde administers the library, and is a member of the staff of the cultural centre. */
async function openStaff(page: Page, balie: RegExp): Promise<void> {
  await page.goto(`${e2e.url}/balie`)
  await page.getByLabel('E-mailadres').fill('balie@demo.test')
  await page.getByLabel('Je wachtwoord', { exact: true }).fill('openpas-demo')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Kies je balie' }).waitFor()
  await page.getByText(balie).first().click()
  await page.getByRole('heading', { name: 'Kies een activiteit' }).waitFor()
  const organizerId = new URL(page.url()).pathname.split('/')[2]
  await page.goto(`${e2e.url}/balie/${organizerId}/more`)
  await page.getByRole('link', { name: 'Medewerkers van deze balie' }).click()
  await page.getByRole('heading', { name: 'Medewerkers', exact: true }).waitFor()
  await page.getByText('balie@demo.test').waitFor()
}

/** What the API says to this very person, with the token that the page has. */
function addsBehindTheScreen(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { access } = JSON.parse(sessionStorage.getItem('openpas.tokens') ?? '{}') as { access: string }
    const answer = await fetch(`/api/uitpas/organizers/${window.location.pathname.split('/')[2]}/admins`, {
      method: 'POST',
      headers: { authorization: `Bearer ${access}`, 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'vriend@eeklo.test', type: 'ADMIN' }),
    })
    return answer.status
  })
}

test('a member of the staff sees who works there, and is refused what an administrator may do', async () => {
  const page = await e2e.open({ viewport: { width: 390, height: 844 } })
  await openStaff(page, /CC De Herbakker/)
  await page.getByText('Alleen een beheerder van deze balie kan medewerkers toevoegen of verwijderen.').waitFor()
  expect(await page.getByRole('button', { name: /Toevoegen|Verwijder/ }).count()).toBe(0)
  expect(await accessibilityBreaches(page)).toEqual([])
  expect(await addsBehindTheScreen(page)).toBe(403)
  await page.reload()
  await page.getByText('balie@demo.test').waitFor()
  expect(await page.getByText('vriend@eeklo.test').count()).toBe(0)
  await page.context().close()
})

test('an administrator of the balie adds somebody, takes them away again, and stays as the last one', async () => {
  const page = await e2e.open({ viewport: { width: 1440, height: 900 } })
  await openStaff(page, /Bibliotheek Eeklo/)
  await page.getByLabel('E-mailadres').fill('amina')
  await page.getByRole('button', { name: 'Toevoegen' }).click()
  await page.getByText('Schrijf een e-mailadres').waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])

  // Without a connection what was typed stays, and once it is back the same is done once.
  await page.getByLabel('E-mailadres').fill('amina@bib.test')
  await page.route('**/admins', (route) =>
    route.request().method() === 'POST' ? route.abort('connectionreset') : route.fallback(),
  )
  await page.getByRole('button', { name: 'Toevoegen' }).click()
  await page.getByRole('alert').filter({ hasText: 'Geen verbinding' }).waitFor()
  expect(await page.getByLabel('E-mailadres').inputValue()).toBe('amina@bib.test')
  await page.unroute('**/admins')
  await page.getByRole('button', { name: 'Toevoegen' }).click()
  await page.getByRole('listitem').filter({ hasText: 'amina@bib.test' }).getByText('Medewerker').waitFor()
  await page.goto(`${e2e.url}/demo/mail`)
  await page.getByRole('link').filter({ hasText: 'amina@bib.test' }).first().waitFor({ timeout: 30_000 })
  await page.goBack()

  await page.getByRole('button', { name: 'Verwijderen: amina@bib.test' }).click()
  await page.getByRole('dialog', { name: 'Medewerker verwijderen?' }).getByText('amina@bib.test').waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await page.getByRole('dialog').getByRole('button', { name: 'Verwijderen' }).click()
  await page.getByRole('listitem').filter({ hasText: 'amina@bib.test' }).waitFor({ state: 'detached' })

  await page.getByRole('button', { name: 'Verwijderen: balie@demo.test' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Verwijderen' }).click()
  await page.getByRole('alert').filter({ hasText: 'laatste beheerder' }).waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await page.context().close()
})
