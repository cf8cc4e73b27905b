import { Button } from '@mantine/core'
import { IconLock, IconLockOpen, IconPencil, IconPlus, IconUsers } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Association, associationsQuery } from '../../api/ksb-associations.ts'
import { Status } from '../../ui/Status.tsx'
import type { Column } from '../../ui/table/column.ts'
import type { FilterField } from '../../ui/table/filter-field.ts'
import { List } from '../../ui/table/List.tsx'
import type { GoInList, ListSearch } from '../../ui/table/list-search.ts'
import type { RowAction } from '../../ui/table/RowMenu.tsx'
import { savedViews } from '../../ui/table/views.ts'
import { pageOfWhole } from '../../ui/table/whole-list.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { ColumnsAndViews } from '../ColumnsAndViews.tsx'
import { associationsRouteApi } from '../routes.ts'
import { PageHead } from '../shell/PageHead.tsx'
import { ActiveDialog } from './ActiveDialog.tsx'
import { associationFilters } from './filters.ts'
import { useEndWords } from './useEndWords.ts'

const icon = { size: 18, stroke: 2, 'aria-hidden': true } as const
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const views = savedViews('associations')

/** *Verenigingen*: until when their memberships last, and which balies see or register the members. */
export function AssociationsPage() {
  const { t } = useTranslation(['associations', 'ksb'])
  usePageTitle(`${t('title')} · ${t('ksb:name')}`)
  const params = associationsRouteApi.useParams()
  const search: ListSearch = associationsRouteApi.useSearch()
  const navigate = useNavigate()
  const columns = useAssociationColumns()
  const [asked, setAsked] = useState<Association>()
  const query = useQuery(associationsQuery(ask, params.cardSystemId))
  const name = typeof search.name === 'string' ? plain(search.name) : ''
  const shown = query.data
    ?.filter((one) => plain(one.name).includes(name))
    .filter((one) => search.state === undefined || one.active === (search.state === 'OPEN'))
  const fields: FilterField[] = [
    { ...associationFilters[0], label: t('column.name') },
    {
      ...associationFilters[1],
      label: t('column.state'),
      choices: (['OPEN', 'CLOSED'] as const).map((value) => ({ value, label: t(`state.${value}`) })),
    },
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
  const go: GoInList = (next) => void navigate({ to: '/$cardSystemId/associations', params, search: next })
  return (
    <>
      <PageHead
        title={t('title')}
        chapter="associations"
        tools={
          <>
            <ColumnsAndViews columns={columns} views={views} filters={fields} search={search} go={go} />
            <Button variant="default" size="xs" leftSection={<IconPlus {...icon} />} onClick={create}>
              {t('act.new')}
            </Button>
          </>
        }
      />
      <List<Association>
        label={t('title')}
        noun={t('noun')}
        nounOne={t('nounOne')}
        columns={columns}
        fields={fields}
        search={search}
        usualSort={undefined}
        go={go}
        query={{
          data: pageOfWhole(shown, search),
          error: query.error,
          isPlaceholderData: false,
          refetch: query.refetch,
        }}
        all={query.data?.length}
        rowKey={(row) => row.id}
        rowName={(row) => row.name}
        nameLink={(row, words) => (
          <Link to="/$cardSystemId/associations/$associationId" params={to(row)}>
            {words}
          </Link>
        )}
        actions={actions}
        empty={{ title: t('empty'), text: t('emptyText') }}
      />
      {asked ? <ActiveDialog association={asked} onClose={() => setAsked(undefined)} /> : null}
    </>
  )
}

function useAssociationColumns(): Column<Association>[] {
  const { t } = useTranslation('associations')
  const endWords = useEndWords()
  return [
    { key: 'name', label: t('column.name'), isName: true, cell: (row) => row.name, width: 18 },
    { key: 'end', label: t('column.end'), cell: endWords, width: 20, fact: true },
    { key: 'renewal', label: t('column.renewal'), cell: (row) => t('renewal', { count: row.renewalDays }) },
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
  ]
}
