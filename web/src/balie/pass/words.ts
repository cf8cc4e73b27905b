import { useTranslation } from 'react-i18next'
import type { Scan } from '../../api/balie-types.ts'
import { type Problem, problemName } from '../../api/problem.ts'
import { type RefusalKey, refusalKey, refusalKeyOfScan, type Sentence, serverSentence } from '../../api/refusal.ts'

/** A refusal, whether it came as the outcome of a scan or as a problem instead of one. */
export interface Refused {
  key: RefusalKey
  message?: Partial<Record<string, string>> | undefined
  /** For the help desk, when something broke. */
  code?: string | undefined
}

export function refusalOfScan(scan: Scan): Refused {
  if (scan.groupPass) return { key: 'group-pass' }
  if (scan.refusal === undefined) return { key: refusalKey('uitpas/invalid-card-status', scan.card.status) }
  return {
    key: refusalKey(problemName(scan.refusal.type), scan.card.status),
    message: scan.refusal.endUserMessage,
  }
}

export const refusalOfProblem = (problem: Problem): Refused => ({
  key: refusalKeyOfScan(problem),
  message: problem.body.endUserMessage,
  code: problem.code,
})

export function useRefusalWords(): (refused: Refused) => Sentence {
  const { t, i18n } = useTranslation('refusals')
  return ({ key, message }) =>
    serverSentence(key, message, i18n.language) ?? { title: t(`${key}.title`), text: t(`${key}.text`) }
}
