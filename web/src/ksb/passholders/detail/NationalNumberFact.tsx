import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type PersonIds, readNationalNumber } from '../../../api/ksb-passholders.ts'
import { toProblem } from '../../../api/problem.ts'
import { useSentence } from '../../../api/useSentence.ts'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { ask } from '../../app.ts'
import { Fact } from './Fact.tsx'
import classes from './PassholderPage.module.css'

/** Shown on purpose only, since it is written down who looked; gone again with the page. */
export function NationalNumberFact({ known, ids }: { known: boolean; ids: PersonIds }) {
  const { t } = useTranslation('passholders')
  const sentence = useSentence()
  const reading = useMutation({ mutationFn: () => readNationalNumber(ask, ids), gcTime: 0 })
  return <Fact label={t('detail.nationalNumber')}>{content()}</Fact>

  function content() {
    if (!known) return <span className={classes.empty}>{t('detail.noNumber')}</span>
    if (reading.data?.inszNumber) return <span className="op-numbers">{grouped(reading.data.inszNumber)}</span>
    return (
      <>
        <LinkButton onClick={() => reading.mutate()}>{t('detail.showNumber')}</LinkButton>
        <p className={classes.empty}>
          {reading.error ? sentence(toProblem(reading.error)).title : t('detail.showNumberText')}
        </p>
      </>
    )
  }
}

/** `83.03.02-015.40`, as on an identity card. */
const grouped = (insz: string) => insz.replace(/^(\d\d)(\d\d)(\d\d)(\d{3})(\d\d)$/, '$1.$2.$3-$4.$5')
