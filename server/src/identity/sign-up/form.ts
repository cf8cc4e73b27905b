import { field } from '../form-parts.ts'
import { type Html, html } from '../pages.ts'
import { checkNewPassword, passwordSentences } from '../password-rules.ts'
import { passwordMaxLength } from '../passwords.ts'
import { emailMaxLength, isEmail, typedEmail, typedLine } from '../typed-fields.ts'
import { type Language, words } from '../words.ts'
import { signUpWords } from './words.ts'

export interface Typed {
  givenName: string
  familyName: string
  email: string
  password: string
}

export type Faults = Partial<Record<keyof Typed, string>>

const nameMaxLength = 60

/** @param fixedEmail what counts whatever the form says */
export function typedIn(body: Record<string, string> | undefined, fixedEmail: string | undefined): Typed {
  return {
    givenName: typedLine(body?.given_name, nameMaxLength),
    familyName: typedLine(body?.family_name, nameMaxLength),
    email: fixedEmail ?? typedEmail(body?.username),
    password: body?.password ?? '',
  }
}

/** A sentence for each field that cannot stay as it is; nothing when all can. */
export function faultsOf(typed: Typed, lang: Language): Faults | undefined {
  const say = signUpWords[lang]
  const { givenName, familyName, email, password } = typed
  const fault = checkNewPassword(password, { email, name: `${givenName} ${familyName}`, givenName })
  const faults: Faults = {
    ...(!givenName && { givenName: say.givenNameMissing }),
    ...(!familyName && { familyName: say.familyNameMissing }),
    ...(!isEmail(email) && { email: email ? say.emailWrong : say.emailMissing }),
    ...(fault && { password: password ? passwordSentences[lang][fault] : say.passwordMissing }),
  }
  return Object.keys(faults).length ? faults : undefined
}

export interface FormState {
  lang: Language
  typed: Typed
  faults: Faults
  /** Why the address cannot be changed. */
  fixed: string | undefined
}

/** The same for who signs up and for who is invited. The password is never in it. */
export function signUpForm({ lang, typed, faults, fixed }: FormState, action: string): Html {
  const say = signUpWords[lang]
  const empty = (['givenName', 'familyName', 'email', 'password'] as const).find(
    (name) => (Object.keys(faults).length ? faults[name] : !typed[name]) && !(name === 'email' && fixed),
  )
  return html`<form method="post" action="${action}" novalidate>
${field({
  name: 'given_name',
  label: say.givenName,
  value: typed.givenName,
  autocomplete: 'given-name',
  maxlength: nameMaxLength,
  error: faults.givenName,
  focus: empty === 'givenName',
})}${field({
  name: 'family_name',
  label: say.familyName,
  value: typed.familyName,
  autocomplete: 'family-name',
  maxlength: nameMaxLength,
  error: faults.familyName,
  focus: empty === 'familyName',
})}${field({
  name: 'username',
  label: say.email,
  type: 'email',
  value: typed.email,
  autocomplete: 'username',
  maxlength: emailMaxLength,
  error: faults.email,
  focus: empty === 'email',
  fixed: fixed !== undefined,
  ...(fixed !== undefined && { hint: fixed }),
})}${newPasswordField(lang, say.password, faults.password, empty === 'password')}<button class="button primary" type="submit">${say.submit}</button>
</form>`
}

/** Longer than what is taken, so that whoever pastes too much hears of it instead of getting a part of it. */
const fieldMaxLength = passwordMaxLength * 2

export function newPasswordField(lang: Language, label: string, error: string | undefined, focus: boolean): Html {
  return field({
    name: 'password',
    label,
    type: 'password',
    autocomplete: 'new-password',
    maxlength: fieldMaxLength,
    hint: passwordSentences[lang].rule,
    error,
    focus,
    show: words[lang],
  })
}
