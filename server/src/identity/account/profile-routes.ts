import type { App, Reply } from '../../http/app-types.ts'
import { queueMail } from '../../mail/queue.ts'
import { systemClock } from '../../values/clock.ts'
import { setPassword, setProfile } from '../accounts.ts'
import { checkPassword } from '../check-password.ts'
import { forgetEmailChange } from '../email-changes.ts'
import { endSessionsOf } from '../end-sessions.ts'
import { field, timeOf } from '../form-parts.ts'
import { html, raw } from '../pages.ts'
import type { IdentityParts } from '../parts.ts'
import { checkNewPassword, passwordSentences } from '../password-rules.ts'
import { passwordMaxLength } from '../passwords.ts'
import { actOnAccount, recordSecurityEvent, securityAct } from '../security-events.ts'
import { typedLine } from '../typed-fields.ts'
import { type Language, words } from '../words.ts'
import { forAccount, showAccountPage } from './page.ts'
import { accountRoutes, addressOf, done, type Visit } from './visit.ts'
import { accountWords } from './words.ts'

const nameMaxLength = 120

/** Name, language, and the password. */
export function registerProfile(app: App, parts: IdentityParts): void {
  const routes = accountRoutes(app, parts)
  routes.read('profile', async (visit) => showProfile(visit))
  routes.send('profile', '', saveProfile)
  routes.read('password', async (visit) => showPassword(visit), 'fresh')
  routes.send('password', '', changePassword, 'fresh')
}

function showProfile(visit: Visit, nameError?: string): Reply {
  const { lang, account, parts, body } = visit
  const say = accountWords[lang]
  const chosen = (language: Language) => (account.locale === language ? raw(' selected') : undefined)
  const options = Object.entries(words).map(
    ([code, { language }]) =>
      html`<option value="${code}" lang="${code}"${chosen(code as Language)}>${language}</option>`,
  )
  return showAccountPage(visit, 'profile', {
    title: say.profile,
    status: nameError === undefined ? 200 : 422,
    body: html`<form method="post" action="${addressOf(parts, 'profile', { lang })}" novalidate>${forAccount(visit)}
${field({ name: 'given_name', label: say.givenName, value: body.given_name ?? account.givenName ?? '', autocomplete: 'given-name', maxlength: nameMaxLength })}
${field({ name: 'name', label: say.name, value: body.name ?? account.name, autocomplete: 'name', maxlength: nameMaxLength, error: nameError })}
<div class="field"><label for="locale">${say.language}</label><div class="control"><select id="locale" name="locale">${options}</select></div></div>
<div class="field"><p class="fact"><b>${say.email}</b><br>${account.email}<br><a href="${addressOf(parts, 'email', { lang })}">${say.changeEmail}</a></p></div>
<button class="button primary" type="submit">${say.save}</button>
</form>`,
  })
}

async function saveProfile(visit: Visit): Promise<Reply> {
  const { request, parts, account, body, lang } = visit
  const name = typedLine(body.name, nameMaxLength)
  const givenName = typedLine(body.given_name, nameMaxLength)
  if (!name) return showProfile(visit, accountWords[lang].nameMissing)
  const locale = Object.hasOwn(words, body.locale ?? '') ? (body.locale as Language) : lang
  const accountId = account.id
  await actOnAccount(parts, request, { accountId }, async ({ trx, record }) => {
    await setProfile(trx, accountId, { name, givenName: givenName || null, locale })
    record(securityAct({ event: 'profileChanged', accountId, fields: ['name', 'given_name', 'locale'] }))
  })
  return done(visit, 'profile', 'saved')
}

function showPassword(
  visit: Visit,
  wrong: { present?: string; wanted?: string; until?: Date | undefined } = {},
): Reply {
  const { lang, parts, account } = visit
  const say = accountWords[lang]
  const status = wrong.until ? 429 : wrong.present || wrong.wanted ? 422 : 200
  const { present, wanted, until } = wrong
  return showAccountPage(visit, 'password', {
    title: say.change,
    status,
    until,
    body: html`<form method="post" action="${addressOf(parts, 'password', { lang })}" novalidate>${forAccount(visit)}
<input type="hidden" name="username" autocomplete="username" value="${account.email}">
${field({ name: 'present', type: 'password', label: say.present, autocomplete: 'current-password', maxlength: passwordMaxLength, error: present, focus: true })}
${field({ name: 'password', type: 'password', label: say.wanted, autocomplete: 'new-password', maxlength: passwordMaxLength, hint: passwordSentences[lang].rule, error: wanted, show: words[lang] })}
<div class="choice"><input id="others" name="others" type="checkbox" value="end" checked> <label for="others">${say.others}</label></div>
<button class="button primary" type="submit">${say.change}</button>
</form>`,
  })
}

async function changePassword(visit: Visit): Promise<Reply> {
  const { request, parts, account, body, lang, sessionUid } = visit
  const say = accountWords[lang]
  const accountId = account.id
  const { present = '', password = '' } = body
  const fault = checkNewPassword(password, account)
  if (fault) return showPassword(visit, { wanted: passwordSentences[lang][fault] })
  const attempt = { email: account.email, password: present, address: request.ip }
  const check = await checkPassword(parts.db, parts.config.secrets, attempt)
  if (check.outcome !== 'accepted') {
    recordSecurityEvent(parts, request, { event: 'logInRefused', accountId, fields: ['pwd'] })
    if (check.outcome === 'refused') return showPassword(visit, { present: say.presentWrong })
    return showPassword(visit, { present: say.tooMany.replace('{time}', timeOf(check.until)), until: check.until })
  }
  await actOnAccount(parts, request, { accountId }, async ({ trx, record }) => {
    await setPassword(trx, accountId, password)
    await forgetEmailChange(trx, accountId)
    record(securityAct({ event: 'passwordChanged', accountId, fields: ['password'] }))
    if (body.others === 'end') {
      await endSessionsOf(trx, accountId, sessionUid)
      record(securityAct({ event: 'sessionsEnded', accountId }))
    }
    await queueMail(trx, parts.config.secrets, {
      to: account.email,
      language: lang,
      template: 'passwordChanged',
      data: { link: `${parts.config.urls.id}/forgotten-password?${new URLSearchParams({ lang })}` },
      at: systemClock.now(),
    })
  })
  return done(visit, 'password', 'changed')
}
