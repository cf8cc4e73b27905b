import { Button } from '@mantine/core'
import { IconEye, IconLock, IconLockOpen, IconPencil, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cardSystemQuery } from '../../api/ksb.ts'
import { baliesPath, baliesQuery, groupsQuery, type ListedBalie } from '../../api/ksb-balies.ts'
import { everything, listParameters } from '../../api/list.ts'
import { Status } from '../../ui/Status.tsx'
import { askedIn } from '../../ui/table/asked.ts'
import type { Column } from '../../ui/table/column.ts'
import type { FilterField } from '../../ui/table/filter-field.ts'
import { idColumn, idWords } from '../../ui/table/ids.tsx'
import type { ListSearch } from '../../ui/table/list-search.ts'
import type { RowAction } from '../../ui/table/RowMenu.tsx'
import { savedViews } from '../../ui/table/views.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { ListPage } from '../ListPage.tsx'
import { baliesRouteApi } from '../routes.ts'
import { PageHead } from '../shell/PageHead.tsx'
import { ActiveDialog } from './ActiveDialog.tsx'
import { BalieTabs } from './BalieTabs.tsx'
import { balieFilters } from './filters.ts'
import { useIsPlatform } from './useBalie.ts'

const icon = { size: 18, stroke: 2, 'aria-hidden': true } as const
const views = savedViews('balies')

/** *Balies*: all of a card system, with what each may do. */
export function BaliesPage() {
  const { t } = useTranslation(['balies', 'ksb'])
  usePageTitle(`${t('title')} · ${t('ksb:name')}`)
  const params = baliesRouteApi.useParams()
  const search: ListSearch = baliesRouteApi.useSearch()
  const navigate = useNavigate()
  const { cardSystemId } = params
  const isPlatform = useIsPlatform()
  const asked = askedIn(search, balieFilters)
  const query = useQuery(baliesQuery(ask, cardSystemId, asked))
  const all = useQuery(baliesQuery(ask, cardSystemId, everything)).data?.totalItems
  const [changing, setChanging] = useState<ListedBalie>()
  const of = (row: ListedBalie) => ({ ...params, balieId: row.id })
  const actions = (row: ListedBalie): RowAction[] => [
    {
      key: 'look',
      label: t('act.look'),
      icon: <IconEye {...icon} />,
      act: () => void navigate({ to: '/$cardSystemId/balies/$balieId', params: of(row), search: {} }),
    },
    {
      key: 'edit',
      label: t('act.edit'),
      icon: <IconPencil {...icon} />,
      act: () => void navigate({ to: '/$cardSystemId/balies/$balieId/edit', params: of(row) }),
    },
    {
      key: 'active',
      label: t(row.active ? 'act.deactivate' : 'act.activate'),
      icon: row.active ? <IconLock {...icon} /> : <IconLockOpen {...icon} />,
      act: () => setChanging(row),
      ...(row.active ? { danger: true as const } : {}),
    },
  ]
  return (
    <ListPage<ListedBalie>
      head={(tools) => (
        <>
          <PageHead title={t('title')} chapter="balies" tools={tools} />
          <BalieTabs />
        </>
      )}
      tools={
        <Button
          size="xs"
          leftSection={<IconPlus {...icon} />}
          onClick={() => void navigate({ to: '/$cardSystemId/balies/new', params })}
        >
          {t(isPlatform ? 'act.make' : 'act.ask')}
        </Button>
      }
      views={views}
      file={{ what: t('what'), path: `${baliesPath(cardSystemId)}/export`, parameters: listParameters(asked) }}
      label={t('title')}
      noun={t('noun')}
      nounOne={t('nounOne')}
      columns={useBalieColumns(cardSystemId)}
      fields={useBalieFields(cardSystemId)}
      search={search}
      usualSort="name"
      go={(next) => void navigate({ to: '/$cardSystemId/balies', params, search: next })}
      query={query}
      all={all}
      rowKey={(row) => row.id}
      rowName={(row) => row.name}
      nameLink={(row, words) => (
        <Link to="/$cardSystemId/balies/$balieId" params={of(row)} search={{}}>
          {words}
        </Link>
      )}
      actions={actions}
      empty={{ title: t('empty'), text: t('emptyText') }}
    >
      {changing ? (
        <ActiveDialog balie={changing} cardSystemId={cardSystemId} onClose={() => setChanging(undefined)} />
      ) : null}
    </ListPage>
  )
}

function useBalieColumns(cardSystemId: number): Column<ListedBalie>[] {
  const { t } = useTranslation(['balies', 'table'])
  return [
    { key: 'name', label: t('column.name'), cell: (row) => row.name, isName: true, sort: 'name', width: 18 },
    { key: 'city', label: t('column.city'), cell: (row) => row.city ?? null, sort: 'city', fact: true, width: 12 },
    {
      key: 'groups',
      label: t('column.groups'),
      cell: (row) =>
        row.permissionGroups
          .filter(({ cardSystemIds }) => cardSystemIds.includes(cardSystemId))
          .map(({ name }) => name)
          .join(', ') || t('none'),
      width: 20,
    },
    {
      key: 'state',
      label: t('column.state'),
      cell: (row) => (
        <Status tone={row.active ? 'ordinary' : 'neutral'}>{t(row.active ? 'state.active' : 'state.inactive')}</Status>
      ),
      fact: true,
    },
    {
      key: 'pointOfSale',
      label: t('column.pointOfSale'),
      cell: (row) => t(row.pointOfSale ? 'yes' : 'no'),
    },
    { key: 'street', label: t('column.street'), cell: (row) => row.street ?? null, optional: true, width: 14 },
    { key: 'postalCode', label: t('column.postalCode'), cell: (row) => row.postalCode ?? null, optional: true },
    { key: 'email', label: t('column.email'), cell: (row) => row.email ?? null, optional: true, width: 14 },
    { key: 'phone', label: t('column.phone'), cell: (row) => row.phone ?? null, optional: true },
    {
      key: 'regions',
      label: t('column.regions'),
      cell: (row) => row.cardSystems.map(({ name }) => name).join(', '),
      optional: true,
      width: 16,
    },
    idColumn(t('table:id'), (row) => row.id),
    idColumn(t('column.consumerkey'), (row) => row.clientIds, 'clientId'),
    idColumn(t('column.place'), (row) => row.linkedLocationId, 'place'),
  ]
}

function useBalieFields(cardSystemId: number): FilterField[] {
  const { t } = useTranslation(['balies', 'table'])
  const parts = useQuery(cardSystemQuery(ask, cardSystemId)).data
  const groups = useQuery(groupsQuery(ask)).data?.member
  const cities = Map.groupBy(parts?.cities ?? [], ({ postalCode }) => postalCode)
  const truth = (yes: string, no: string) => [
    { value: 'true', label: yes },
    { value: 'false', label: no },
  ]
  const words: Record<(typeof balieFilters)[number]['key'], Omit<FilterField, 'key' | 'kind'>> = {
    name: { label: t('column.name') },
    postalCode: {
      label: t('column.city'),
      choices: [...cities].map(([value, of]) => ({ value, label: of.map(({ name }) => name).join(', ') })),
    },
    active: { label: t('column.state'), choices: truth(t('state.active'), t('state.inactive')) },
    groupId: {
      label: t('column.group'),
      choices: groups?.map(({ id, name }) => ({ value: String(id), label: name })),
    },
    pointOfSale: { label: t('column.pointOfSale'), choices: truth(t('yes'), t('no')) },
    id: idWords(t('table:id')),
    clientId: { label: t('column.consumerkey'), clean: (typed) => typed.trim(), withColumn: 'clientId' },
  }
  return balieFilters.map((filter) => ({ ...filter, ...words[filter.key] }))
}
