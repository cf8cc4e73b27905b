import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { statementQuery } from '../../api/ksb-statements.ts'
import { toProblem } from '../../api/problem.ts'
import { ibanInFours } from '../../finance/iban.ts'
import { PartsTable } from '../../finance/PartsTable.tsx'
import { dayOf, shortDate } from '../../i18n/format.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { ask } from '../app.ts'
import { cardSystemRouteApi } from '../routes.ts'

/** What stands on an *onkostennota*. */
export function StatementDialog({ id, onClose }: { id: number; onClose: () => void }) {
  const { t } = useTranslation(['finance', 'common'])
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const query = useQuery(statementQuery(ask, cardSystemId, id))
  const { statement, parts = [] } = query.data ?? {}
  return (
    <Dialog opened onClose={onClose} size={640} title={t('statements.name', { id })}>
      {statement ? (
        <>
          <p>
            {t('statements.facts', {
              organizer: statement.organizer.name,
              day: shortDate(statement.untilDay),
              iban: ibanInFours(statement.iban),
            })}{' '}
            {statement.paidAt === undefined
              ? t('state.UNPAID')
              : t('state.paidOn', { day: shortDate(dayOf(statement.paidAt)) })}
            .
          </p>
          <PartsTable parts={parts} label={t('statements.name', { id })} />
          {statement.owedCents < 0 ? <p>{t('belowZero')}</p> : null}
        </>
      ) : query.isError ? (
        <ErrorState
          title={t('common:loadFailed')}
          problem={toProblem(query.error)}
          onRetry={() => void query.refetch()}
        />
      ) : (
        <SkeletonLines lines={5} />
      )}
    </Dialog>
  )
}
