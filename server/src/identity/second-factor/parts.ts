import { toString as qrCode } from 'qrcode'
import { deviceOf } from '../device.ts'
import { autofocus, fieldError, warning } from '../form-parts.ts'
import { type Html, html, raw } from '../pages.ts'
import type { Language } from '../words.ts'
import type { PasskeyQuestion } from './passkeys.ts'
import { totpAddress } from './totp.ts'
import { factorWords } from './words.ts'

/** The files that a page with a passkey on it needs: the browser's part of the library, and ours. */
export const passkeyScripts = ['simplewebauthn.js', 'passkeys.js']

/** A field for a code, and what is wrong with it. */
export function codeField(of: {
  label: string
  hint: string
  error?: string | undefined
  focus: boolean
  digitsOnly?: boolean
}): Html {
  const described = of.error ? 'code-error' : 'code-hint'
  return html`<div class="field">
<label for="code">${of.label}</label>
<div class="control"><input id="code" name="code" type="text" autocomplete="one-time-code" autocapitalize="none" spellcheck="false" maxlength="20" required${
    of.digitsOnly && raw(' inputmode="numeric"')
  }${of.error !== undefined && raw(' aria-invalid="true"')} aria-describedby="${described}"${autofocus(of.focus)}></div>
${of.error === undefined ? html`<p class="hint" id="code-hint">${of.hint}</p>` : fieldError('code', of.error)}
</div>`
}

/** A button that asks the device for a passkey; without scripts, a sentence that says so. */
export function passkeyForm(
  lang: Language,
  of: {
    action: string
    question: PasskeyQuestion
    does: 'create' | 'get'
    label: string
    primary?: boolean
    hidden?: Html
  },
): Html {
  const say = factorWords[lang]
  return html`<form method="post" action="${of.action}" data-passkey="${of.does}" data-options="${JSON.stringify(of.question.options)}">
<input type="hidden" name="challenge" value="${of.question.challenge}"><input type="hidden" name="credential" value="">${of.hidden}
<div class="passkey-failed" role="alert" data-failed="${say.passkeyFailed}"></div>
<noscript><p class="hint">${say.noScript}</p></noscript>
<button class="button${of.primary ? ' primary' : ''}" type="submit">${keyIcon}${of.label}</button>
</form>`
}

/** What an app scans, and the field for the code that it shows then. */
export async function appForm(
  lang: Language,
  of: { action: string; secret: string; sealed: string; email: string; error?: string | undefined; hidden?: Html },
): Promise<Html> {
  const say = factorWords[lang]
  const picture = await qrCode(totpAddress(of.secret, of.email), { type: 'svg', margin: 2, errorCorrectionLevel: 'M' })
  const shown = picture.replace('<svg ', `<svg class="qr" role="img" aria-label="${say.appQr}" `)
  return html`<p>${say.appScan}</p>
${raw(shown)}
<p class="hint">${say.appByHand}<br><code class="secret">${of.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code></p>
<form method="post" action="${of.action}" novalidate>
<input type="hidden" name="secret" value="${of.sealed}">${of.hidden}
${codeField({ label: say.appCode, hint: say.appHelp, error: of.error, focus: true, digitsOnly: true })}
<button class="button primary" type="submit">${say.connect}</button>
</form>`
}

/** Shown once, right after they were made. */
export function recoveryCodesPart(lang: Language, codes: readonly string[], goOn: Html): Html {
  const say = factorWords[lang]
  return html`<p class="lead">${say.codesLead}</p>
<ul class="codes">${codes.map((code) => html`<li><code>${code}</code></li>`)}</ul>
${goOn}`
}

export const alertOf = (sentence: string | undefined) =>
  sentence === undefined
    ? undefined
    : html`<p class="error alert" id="alert" role="alert">${warning}<span>${sentence}</span></p>`

/** What a new passkey is called: where it was made. */
export function passkeyName(lang: Language, userAgent: string | undefined): string {
  const { browser, system } = deviceOf(userAgent)
  if (!browser || !system) return browser || system || 'Passkey'
  return factorWords[lang].deviceName.replace('{browser}', browser).replace('{system}', system)
}

const keyIcon = raw(
  '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M16.555 3.843l3.602 3.602a2.877 2.877 0 0 1 0 4.069l-2.643 2.643a2.877 2.877 0 0 1 -4.069 0l-.301 -.301l-6.558 6.558a2 2 0 0 1 -1.239 .578l-.175 .008h-1.172a1 1 0 0 1 -.993 -.883l-.007 -.117v-1.172a2 2 0 0 1 .467 -1.284l.119 -.13l.414 -.414h2v-2h2v-2l2.144 -2.144l-.301 -.301a2.877 2.877 0 0 1 0 -4.069l2.643 -2.643a2.877 2.877 0 0 1 4.069 0zM15 9h.01"/></svg> ',
)
