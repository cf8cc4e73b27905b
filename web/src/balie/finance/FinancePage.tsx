import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { reachOf } from '../../api/balie-desk.ts'
import {
  keepOwnIban,
  type OwnAccount,
  type OwnStatement,
  ownOpenQuery,
  ownStatementsQuery,
  statementPdfPath,
  statementsKey,
} from '../../api/balie-statements.ts'
import { download } from '../../api/download.ts'
import { toProblem } from '../../api/problem.ts'
import { useSentence } from '../../api/useSentence.ts'
import classes from '../../finance/Finance.module.css'
import { IbanDialog } from '../../finance/IbanDialog.tsx'
import { ibanInFours } from '../../finance/iban.ts'
import { dayOf, euro, shortDate } from '../../i18n/format.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { Banner } from '../../ui/Banner.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { Section } from '../../ui/Section.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { ask, login } from '../app.ts'
import { useCounterContext } from '../CounterContext.ts'
import { OfficePage } from '../more/OfficePage.tsx'
import { OwnReports } from './OwnReports.tsx'

/** What a balie still gets, its statements on paper, and its figures of any period. */
export function FinancePage() {
  const { t } = useTranslation('finance')
  const { balie } = useCounterContext()
  return (
    <OfficePage title={t('own.title')}>
      {reachOf(balie, 'ORGANIZERS_REPORTS').length === 0 ? (
        <EmptyState title={t('own.notPermitted')} text={t('own.notPermittedText')} />
      ) : (
        <>
          <Open />
          <Statements />
          <OwnReports />
        </>
      )}
    </OfficePage>
  )
}

function Open() {
  const { t } = useTranslation(['finance', 'common'])
  const { balie } = useCounterContext()
  const queries = useQueryClient()
  const [asked, setAsked] = useState<OwnAccount>()
  const query = useQuery(ownOpenQuery(ask, balie.id))
  const { data } = query
  return (
    <Section title={t('own.open')}>
      {data ? (
        <ul className={classes.reports} aria-label={t('own.open')}>
          {data.member.map((account) => (
            <li key={account.cardSystem.id} className={classes.report}>
              <div>
                <div className={classes.what}>{account.cardSystem.name}</div>
                <div>
                  {account.open
                    ? t('own.openText', { count: account.open.sales, owed: euro(account.open.owedCents / 100) })
                    : t('own.nothing')}
                </div>
                <div className={classes.how}>
                  {account.iban === undefined ? t('own.noIban') : t('own.iban', { iban: ibanInFours(account.iban) })}{' '}
                  {data.mayChangeIban ? null : t('own.whoChanges')}
                </div>
              </div>
              {data.mayChangeIban ? (
                <Button
                  variant="default"
                  size="lg"
                  aria-label={`${t('iban.act')}: ${account.cardSystem.name}`}
                  onClick={() => setAsked(account)}
                >
                  {t('iban.act')}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      ) : query.isError ? (
        <ErrorState
          title={t('common:loadFailed')}
          problem={toProblem(query.error)}
          onRetry={() => void query.refetch()}
        />
      ) : (
        <SkeletonLines lines={2} rowHeight={72} />
      )}
      {asked ? (
        <IbanDialog
          name={balie.name}
          iban={asked.iban}
          keep={(iban, key) =>
            keepOwnIban(ask, { organizerId: balie.id, cardSystemId: asked.cardSystem.id }, key, iban)
          }
          onKept={() => void queries.invalidateQueries({ queryKey: statementsKey(balie.id) })}
          onClose={() => setAsked(undefined)}
        />
      ) : null}
    </Section>
  )
}

const first = 10
const most = 100

function Statements() {
  const { t } = useTranslation(['finance', 'common'])
  const { balie } = useCounterContext()
  const sentence = useSentence()
  const [shown, setShown] = useState(first)
  const query = useQuery(ownStatementsQuery(ask, balie.id, shown))
  const paper = useMutation({
    mutationFn: (id: number) => download(login.bearer, statementPdfPath(balie.id, id, currentLanguage())),
  })
  const said = paper.error ? sentence(toProblem(paper.error)) : null
  const { data } = query
  return (
    <Section title={t('sections.statements')}>
      {said ? (
        <Banner tone="refused">
          {said.title}. {said.text}
        </Banner>
      ) : null}
      {data?.totalItems === 0 ? (
        <EmptyState title={t('statements.empty')} text={t('statements.emptyText')} />
      ) : data ? (
        <>
          <ul className={classes.reports} aria-label={t('sections.statements')}>
            {data.member.map((one) => (
              <Line key={one.id} statement={one} onPdf={() => paper.mutate(one.id)} />
            ))}
          </ul>
          {data.totalItems > data.member.length && shown < most ? (
            <Button variant="default" size="lg" onClick={() => setShown(most)}>
              {t('own.more')}
            </Button>
          ) : null}
        </>
      ) : query.isError ? (
        <ErrorState
          title={t('common:loadFailed')}
          problem={toProblem(query.error)}
          onRetry={() => void query.refetch()}
        />
      ) : (
        <SkeletonLines lines={3} rowHeight={64} />
      )}
    </Section>
  )
}

function Line({ statement, onPdf }: { statement: OwnStatement; onPdf: () => void }) {
  const { t } = useTranslation('finance')
  const { id, cardSystem, untilDay, owedCents, iban, paidAt } = statement
  return (
    <li className={classes.report}>
      <div>
        <div className={classes.what}>
          {t('own.statement', { id, day: shortDate(untilDay) })}: {euro(owedCents / 100)}
        </div>
        <div>{paidAt === undefined ? t('state.UNPAID') : t('state.paidOn', { day: shortDate(dayOf(paidAt)) })}</div>
        <div className={classes.how}>
          {cardSystem.name} · {ibanInFours(iban)}
        </div>
      </div>
      <Button
        variant="default"
        size="lg"
        leftSection={<IconDownload size={18} stroke={2} aria-hidden="true" />}
        aria-label={`${t('statements.pdf')}: ${t('statements.name', { id })}`}
        onClick={onPdf}
      >
        PDF
      </Button>
    </li>
  )
}
