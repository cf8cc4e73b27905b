import type { ComponentType } from 'react'
import { chapterWords } from '../../i18n/chapter-words.ts'
import type { ActProps } from './act.ts'

type Load = () => Promise<{ default: ComponentType<ActProps> }>

/** An act comes with its words, in the language of now. */
export const withWords =
  (words: string, load: Load): Load =>
  async () => {
    const [act] = await Promise.all([load(), chapterWords(words)()])
    return act
  }
