import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { desksQuery } from '../../api/mijn.ts'
import { toProblem } from '../../api/problem.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { BackLink } from '../BackLink.tsx'
import { Places } from '../Places.tsx'
import classes from '../page.module.css'
import { useWho } from '../useWho.ts'

/** What to do with a card that is lost, stolen or broken: points stay, and where a new one is given. */
export function LostPage() {
  const { t } = useTranslation('mijn')
  const { person } = useWho()
  usePageTitle(t('title.lost'))
  const desks = useQuery(desksQuery(ask, person.id))
  const emails = desks.data?.helpDesks.flatMap(({ email }) => email ?? []) ?? []
  return (
    <div className={classes.page}>
      <BackLink />
      <h1>{t('title.lost')}</h1>
      <p className={classes.lead}>{t('lost.keep')}</p>
      <ol className={classes.rows}>
        <li>{t('lost.block')}</li>
        <li>{t('lost.replace')}</li>
        <li>{t('lost.meanwhile')}</li>
      </ol>
      <h2>{t('lost.where')}</h2>
      {desks.isPending ? <SkeletonLines lines={3} rowHeight={72} /> : null}
      {desks.isError ? (
        <ErrorState title={t('failed.desks')} problem={toProblem(desks.error)} onRetry={() => void desks.refetch()} />
      ) : null}
      {desks.data?.member.length === 0 ? <EmptyState title={t('lost.none')} text={t('lost.noneText')} /> : null}
      {desks.data ? <Places places={desks.data.member} /> : null}
      {emails.length > 0 ? (
        <p>
          {t('lost.email')}{' '}
          {emails.map((email) => (
            <a key={email} href={`mailto:${email}`}>
              {email}
            </a>
          ))}
        </p>
      ) : null}
    </div>
  )
}
