import { fieldError, hintBelow } from '../identity/form-parts.ts'
import { type Html, html, raw } from '../identity/pages.ts'
import { dayInWords } from '../values/instant.ts'
import type { AgreementPart } from './agreement-text.ts'
import { checkbox } from './form-page.ts'
import { mayBegin, type States, type Step } from './rules.ts'
import type { Application, Signed, StepRow } from './store.ts'
import { fill, type providerWords } from './words/words.ts'

type Language = keyof typeof providerWords

/** What somebody typed to sign, when it could not be taken. */
export interface SignFaults {
  name?: true
  agree?: true
  file?: true
}

export interface OwnPage {
  lang: Language
  say: (typeof providerWords)['nl']
  application: Application
  region: string
  municipality: string
  rows: readonly StepRow[]
  agreement: readonly AgreementPart[]
  document: Omit<Signed, 'content'> | undefined
  /** Address of this page; what is done here goes below it. */
  address: string
  balie: string
  typedName?: string
  faults: SignFaults
  /** Something could not be done any more. */
  meanwhile: boolean
}

/** An applicant's own page, behind the link in the mail: how far it is, and what they have to do themselves. */
export function ownPage(page: OwnPage): Html {
  const { say, application, region, municipality, rows, meanwhile } = page
  const states = Object.fromEntries(rows.map(({ step, state }) => [step, state])) as States
  const open = application.status === 'OPEN'
  const confirmed = application.confirmedAt !== null
  const turn = (step: Step) => open && confirmed && states[step] === 'OPEN' && mayBegin(step, states)
  return html`<p class="lead">${fill(say.ownLead, { region, municipality })}</p>
${meanwhile && html`<div class="error alert" role="alert"><span>${say.meanwhile}</span></div>`}
${application.status !== 'OPEN' && html`<p class="done" role="status">${say.ended[application.status]}</p>`}
${application.status === 'REFUSED' && application.reason !== null && html`<p>${fill(say.reason, { reason: application.reason })}</p>`}
${open && !confirmed && confirmPart(page)}
${turn('UITID') && uitidPart(page)}
${turn('AGREEMENT') && agreementPart(page)}
${planPart(page)}
${page.document && html`<p class="below"><a href="${page.address}/overeenkomst.pdf">${say.download}</a></p>`}
${open && withdrawPart(page)}`
}

const hiddenLanguage = (lang: Language) => html`<input type="hidden" name="lang" value="${lang}">`

function confirmPart({ say, address, lang }: OwnPage): Html {
  return html`<section><h2>${say.confirmTitle}</h2><p>${say.confirmText}</p>
<form method="post" action="${address}/bevestigen">${hiddenLanguage(lang)}<button class="button primary" type="submit">${say.confirm}</button></form></section>`
}

function uitidPart({ say, application, balie }: OwnPage): Html {
  const email = application.uitidEmail ?? application.email ?? ''
  return html`<section><h2>${say.uitidTitle}</h2><p>${fill(say.uitidText, { email })}</p>
<p><a href="${balie}">${say.uitidLink}</a></p></section>`
}

function agreementPart(page: OwnPage): Html {
  const { say, address, lang, faults, typedName = '' } = page
  const error = faults.name ? say.fault.name : undefined
  return html`<section><h2>${say.agreementTitle}</h2>
<div class="agreement" tabindex="0" role="region" aria-label="${say.agreementTitle}" lang="nl">${page.agreement.map(
    (part) => (typeof part === 'string' ? html`<p>${part}</p>` : html`<h3>${part.heading}</h3>`),
  )}</div>
<h2>${say.signTitle}</h2>
<form method="post" action="${address}/tekenen" novalidate>${hiddenLanguage(lang)}
<div class="field"><label for="name">${say.signName}</label><input id="name" name="name" autocomplete="name" maxlength="120"${error !== undefined && raw(' aria-invalid="true" aria-describedby="name-error"')} value="${typedName}">
${error !== undefined && fieldError('name', error)}</div>
<div class="field" data-with-script hidden><label id="signature-label">${say.signField}</label>
<canvas data-signature role="img" aria-labelledby="signature-label" aria-describedby="signature-hint"></canvas>${hintBelow('signature', say.signHint)}
<button class="button small" id="clear-signature" type="button">${say.signClear}</button></div>
<input type="hidden" id="strokes" name="strokes" value="">
${checkbox('agree', say.signAgree, false, undefined, faults.agree ? say.fault.agree : undefined)}
<button class="button primary" type="submit">${say.sign}</button></form>
<h2>${say.uploadTitle}</h2>
<form method="post" action="${address}/overeenkomst?lang=${lang}" enctype="multipart/form-data">
<div class="field"><label for="file">${say.uploadField}</label><input id="file" name="file" type="file" accept="application/pdf"${faults.file === true && raw(' aria-invalid="true" aria-describedby="file-error"')}>
${faults.file === true && fieldError('file', say.fault.file)}</div>
<button class="button" type="submit">${say.upload}</button></form></section>`
}

/** What the applicant does not see: how the region and the passholders hear of it. */
const shownSteps: readonly Step[] = ['FORM', 'UITID', 'AGREEMENT', 'AGENDA', 'DECISION', 'BALIE', 'MAIL', 'NEWSLETTER']

function planPart({ say, rows, lang }: OwnPage): Html {
  const shown = rows.filter(({ step }) => shownSteps.includes(step))
  return html`<section><h2>${say.planTitle}</h2><ol class="plan">${shown.map(
    (
      { step, state, day },
      at,
    ) => html`<li data-state="${state}"><span class="sign" aria-hidden="true">${state === 'DONE' ? '✓' : String(at + 1)}</span>
<span><span>${say.step[step]}</span><br><span class="state">${state === 'OPEN' && day !== null ? fill(say.college, { day: dayInWords(day, lang) }) : say.state[state]}${step === 'AGENDA' && state === 'DONE' && day !== null && html`: ${fill(say.college, { day: dayInWords(day, lang) })}`}</span></span></li>`,
  )}</ol></section>`
}

function withdrawPart({ say, address, lang }: OwnPage): Html {
  return html`<section class="apart"><h2>${say.withdrawTitle}</h2>
<form method="post" action="${address}/intrekken">${hiddenLanguage(lang)}<button class="button small" type="submit">${say.withdraw}</button></form></section>`
}
