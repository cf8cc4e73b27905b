import { describe, expect, test } from 'vitest'
import { aanbod as germanProviders } from './de/aanbod.ts'
import * as germanCounter from './de/balie-app.ts'
import * as germanAdministration from './de/ksb-app.ts'
import { providerRefusals as germanRefusals } from './de/refusals-aanbod.ts'
import { start as germanStart } from './de/start.ts'
import { aanbod as englishProviders } from './en/aanbod.ts'
import * as englishCounter from './en/balie-app.ts'
import * as englishAdministration from './en/ksb-app.ts'
import { providerRefusals as englishRefusals } from './en/refusals-aanbod.ts'
import { start as englishStart } from './en/start.ts'
import { aanbod as frenchProviders } from './fr/aanbod.ts'
import * as frenchCounter from './fr/balie-app.ts'
import * as frenchAdministration from './fr/ksb-app.ts'
import { providerRefusals as frenchRefusals } from './fr/refusals-aanbod.ts'
import { start as frenchStart } from './fr/start.ts'
import { aanbod } from './nl/aanbod.ts'
import { balie } from './nl/balie.ts'
import * as administration from './nl/ksb-app.ts'
import { refusals } from './nl/refusals.ts'
import { providerRefusals } from './nl/refusals-aanbod.ts'
import { start } from './nl/start.ts'

/** What comes with a chapter, by language. */
const chapters = import.meta.glob<Tree>(
  './*/{associations,balies,bulk,cards,desk,doubles,events,explain,finance,grouppasses,help,kiosks,membership,mijn,office,orders,passholders,prices,providers,redeemed,refusals-mijn,register,rewards,reports,sales,settings,shares,tickets}.ts',
  { eager: true },
)
const chaptersIn = (language: string): Tree =>
  Object.assign(
    {},
    ...Object.entries(chapters).flatMap(([file, of]) => (file.startsWith(`./${language}/`) ? [of] : [])),
  )

type Tree = { [key: string]: string | Tree }

/** One refusal has another sentence at the counter than for administrators. */
const dutch: Tree = {
  ...chaptersIn('nl'),
  ...administration,
  administration: administration.refusals,
  aanbod,
  providers: providerRefusals,
  balie,
  refusals,
  start,
}
const others: Record<string, Tree> = {
  fr: {
    ...chaptersIn('fr'),
    ...frenchAdministration,
    administration: frenchAdministration.refusals,
    aanbod: frenchProviders,
    providers: frenchRefusals,
    ...frenchCounter,
    start: frenchStart,
  },
  en: {
    ...chaptersIn('en'),
    ...englishAdministration,
    administration: englishAdministration.refusals,
    aanbod: englishProviders,
    providers: englishRefusals,
    ...englishCounter,
    start: englishStart,
  },
  de: {
    ...chaptersIn('de'),
    ...germanAdministration,
    administration: germanAdministration.refusals,
    aanbod: germanProviders,
    providers: germanRefusals,
    ...germanCounter,
    start: germanStart,
  },
}

/** `balie.choose.greeting` → sentence, for every sentence. */
function sentences(tree: Tree, before = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[before + key, value] as [string, string]] : sentences(value, `${before}${key}.`),
  )
}

const variables = (sentence: string) => [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()

describe.each(Object.keys(others))('the catalogue in %s', (language) => {
  const translated = new Map(sentences(others[language] ?? {}))

  test('has every sentence of the Dutch one, every refusal included, and no other', () => {
    expect([...translated.keys()].sort()).toEqual(
      sentences(dutch)
        .map(([key]) => key)
        .sort(),
    )
    expect([...translated].filter(([, sentence]) => sentence.trim() === '')).toEqual([])
  })

  test('fills in the same variables', () => {
    const different = sentences(dutch).filter(
      ([key, sentence]) => variables(sentence).join() !== variables(translated.get(key) ?? '').join(),
    )
    expect(different).toEqual([])
  })
})

describe('the Dutch', () => {
  test('has none of the words that make a counter unfriendly', () => {
    const banned = /helaas|gelieve|\bongeldig|fout opgetreden|!|\bu\b|\buw\b/i
    expect(sentences(dutch).filter(([, sentence]) => banned.test(sentence))).toEqual([])
  })

  test('keeps its sentences under fifteen words', () => {
    const long = sentences(dutch).filter(([, text]) =>
      text.split(/[.?:] |\. /).some((sentence) => sentence.split(/\s+/).length >= 15),
    )
    expect(long).toEqual([])
  })
})
