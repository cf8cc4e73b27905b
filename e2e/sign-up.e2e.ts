import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityBreaches, type E2e, openE2e } from './harness.ts'

let e2e: E2e
beforeAll(async () => {
  e2e = await openE2e()
})
afterAll(() => e2e?.close())

const widths = [
  { name: 'on a phone', viewport: { width: 390, height: 844 } },
  { name: 'on a desktop', viewport: { width: 1440, height: 900 } },
]
const password = 'vier lantaarns op een rij'

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true }).waitFor()
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** In the mailbox of the demo, the newest mail with this subject to this address; the page asks for itself again. */
async function openMail(page: Page, subject: string, to: string): Promise<void> {
  await page.goto(`${e2e.url}/demo/mail`)
  const mail = page.getByRole('link').filter({ hasText: subject }).filter({ hasText: to }).first()
  await mail.click({ timeout: 30_000 })
  await page.frameLocator('iframe').getByRole('link', { name: subject, exact: true }).click()
}

async function startSignUp(page: Page): Promise<void> {
  await page.goto(`${e2e.url}/balie`)
  await heading(page, 'Meld je aan')
  await page.getByRole('link', { name: 'Maak een account' }).click()
  await heading(page, 'Maak een UiTiD')
}

async function fillIn(page: Page, email: string): Promise<void> {
  await page.getByLabel('Voornaam').fill('Noor')
  await page.getByLabel('Naam', { exact: true }).fill('De Vlieger')
  await page.getByLabel('E-mailadres').fill(email)
  await page.getByLabel('Kies een wachtwoord').fill(password)
}

describe.each(widths)('before logging in, $name', ({ name, viewport }) => {
  const email = `noor-${viewport.width}@post.example`

  test('somebody signs up, confirms with the mail, and is in the app where they began', async () => {
    const page = await e2e.open({ viewport })
    await startSignUp(page)
    expect(await accessibilityBreaches(page)).toEqual([])
    // Without touching anything but keys, the focus is in the first field that is empty.
    await page.keyboard.type('Noor')
    await page.keyboard.press('Enter')
    await page.getByText('Vul je naam in.').waitFor()
    expect(await page.getByLabel('Voornaam').inputValue()).toBe('Noor')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('family_name')
    expect(await accessibilityBreaches(page)).toEqual([])

    await fillIn(page, email)
    const field = page.getByLabel('Kies een wachtwoord')
    await field.fill('')
    // As a password manager or the clipboard does it.
    await field.focus()
    await page.keyboard.insertText(password)
    expect(await field.getAttribute('type')).toBe('password')
    await button(page, 'Toon').click()
    expect(await field.getAttribute('type')).toBe('text')
    expect(await field.inputValue()).toBe(password)
    await button(page, 'Maak je UiTiD').click()
    await heading(page, 'Kijk in je mailbox')
    expect(await accessibilityBreaches(page)).toEqual([])

    await openMail(page, 'Bevestig je e-mailadres', email)
    await heading(page, 'Bevestig je e-mailadres')
    expect(await accessibilityBreaches(page)).toEqual([])
    await button(page, 'Bevestig en ga verder').click()
    await page.getByText('Je bent nog aan geen balie gekoppeld').waitFor()
    await page.context().close()
  })

  test('the link opened in another browser asks for the password, and offers to log in', async () => {
    const page = await e2e.open({ viewport })
    const other = `elders-${viewport.width}@post.example`
    await startSignUp(page)
    await fillIn(page, other)
    await button(page, 'Maak je UiTiD').click()
    await heading(page, 'Kijk in je mailbox')

    const elsewhere = await e2e.open({ viewport })
    await openMail(elsewhere, 'Bevestig je e-mailadres', other)
    await elsewhere.getByLabel('Het wachtwoord dat je koos').fill('iets anders dan dat')
    await button(elsewhere, 'Bevestig je e-mailadres').click()
    await elsewhere.getByText('Dit is niet het wachtwoord dat je koos.').waitFor()
    expect(await accessibilityBreaches(elsewhere)).toEqual([])
    await elsewhere.getByLabel('Het wachtwoord dat je koos').fill(password)
    await button(elsewhere, 'Bevestig je e-mailadres').click()
    await heading(elsewhere, 'Je UiTiD is klaar')
    expect(await accessibilityBreaches(elsewhere)).toEqual([])
    await elsewhere.getByRole('link', { name: 'Meld je aan bij Openpas Balie' }).click()
    await heading(elsewhere, 'Meld je aan')

    // Where they signed up, the way to log in is on the page that waits.
    await page.getByRole('link', { name: 'Meld je aan' }).click()
    await page.getByLabel('E-mailadres').fill(other)
    await page.getByLabel('Je wachtwoord').fill(password)
    await button(page, 'Meld je aan').click()
    await page.getByText('Je bent nog aan geen balie gekoppeld').waitFor()
    await page.context().close()
    await elsewhere.context().close()
  })

  test('a forgotten password is replaced by the link in a mail', async () => {
    const page = await e2e.open({ viewport })
    await page.goto(`${e2e.url}/balie`)
    await page.getByRole('link', { name: 'Wachtwoord vergeten?' }).click()
    await heading(page, 'Wachtwoord vergeten')
    await button(page, 'Mail me een link').click()
    await page.getByText('Vul je e-mailadres in.', { exact: true }).waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
    await page.getByLabel('E-mailadres').fill(email)
    await button(page, 'Mail me een link').click()
    await heading(page, 'Kijk in je mailbox')
    expect(await accessibilityBreaches(page)).toEqual([])

    await openMail(page, 'Kies een nieuw wachtwoord', email)
    await heading(page, 'Kies een nieuw wachtwoord')
    await page.getByLabel('Je nieuwe wachtwoord').fill('wachtwoord1')
    await button(page, 'Bewaar je nieuwe wachtwoord').click()
    await page.getByText('Dit wachtwoord kiezen veel mensen').waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
    const other = `${name} iets nieuws`
    await page.getByLabel('Je nieuwe wachtwoord').fill(other)
    await button(page, 'Bewaar je nieuwe wachtwoord').click()
    await heading(page, 'Je wachtwoord is veranderd')
    expect(await accessibilityBreaches(page)).toEqual([])
    await page.getByRole('link', { name: 'Meld je aan bij Openpas Balie' }).click()
    await page.getByLabel('E-mailadres').fill(email)
    await page.getByLabel('Je wachtwoord').fill(other)
    await button(page, 'Meld je aan').click()
    await page.getByText('Je bent nog aan geen balie gekoppeld').waitFor()
    await page.context().close()
  })
})
