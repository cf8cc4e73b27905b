import type { App, Reply } from '../../http/app-types.ts'
import { systemClock } from '../../values/clock.ts'
import { pathOf } from '../addresses.ts'
import { AddressTaken, askEmailChange, changeEmail, emailChangeMinutes, findEmailChange } from '../email-changes.ts'
import { alertBox, field, timeOf } from '../form-parts.ts'
import { countMail } from '../login-attempts.ts'
import { queryOf } from '../page-answer.ts'
import { type Html, html, languageFrom } from '../pages.ts'
import type { IdentityParts } from '../parts.ts'
import { type SealedCookie, sealedCookie } from '../sealed-cookie.ts'
import { actOnAccount, recordSecurityEvent } from '../security-events.ts'
import { emailMaxLength, isEmail, typedEmail } from '../typed-fields.ts'
import { emailWords } from './email-words.ts'
import { forAccount, showAccountPage } from './page.ts'
import { accountRoutes, addressOf, done, type Visit } from './visit.ts'
import { accountWords } from './words.ts'

type Followed = SealedCookie<{ token: string; startedAtMs: number }>

/**
 * Another e-mail address. The link in the mail works only for who is logged in to the account that asked: whoever clicks on
 * a mail that they did not ask for gives their address to nobody.
 */
export function registerEmail(app: App, parts: IdentityParts): void {
  // Who has to log in first would lose what is in the address.
  const followed: Followed = sealedCookie(parts.config, {
    name: 'openpas_email_link',
    path: `${pathOf(parts.config)}/email`,
    lastsMs: emailChangeMinutes * 60_000,
    purpose: 'e-mail link that was followed',
  })
  app.get(
    '/email/link',
    { config: { public: 'only keeps the link for after logging in', rateLimit: 'login' }, schema: { hide: true } },
    async (request, reply) => {
      const { token = '', lang } = queryOf(request)
      const address = addressOf(parts, 'email/confirm', { lang: languageFrom(lang, undefined) })
      reply.header('cache-control', 'no-store')
      return reply
        .header('set-cookie', followed.set({ token: token.slice(0, 100), startedAtMs: systemClock.now().getTime() }))
        .redirect(address, 303)
    },
  )
  const routes = accountRoutes(app, parts)
  routes.read('email', async (visit) => showEmail(visit), 'fresh')
  routes.send('email', '', askChange, 'fresh')
  routes.read('email/confirm', (visit) => showConfirm(visit, followed))
  routes.send('email/confirm', '', (visit) => confirm(visit, followed))
}

function showEmail(visit: Visit, wrong: { email?: string; error?: string; until?: Date } = {}): Reply {
  const { lang, account, parts } = visit
  const say = emailWords[lang]
  const { email = '', error, until } = wrong
  return showAccountPage(visit, 'email', {
    title: say.title,
    status: until ? 429 : error ? 422 : 200,
    until,
    alert: until && say.tooMany.replace('{time}', timeOf(until)),
    body: html`<p class="lead">${withAddress(say.lead, account.email)}</p>
<form method="post" action="${addressOf(parts, 'email', { lang })}" novalidate>${forAccount(visit)}
${field({ name: 'email', type: 'email', label: say.wanted, value: email, autocomplete: 'email', maxlength: emailMaxLength, hint: say.help, error, focus: true })}
<button class="button primary" type="submit">${say.send}</button>
</form>`,
  })
}

async function askChange(visit: Visit): Promise<Reply> {
  const { request, parts, account, body, lang } = visit
  const say = emailWords[lang]
  const email = typedEmail(body.email)
  if (!isEmail(email)) return showEmail(visit, { email, error: email ? say.wrong : say.missing })
  if (email.toLowerCase() === account.email.toLowerCase()) return showEmail(visit, { email, error: say.same })
  const { db, config } = parts
  // Counted for both: neither mailbox is filled by somebody else, and nobody tries one address after the other.
  for (const address of [account.email, email]) {
    const until = await countMail(db, config.secrets, { email: address, address: request.ip })
    if (!until) continue
    recordSecurityEvent(parts, request, { event: 'logInLocked', accountId: account.id, fields: ['mail'] })
    return showEmail(visit, { email, until })
  }
  await actOnAccount(parts, request, { accountId: account.id }, (work) =>
    askEmailChange(work, config, account, { email, lang }),
  )
  return showAccountPage(visit, 'email', {
    title: say.sentTitle,
    body: html`<p class="lead">${withAddress(say.sent, email)}</p>
<a class="button" href="${addressOf(parts, 'email', { lang })}">${say.again}</a>`,
  })
}

async function showConfirm(visit: Visit, followed: Followed): Promise<Reply> {
  const { lang, parts, account, request } = visit
  const say = emailWords[lang]
  const email = await findEmailChange(parts.db, account.id, followed.find(request)?.token ?? '')
  if (email === undefined) return showGone(visit, 410, say.gone)
  return showAccountPage(visit, 'email/confirm', {
    title: say.confirmTitle,
    body: html`<p class="lead">${withAddress(say.confirmLead, email)}</p>
<form method="post" action="${addressOf(parts, 'email/confirm', { lang })}">${forAccount(visit)}
<div class="choice"><input id="others" name="others" type="checkbox" value="end" checked> <label for="others">${accountWords[lang].others}</label></div>
<button class="button primary" type="submit">${say.confirm}</button>
</form>`,
  })
}

async function confirm(visit: Visit, followed: Followed): Promise<Reply> {
  const { lang, parts, account, body, request, reply, sessionUid } = visit
  const say = emailWords[lang]
  const token = followed.find(request)?.token ?? ''
  const keptSession = body.others === 'end' ? sessionUid : undefined
  const outcome = await actOnAccount(parts, request, { accountId: account.id }, async (work) => {
    const changed = await changeEmail(work, parts.config, parts.onAccountVerified, account, {
      token,
      lang,
      keptSession,
    })
    return changed ? 'changed' : 'gone'
  }).catch((error: unknown) => {
    if (error instanceof AddressTaken) return 'taken'
    throw error
  })
  if (outcome === 'gone') return showGone(visit, 410, say.gone)
  if (outcome === 'taken') return showGone(visit, 409, say.taken)
  reply.header('set-cookie', followed.clear())
  return done(visit, 'profile', 'emailChanged')
}

function showGone(visit: Visit, status: number, sentence: string): Reply {
  const say = emailWords[visit.lang]
  return showAccountPage(visit, 'email/confirm', {
    title: say.goneTitle,
    status,
    body: html`${alertBox(sentence)}
<a class="button primary" href="${addressOf(visit.parts, 'email', { lang: visit.lang })}">${say.again}</a>`,
  })
}

function withAddress(sentence: string, email: string): Html {
  const [before = '', after = ''] = sentence.split('{email}')
  return html`${before}<b class="address">${email}</b>${after}`
}
