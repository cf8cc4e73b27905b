import type { Interaction } from 'oidc-provider'
import type { Reply, Request } from '../../http/app-types.ts'
import { systemClock } from '../../values/clock.ts'
import type { Account } from '../accounts.ts'
import { pathOf } from '../addresses.ts'
import { timeOf } from '../form-parts.ts'
import { formTargetsOf } from '../interaction.ts'
import { type Html, html, languageFrom, page, securityHeaders } from '../pages.ts'
import type { IdentityParts } from '../parts.ts'
import type { Language } from '../words.ts'
import { offerApp } from './enrol.ts'
import { alertOf, appForm, codeField, passkeyForm, passkeyScripts, recoveryCodesPart } from './parts.ts'
import { askForPasskey, offerPasskey } from './passkeys.ts'
import { type Factors, findFactors } from './store.ts'
import { factorWords } from './words.ts'

/** What is wrong: with the code, or with the whole. */
export interface StepFault {
  code?: string
  alert?: string
  until?: Date
}

export interface Step {
  request: Request
  reply: Reply
  parts: IdentityParts
  interaction: Interaction
  account: Account
}

export function languageOf({ request, interaction }: Pick<Step, 'request' | 'interaction'>): Language {
  return languageFrom((request.query as Record<string, unknown>).lang, interaction.params.ui_locales)
}

/** The code, the passkey, or both: what this person has. */
export async function renderSecondFactor(step: Step, fault: StepFault = {}): Promise<Reply> {
  const { parts, interaction, account } = step
  const lang = languageOf(step)
  const say = factorWords[lang]
  const factors = await findFactors(parts.db, account.id)
  const action = addressOf(step, 'second-factor')
  const passkey = factors.passkeys.length
    ? passkeyForm(lang, {
        action: addressOf(step, 'second-factor/passkey'),
        question: await askForPasskey(parts.config, interaction.uid, factors.passkeys),
        does: 'get',
        label: say.passkey,
        primary: factors.app === undefined,
      })
    : undefined
  const code = codeForm(lang, factors, action, fault.code)
  return send(
    step,
    say.title,
    fault,
    [
      html`<h1>${say.title}</h1><p class="lead">${say.lead}</p>${alertOf(fault.alert)}`,
      // An app's code comes first; a recovery code is for when the passkey is gone.
      factors.app ? code : (passkey ?? html``),
      html`<p class="or"><span>${say.or}</span></p>`,
      factors.app ? (passkey ?? html``) : code,
      html`<p class="below">${say.lost}</p>`,
    ].filter((_, index) => (index !== 2 && index !== 3) || passkey !== undefined),
  )
}

function codeForm(lang: Language, factors: Factors, action: string, error: string | undefined): Html {
  const say = factorWords[lang]
  const label = factors.app ? say.code : say.recoveryCode
  const hint = factors.app ? say.codeHelp : say.recoveryHelp
  return html`<form method="post" action="${action}" novalidate>
${codeField({ label, hint, error, focus: factors.app !== undefined })}
<button class="button${factors.app ? ' primary' : ''}" type="submit">${say.goOn}</button>
</form>`
}

/** For who must have a second factor and has none yet. */
export async function renderNewFactor(step: Step, fault: StepFault = {}): Promise<Reply> {
  const { parts, interaction, account } = step
  const lang = languageOf(step)
  const say = factorWords[lang]
  return send(step, say.enrolTitle, fault, [
    html`<h1>${say.enrolTitle}</h1><p class="lead">${say.enrolLead}</p>${alertOf(fault.alert)}`,
    html`<p>${say.passkeyHelp}</p>`,
    passkeyForm(lang, {
      action: addressOf(step, 'new-factor/passkey'),
      question: await offerPasskey(parts.config, interaction.uid, account, []),
      does: 'create',
      label: say.choosePasskey,
      primary: true,
    }),
    html`<p class="or"><span>${say.or}</span></p><p>${say.appHelp}</p>
<a class="button" href="${addressOf(step, 'new-factor/app')}">${say.chooseApp}</a>`,
  ])
}

export async function renderNewApp(
  step: Step,
  fault: StepFault & { offer?: { secret: string; sealed: string } } = {},
): Promise<Reply> {
  const lang = languageOf(step)
  const say = factorWords[lang]
  const offer = fault.offer ?? offerApp(step.parts.config, step.interaction.uid)
  const action = addressOf(step, 'new-factor/app')
  const form = await appForm(lang, { ...offer, action, email: step.account.email, error: fault.code })
  return send(step, say.appTitle, fault, [html`<h1>${say.appTitle}</h1>${alertOf(fault.alert)}`, form])
}

export function renderRecoveryCodes(step: Step, codes: readonly string[]): Reply {
  const lang = languageOf(step)
  const say = factorWords[lang]
  const goOn = html`<form method="post" action="${addressOf(step, 'new-factor/done')}"><button class="button primary" type="submit">${say.codesSaved}</button></form>`
  return send(step, say.codesTitle, {}, [html`<h1>${say.codesTitle}</h1>`, recoveryCodesPart(lang, codes, goOn)])
}

function addressOf(step: Step, name: string, lang = languageOf(step)): string {
  const query = new URLSearchParams({ client_id: String(step.interaction.params.client_id), lang })
  return `${pathOf(step.parts.config)}/interaction/${step.interaction.uid}/${name}?${query}`
}

export function tooManyCodes(lang: Language, until: Date): StepFault {
  return { code: factorWords[lang].tooMany.replace('{time}', timeOf(until)), until }
}

function send(step: Step, title: string, fault: StepFault, body: Html[]): Reply {
  const { reply, request, parts } = step
  if (fault.until) {
    const seconds = Math.ceil((fault.until.getTime() - systemClock.now().getTime()) / 1000)
    reply.header('retry-after', String(Math.max(1, seconds)))
  }
  const [path = ''] = request.url.split('?')
  const query = (lang: Language) => new URLSearchParams({ client_id: String(step.interaction.params.client_id), lang })
  // Only pages that can be asked for again have another language.
  const inLanguage = request.method === 'GET' || fault.code || fault.alert
  const again = path.replace(/^\/id/, pathOf(parts.config)).replace(/\/passkey$/, '')
  return reply
    .status(fault.until ? 429 : fault.code || fault.alert ? 422 : 200)
    .headers(securityHeaders(formTargetsOf(step.interaction)))
    .type('text/html; charset=utf-8')
    .send(
      page(parts.config, languageOf(step), {
        title,
        body: html`${body}`,
        scripts: passkeyScripts,
        ...(inLanguage && { inLanguage: (lang: Language) => `${again}?${query(lang)}` }),
      }),
    )
}
