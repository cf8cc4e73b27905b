import { useTranslation } from 'react-i18next'
import { Banner } from '../../ui/Banner.tsx'
import { useCounterContext } from '../CounterContext.ts'
import { refusalOfProblem, useRefusalWords } from './words.ts'

/** Why a reward was not redeemed, or an act not undone: at the row, or under the result when it has no row. */
export function ActProblem({ row }: { row: string }) {
  const { t } = useTranslation(['common', 'refusals'])
  const { counter } = useCounterContext()
  const words = useRefusalWords()
  const { shown } = counter
  const trouble = shown.step === 'answered' ? shown.trouble : null
  if (trouble === null || trouble.row !== row) return null
  const refused = refusalOfProblem(trouble.problem)
  const said = words(refused)
  const text = refused.key === 'no-network' ? t('refusals:unavailable.text') : said.text
  return (
    <Banner tone="refused">
      {said.title}. {t(`refusals:result.${trouble.about}`)} {text}{' '}
      {refused.key === 'unexpected' && refused.code ? t('requestCode', { code: refused.code }) : null}
    </Banner>
  )
}
