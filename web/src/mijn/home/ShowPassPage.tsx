import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type Passes, passesQuery } from '../../api/mijn.ts'
import { toProblem } from '../../api/problem.ts'
import { longDate } from '../../i18n/format.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { UitpasNumber } from '../../ui/UitpasNumber.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { BackLink } from '../BackLink.tsx'
import page from '../page.module.css'
import { useWho } from '../useWho.ts'
import { WhoChoice } from '../WhoChoice.tsx'
import classes from './ShowPassPage.module.css'

/** The digital card: to be held against the scanner of a counter, black on white in any theme. One for each card system. */
export function ShowPassPage() {
  const { t } = useTranslation('mijn')
  const { person } = useWho()
  usePageTitle(t('title.pass'))
  const passes = useQuery(passesQuery(ask, person.id))
  return (
    <div className={page.page}>
      <BackLink />
      <h1>{person.self ? t('title.pass') : t('pass.of', { name: person.firstName })}</h1>
      <WhoChoice />
      {passes.isPending ? <SkeletonLines lines={4} rowHeight={80} /> : null}
      {passes.isError ? (
        <ErrorState title={t('failed.pass')} problem={toProblem(passes.error)} onRetry={() => void passes.refetch()} />
      ) : null}
      {passes.data?.passes.map((pass) => (
        <Pass key={pass.cardSystem.id} pass={pass} name={`${person.firstName} ${person.name}`} />
      ))}
    </div>
  )
}

function Pass({ pass, name }: { pass: Passes['passes'][number]; name: string }) {
  const { t } = useTranslation('mijn')
  const { cardSystem, uitpasNumber, cardStatus, status } = pass
  const isGood = uitpasNumber !== undefined && cardStatus === 'ACTIVE' && status === 'ACTIVE'
  return (
    <section className={classes.pass} aria-label={cardSystem.name}>
      <h2>{cardSystem.name}</h2>
      {isGood ? (
        <>
          <div className={classes.code}>
            <QrCode text={uitpasNumber} label={t('pass.qr')} />
          </div>
          <p className={classes.number}>
            <UitpasNumber number={uitpasNumber} />
          </p>
          <p className={classes.name}>{name}</p>
          <p className={page.muted}>{t('pass.help')}</p>
        </>
      ) : (
        <p>{t('pass.notActive')}</p>
      )}
      <dl className={classes.facts}>
        <div>
          <dt>{t('pass.tariff')}</dt>
          <dd>{useTariff(pass.tariff)}</dd>
        </div>
      </dl>
    </section>
  )
}

/** In the same words, place and grey for everybody. */
function useTariff({ kind, endDate, suspendedUntil }: Passes['passes'][number]['tariff']): string {
  const { t } = useTranslation('mijn')
  const language = currentLanguage()
  if (kind === 'SOCIAL' && endDate) return t('pass.social', { date: longDate(endDate, language) })
  if (kind === 'SUSPENDED' && suspendedUntil) return t('pass.suspended', { date: longDate(suspendedUntil, language) })
  return t('pass.regular')
}
