import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openBrowser } from '../../../test/browser.ts'
import { queuedMails } from '../../../test/mails.ts'
import { openTestIdentity, person, type TestIdentity } from '../../../test/open-test-identity.ts'
import { transact } from '../../db/transact.ts'
import { findAccountByEmail } from '../accounts.ts'
import { type Invitation, inviteAccount } from '../invitations.ts'
import { purgeMailedLinks } from '../mailed-links.ts'

let own: TestIdentity
const told: { accountId: string; email: string }[] = []

beforeAll(async () => {
  own = await openTestIdentity({}, [async (_trx, account) => void told.push(account)])
})
afterAll(() => own.close())
beforeEach(() => own.db.deleteFrom('login_attempts').execute())

const fields = { given_name: 'Jef', family_name: 'Maes', password: 'vier lantaarns op een rij' }

function invite(email: string, more: Partial<Invitation> = {}) {
  const invitation: Invitation = { email, locale: 'nl', organizerName: 'Bibliotheek <Eeklo>', app: 'balie', ...more }
  return transact(own.db, (trx) => inviteAccount(trx, own.config, invitation))
}

const mailsTo = async (to: string) => (await queuedMails(own.db, own.config.secrets)).filter((mail) => mail.to === to)

async function linkIn(to: string, template = 'invitation'): Promise<string> {
  const mail = (await mailsTo(to)).at(-1)
  expect(mail?.template).toBe(template)
  return (mail?.data as { link: string }).link
}

test('an invited person makes an account with the address of the invitation, and no other', async () => {
  await invite(' jef@balie.test ')
  const browser = openBrowser()
  const form = await browser.open(await linkIn('jef@balie.test'))
  expect(form.text).toContain('Je bent uitgenodigd door <b>Bibliotheek &#60;Eeklo&#62;</b>.')
  expect(form.text).toMatch(/<input id="username"[^>]* readonly[^>]* value="jef@balie.test"/)
  const wrong = await browser.submit(form, { ...fields, password: 'jef maes jef maes' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('value="Maes"')
  const done = await browser.submit(wrong, { ...fields, username: 'ander@balie.test' })
  expect(done.text).toContain('Je e-mailadres <b>jef@balie.test</b> is bevestigd.')
  expect(done.text).toContain(`href="${own.config.urls.balie}/">Meld je aan bij Openpas Balie`)
  const account = await findAccountByEmail(own.db, 'jef@balie.test')
  expect(account).toMatchObject({ name: 'Jef Maes', givenName: 'Jef', emailVerified: true, locale: 'nl' })
  expect(await findAccountByEmail(own.db, 'ander@balie.test')).toBeUndefined()
  expect(told).toEqual([{ accountId: account?.id, email: 'jef@balie.test' }])
  expect(own.logLines.join('')).not.toMatch(/jef@|token=/)
})

test('the page is in the language of the invitation until another is chosen, and leads to the app that it is for', async () => {
  await invite('marie@balie.test', { locale: 'fr', app: 'ksb' })
  const browser = openBrowser()
  const link = await linkIn('marie@balie.test', 'administratorInvitation')
  expect((await browser.open(link)).text).toContain('<h1>Crée un UiTiD</h1>')
  expect((await browser.open(`${link}&lang=de`)).text).toContain('<h1>Lege eine UiTiD an</h1>')
  const done = await browser.submit(await browser.open(link), fields)
  expect(done.text).toContain(`href="${own.config.urls.ksb}/">Connecte-toi à Openpas KSB`)
})

test('an invitation works once, also for several at the same moment; a second one to the same address ends with it', async () => {
  await invite('samen@balie.test')
  const first = await linkIn('samen@balie.test')
  await invite('Samen@balie.test')
  const second = await linkIn('Samen@balie.test')
  const page = await openBrowser().open(first)
  const answers = await Promise.all([1, 2, 3].map(() => openBrowser().submit(page, fields)))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 410, 410])
  for (const link of [first, second]) expect((await openBrowser().open(link)).status).toBe(410)
})

test('who has an account by then is told so, and the account stays as it is', async () => {
  await invite(person.email)
  const page = await openBrowser().open(await linkIn(person.email))
  const answer = await openBrowser().submit(page, fields)
  expect(answer.status).toBe(409)
  expect(answer.text).toContain('Je hebt al een UiTiD')
  expect(await findAccountByEmail(own.db, person.email)).toMatchObject({ name: 'Hilde Standaert' })
})

test('an invitation that is too old, made up or sent from another site makes no account', async () => {
  await invite('oud@balie.test')
  const link = await linkIn('oud@balie.test')
  const page = await openBrowser().open(link)
  expect((await openBrowser().submit(page, fields, { origin: 'https://evil.test' })).status).toBe(410)
  expect((await openBrowser().open(link.slice(0, -1))).status).toBe(410)
  await own.db.updateTable('invitations').set({ expires_at: new Date() }).execute()
  const late = await openBrowser().submit(page, fields)
  expect(late.status).toBe(410)
  expect(late.text).toContain('vraag je een nieuwe uitnodiging')
  expect(await findAccountByEmail(own.db, 'oud@balie.test')).toBeUndefined()
})

test('what does not commit invites nobody', async () => {
  const failing = transact(own.db, async (trx) => {
    await inviteAccount(trx, own.config, { email: 'niet@balie.test', locale: 'nl', organizerName: 'Bib', app: 'balie' })
    throw new Error('something else did not work')
  })
  await expect(failing).rejects.toThrow()
  expect(await mailsTo('niet@balie.test')).toEqual([])
})

test('links that nobody used are forgotten, with the people in them', async () => {
  await invite('weg@balie.test')
  await invite('blijft@balie.test')
  await own.db
    .updateTable('invitations')
    .set({ expires_at: new Date() })
    .where('email', '=', 'weg@balie.test')
    .execute()
  await purgeMailedLinks(own.db)
  const left = await own.db.selectFrom('invitations').select('email').execute()
  expect(left.map((row) => row.email)).toContain('blijft@balie.test')
  expect(left.map((row) => row.email)).not.toContain('weg@balie.test')
})
