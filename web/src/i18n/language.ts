import i18next, { type Resource, type ResourceKey } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { deviceSetting } from '../ui/device-setting.ts'

export const languages = ['nl', 'fr', 'en', 'de'] as const
export type Language = (typeof languages)[number]

/** In its own words, as somebody who cannot read the current language looks for it. */
export const languageNames: Record<Language, string> = {
  nl: 'Nederlands',
  fr: 'Français',
  en: 'English',
  de: 'Deutsch',
}

export const isLanguage = (value: unknown): value is Language => languages.some((language) => language === value)

const chosen = deviceSetting<Language | null>('language', null, (value) => (isLanguage(value) ? value : null))

/** Dutch travels with the app; the other languages are fetched when somebody wants them. */
export type Catalogues = {
  nl: Resource[string]
  others: Record<Exclude<Language, 'nl'>, () => Promise<Resource[string]>>
}

let catalogues: Catalogues

/**
 * The language chosen on this device, else Dutch, as on the log-in page: many counters have a browser in English and
 * nobody who asked for it.
 */
function preferredLanguage(): Language {
  return chosen.get() ?? 'nl'
}

/** Called once by each app before it draws anything. */
export async function startLanguages(of: Catalogues): Promise<void> {
  catalogues = of
  await i18next.use(initReactI18next).init({
    lng: 'nl',
    fallbackLng: 'nl',
    resources: { nl: of.nl },
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  await speak(preferredLanguage())
}

export async function chooseLanguage(language: Language): Promise<void> {
  await speak(language)
  chosen.set(language)
}

type Words = (language: Language) => Promise<ResourceKey>

/** What chapters said in this visit, and where it is in another language. */
const added = new Map<string, Words>()

/** Words that a part of the app brings along; the Dutch ones too, for what another language would not have. */
export async function addWords(namespace: string, words: Words): Promise<void> {
  await Promise.all([...new Set<Language>(['nl', currentLanguage()])].map((one) => bring(one, namespace, words)))
  added.set(namespace, words)
}

async function bring(language: Language, namespace: string, words: Words): Promise<void> {
  if (i18next.hasResourceBundle(language, namespace)) return
  i18next.addResourceBundle(language, namespace, await words(language))
}

async function speak(language: Language): Promise<void> {
  if (language !== 'nl' && !i18next.hasResourceBundle(language, 'common')) {
    // A language that cannot be fetched now is no reason to show nothing.
    const loaded = await catalogues.others[language]().catch(() => null)
    if (loaded === null) return
    for (const [namespace, messages] of Object.entries(loaded)) i18next.addResourceBundle(language, namespace, messages)
  }
  await Promise.all([...added].map(([namespace, words]) => bring(language, namespace, words))).catch(() => null)
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}

export const currentLanguage = (): Language => (isLanguage(i18next.language) ? i18next.language : 'nl')
