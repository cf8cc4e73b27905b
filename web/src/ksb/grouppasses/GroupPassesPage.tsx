import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { withoutSeparators } from '../../../../server/src/values/uitpas-number.ts'
import { type GroupPass, type GroupPlace, groupsQuery } from '../../api/grouppasses.ts'
import { cardSystemPath } from '../../api/ksb.ts'
import { everything, listParameters } from '../../api/list.ts'
import { useGroupPassActions, useGroupPassColumns } from '../../grouppasses/useGroupPasses.tsx'
import { askedIn } from '../../ui/table/asked.ts'
import type { FilterField } from '../../ui/table/filter-field.ts'
import { idWords } from '../../ui/table/ids.tsx'
import type { ListSearch } from '../../ui/table/list-search.ts'
import { savedViews } from '../../ui/table/views.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { ListPage } from '../ListPage.tsx'
import { groupPassesRouteApi } from '../routes.ts'
import { PageHead } from '../shell/PageHead.tsx'
import { groupPassFilters } from './filters.ts'

const views = savedViews('grouppasses')

/** *Groepspassen*: filter, look, and what can be done with each. */
export function GroupPassesPage() {
  const { t } = useTranslation(['grouppasses', 'ksb'])
  usePageTitle(`${t('title')} · ${t('ksb:name')}`)
  const params = groupPassesRouteApi.useParams()
  const search: ListSearch = groupPassesRouteApi.useSearch()
  const navigate = useNavigate()
  const place: GroupPlace = { ask, path: `${cardSystemPath(params.cardSystemId)}/grouppasses` }
  const asked = askedIn(search, groupPassFilters)
  const query = useQuery(groupsQuery(place, asked))
  const all = useQuery(groupsQuery(place, everything)).data?.totalItems
  const { register, actions, dialog } = useGroupPassActions(place)
  return (
    <ListPage<GroupPass>
      head={(tools) => <PageHead title={t('title')} chapter="grouppasses" tools={tools} />}
      views={views}
      file={{ path: `${place.path}/export`, parameters: listParameters(asked) }}
      tools={
        <Button size="xs" leftSection={<IconPlus size={18} stroke={2} aria-hidden="true" />} onClick={register}>
          {t('act.new')}
        </Button>
      }
      label={t('title')}
      noun={t('noun')}
      nounOne={t('nounOne')}
      columns={useGroupPassColumns()}
      fields={useGroupPassFields()}
      search={search}
      usualSort="name"
      go={(next) => void navigate({ to: '/$cardSystemId/grouppasses', params, search: next })}
      query={query}
      all={all}
      rowKey={(row) => row.id}
      rowName={(row) => row.name}
      nameLink={(_, name) => name}
      actions={actions}
      empty={{ title: t('empty'), text: t('emptyText') }}
    >
      {dialog}
    </ListPage>
  )
}

function useGroupPassFields(): FilterField[] {
  const { t } = useTranslation(['grouppasses', 'table'])
  const words: Record<(typeof groupPassFilters)[number]['key'], Omit<FilterField, 'key' | 'kind'>> = {
    uitpasNumber: {
      label: t('column.uitpasNumber'),
      numeric: true,
      clean: withoutSeparators,
      check: (digits) => (/^\d{0,13}$/.test(digits) ? undefined : t('field.digits')),
    },
    name: { label: t('filter.name') },
    city: { label: t('column.city') },
    status: {
      label: t('column.status'),
      choices: (['ACTIVE', 'EXPIRED', 'ENDED'] as const).map((value) => ({ value, label: t(`status.${value}`) })),
    },
    id: idWords(t('table:id')),
  }
  return groupPassFilters.map((filter) => ({ ...filter, ...words[filter.key] }))
}
