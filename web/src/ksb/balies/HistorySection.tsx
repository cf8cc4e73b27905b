import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { historyQuery, type OfBalie } from '../../api/ksb-balies.ts'
import { toProblem } from '../../api/problem.ts'
import { shortDate, time } from '../../i18n/format.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Section } from '../../ui/Section.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { SimpleTable } from '../../ui/table/SimpleTable.tsx'
import { ask } from '../app.ts'
import classes from './Balie.module.css'

const acts = {
  'organizer.create': 'create',
  'organizer.update': 'update',
  'organizer.activate': 'activate',
  'organizer.deactivate': 'deactivate',
  'organizer.join': 'join',
  'organizer.leave': 'leave',
  'organizer.put-groups': 'groups',
  'organizer.set-iban': 'iban',
  'organizer.ticket-limit': 'limit',
  'role.give': 'give',
  'role.take': 'take',
  'role.uninvite': 'uninvite',
} as const

const most = 100

/** Who changed what of a balie, newest first; never the values. */
export function HistorySection({ of }: { of: OfBalie }) {
  const { t } = useTranslation(['balies', 'common'])
  const [limit, setLimit] = useState(25)
  const query = useQuery(historyQuery(ask, of, limit))
  const words = ({ act, words: said }: { act: string; words?: Record<'nl' | 'fr' | 'en' | 'de', string> }) => {
    const known = Object.entries(acts).find(([key]) => key === act)?.[1]
    return known === undefined ? (said?.[currentLanguage()] ?? act) : t(`history.act.${known}`)
  }
  return (
    <Section title={t('section.history')}>
      {query.isPending ? <SkeletonLines lines={5} rowHeight={36} /> : null}
      {query.isError && !query.data ? (
        <ErrorState
          title={t('common:loadFailed')}
          problem={toProblem(query.error)}
          onRetry={() => void query.refetch()}
        />
      ) : null}
      {query.data?.member.length === 0 ? <p className={classes.quiet}>{t('history.none')}</p> : null}
      {query.data && query.data.member.length > 0 ? (
        <SimpleTable
          label={t('section.history')}
          rows={query.data.member}
          rowKey={(row, index) => `${row.at} ${index}`}
          columns={[
            { key: 'what', label: t('history.what'), isName: true, cell: words },
            { key: 'who', label: t('history.who'), cell: (row) => row.by ?? t('history.nobody') },
            {
              key: 'when',
              label: t('history.when'),
              cell: (row) => (
                <span className="op-numbers">
                  {shortDate(row.at)} {time(row.at)}
                </span>
              ),
            },
          ]}
        />
      ) : null}
      {query.data && query.data.member.length < Math.min(query.data.totalItems, most) ? (
        <LinkButton onClick={() => setLimit(most)}>{t('history.more')}</LinkButton>
      ) : null}
    </Section>
  )
}
