import { IconExternalLink, IconEye } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import {
  applicationsQuery,
  type ListedApplication,
  municipalitiesQuery,
  newsletterPath,
  providersPath,
} from '../../api/ksb-providers.ts'
import { everything, listParameters } from '../../api/list.ts'
import { count, shortDate } from '../../i18n/format.ts'
import { Status } from '../../ui/Status.tsx'
import { askedIn } from '../../ui/table/asked.ts'
import type { Column } from '../../ui/table/column.ts'
import type { FilterField } from '../../ui/table/filter-field.ts'
import { idColumn, idWords } from '../../ui/table/ids.tsx'
import type { ListSearch } from '../../ui/table/list-search.ts'
import { savedViews } from '../../ui/table/views.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { ListPage } from '../ListPage.tsx'
import { providersRouteApi } from '../routes.ts'
import { PageHead } from '../shell/PageHead.tsx'
import { useListExport } from '../useListExport.tsx'
import { providerFilters } from './filters.ts'
import classes from './Providers.module.css'
import { ProviderTabs } from './ProviderTabs.tsx'
import { statusTones, stepNames } from './steps.ts'

const views = savedViews('providers')
const icon = { size: 18, stroke: 2, 'aria-hidden': true } as const

/** *Nieuwe aanbieders*: who applied, how far each is, and what is late. */
export function ProvidersPage() {
  const { t } = useTranslation(['providers', 'ksb'])
  usePageTitle(`${t('title')} · ${t('ksb:name')}`)
  const params = providersRouteApi.useParams()
  const search: ListSearch = providersRouteApi.useSearch()
  const navigate = useNavigate()
  const { cardSystemId } = params
  const asked = askedIn(search, providerFilters)
  const query = useQuery(applicationsQuery(ask, cardSystemId, asked))
  const all = useQuery(applicationsQuery(ask, cardSystemId, everything)).data?.totalItems
  const parts = useQuery(municipalitiesQuery(ask, cardSystemId)).data
  return (
    <ListPage<ListedApplication>
      head={(tools) => (
        <>
          <PageHead title={t('title')} chapter="providers" tools={tools} />
          <ProviderTabs />
        </>
      )}
      note={
        parts ? (
          <p className={classes.form}>
            {t('formAt')}{' '}
            <a href={parts.form} target="_blank" rel="noreferrer">
              {parts.form.replace(/^https?:\/\//, '')} <IconExternalLink {...icon} size={16} />
            </a>
          </p>
        ) : null
      }
      views={views}
      file={{
        what: t('what'),
        path: `${providersPath(cardSystemId)}/export`,
        parameters: listParameters(asked),
      }}
      label={t('title')}
      noun={t('noun')}
      nounOne={t('nounOne')}
      columns={useColumns()}
      fields={useFields(parts?.member)}
      search={search}
      usualSort="-createdAt"
      go={(next) => void navigate({ to: '/$cardSystemId/providers', params, search: next })}
      query={query}
      all={all}
      rowKey={(row) => row.id}
      rowName={(row) => row.organisation}
      nameLink={(row, words) => (
        <Link to="/$cardSystemId/providers/$applicationId" params={{ cardSystemId, applicationId: row.id }}>
          {words}
        </Link>
      )}
      actions={(row) => [
        {
          key: 'look',
          label: t('act.look'),
          icon: <IconEye {...icon} />,
          act: () =>
            void navigate({
              to: '/$cardSystemId/providers/$applicationId',
              params: { cardSystemId, applicationId: row.id },
            }),
        },
      ]}
      empty={{ title: t('empty'), text: t('emptyText') }}
    >
      <Newsletter path={newsletterPath(cardSystemId)} />
    </ListPage>
  )
}

/** Who is on the list of the newsletter, to take along to the program that sends it. */
function Newsletter({ path }: { path: string }) {
  const { t } = useTranslation('providers')
  const exporting = useListExport(t('newsletter.what'), path, new URLSearchParams())
  return (
    <section className={classes.newsletter} aria-labelledby="newsletter">
      <h2 id="newsletter">{t('newsletter.title')}</h2>
      <p>{t('newsletter.text')}</p>
      <div>{exporting.menu}</div>
      {exporting.refused}
    </section>
  )
}

function useColumns(): Column<ListedApplication>[] {
  const { t } = useTranslation(['providers', 'table'])
  return [
    { key: 'name', label: t('column.name'), cell: (row) => row.organisation, isName: true, sort: 'name', width: 18 },
    { key: 'municipality', label: t('column.municipality'), cell: (row) => row.municipality, width: 12 },
    {
      key: 'status',
      label: t('column.status'),
      cell: (row) =>
        row.status === 'OPEN' && !row.confirmed ? (
          <Status tone="neutral">{t('unconfirmed')}</Status>
        ) : row.late > 0 ? (
          <Status tone="refused">{t('lateSteps', { count: row.late })}</Status>
        ) : (
          <Status tone={statusTones[row.status]}>{t(`status.${row.status}`)}</Status>
        ),
      fact: true,
    },
    {
      key: 'step',
      label: t('column.step'),
      cell: (row) => (row.step === undefined ? null : t(`step.${row.step}.title`)),
      fact: true,
      width: 18,
    },
    { key: 'owner', label: t('column.owner'), cell: (row) => row.owner ?? null, width: 12 },
    {
      key: 'due',
      label: t('column.due'),
      cell: (row) => (row.due === undefined ? null : <span className="op-numbers">{shortDate(row.due)}</span>),
      sort: 'due',
    },
    {
      key: 'createdAt',
      label: t('column.createdAt'),
      cell: (row) => <span className="op-numbers">{shortDate(row.createdAt)}</span>,
      sort: 'createdAt',
    },
    {
      key: 'ended',
      label: t('column.ended'),
      cell: (row) => t('endedOf', { shown: count(row.ended), of: count(stepNames.length) }),
      optional: true,
    },
    { key: 'kind', label: t('column.kind'), cell: (row) => t(`kind.${row.kind}`), optional: true },
    idColumn(t('table:id'), (row) => row.id),
  ]
}

function useFields(municipalities: readonly { nisCode: string; name: string }[] | undefined): FilterField[] {
  const { t } = useTranslation(['providers', 'table'])
  const words: Record<(typeof providerFilters)[number]['key'], Omit<FilterField, 'key' | 'kind'>> = {
    name: { label: t('column.name') },
    status: {
      label: t('column.status'),
      choices: (['OPEN', 'DONE', 'REFUSED', 'WITHDRAWN'] as const).map((value) => ({
        value,
        label: t(`status.${value}`),
      })),
    },
    late: {
      label: t('filter.late'),
      choices: [
        { value: 'true', label: t('filter.lateYes') },
        { value: 'false', label: t('filter.lateNo') },
      ],
    },
    step: {
      label: t('column.step'),
      choices: stepNames.map((value) => ({ value, label: t(`step.${value}.title`) })),
    },
    nisCode: {
      label: t('column.municipality'),
      choices: municipalities?.map(({ nisCode, name }) => ({ value: nisCode, label: name })),
    },
    kind: {
      label: t('column.kind'),
      choices: (['NEW', 'EXISTING'] as const).map((value) => ({ value, label: t(`kind.${value}`) })),
    },
    from: { label: t('filter.from') },
    until: { label: t('filter.until') },
    id: idWords(t('table:id')),
  }
  return providerFilters.map((filter) => ({ ...filter, ...words[filter.key] }))
}
