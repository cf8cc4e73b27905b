import { dictionary } from '@zxcvbn-ts/language-common'
import { passwordMaxLength } from './passwords.ts'
import type { Language } from './words.ts'

/** Why a password is not taken. */
export type PasswordFault = 'too-short' | 'too-long' | 'too-common' | 'about-you'

export const passwordMinLength = 8

/** Words that belong to this place: whoever guesses tries them first. */
export const wordsOfThisPlace = ['openpas', 'uitpas', 'uitid', 'publiq']

/** What people here choose and an international list lacks, without the figures behind it. */
const commonHere = ['welkom', 'wachtwoord', 'geheim', 'azerty', 'motdepasse', 'bonjour', 'passwort', 'willkommen']

/** Some fifty thousand passwords from breaches, the most used first, in small letters. */
const common = new Set([...(dictionary['passwords-common'] ?? []), ...commonHere])

/** Shorter parts of a name are in too many words to mean anything. */
const namePartMinLength = 4

/**
 * Whether somebody may choose this password: at least 8 letters, 256 at most, any signs, none of the most used ones, and
 * neither this service nor the person themselves in it. For every place where a password is chosen.
 */
export function checkNewPassword(
  password: string,
  person: { email: string; name?: string | null; givenName?: string | null },
): PasswordFault | undefined {
  const normalized = password.normalize('NFKC')
  if ([...normalized].length < passwordMinLength) return 'too-short'
  // Both, since a sign can become several: what is longer would be cut off when it is compared.
  if (Math.max(normalized.length, password.length) > passwordMaxLength) return 'too-long'
  if (isCommon(normalized.toLowerCase())) return 'too-common'
  const bare = bareLetters(normalized)
  const guessedFirst = [...wordsOfThisPlace, ...namePartsOf(person)]
  return guessedFirst.some((word) => bare.includes(word)) ? 'about-you' : undefined
}

/** As it is, or with at most four figures and signs behind it, which is what people add when they have to. */
function isCommon(password: string): boolean {
  const [first = ''] = password
  if (password === first.repeat(password.length / first.length)) return true
  return common.has(password) || common.has(password.replace(/[^\p{L}]{1,4}$/u, ''))
}

function namePartsOf(person: { email: string; name?: string | null; givenName?: string | null }): string[] {
  const localPart = person.email.slice(0, person.email.lastIndexOf('@'))
  const parts = [localPart, ...localPart.split(/[^\p{L}\p{N}]+/u)]
  for (const name of [person.name, person.givenName]) if (name) parts.push(name, ...name.split(/\s+/))
  return parts.map(bareLetters).filter((part) => part.length >= namePartMinLength)
}

/** `Zoë-Anne` and `zoeanne` are the same guess. */
function bareLetters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** What stands below the field. */
export const passwordSentences: Record<Language, Record<PasswordFault | 'rule', string>> = {
  nl: {
    rule: 'Minstens 8 tekens. Een zin van een paar woorden onthoud je het best.',
    'too-short': 'Dit wachtwoord is te kort. Kies er een van minstens 8 tekens.',
    'too-long': 'Dit wachtwoord is te lang. Kies er een van hoogstens 256 tekens.',
    'too-common': 'Dit wachtwoord kiezen veel mensen, dus het is snel geraden. Kies een ander.',
    'about-you':
      'In dit wachtwoord staat je naam, je e-mailadres of de naam van deze dienst. Dat is snel geraden. Kies een ander.',
  },
  fr: {
    rule: 'Au moins 8 caractères. Une phrase de quelques mots se retient le mieux.',
    'too-short': 'Ce mot de passe est trop court. Choisis-en un d’au moins 8 caractères.',
    'too-long': 'Ce mot de passe est trop long. Choisis-en un de 256 caractères au plus.',
    'too-common': 'Beaucoup de gens choisissent ce mot de passe : il est vite deviné. Choisis-en un autre.',
    'about-you':
      'Ce mot de passe contient ton nom, ton adresse e-mail ou le nom de ce service. C’est vite deviné. Choisis-en un autre.',
  },
  en: {
    rule: 'At least 8 characters. A sentence of a few words is the easiest to remember.',
    'too-short': 'This password is too short. Choose one of at least 8 characters.',
    'too-long': 'This password is too long. Choose one of at most 256 characters.',
    'too-common': 'Many people choose this password, so it is soon guessed. Choose another one.',
    'about-you':
      'This password has your name, your e-mail address or the name of this service in it. That is soon guessed. Choose another one.',
  },
  de: {
    rule: 'Mindestens 8 Zeichen. Ein Satz aus ein paar Wörtern merkt sich am besten.',
    'too-short': 'Dieses Passwort ist zu kurz. Wähle eines mit mindestens 8 Zeichen.',
    'too-long': 'Dieses Passwort ist zu lang. Wähle eines mit höchstens 256 Zeichen.',
    'too-common': 'Dieses Passwort wählen viele, es ist also schnell erraten. Wähle ein anderes.',
    'about-you':
      'In diesem Passwort steht dein Name, deine E-Mail-Adresse oder der Name dieses Dienstes. Das ist schnell erraten. Wähle ein anderes.',
  },
}
