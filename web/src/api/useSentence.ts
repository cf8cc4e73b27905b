import { useTranslation } from 'react-i18next'
import type { Problem } from './problem.ts'
import { type RefusalKey, refusalKeyOf, type Sentence, serverSentence } from './refusal.ts'

/** The sentence for a problem in the current language; the server's own where only it knows the particulars. */
export function useSentence() {
  const { t, i18n } = useTranslation('refusals')
  const ours = (key: RefusalKey): Sentence => ({ title: t(`${key}.title`), text: t(`${key}.text`) })
  return (problem: Problem): Sentence => {
    const key = refusalKeyOf(problem)
    return serverSentence(key, problem.body.endUserMessage, i18n.language) ?? ours(key)
  }
}
