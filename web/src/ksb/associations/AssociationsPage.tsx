import { Button } from '@mantine/core'
import { IconLock, IconLockOpen, IconPencil, IconPlus, IconUsers } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Association, associationsExportPath, associationsQuery } from '../../api/ksb-associations.ts'
import { everything, listParameters } from '../../api/list.ts'
import { Status } from '../../ui/Status.tsx'
import { askedIn } from '../../ui/table/asked.ts'
import type { Column } from '../../ui/table/column.ts'
import type { FilterField } from '../../ui/table/filter-field.ts'
import { idFilter } from '../../ui/table/id-filter.ts'
import { idColumn, idWords } from '../../ui/table/ids.tsx'
import type { ListSearch } from '../../ui/table/list-search.ts'
import type { RowAction } from '../../ui/table/RowMenu.tsx'
import { savedViews } from '../../ui/table/views.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { ListPage } from '../ListPage.tsx'
import { associationsRouteApi } from '../routes.ts'
import { PageHead } from '../shell/PageHead.tsx'
import { ActiveDialog } from './ActiveDialog.tsx'
import { associationFilters } from './filters.ts'
import { useEndWords } from './useEndWords.ts'

const icon = { size: 18, stroke: 2, 'aria-hidden': true } as const

const views = savedViews('associations')

/** *Verenigingen*: until when their memberships last, and which balies see or register the members. */
export function AssociationsPage() {
  const { t } = useTranslation(['associations', 'ksb', 'table'])
  usePageTitle(`${t('title')} · ${t('ksb:name')}`)
  const params = associationsRouteApi.useParams()
  const search: ListSearch = associationsRouteApi.useSearch()
  const navigate = useNavigate()
  const [asked, setAsked] = useState<Association>()
  const question = askedIn(search, associationFilters)
  const query = useQuery(associationsQuery(ask, params.cardSystemId, question))
  const all = useQuery(associationsQuery(ask, params.cardSystemId, everything)).data?.totalItems
  const fields: FilterField[] = [
    { ...associationFilters[0], label: t('column.name') },
    {
      ...associationFilters[1],
      label: t('column.state'),
      choices: [
        { value: 'true', label: t('state.OPEN') },
        { value: 'false', label: t('state.CLOSED') },
      ],
    },
    {
      ...associationFilters[2],
      label: t('column.end'),
      choices: (['CUSTOM', 'BASED_ON_DATE_OF_BIRTH', 'BASED_ON_REGISTRATION_DATE'] as const).map((value) => ({
        value,
        label: t(`form.endDateTypes.${value}`),
      })),
    },
    { ...idFilter, ...idWords(t('table:id')) },
  ]
  const to = (association: Association) => ({ ...params, associationId: association.id })
  const actions = (row: Association): RowAction[] => [
    {
      key: 'edit',
      label: t('act.edit'),
      icon: <IconPencil {...icon} />,
      act: () => void navigate({ to: '/$cardSystemId/associations/$associationId', params: to(row) }),
    },
    {
      key: 'members',
      label: t('act.members'),
      icon: <IconUsers {...icon} />,
      act: () =>
        void navigate({ to: '/$cardSystemId/associations/$associationId/members', params: to(row), search: {} }),
    },
    row.active
      ? { key: 'close', label: t('act.close'), icon: <IconLock {...icon} />, act: () => setAsked(row), danger: true }
      : { key: 'open', label: t('act.open'), icon: <IconLockOpen {...icon} />, act: () => setAsked(row) },
  ]
  const create = () =>
    void navigate({
      to: '/$cardSystemId/associations/$associationId',
      params: { ...params, associationId: 'new' },
    })
  return (
    <ListPage<Association>
      head={(tools) => <PageHead title={t('title')} chapter="associations" tools={tools} />}
      views={views}
      file={{ path: associationsExportPath(params.cardSystemId), parameters: listParameters(question) }}
      tools={
        <Button size="xs" leftSection={<IconPlus {...icon} />} onClick={create}>
          {t('act.new')}
        </Button>
      }
      label={t('title')}
      noun={t('noun')}
      nounOne={t('nounOne')}
      columns={useAssociationColumns()}
      fields={fields}
      search={search}
      usualSort="name"
      go={(next) => void navigate({ to: '/$cardSystemId/associations', params, search: next })}
      query={query}
      all={all}
      rowKey={(row) => row.id}
      rowName={(row) => row.name}
      nameLink={(row, words) => (
        <Link to="/$cardSystemId/associations/$associationId" params={to(row)}>
          {words}
        </Link>
      )}
      actions={actions}
      empty={{ title: t('empty'), text: t('emptyText') }}
    >
      {asked ? <ActiveDialog association={asked} onClose={() => setAsked(undefined)} /> : null}
    </ListPage>
  )
}

function useAssociationColumns(): Column<Association>[] {
  const { t } = useTranslation(['associations', 'table'])
  const endWords = useEndWords()
  return [
    { key: 'name', label: t('column.name'), isName: true, cell: (row) => row.name, sort: 'name', width: 18 },
    { key: 'end', label: t('column.end'), cell: endWords, width: 20, fact: true },
    {
      key: 'renewal',
      label: t('column.renewal'),
      cell: (row) => t('renewal', { count: row.renewalDays }),
      sort: 'renewalDays',
    },
    {
      key: 'balies',
      label: t('column.balies'),
      cell: ({ organizers }) =>
        t('balies', { count: organizers.length, write: organizers.filter((one) => one.canWrite).length }),
    },
    {
      key: 'state',
      label: t('column.state'),
      fact: true,
      cell: (row) => (
        <Status tone={row.active ? 'ordinary' : 'neutral'}>{t(row.active ? 'state.OPEN' : 'state.CLOSED')}</Status>
      ),
    },
    idColumn(t('table:id'), (row) => row.id),
  ]
}
