import { expect, test } from 'vitest'
import { duration } from './duration.ts'
import { render } from './render.ts'
import type { Language, TemplateName } from './template.ts'
import { templates } from './templates.ts'

const languages: Language[] = ['nl', 'fr', 'en', 'de']
const link = 'https://openpas.example/id/x?token=a&b=c'
const injection = 'N9 <b>& Herbakker</b>\r\nBcc: all@mail.example'
const people = { organizer: injection, administers: injection, person: injection }
const event = { event: injection, reason: injection, change: 'CALLED_OFF', tickets: 'CANCEL' }
const request = { balie: injection, kind: 'JOIN', region: injection, decision: 'REFUSED' }
const provider = {
  ...{ organisation: injection, municipality: injection, offers: injection, helpDesk: injection, message: injection },
  ...{
    entry: 'https://openpas.example/aanbod',
    guide: 'https://openpas.example/uitpaspartner',
    newsletter: 'https://openpas.example/n',
    banner: 'https://openpas.example/b',
  },
}
const data = { link, validMinutes: '1440', ...people, ...event, ...request, ...provider }
const mails = (Object.keys(templates) as TemplateName[]).flatMap((template) =>
  languages.map((language) => ({ template, language })),
)

test.each(mails)('$template in $language is complete, as text and as HTML', ({ template, language }) => {
  const mail = { to: 'noor@pashouder.test', template, language, data, at: new Date('2026-11-23T13:00:00Z') }
  const { subject, text, html } = render(mail)
  expect(subject).toMatch(/^[^\r\n]+$/)
  expect(text).not.toMatch(/undefined|null|NaN|\[object/)
  expect(text).toContain(`\n${link}\n`)
  expect(html).toContain(`<html lang="${language}">`)
  expect(html).toContain(`href="${link.replace('&', '&#38;')}"`)
  expect(html).not.toContain('<b>')
  expect(html).not.toMatch(/src=|<script|<img|@import/)
})

test('no two languages say the same', () => {
  for (const template of Object.keys(templates) as TemplateName[]) {
    const texts = languages.map((language) => render({ to: '', template, language, data, at: new Date(0) }).text)
    expect(new Set(texts).size).toBe(languages.length)
  }
})

test.each([
  ['1', '1 minuut', '1 minute'],
  ['45', '45 minuten', '45 minutes'],
  ['60', '1 uur', '1 heure'],
  ['90', '90 minuten', '90 minutes'],
  ['1440', '24 uur', '24 heures'],
  ['10080', '7 dagen', '7 jours'],
])('%s minutes are %s', (minutes, nl, fr) => {
  expect(duration('nl', minutes)).toBe(nl)
  expect(duration('fr', minutes)).toBe(fr)
})
