import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { newId } from '../values/ids.ts'
import { demoDelivery, kept, listDemoMails } from './demo-mailbox.ts'
import { render } from './templates/render.ts'

let demo: TestApp
beforeAll(async () => {
  demo = await openTestApp({ DEMO: 'true' })
})
afterAll(() => demo.close())

const link = 'http://localhost:3000/id/reset?token=abc'

async function deliver(to: string): Promise<string> {
  const mail = {
    to,
    language: 'nl',
    template: 'resetPassword',
    data: { link, validMinutes: '60' },
    at: demo.clock.now(),
  } as const
  const id = newId()
  await demoDelivery(demo.db)({ ...render(mail), ...mail, id }, AbortSignal.timeout(1000))
  return id
}

const get = (url: string, app = demo.app) => app.inject({ url })

test('what would have been sent is listed, the newest first, and can be opened', async () => {
  expect((await get('/demo/mail')).body).toContain('Er is nog geen mail')
  await deliver('hilde@bib.test')
  const id = await deliver('<noor>@pashouder.test')
  const { body, headers } = await get('/demo/mail')
  expect(headers['content-type']).toBe('text/html; charset=utf-8')
  expect(headers['cache-control']).toBe('no-store')
  expect(body.indexOf('aan &#60;noor&#62;@pashouder.test')).toBeLessThan(body.indexOf('aan hilde@bib.test'))
  expect(body).toContain(`href="/demo/mail/${id}"`)
  expect(body).toContain('23 november 2026')
  const opened = await get(`/demo/mail/${id}`)
  expect(opened.body).toContain(`<a href="${link}">${link}</a>`)
  expect(opened.headers['content-security-policy']).toContain("frame-ancestors 'none'")
  const framed = await get(`/demo/mail/${id}/html`)
  expect(framed.body).toContain('<base target="_top">')
  expect(framed.headers['content-security-policy']).toContain("frame-ancestors 'self'")
})

test('a mail that does not exist is not found', async () => {
  for (const id of [newId(), 'mail']) {
    expect((await get(`/demo/mail/${id}`)).statusCode).toBe(404)
    expect((await get(`/demo/mail/${id}/html`)).statusCode).toBe(404)
  }
})

test('a mail that is handed over twice is there once, and only the newest are kept', async () => {
  const mail = {
    id: newId(),
    to: 'noor@pashouder.test',
    language: 'nl',
    subject: 'Twee keer',
    text: '',
    html: '',
  } as const
  const keep = demoDelivery(demo.db)
  for (const _time of [1, 2]) await keep({ ...mail, at: demo.clock.now() }, AbortSignal.timeout(1000))
  expect((await listDemoMails(demo.db)).filter((one) => one.subject === 'Twee keer')).toHaveLength(1)
  for (let more = 0; more < kept; more++) await deliver('hilde@bib.test')
  const mails = await listDemoMails(demo.db)
  expect(mails).toHaveLength(kept)
  expect(mails.map((one) => one.subject)).not.toContain('Twee keer')
})

test('outside the demo, and with a mail server, there is no such page', async () => {
  for (const env of [{ DEMO: 'false' }, { DEMO: 'true', SMTP_URL: 'smtp://localhost', MAIL_FROM: 'a@b.example' }]) {
    const other = await openTestApp(env)
    expect((await get('/demo/mail', other.app)).statusCode).toBe(404)
    await other.close()
  }
})
