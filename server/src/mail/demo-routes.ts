import { Type } from 'typebox'
import type { Db } from '../db/database.ts'
import type { App, Reply } from '../http/app-types.ts'
import { Problem } from '../http/problems.ts'
import { type DemoMail, findDemoMail, listDemoMails } from './demo-mailbox.ts'
import { mailboxPage, mailboxPath, mailFrame, mailPage } from './demo-pages.ts'

const config = {
  public: 'only the demo has it, with mail to people who do not exist',
  problems: { 'url/not-found': 404 },
} as const
const schema = { hide: true } as const
const ofMail = { hide: true, params: Type.Object({ id: Type.String() }) }

// No script at all. Styles are in the pages and in the mails themselves.
const policy =
  "default-src 'none'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self'; form-action 'none'"

/** The demo's mailbox: everything that would have been sent, for everybody to read. */
export function registerDemoMailbox(app: App, db: Db): void {
  app.get(mailboxPath, { config, schema }, async (_request, reply) => send(reply, mailboxPage(await listDemoMails(db))))
  app.get(`${mailboxPath}/:id`, { config, schema: ofMail }, async (request, reply) =>
    send(reply, mailPage(await getMail(db, request.params.id))),
  )
  app.get(`${mailboxPath}/:id/html`, { config, schema: ofMail }, async (request, reply) =>
    send(reply, mailFrame(await getMail(db, request.params.id)), "'self'"),
  )
}

async function getMail(db: Db, id: string): Promise<DemoMail> {
  const mail = await findDemoMail(db, id)
  if (!mail) throw new Problem('url/not-found')
  return mail
}

function send(reply: Reply, page: string, framedBy = "'none'"): Reply {
  return reply
    .headers({
      'content-security-policy': `${policy}; frame-src 'self'; frame-ancestors ${framedBy}`,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    })
    .type('text/html; charset=utf-8')
    .send(page)
}
