import { de } from './de.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { nl, type ProviderWords } from './nl.ts'

export const providerWords: Record<'nl' | 'fr' | 'en' | 'de', ProviderWords> = { nl, fr, en, de }

/** Puts what is known where `{name}` stands. */
export const fill = (sentence: string, values: Readonly<Record<string, string>>) =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
