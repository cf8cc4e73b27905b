import { chapterWords } from '../../i18n/chapter-words.ts'

/** A dialog for many comes when it is asked for, with the words that all of them say. */
export async function withBulkWords<Loaded>(loading: Promise<Loaded>): Promise<Loaded> {
  const [loaded] = await Promise.all([loading, chapterWords('bulk')()])
  return loaded
}
