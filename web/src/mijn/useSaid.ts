import { useTranslation } from 'react-i18next'
import type { Problem } from '../api/problem.ts'
import type { Sentence } from '../api/refusal.ts'
import { useSentence } from '../api/useSentence.ts'

/** The sentence for a problem. What the server says to passholders is written for them; ours is for where it says nothing. */
export function useSaid(): (problem: Problem) => Sentence {
  const { i18n } = useTranslation('refusals')
  const ours = useSentence()
  return (problem) => {
    const said = problem.body.endUserMessage?.[i18n.language as 'nl']
    if (said === undefined || problem.body.status >= 500 || problem.body.status === 403) return ours(problem)
    const end = said.search(/\.\s/)
    return end === -1
      ? { title: said.replace(/\.$/, ''), text: '' }
      : { title: said.slice(0, end), text: said.slice(end + 1).trim() }
  }
}
