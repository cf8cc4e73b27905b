import { fieldError, hintBelow } from '../identity/form-parts.ts'
import { type Html, html, raw } from '../identity/pages.ts'
import type { Language } from '../identity/words.ts'
import { type Fault, type Faults, type FieldName, mostOffers, type Typed, trapField } from './public-form.ts'
import { fill, type providerWords } from './words/words.ts'

type Words = (typeof providerWords)['nl']

interface FormPage {
  lang: Language
  say: Words
  region: string
  action: string
  token: string
  typed: Typed
  faults: Faults
  municipalities: readonly { nisCode: string; name: string }[]
  /** What is wrong with all of it. */
  alert?: string | undefined
}

const order: FieldName[] = [
  'organisation',
  'offers',
  'municipality',
  'kind',
  'existingBalie',
  'street',
  'postalCode',
  'city',
  'website',
  'contactName',
  'email',
  'phone',
  'uitidEmail',
  'iban',
  'consent',
]

/** The application form. Works without a script; what was typed comes back, what is wrong stands at its field. */
export function applicationForm(page: FormPage): Html {
  const { say, typed, faults, region } = page
  const text = (name: TextName, more: Partial<Control> = {}) => control(page, { name, ...more })
  return html`${summary(page)}
<form method="post" action="${page.action}" novalidate>
<input type="hidden" name="form" value="${page.token}">
<input type="hidden" name="lang" value="${page.lang}">
<div class="hidden" aria-hidden="true"><label for="${trapField}">${say.trap}</label><input id="${trapField}" name="${trapField}" tabindex="-1" autocomplete="off"></div>
<fieldset><legend>${say.organisationPart}</legend>
${text('organisation', { autocomplete: 'organization' })}
<div class="field"><label for="offers">${say.offers}</label>
<textarea id="offers" name="offers" maxlength="${String(mostOffers)}" required${described('offers', faults.offers, true)}>${typed.offers}</textarea>
${below('offers', faultWords(say, 'offers', faults.offers), say.offersHint)}</div>
<div class="field"><label for="municipality">${say.municipality}</label>
<select id="municipality" name="municipality" required${described('municipality', faults.municipality, false)}>
<option value="">${say.choose}</option>
${page.municipalities.map(({ nisCode, name }) => html`<option value="${nisCode}"${nisCode === typed.municipality && raw(' selected')}>${name}</option>`)}
</select>
${below('municipality', faultWords(say, 'municipality', faults.municipality))}</div>
<fieldset class="plain" id="kind"${faults.kind && raw(' aria-describedby="kind-error"')}><legend>${say.kind}</legend>
${radio('kind', 'NEW', say.kindNew, typed.kind)}${radio('kind', 'EXISTING', say.kindExisting, typed.kind)}
${below('kind', faultWords(say, 'kind', faults.kind))}</fieldset>
${text('existingBalie', { optional: true, hint: say.existingBalieHint })}
${text('street', { autocomplete: 'street-address' })}
<div class="pair short">${text('postalCode', { autocomplete: 'postal-code', inputmode: 'numeric' })}${text('city', { autocomplete: 'address-level2' })}</div>
${text('website', { optional: true, autocomplete: 'url', inputmode: 'url' })}
</fieldset>
<fieldset><legend>${say.contactPart}</legend>
${text('contactName', { autocomplete: 'name' })}
<div class="pair">${text('email', { type: 'email', autocomplete: 'email', hint: say.emailHint })}${text('phone', { autocomplete: 'tel', inputmode: 'tel' })}</div>
${text('uitidEmail', { type: 'email', optional: true, hint: say.uitidEmailHint })}
</fieldset>
<fieldset><legend>${say.moneyPart}</legend>
${text('iban', { hint: say.ibanHint })}
</fieldset>
<fieldset><legend>${say.agreePart}</legend>
${checkbox('consent', fill(say.consent, { region }), typed.consent, say.consentMore, faultWords(say, 'consent', faults.consent))}
${checkbox('newsletter', say.newsletter, typed.newsletter)}
</fieldset>
<button class="button primary" type="submit">${say.submit}</button>
</form>`
}

function summary({ say, faults, alert }: FormPage): Html | undefined {
  const wrong = order.filter((name) => faults[name] !== undefined)
  if (alert) return html`<div class="error alert" role="alert"><span>${alert}</span></div>`
  if (wrong.length === 0) return undefined
  const count = wrong.length === 1 ? say.wrongOne : fill(say.wrong, { count: String(wrong.length) })
  const label = (name: FieldName) => (name === 'consent' ? say.agreePart : String(say[name as TextName]))
  return html`<div class="error alert" role="alert"><div>${count}<ul>${wrong.map((name) => html`<li><a href="#${name}">${label(name)}</a></li>`)}</ul></div></div>`
}

type TextName = Exclude<FieldName, 'consent' | 'newsletter'>

interface Control {
  name: TextName
  type?: 'text' | 'email'
  autocomplete?: string
  inputmode?: string
  hint?: string
  optional?: boolean
}

function control(page: FormPage, of: Control): Html {
  const { say, typed, faults } = page
  const { name, type = 'text', autocomplete = 'off', inputmode, hint, optional } = of
  return html`<div class="field"><label for="${name}">${say[name]}${optional === true && html` <span class="optional">${say.optional}</span>`}</label>
<input id="${name}" name="${name}" type="${type}" autocomplete="${autocomplete}" maxlength="300"${inputmode !== undefined && html` inputmode="${inputmode}"`}${type === 'email' && raw(' autocapitalize="none" spellcheck="false"')}${described(name, faults[name], hint !== undefined)} value="${typed[name]}">
${below(name, faultWords(say, name, faults[name]), hint)}</div>`
}

function radio(name: string, value: string, label: string, chosen: string): Html {
  const id = `${name}-${value}`
  return html`<div class="choice"><input type="radio" id="${id}" name="${name}" value="${value}"${chosen === value && raw(' checked')}><label for="${id}">${label}</label></div>`
}

export function checkbox(name: string, label: string, checked: boolean, more?: string, error?: string): Html {
  const about = error ? `${name}-error` : more === undefined ? undefined : `${name}-hint`
  return html`<div class="choice"><input type="checkbox" id="${name}" name="${name}" value="yes"${checked && raw(' checked')}${error !== undefined && raw(' aria-invalid="true"')}${about !== undefined && html` aria-describedby="${about}"`}><div><label for="${name}">${label}</label>${more !== undefined && hintBelow(name, more)}${error !== undefined && fieldError(name, error)}</div></div>`
}

/** Both what is wrong and what to know are read with the field. */
function described(name: string, fault: Fault | undefined, hint: boolean): Html | undefined {
  const about = [fault && `${name}-error`, hint && `${name}-hint`].filter(Boolean).join(' ')
  if (about === '') return undefined
  return html`${fault !== undefined && raw(' aria-invalid="true"')} aria-describedby="${about}"`
}

function below(name: string, error: string | undefined, hint?: string): Html {
  return html`${error !== undefined && fieldError(name, error)}${hint !== undefined && hintBelow(name, hint)}`
}

function faultWords(say: Words, name: FieldName, fault: Fault | undefined): string | undefined {
  if (fault === undefined) return undefined
  return name === 'municipality' ? say.fault.municipality : say.fault[fault]
}
