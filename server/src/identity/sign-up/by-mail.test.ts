import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../../../test/browser.ts'
import { openTestIdentity, type TestIdentity } from '../../../test/open-test-identity.ts'
import { openSmtp, type TestSmtp } from '../../../test/smtp.ts'
import { startMail } from '../../mail/outbox.ts'

// The whole way, through a real mail server: what arrives is what a person has.

let smtp: TestSmtp
let own: TestIdentity
let mail: { stop(): Promise<void> }

beforeAll(async () => {
  smtp = await openSmtp()
  own = await openTestIdentity({ SMTP_URL: smtp.url, MAIL_FROM: 'UiTiD <uitid@mail.example>' })
  const log = { info() {}, warn() {}, error() {} }
  mail = await startMail(own, own.databaseUrl, log as never)
})
afterAll(async () => {
  await mail.stop()
  await own.close()
  await smtp.stop()
})

const fields = { username: 'jef@post.test', password: 'vier lantaarns op een rij' }

function authorization(): string {
  const query = new URLSearchParams({
    client_id: 'partner',
    redirect_uri: 'https://partner.test/done',
    response_type: 'code',
    scope: 'openid',
    screen: 'register',
  })
  return `${own.config.urls.id}/realms/uitid/protocol/openid-connect/auth?${query}`
}

/** The link in the newest mail with this subject. */
async function received(subject: string): Promise<string> {
  const find = () => smtp.received.findLast((one) => one.header('subject') === subject)
  await expect.poll(() => find()?.to, { timeout: 15_000 }).toEqual([fields.username])
  return /^http\S+/m.exec(find()?.content ?? '')?.[0] ?? ''
}

test('sign up, confirm, forget the password and choose another one, with what a mail server received', async () => {
  const browser = openBrowser(['https://partner.test/'])
  await browser.submit(await browser.open(authorization()), { ...fields, given_name: 'Jef', family_name: 'Maes' })
  const landed = await browser.submit(await browser.open(await received('Bevestig je e-mailadres')), {})
  expect(landed.url.href).toMatch(/^https:\/\/partner\.test\/done\?code=/)

  const forgotten = await openBrowser().open(`${own.config.urls.id}/forgotten-password?client_id=partner`)
  await openBrowser().submit(forgotten, fields)
  const choice = await openBrowser().open(await received('Kies een nieuw wachtwoord'))
  const done = await openBrowser().submit(choice, { password: 'vijf kaarsen in de kast' })
  expect(done.text).toContain('href="https://partner.test/">Meld je aan bij Cultuurhuis &#60;De Brug&#62;')
  expect(await received('Je wachtwoord is veranderd')).toContain('/forgotten-password')
})
