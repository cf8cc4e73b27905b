import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { queuedMails } from '../../test/mails.ts'
import {
  type Administrator,
  addCardSystemAdministrator,
  addPlatformAdministrator,
  askKsb,
} from '../../test/scenes/administrators.ts'
import { addRegions, type Regions } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { transact } from '../db/transact.ts'
import { newId } from '../values/ids.ts'
import { queueMail } from './queue.ts'
import type { Language } from './templates/template.ts'
import { renderMail } from './text-store.ts'

let t: TestApp
let regions: Regions
let platform: Administrator
let gent: Administrator
beforeAll(async () => {
  t = await openTestApp()
  regions = await addRegions(t)
  platform = await addPlatformAdministrator(t)
  gent = await addCardSystemAdministrator(t, regions.gent)
})
afterAll(() => t.close())

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
const ask = (by: Administrator, method: Method, path: string, body?: Record<string, unknown>) =>
  askKsb(t, by, method, path, body)
const ofGent = (path: string) => `/card-systems/${regions.gent}/mail-texts${path}`
const ofPlatform = (path: string) => `/platform/mail-texts${path}`
const invitation = (language: Language = 'nl') => `/invitation/default/${language}`
const words = (change: Record<string, string> = {}) => ({
  subject: 'Werk je mee aan {balie}?',
  before: 'We zoeken iemand voor {balie}.\nDichtbij.\n\nMaak een UiTiD.',
  button: 'Begin',
  after: 'Nog {geldig} geldig.',
  ...change,
})
const problem = (type: string, status: number) => ({
  status,
  body: { type: `https://api.publiq.be/probs/openpas/${type}`, status },
})
/** The invitation to work at a balie, as it goes out now. */
async function sent(
  cardSystemId: number | undefined,
  organizer = 'Bib <b>& Co</b> {geldig} $&',
  language: Language = 'nl',
) {
  const data = { organizer, link: 'https://openpas.example/id/invitation?token=a&b=c', validMinutes: '10080' }
  const whose = cardSystemId === undefined ? {} : { cardSystemId }
  const mail = {
    to: 'jan@openpas.example',
    language,
    template: 'invitation',
    data,
    at: t.clock.now(),
    ...whose,
  } as const
  await transact(t.db, (trx) => queueMail(trx, t.config.secrets, mail))
  const queued = (await queuedMails(t.db, t.config.secrets)).at(-1)
  if (!queued) throw new Error('no mail')
  return renderMail(t.db, queued)
}

test('a card system sees its mails, the platform all of them, each with the subject that goes out', async () => {
  const { status, body } = await ask(gent, 'GET', ofGent(''))
  expect(status).toBe(200)
  const names = body.map((one: { template: string }) => one.template)
  expect(names).toContain('eventChanged')
  expect(names).not.toContain('resetPassword')
  const settled = body.find((one: { template: string }) => one.template === 'eventChanged')
  expect(settled.variants).toContainEqual({
    variant: 'moved-keep',
    subjects: {
      nl: '{activiteit} is verplaatst',
      fr: '{activité} est déplacé',
      en: '{activity} has been moved',
      de: '{aktivität} ist verlegt',
    },
    own: [],
  })
  const { body: all } = await ask(platform, 'GET', ofPlatform(''))
  expect(all.map((one: { template: string }) => one.template)).toEqual(
    expect.arrayContaining(['resetPassword', ...names]),
  )
  expect(await ask(gent, 'GET', ofGent('/resetPassword/default/nl'))).toMatchObject(problem('mail-text-not-found', 404))
  expect((await ask(platform, 'GET', ofPlatform('/resetPassword/default/nl'))).body).toMatchObject({
    origin: 'STANDARD',
    version: 0,
    placeholders: [{ name: 'validFor', token: '{geldig}', required: true, sample: '7 dagen' }],
  })
})

test('own words go out from the next mail on, filled in and escaped, until they go back to the standard', async () => {
  const path = ofGent(invitation())
  const { body: before } = await ask(gent, 'GET', path)
  expect(before).toMatchObject({ version: 0, origin: 'STANDARD', history: [] })
  expect(before.text).toEqual(before.standard)

  expect(await ask(gent, 'PUT', path, { version: 0, text: words() })).toEqual({ status: 200, body: { version: 1 } })
  const mail = await sent(regions.gent)
  expect(mail.subject).toBe('Werk je mee aan Bib <b>& Co</b> {geldig} $&?')
  expect(mail.text).toContain('voor Bib <b>& Co</b> {geldig} $&.\nDichtbij.\n\nMaak een UiTiD.')
  expect(mail.text).toContain('Begin:\nhttps://openpas.example/id/invitation?token=a&b=c')
  expect(mail.text).toContain('Nog 7 dagen geldig.')
  expect(mail.html).toContain('Bib &#60;b&#62;&#38; Co')
  expect(mail.html).toContain('<br>Dichtbij.')
  expect(mail.html).not.toContain('<b>')
  // Whoever is not of this card system reads the standard, and so does another language.
  expect((await sent(regions.meetjesland)).subject).toContain('Uitnodiging voor de balie')
  expect((await sent(regions.gent, 'Bib', 'fr')).subject).toBe('Invitation pour le guichet Bib')

  const { body: after } = await ask(gent, 'GET', path)
  expect(after).toMatchObject({ version: 1, origin: 'CARD_SYSTEM', text: words(), standard: before.text })
  expect(after.history).toMatchObject([{ version: 1, changedBy: 'Katrien Wieme', text: words() }])
  expect((await ask(gent, 'DELETE', `${path}?version=1`)).status).toBe(204)
  expect((await sent(regions.gent)).subject).toContain('Uitnodiging voor de balie')
  expect((await ask(gent, 'GET', path)).body).toMatchObject({ version: 2, origin: 'STANDARD', text: before.text })
})

test('what the platform writes holds for every card system without own words', async () => {
  const path = ofPlatform(invitation('en'))
  const text = { subject: 'Join {counter}', before: 'Come.', button: 'Begin', after: '{valid}' }
  expect((await ask(platform, 'PUT', path, { version: 0, text })).status).toBe(200)
  expect((await sent(regions.gent, 'Library', 'en')).subject).toBe('Join Library')
  expect((await sent(undefined, 'Library', 'en')).subject).toBe('Join Library')
  const own = ofGent(invitation('en'))
  expect((await ask(gent, 'GET', own)).body).toMatchObject({ origin: 'PLATFORM', text, standard: text, version: 0 })
  const ours = { ...text, subject: 'Ghent: {counter}' }
  expect((await ask(gent, 'PUT', own, { version: 0, text: ours })).status).toBe(200)
  expect((await sent(regions.gent, 'Library', 'en')).subject).toBe('Ghent: Library')
  expect((await ask(platform, 'DELETE', `${path}?version=1`)).status).toBe(204)
  expect((await sent(regions.gent, 'Library', 'en')).subject).toBe('Ghent: Library')
  expect((await sent(undefined, 'Library', 'en')).subject).toBe('Invitation to the counter Library')
})

test.each([
  ['a word that nothing fills in', { after: '{geldig} {prijs}' }, 'mail-placeholder-unknown', '{prijs}', 'after'],
  ['a word of another language', { after: '{geldig} {valid}' }, 'mail-placeholder-unknown', '{valid}', 'after'],
  ['a lone brace', { subject: '{balie} {' }, 'mail-placeholder-unknown', '{', 'subject'],
  ['a needed word that is nowhere', { after: 'Tot dan.' }, 'mail-placeholder-missing', '{geldig}', 'before'],
])('%s is refused, in a preview too, for a card system and the platform', async (_what, change, type, token, part) => {
  const text = words(change)
  const refused = {
    ...problem(type, 400),
    body: { placeholder: token, jsonPointer: `/text/${part}`, endUserMessage: { nl: expect.stringContaining(token) } },
  }
  const path = invitation()
  const { version } = (await ask(gent, 'GET', ofGent(path))).body
  expect(await ask(gent, 'PUT', ofGent(path), { version, text })).toMatchObject(refused)
  expect(await ask(gent, 'POST', `${ofGent(path)}/preview`, text)).toMatchObject(refused)
  expect(await ask(platform, 'PUT', ofPlatform(path), { version: 0, text })).toMatchObject(refused)
  expect(await ask(platform, 'POST', `${ofPlatform(path)}/preview`, text)).toMatchObject(refused)
  expect((await ask(gent, 'GET', ofGent(path))).body.version).toBe(version)
})

test('a preview shows sample values, and changes nothing', async () => {
  const text = words({ before: 'Kom naar {balie} <script>alert(1)</script>' })
  for (const [by, path] of [
    [gent, ofGent(invitation())],
    [platform, ofPlatform(invitation())],
  ] as const) {
    const { status, body } = await ask(by, 'POST', `${path}/preview`, text)
    expect(status).toBe(200)
    expect(body.subject).toBe('Werk je mee aan Bibliotheek Zonnebos?')
    expect(body.text).toContain('Nog 7 dagen geldig.')
    expect(body.html).not.toContain('<script')
  }
})

test('two who change the same text at once: one is told, and nothing of theirs is lost unseen', async () => {
  const path = ofGent('/familyMemberAdded/default/nl')
  const text = { subject: 'Welkom', before: '{voornaam} zette je in de lijst.', button: 'Haal mij eruit', after: '' }
  const answers = await Promise.all(
    [1, 2, 3].map((at) => ask(gent, 'PUT', path, { version: 0, text: { ...text, subject: `Welkom ${at}` } })),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
  expect(answers.find(({ status }) => status === 409)).toMatchObject(problem('changed-meanwhile', 409))
  expect(await ask(gent, 'DELETE', `${path}?version=7`)).toMatchObject(problem('changed-meanwhile', 409))
  const platforms = ofPlatform('/familyMemberAdded/default/nl')
  expect(await ask(platform, 'PUT', platforms, { version: 3, text })).toMatchObject(problem('changed-meanwhile', 409))
  expect(await ask(platform, 'DELETE', `${platforms}?version=3`)).toMatchObject(problem('changed-meanwhile', 409))
  expect((await ask(gent, 'GET', path)).body.history).toHaveLength(1)
})

test('what cannot be written here is not found, whatever is asked of it', async () => {
  const text = words()
  for (const [by, of] of [
    [gent, ofGent],
    [platform, ofPlatform],
  ] as const) {
    for (const wrong of ['/nothing/default/nl', '/invitation/other/nl', '/constructor/default/nl']) {
      const missing = problem('mail-text-not-found', 404)
      expect(await ask(by, 'GET', of(wrong))).toMatchObject(missing)
      expect(await ask(by, 'POST', of(`${wrong}/preview`), text)).toMatchObject(missing)
      expect(await ask(by, 'PUT', of(wrong), { version: 0, text })).toMatchObject(missing)
      expect(await ask(by, 'DELETE', of(`${wrong}?version=1`))).toMatchObject(missing)
    }
  }
})

test('the trail says which parts changed, and never the words', async () => {
  const path = ofGent('/eventChanged/moved-keep/nl')
  const { body } = await ask(gent, 'GET', path)
  const secret = newId()
  const text = { ...body.text, subject: `{activiteit} ${secret}` }
  await ask(gent, 'PUT', path, { version: 0, text })
  const { rows } = await sql<{ act: string; fields: string[]; whole: string }>`
    select act, fields, audit_entries::text as whole from audit_entries
    where subject_id = ${`${regions.gent}/eventChanged/moved-keep/nl`} limit 10`.execute(t.db)
  expect(rows).toMatchObject([{ act: 'mail-text.update', fields: ['subject'] }])
  expect(rows[0]?.whole).not.toContain(secret)
})
