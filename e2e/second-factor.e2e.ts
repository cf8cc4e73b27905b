import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeInApp } from '../server/test/authenticator-app.ts'
import { accessibilityBreaches, type E2e, openE2e } from './harness.ts'

let e2e: E2e
beforeAll(async () => {
  e2e = await openE2e()
})
afterAll(() => e2e?.close())

const email = 'balie@demo.test'

/** A device with a finger on it, as the browser sees it. */
async function addDevice(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

async function typePassword(page: Page): Promise<void> {
  await page.getByLabel('E-mailadres').fill(email)
  await page.getByLabel('Je wachtwoord', { exact: true }).fill('openpas-demo')
  await page.getByRole('button', { name: 'Meld je aan', exact: true }).click()
}

/** The counter's own page, after leaving the session of this browser. */
async function openBalieAnew(page: Page): Promise<void> {
  await page.context().clearCookies()
  // Before going there, since the counter without a token goes on to the log-in by itself.
  await page.evaluate(() => sessionStorage.clear())
  await page.goto(`${e2e.url}/balie`)
  await page.getByRole('heading', { name: 'Meld je aan' }).waitFor()
}

async function choosesBetweenTwoBalies(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Kies je balie' }).waitFor()
  for (const name of [/Bibliotheek Eeklo/, /CC De Herbakker/]) await page.getByText(name).first().waitFor()
}

test('somebody enrols a passkey and an app, and logs in to the counter with each', async () => {
  const page = await e2e.open({ viewport: { width: 390, height: 844 } })
  await addDevice(page)
  await page.goto(`${e2e.url}/id/second-factor`)
  await typePassword(page)
  await page.getByRole('heading', { name: 'Tweede stap' }).waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])

  await page.getByRole('button', { name: 'Maak een toegangssleutel' }).click()
  await page.getByRole('heading', { name: 'Bewaar je herstelcodes' }).waitFor()
  expect(await page.locator('.codes li').count()).toBe(10)
  expect(await accessibilityBreaches(page)).toEqual([])
  await page.getByRole('link', { name: 'Ik heb ze bewaard' }).click()

  await page.getByRole('link', { name: 'Gebruik een app met codes' }).click()
  const secret = (await page.locator('.secret').innerText()).replaceAll(' ', '')
  await page.getByLabel('Code in je app').fill('000000')
  await page.getByRole('button', { name: 'Koppel de app' }).click()
  await page.getByText('Deze code klopt niet. De app is nog niet gekoppeld.').waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await page.getByLabel('Code in je app').fill(codeInApp(secret, -1))
  await page.getByRole('button', { name: 'Koppel de app' }).click()
  await page.getByText('Toegevoegd.').waitFor()

  // The passkey alone is the whole log-in.
  await openBalieAnew(page)
  await page.getByRole('button', { name: 'Meld je aan met een toegangssleutel' }).click()
  await choosesBetweenTwoBalies(page)

  // The password, then the passkey.
  await openBalieAnew(page)
  await typePassword(page)
  await page.getByRole('heading', { name: 'Nog één stap' }).waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await page.getByRole('button', { name: 'Gebruik je toegangssleutel' }).click()
  await choosesBetweenTwoBalies(page)

  // The password, then the code of the app: a wrong one first.
  await openBalieAnew(page)
  await typePassword(page)
  await page.getByLabel('Code', { exact: true }).fill('12')
  await page.getByRole('button', { name: 'Ga verder' }).click()
  await page.getByText('Deze code klopt niet of is al gebruikt.').waitFor()
  expect(await accessibilityBreaches(page)).toEqual([])
  await page.getByLabel('Code', { exact: true }).fill(codeInApp(secret))
  await page.getByRole('button', { name: 'Ga verder' }).click()
  await choosesBetweenTwoBalies(page)

  for (const name of ['profile', 'sessions']) {
    await page.goto(`${e2e.url}/id/${name}`)
    expect(await accessibilityBreaches(page)).toEqual([])
  }
  await page.context().close()
})

test.each([
  390, 1440,
])('the pages of one’s own are accessible %i wide, also with something wrong in them', async (width) => {
  const page = await e2e.open({ viewport: { width, height: 844 } })
  await page.goto(`${e2e.url}/id/profile`)
  await page.getByLabel('E-mailadres').fill('ksb@demo.test')
  await page.getByLabel('Je wachtwoord', { exact: true }).fill('openpas-demo')
  await page.getByRole('button', { name: 'Meld je aan', exact: true }).click()
  await page.getByRole('heading', { name: 'Profiel' }).waitFor()
  const wrong: [string, string, string, string][] = [
    ['profile', 'Voornaam en naam', 'Bewaar', 'Vul je naam in.'],
    ['email', 'Je nieuwe e-mailadres', 'Stuur de link', 'Vul je nieuwe e-mailadres in.'],
    ['password', 'Je wachtwoord van nu', 'Verander je wachtwoord', 'Minstens 8 tekens'],
    ['second-factor/app', 'Code in je app', 'Koppel de app', 'code'],
  ]
  for (const [name, label, button, sentence] of wrong) {
    await page.goto(`${e2e.url}/id/${name}`)
    expect(await accessibilityBreaches(page)).toEqual([])
    await page.getByLabel(label, { exact: true }).fill('')
    await page.getByRole('button', { name: button, exact: true }).click()
    await page.locator('.error').filter({ hasText: sentence }).first().waitFor()
    expect(await accessibilityBreaches(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  }
  for (const name of ['sessions', 'second-factor', 'email/confirm']) {
    await page.goto(`${e2e.url}/id/${name}`)
    expect(await accessibilityBreaches(page)).toEqual([])
  }
  await page.context().close()
})

/** As it is now, on a phone and on a desktop. */
async function expectSound(page: Page): Promise<void> {
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 844 })
    expect(await accessibilityBreaches(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  }
}

/** Somebody who administers a card system asks another one to, with the token that the page has. */
async function inviteAdministrator(page: Page, invited: string): Promise<void> {
  await page.goto(`${e2e.url}/ksb/`)
  await page.getByLabel('E-mailadres').fill('ksb@demo.test')
  await page.getByLabel('Je wachtwoord', { exact: true }).fill('openpas-demo')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => sessionStorage.getItem('openpas.tokens') !== null)
  const status = await page.evaluate(async (to) => {
    const { access } = JSON.parse(sessionStorage.getItem('openpas.tokens') ?? '{}') as { access: string }
    const headers = { authorization: `Bearer ${access}`, 'content-type': 'application/json' }
    const me = (await (await fetch('/api/ksb/me', { headers })).json()) as { cardSystems: { id: number }[] }
    const url = `/api/ksb/card-systems/${me.cardSystems[0]?.id}/administrators`
    return (await fetch(url, { method: 'POST', headers, body: JSON.stringify({ email: to }) })).status
  }, invited)
  expect(status).toBe(201)
}

test('an invited administrator makes an account and chooses a second factor, with nothing but keys', async () => {
  const invited = 'nieuw@stad.example'
  const page = await e2e.open({ viewport: { width: 390, height: 844 } })
  await inviteAdministrator(page, invited)
  await page.goto(`${e2e.url}/demo/mail`)
  await page.getByRole('link').filter({ hasText: invited }).first().click({ timeout: 30_000 })
  await page.frameLocator('iframe').getByRole('link', { name: 'Maak een UiTiD', exact: true }).click()
  // What this browser has of who invited is somebody else's.
  await page.context().clearCookies()
  await page.getByText('Op dit adres kreeg je de uitnodiging.').waitFor()
  await page.evaluate(() => sessionStorage.clear())
  await expectSound(page)
  const password = 'zeven stoelen rond de tafel'
  await page.getByLabel('Voornaam').focus()
  await page.keyboard.type('Imane')
  await page.keyboard.press('Enter')
  await page.getByText('Vul je naam in.').waitFor()
  await expectSound(page)
  await page.keyboard.type('Peeters')
  await tabToField(page, 'password')
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Je UiTiD is klaar' }).waitFor()
  await expectSound(page)

  await page.getByRole('link', { name: 'Meld je aan bij Openpas KSB' }).press('Enter')
  await page.getByRole('heading', { name: 'Meld je aan', exact: true }).waitFor()
  await page.keyboard.type(invited)
  await tabToField(page, 'password')
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Kies een tweede stap' }).waitFor()
  await expectSound(page)
  // This browser has no device that makes a passkey.
  await page.getByRole('link', { name: 'Gebruik een app met codes' }).press('Enter')
  await page.locator('.secret').waitFor()
  const secret = (await page.locator('.secret').innerText()).replaceAll(' ', '')
  await expectSound(page)
  await tabToField(page, 'code')
  await page.keyboard.type('000000')
  await page.keyboard.press('Enter')
  await page.getByText('Deze code klopt niet. De app is nog niet gekoppeld.').waitFor()
  await expectSound(page)
  await page.getByLabel('Code in je app').fill(codeInApp(secret, -1))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Bewaar je herstelcodes' }).waitFor()
  await expectSound(page)
  await page.getByRole('button', { name: 'Ik heb ze bewaard' }).press('Enter')
  await page.waitForURL(`${e2e.url}/ksb/**`)
  await page.waitForFunction(() => sessionStorage.getItem('openpas.tokens') !== null)
  await page.context().close()
})

async function tabToField(page: Page, id: string): Promise<void> {
  for (let press = 0; press < 30; press++) {
    if ((await page.evaluate(() => document.activeElement?.id)) === id) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never came to ${id}`)
}

test('a device without a passkey says so, and nothing happened', async () => {
  const page = await e2e.open()
  await page.goto(`${e2e.url}/balie`)
  await page.getByRole('heading', { name: 'Meld je aan' }).waitFor()
  await addDevice(page)
  await page.getByRole('button', { name: 'Meld je aan met een toegangssleutel' }).click()
  await page.getByText('Je toestel gaf geen toegangssleutel. Er is niets gebeurd.').waitFor({ timeout: 90_000 })
  expect(await accessibilityBreaches(page)).toEqual([])
  await page.context().close()
})
