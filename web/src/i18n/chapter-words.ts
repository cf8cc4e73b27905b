import type { ResourceKey } from 'i18next'
import { addWords, type Language } from './language.ts'

/** The words of a chapter come with the chapter: the app begins without them. A new chapter adds its name here. */
const files = import.meta.glob<Record<string, ResourceKey>>(
  './{nl,fr,en,de}/{associations,balies,bulk,cards,doubles,events,explain,finance,grouppasses,help,kiosks,membership,office,orders,passholders,prices,providers,redeemed,register,rewards,reports,sales,settings,shares,table,tickets}.ts',
)

/** For the loader of a chapter: its words in the language of now, and in every language that is chosen later. */
export const chapterWords = (chapter: string) => () =>
  addWords(chapter, async (language: Language) => {
    const found = (await files[`./${language}/${chapter}.ts`]?.())?.[chapter]
    if (found === undefined) throw new Error(`No words of ${chapter} in ${language}`)
    return found
  })
