import type { App, Reply, Request } from '../../http/app-types.ts'
import { findAccount } from '../accounts.ts'
import { findInteraction, isOwnForm } from '../interaction.ts'
import { completeLogIn } from '../log-in.ts'
import { renderExpired } from '../login-page.ts'
import type { IdentityParts } from '../parts.ts'
import { actOnAccount, recordSecurityEvent, securityAct } from '../security-events.ts'
import { checkCode } from './check-code.ts'
import { enrolApp, enrolPasskey, openOffer } from './enrol.ts'
import { type FirstFactor, findFirstFactor, saveFirstFactor } from './first-factor.ts'
import { secondFactorNeed } from './need.ts'
import { passkeyName } from './parts.ts'
import { checkPasskey } from './passkeys.ts'
import {
  languageOf,
  renderNewApp,
  renderNewFactor,
  renderRecoveryCodes,
  renderSecondFactor,
  type Step,
  tooManyCodes,
} from './step-pages.ts'
import { useRecoveryCode } from './store.ts'
import { tellOwner } from './tell-owner.ts'
import { factorWords } from './words.ts'

type Page = { Params: { uid: string }; Body: Record<string, string> | undefined }
type Handler = (step: Step & { shown: FirstFactor; body: Record<string, string> }) => Promise<Reply>

/** The step between the password (or another provider) and the application: showing a second factor, or choosing one. */
export function registerSecondFactorStep(app: App, parts: IdentityParts): void {
  const config = { public: 'logging in; the interaction cookie says for which request', rateLimit: 'login' } as const
  const schema = { hide: true }
  const path = (name: string) => `/interaction/:uid/${name}`

  const read = (name: string, need: 'show' | 'enrol', handle: Handler) =>
    app.get<Page>(path(name), { config, schema }, (request, reply) => within(request, reply, parts, need, handle))
  const send = (name: string, need: 'show' | 'enrol', handle: Handler) =>
    app.post<Page>(path(name), { config, schema }, (request, reply) =>
      isOwnForm(request, parts) ? within(request, reply, parts, need, handle) : renderExpired(request, reply, parts),
    )

  read('second-factor', 'show', (step) => renderSecondFactor(step))
  send('second-factor', 'show', showCode)
  send('second-factor/passkey', 'show', showPasskey)
  read('new-factor', 'enrol', (step) => renderNewFactor(step))
  read('new-factor/app', 'enrol', (step) => renderNewApp(step))
  send('new-factor/app', 'enrol', addApp)
  send('new-factor/passkey', 'enrol', addPasskey)
  app.post<Page>(path('new-factor/done'), { config, schema }, (request, reply) => done(request, reply, parts))
}

/**
 * Who has shown one factor in this very log-in, and needs this of us. Whoever has a second factor cannot choose another one
 * here instead, and whoever must choose one cannot go past it.
 */
async function within(
  request: Request,
  reply: Reply,
  parts: IdentityParts,
  need: 'show' | 'enrol',
  handle: Handler,
): Promise<Reply> {
  const found = await findStep(request, reply, parts)
  if (!found || (await secondFactorNeed(parts.db, parts.config, found.account)) !== need)
    return renderExpired(request, reply, parts)
  return handle({ ...found, body: (request.body ?? {}) as Record<string, string> })
}

async function findStep(request: Request, reply: Reply, parts: IdentityParts) {
  const interaction = await findInteraction(request, reply, parts)
  const shown = interaction?.prompt.name === 'login' ? findFirstFactor(interaction) : undefined
  const account = shown && (await findAccount(parts.db, shown.accountId))
  return interaction && shown && account ? { request, reply, parts, interaction, account, shown } : undefined
}

const showCode: Handler = async (step) => {
  const { request, reply, parts, interaction, account, shown, body } = step
  const lang = languageOf(step)
  const say = factorWords[lang]
  const code = body.code?.trim() ?? ''
  if (!code) return renderSecondFactor(step, { code: say.codeMissing })
  const attempt = { accountId: account.id, code, address: request.ip }
  const check = await checkCode(parts.db, parts.config.secrets, attempt, (id) => spendRecoveryCode(step, id))
  if (check.outcome === 'accepted') return completeLogIn(request, reply, parts, interaction, shown, ['otp'])
  const event = check.outcome === 'refused' ? 'factorRefused' : 'factorLocked'
  recordSecurityEvent(parts, request, { ...about(step), event, fields: ['otp'] })
  return renderSecondFactor(
    step,
    check.outcome === 'refused' ? { code: say.codeRefused } : tooManyCodes(lang, check.until),
  )
}

/** The code is used, the trail says so and the owner hears of it: all three, or none. */
function spendRecoveryCode(step: Step, id: string): Promise<boolean> {
  const { request, parts, account } = step
  const details = { ...about(step), event: 'recoveryCodeUsed' } as const
  return actOnAccount(parts, request, details, async ({ trx, record }) => {
    if (!(await useRecoveryCode(trx, id))) return false
    record(securityAct(details))
    await tellOwner(trx, parts.config, account, 'recoveryCodeUsed')
    return true
  })
}

const showPasskey: Handler = async (step) => {
  const { request, reply, parts, interaction, account, shown, body } = step
  const answer = { challenge: body.challenge, credential: body.credential }
  const passkey = await checkPasskey(parts.db, parts.config, interaction.uid, answer, account.id)
  if (passkey) return completeLogIn(request, reply, parts, interaction, shown, passkeyAmr(passkey))
  recordSecurityEvent(parts, request, { ...about(step), event: 'factorRefused', fields: ['passkey'] })
  return renderSecondFactor(step, { alert: factorWords[languageOf(step)].passkeyRefused })
}

const addApp: Handler = async (step) => {
  const { request, parts, interaction, account, body } = step
  const say = factorWords[languageOf(step)]
  const secret = openOffer(parts.config, interaction.uid, body.secret)
  if (secret === undefined) return renderNewApp(step, { alert: say.appExpired })
  const offer = { secret, sealed: body.secret ?? '' }
  const code = body.code?.trim() ?? ''
  if (!code) return renderNewApp(step, { code: say.codeMissing, offer })
  const added = await enrolApp(parts, request, account, { secret, code })
  if (added.outcome === 'wrong-code') return renderNewApp(step, { code: say.appRefused, offer })
  if (added.outcome !== 'added') return renderExpired(request, step.reply, parts)
  return goOnWithCodes(step, added.codes, ['otp'])
}

const addPasskey: Handler = async (step) => {
  const { request, parts, interaction, account, body } = step
  const lang = languageOf(step)
  const added = await enrolPasskey(parts, request, account, {
    bound: interaction.uid,
    answer: { challenge: body.challenge, credential: body.credential },
    name: passkeyName(lang, request.headers['user-agent']),
  })
  if (added.outcome !== 'added') return renderNewFactor(step, { alert: factorWords[lang].passkeyNotMade })
  return goOnWithCodes(step, added.codes, ['user'])
}

/** The log-in waits until they say that they have the codes: no other page will show them. */
async function goOnWithCodes(
  step: Step & { shown: FirstFactor },
  codes: string[] | undefined,
  added: string[],
): Promise<Reply> {
  const { request, reply, parts, interaction, shown } = step
  if (!codes) return completeLogIn(request, reply, parts, interaction, shown, added)
  await saveFirstFactor(interaction, { ...shown, added })
  return renderRecoveryCodes(step, codes)
}

async function done(request: Request, reply: Reply, parts: IdentityParts): Promise<Reply> {
  const found = isOwnForm(request, parts) ? await findStep(request, reply, parts) : undefined
  if (!found?.shown.added) return renderExpired(request, reply, parts)
  return completeLogIn(request, reply, parts, found.interaction, found.shown, found.shown.added)
}

/** RFC 8176: a key that stays in one device, or one that is copied between devices; and somebody was there. */
export function passkeyAmr({ synced }: { synced: boolean }): string[] {
  return [synced ? 'swk' : 'hwk', 'user']
}

function about({ account, interaction }: Step) {
  return { accountId: account.id, clientId: String(interaction.params.client_id) }
}
