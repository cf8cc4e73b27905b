import { IconCheck, IconEye, IconFileTypePdf } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { download } from '../../api/download.ts'
import { cardSystemQuery } from '../../api/ksb.ts'
import {
  payStatement,
  type Statement,
  statementsKey,
  statementsPath,
  statementsQuery,
} from '../../api/ksb-statements.ts'
import { everything, listParameters } from '../../api/list.ts'
import { toProblem } from '../../api/problem.ts'
import { useSentence } from '../../api/useSentence.ts'
import { ibanInFours } from '../../finance/iban.ts'
import { count, dayOf, euro, shortDate } from '../../i18n/format.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Status } from '../../ui/Status.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { askedIn } from '../../ui/table/asked.ts'
import type { Column } from '../../ui/table/column.ts'
import type { FilterField } from '../../ui/table/filter-field.ts'
import { consumerkeyColumn, consumerkeyWords, idColumn, numberWords } from '../../ui/table/ids.tsx'
import type { ListSearch } from '../../ui/table/list-search.ts'
import { savedViews } from '../../ui/table/views.ts'
import { useAct } from '../../ui/useAct.ts'
import { ask, login } from '../app.ts'
import { ListPage } from '../ListPage.tsx'
import { statementsRouteApi } from '../routes.ts'
import { FinanceHead } from './FinanceHead.tsx'
import { statementFilters } from './filters.ts'
import { StatementDialog } from './StatementDialog.tsx'

const icon = { size: 18, stroke: 2, 'aria-hidden': true } as const
const views = savedViews('statements')

/** *Onkostennota's*: what was settled with organisers, on paper, and whether it is paid. */
export function StatementsPage() {
  const { t } = useTranslation('finance')
  const params = statementsRouteApi.useParams()
  const search: ListSearch = statementsRouteApi.useSearch()
  const navigate = useNavigate()
  const { cardSystemId } = params
  const sentence = useSentence()
  const [opened, setOpened] = useState<{ act: 'look' | 'pay'; of: Statement }>()
  const asked = askedIn(search, statementFilters)
  const query = useQuery(statementsQuery(ask, cardSystemId, asked))
  const all = useQuery(statementsQuery(ask, cardSystemId, everything)).data?.totalItems
  const paper = useMutation({
    mutationFn: (id: number) =>
      download(login.bearer, `${statementsPath(cardSystemId)}/${id}/pdf?language=${currentLanguage()}`),
    onSuccess: () => showToast(t('statements.fetched')),
  })
  const said = paper.error ? sentence(toProblem(paper.error)) : null
  return (
    <ListPage<Statement>
      head={(tools) => <FinanceHead tools={tools} />}
      views={views}
      file={{
        what: t('statements.what'),
        path: `${statementsPath(cardSystemId)}/export`,
        parameters: listParameters(asked),
      }}
      note={
        said ? (
          <Banner tone="refused">
            {said.title}. {said.text}
          </Banner>
        ) : null
      }
      label={t('sections.statements')}
      noun={t('statements.noun')}
      nounOne={t('statements.nounOne')}
      columns={useStatementColumns()}
      fields={useStatementFields(cardSystemId)}
      search={search}
      usualSort="-id"
      go={(next) => void navigate({ to: '/$cardSystemId/finance/statements', params, search: next })}
      query={query}
      all={all}
      rowKey={(row) => String(row.id)}
      rowName={(row) => t('statements.name', { id: row.id })}
      nameLink={(row, name) => <LinkButton onClick={() => setOpened({ act: 'look', of: row })}>{name}</LinkButton>}
      actions={(of) => [
        {
          key: 'look',
          label: t('statements.look'),
          icon: <IconEye {...icon} />,
          act: () => setOpened({ act: 'look', of }),
        },
        {
          key: 'pdf',
          label: t('statements.pdf'),
          icon: <IconFileTypePdf {...icon} />,
          act: () => paper.mutate(of.id),
        },
        {
          key: 'pay',
          label: t('pay.act'),
          icon: <IconCheck {...icon} />,
          act: () => setOpened({ act: 'pay', of }),
          impossible: of.paidAt === undefined ? undefined : t('pay.already', { day: shortDate(dayOf(of.paidAt)) }),
        },
      ]}
      empty={{ title: t('statements.empty'), text: t('statements.emptyText') }}
    >
      {opened?.act === 'look' ? <StatementDialog id={opened.of.id} onClose={() => setOpened(undefined)} /> : null}
      {opened?.act === 'pay' ? <PayDialog of={opened.of} onClose={() => setOpened(undefined)} /> : null}
    </ListPage>
  )
}

/** What is paid is closed: it cannot be taken back. */
function PayDialog({ of, onClose }: { of: Statement; onClose: () => void }) {
  const { t } = useTranslation('finance')
  const { cardSystemId } = statementsRouteApi.useParams()
  const queries = useQueryClient()
  const act = useAct(
    (_: null, key) => payStatement(ask, cardSystemId, of.id, key),
    () => {
      void queries.invalidateQueries({ queryKey: statementsKey(cardSystemId) })
      showToast(t('pay.done', { id: of.id }))
      onClose()
    },
  )
  return (
    <AskDialog
      opened
      title={t('pay.title', { id: of.id })}
      verb={t('pay.verb')}
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={() => act.run(null)}
    >
      <p>
        {t('pay.text', {
          amount: euro(of.owedCents / 100),
          organizer: of.organizer.name,
          iban: ibanInFours(of.iban),
        })}
      </p>
    </AskDialog>
  )
}

function useStatementColumns(): Column<Statement>[] {
  const { t } = useTranslation(['finance', 'table'])
  const money = (cents: number) => euro(cents / 100)
  return [
    {
      key: 'id',
      label: t('column.statement'),
      isName: true,
      cell: (row) => t('statements.name', { id: row.id }),
      sort: 'id',
    },
    {
      key: 'organizer',
      label: t('column.organizer'),
      cell: (row) => row.organizer.name,
      width: 16,
      sort: 'organizer',
      fact: true,
    },
    { key: 'until', label: t('column.until'), cell: (row) => shortDate(row.untilDay), sort: 'until' },
    { key: 'closedAt', label: t('column.closedAt'), cell: (row) => shortDate(dayOf(row.closedAt)), optional: true },
    { key: 'tickets', label: t('column.tickets'), cell: (row) => count(row.sales), align: 'right' },
    { key: 'sold', label: t('column.sold'), cell: (row) => money(row.salesCents), align: 'right', optional: true },
    {
      key: 'credits',
      label: t('column.credits'),
      cell: (row) => (row.credits === 0 ? null : `${money(row.creditsCents)} (${count(row.credits)})`),
      align: 'right',
    },
    {
      key: 'owed',
      label: t('column.owed'),
      cell: (row) => money(row.owedCents),
      align: 'right',
      sort: 'owed',
      fact: true,
    },
    { key: 'iban', label: t('column.iban'), cell: (row) => ibanInFours(row.iban), optional: true },
    {
      key: 'state',
      label: t('column.state'),
      cell: (row) =>
        row.paidAt === undefined ? (
          <Status tone="attention">{t('state.UNPAID')}</Status>
        ) : (
          <Status tone="ordinary">{t('state.paidOn', { day: shortDate(dayOf(row.paidAt)) })}</Status>
        ),
    },
    idColumn(t('table:number'), (row) => String(row.id), 'number'),
    consumerkeyColumn(t('table:consumerkey')),
  ]
}

function useStatementFields(cardSystemId: number): FilterField[] {
  const { t } = useTranslation(['finance', 'table'])
  const parts = useQuery(cardSystemQuery(ask, cardSystemId)).data
  const words: Record<(typeof statementFilters)[number]['key'], Omit<FilterField, 'key' | 'kind'>> = {
    organizerId: {
      label: t('column.organizer'),
      choices: parts?.organizers.map(({ id, name }) => ({ value: id, label: name })),
    },
    state: {
      label: t('column.state'),
      choices: (['UNPAID', 'PAID'] as const).map((value) => ({ value, label: t(`state.${value}`) })),
    },
    from: { label: t('filter.from') },
    until: { label: t('filter.until') },
    id: { ...numberWords(t('table:number'), t('table:digits')), withColumn: 'number' },
    clientId: consumerkeyWords(t('table:consumerkey')),
  }
  return statementFilters.map((filter) => ({ ...filter, ...words[filter.key] }))
}
