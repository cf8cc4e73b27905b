import type { App, Reply } from '../../http/app-types.ts'
import { type Html, html } from '../pages.ts'
import type { IdentityParts } from '../parts.ts'
import { enrolApp, enrolPasskey, offerApp, openOffer } from '../second-factor/enrol.ts'
import { isSecondFactorRequired, twoFactors } from '../second-factor/need.ts'
import { appForm, passkeyForm, passkeyName, recoveryCodesPart } from '../second-factor/parts.ts'
import { offerPasskey } from '../second-factor/passkeys.ts'
import { newRecoveryCodes } from '../second-factor/recovery-codes.ts'
import { deletePasskey, deleteTotp, findFactors, hasFactor, replaceRecoveryCodes } from '../second-factor/store.ts'
import { tellOwner } from '../second-factor/tell-owner.ts'
import { factorWords } from '../second-factor/words.ts'
import { type AccountWork, actOnAccount, securityAct } from '../security-events.ts'
import { actButton, dateOf, forAccount, showAccountPage } from './page.ts'
import { accountRoutes, addressOf, done, type Visit } from './visit.ts'
import { accountWords } from './words.ts'

/** The second factor of one's own: adding, removing, new recovery codes. All of it asks for a log-in of just now. */
export function registerOwnFactor(app: App, parts: IdentityParts): void {
  const routes = accountRoutes(app, parts)
  routes.read('second-factor', (visit) => showFactors(visit), 'fresh')
  routes.read('second-factor/app', (visit) => showNewApp(visit), 'fresh')
  routes.send('second-factor/app', '', addApp, 'fresh')
  routes.send('second-factor', 'passkey', addPasskey, 'fresh')
  routes.send('second-factor', 'remove-app', (visit) => remove(visit, 'totp'), 'fresh')
  routes.send('second-factor', 'remove-passkey', (visit) => remove(visit, 'passkey'), 'fresh')
  routes.send('second-factor', 'recovery-codes', renewCodes, 'fresh')
}

async function showFactors(visit: Visit, alert?: string): Promise<Reply> {
  const { lang, account, parts, sessionUid } = visit
  const say = accountWords[lang]
  const words = factorWords[lang]
  const factors = await findFactors(parts.db, account.id)
  const removal = (name: string, address: string, fields: Record<string, string> = {}) =>
    actButton(visit, address, say.remove.replace('{name}', name), fields)
  const row = (name: string, since: Date, button: Html) =>
    html`<li><div><b>${name}</b><br><span class="hint">${say.addedOn.replace('{date}', dateOf(since))}</span></div>${button}</li>`
  const { app, passkeys, recoveryCodes } = factors
  const rows = [
    ...(app ? [row(say.app, app.createdAt, removal(say.app, 'second-factor/remove-app'))] : []),
    ...passkeys.map(({ name, createdAt, credentialId }) =>
      row(name, createdAt, removal(name, 'second-factor/remove-passkey', { credential_id: credentialId })),
    ),
  ]
  const question = await offerPasskey(parts.config, sessionUid, account, passkeys)
  const action = addressOf(parts, 'second-factor/passkey', { lang })
  return showAccountPage(visit, 'second-factor', {
    title: say.factor,
    alert,
    status: alert === undefined ? 200 : 422,
    body: html`<p class="lead">${say.factorLead}</p>
${rows.length ? html`<ul class="rows">${rows}</ul>` : html`<p>${say.noFactor}</p>`}
${passkeyForm(lang, { action, question, does: 'create', label: words.choosePasskey, hidden: forAccount(visit), primary: !rows.length })}
<p class="hint">${words.passkeyHelp}</p>
${!app && html`<a class="button" href="${addressOf(parts, 'second-factor/app', { lang })}">${words.chooseApp}</a><p class="hint">${words.appHelp}</p>`}
${rows.length > 0 && html`<p>${say.codesLeft.replace('{count}', String(recoveryCodes))}</p>${actButton(visit, 'second-factor/recovery-codes', say.newCodes)}`}`,
  })
}

async function showNewApp(
  visit: Visit,
  wrong: { code?: string; alert?: string; offer?: { secret: string; sealed: string } } = {},
): Promise<Reply> {
  const { lang, account, parts, sessionUid } = visit
  const say = factorWords[lang]
  const offer = wrong.offer ?? offerApp(parts.config, sessionUid)
  const action = addressOf(parts, 'second-factor/app', { lang })
  return showAccountPage(visit, 'second-factor/app', {
    title: say.appTitle,
    alert: wrong.alert,
    status: wrong.code || wrong.alert ? 422 : 200,
    body: await appForm(lang, { ...offer, action, email: account.email, error: wrong.code, hidden: forAccount(visit) }),
  })
}

async function addApp(visit: Visit): Promise<Reply> {
  const { lang, request, account, parts, body, sessionUid } = visit
  const say = factorWords[lang]
  const secret = openOffer(parts.config, sessionUid, body.secret)
  if (secret === undefined) return showNewApp(visit, { alert: say.appExpired })
  const offer = { secret, sealed: body.secret ?? '' }
  const code = body.code?.trim() ?? ''
  if (!code) return showNewApp(visit, { code: say.codeMissing, offer })
  const added = await enrolApp(parts, request, account, { secret, code })
  if (added.outcome === 'wrong-code') return showNewApp(visit, { code: say.appRefused, offer })
  if (added.outcome !== 'added') return showNewApp(visit, { alert: say.appThere })
  return afterAdding(visit, added.codes, ['otp'])
}

async function addPasskey(visit: Visit): Promise<Reply> {
  const { lang, request, account, parts, body, sessionUid } = visit
  const added = await enrolPasskey(parts, request, account, {
    bound: sessionUid,
    answer: { challenge: body.challenge, credential: body.credential },
    name: passkeyName(lang, request.headers['user-agent']),
  })
  if (added.outcome !== 'added') return showFactors(visit, factorWords[lang].passkeyNotMade)
  return afterAdding(visit, added.codes, ['user'])
}

/** This session has shown both now; every other one has to. */
async function afterAdding(visit: Visit, codes: string[] | undefined, added: string[]): Promise<Reply> {
  const { session } = visit
  session.amr = [...new Set([...(session.amr ?? []), ...added, twoFactors])]
  await session.persist()
  return codes ? showCodes(visit, codes) : done(visit, 'second-factor', 'added')
}

function showCodes(visit: Visit, codes: readonly string[]): Reply {
  const { lang, parts } = visit
  const goOn = html`<a class="button primary" href="${addressOf(parts, 'second-factor', { done: 'added' })}">${factorWords[lang].codesSaved}</a>`
  const title = factorWords[lang].codesTitle
  return showAccountPage(visit, 'second-factor', { title, body: recoveryCodesPart(lang, codes, goOn) })
}

async function remove(visit: Visit, kind: 'totp' | 'passkey'): Promise<Reply> {
  const { lang, request, account, parts, body } = visit
  const accountId = account.id
  const required = await isSecondFactorRequired(parts.db, parts.config, account)
  const take = ({ trx }: AccountWork) =>
    kind === 'totp' ? deleteTotp(trx, accountId) : deletePasskey(trx, accountId, body.credential_id ?? '')
  const removed = await actOnAccount(parts, request, { accountId }, async (work) => {
    if (!(await take(work))) return true
    const left = hasFactor(await findFactors(work.trx, accountId))
    if (!left && required) throw new LastFactor()
    if (!left) await replaceRecoveryCodes(work.trx, accountId, [])
    work.record(securityAct({ event: 'factorRemoved', accountId, fields: [kind] }))
    await tellOwner(work.trx, parts.config, account, 'factorRemoved')
    return true
  }).catch((error: unknown) => {
    if (error instanceof LastFactor) return false
    throw error
  })
  return removed ? done(visit, 'second-factor', 'removed') : showFactors(visit, accountWords[lang].required)
}

/** Takes the removal back. */
class LastFactor extends Error {}

async function renewCodes(visit: Visit): Promise<Reply> {
  const { request, account, parts } = visit
  const accountId = account.id
  if (!hasFactor(await findFactors(parts.db, accountId))) return showFactors(visit)
  const { codes, rows } = await newRecoveryCodes()
  await actOnAccount(parts, request, { accountId }, async (work) => {
    await replaceRecoveryCodes(work.trx, accountId, rows)
    work.record(securityAct({ event: 'recoveryCodesMade', accountId }))
  })
  return showCodes(visit, codes)
}
