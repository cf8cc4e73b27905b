import { Button } from '@mantine/core'
import {
  IconCircleCheck,
  IconCopy,
  IconEyeOff,
  IconFiles,
  IconGift,
  IconPencil,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cardSystemQuery } from '../../api/ksb.ts'
import {
  type ListedReward,
  type RewardList,
  rewardParameters,
  rewardsPath,
  rewardsQuery,
} from '../../api/ksb-rewards.ts'
import { showToast } from '../../ui/Toast.tsx'
import type { FilterField } from '../../ui/table/filter-field.ts'
import { consumerkeyWords } from '../../ui/table/ids.tsx'
import { List } from '../../ui/table/List.tsx'
import { defaultRows, type GoInList, type ListSearch } from '../../ui/table/list-search.ts'
import type { RowAction } from '../../ui/table/RowMenu.tsx'
import { savedViews } from '../../ui/table/views.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { ColumnsAndViews } from '../ColumnsAndViews.tsx'
import { baliesOf } from '../cards/useCardFields.ts'
import { rewardsRouteApi } from '../routes.ts'
import { PageHead } from '../shell/PageHead.tsx'
import { useListExport } from '../useListExport.tsx'
import { rewardFilters } from './filters.ts'
import { readKind, typeOf } from './kind.ts'
import { type StateAsked, StateDialog } from './StateDialog.tsx'
import { useRewardColumns } from './useRewardColumns.tsx'

const icon = { size: 18, stroke: 2, 'aria-hidden': true } as const
const views = { points: savedViews('rewards.points'), welcome: savedViews('rewards.welcome') }
const text = (value: ListSearch[string]) => (typeof value === 'string' ? value : undefined)

/** *Omruilvoordelen* or *Welkomstvoordelen*: the rewards that a card system owns. */
export function RewardsPage() {
  const { t } = useTranslation(['rewards', 'ksb'])
  const params = rewardsRouteApi.useParams()
  const search: ListSearch = rewardsRouteApi.useSearch()
  const navigate = useNavigate()
  const { cardSystemId } = params
  const kind = readKind(params.kind)
  const type = typeOf(kind)
  usePageTitle(`${t(`title.${type}`)} · ${t('ksb:name')}`)
  const filters = Object.fromEntries(rewardFilters.map(({ key }) => [key, text(search[key])]))
  const list: RewardList = { ...filters, type, sort: search.sort }
  const query = useQuery(rewardsQuery(ask, cardSystemId, list, search.page ?? 1, search.rows ?? defaultRows))
  const all = useQuery(rewardsQuery(ask, cardSystemId, { type }, 1, 1)).data?.totalItems
  const columns = useRewardColumns(type)
  const fields = useRewardFields(cardSystemId)
  const exporting = useListExport(t(`title.${type}`), `${rewardsPath(cardSystemId)}/export`, rewardParameters(list))
  const [asked, setAsked] = useState<StateAsked>()
  const go: GoInList = (next) => void navigate({ to: '/$cardSystemId/rewards/$kind', params, search: next })
  const open = (rewardId: string, from?: string) =>
    void navigate({
      to: '/$cardSystemId/rewards/$kind/$rewardId',
      params: { ...params, rewardId },
      search: from === undefined ? {} : { copy: from },
    })
  const copyId = (id: string) =>
    void navigator.clipboard.writeText(id).then(
      () => showToast(t('act.copied')),
      () => showToast(t('act.copyFailed'), 'information'),
    )
  const add = (
    <Button size="xs" leftSection={<IconPlus {...icon} />} onClick={() => open('new')}>
      {t(`add.${type}`)}
    </Button>
  )
  const actions = (reward: ListedReward): RowAction[] => [
    { key: 'edit', label: t('act.edit'), icon: <IconPencil {...icon} />, act: () => open(reward.id) },
    { key: 'copy', label: t('act.copy'), icon: <IconFiles {...icon} />, act: () => open('new', reward.id) },
    {
      key: 'redeemed',
      label: t('act.redeemed'),
      icon: <IconGift {...icon} />,
      act: () =>
        void navigate({
          to: '/$cardSystemId/redeemed-rewards',
          params,
          search: { title: reward.title, ...(type === 'WELCOME' ? { type } : {}) },
        }),
    },
    { key: 'id', label: t('act.copyId'), icon: <IconCopy {...icon} />, act: () => copyId(reward.id) },
    ...(reward.status === 'ACTIVE'
      ? [
          {
            key: 'offline',
            label: t('act.offline'),
            icon: <IconEyeOff {...icon} />,
            act: () => setAsked({ to: 'INACTIVE', reward }),
          },
        ]
      : [
          {
            key: 'online',
            label: t('act.online'),
            icon: <IconCircleCheck {...icon} />,
            act: () => setAsked({ to: 'ACTIVE', reward }),
          },
        ]),
    ...(reward.status === 'DELETED'
      ? []
      : [
          {
            key: 'end',
            label: t('act.end'),
            icon: <IconTrash {...icon} />,
            danger: true,
            act: () => setAsked({ to: 'DELETED', reward }),
          } as const,
        ]),
  ]
  return (
    <>
      <PageHead
        title={t(`title.${type}`)}
        chapter={type === 'WELCOME' ? 'welcomeRewards' : 'pointsRewards'}
        tools={
          <>
            <ColumnsAndViews columns={columns} views={views[kind]} filters={fields} search={search} go={go} />
            {exporting.menu}
            {add}
          </>
        }
      />
      {exporting.refused}
      <List<ListedReward>
        key={type}
        label={t(`title.${type}`)}
        noun={t(`noun.${type}`)}
        nounOne={t(`nounOne.${type}`)}
        columns={columns}
        fields={fields}
        search={search}
        usualSort={undefined}
        go={go}
        query={query}
        all={all}
        rowKey={(row) => row.id}
        rowName={(row) => row.title}
        nameLink={(row, name) => (
          <Link
            to="/$cardSystemId/rewards/$kind/$rewardId"
            params={{ cardSystemId, kind, rewardId: row.id }}
            search={{}}
          >
            {name}
          </Link>
        )}
        actions={actions}
        empty={{ title: t(`empty.${type}`), text: t(`emptyText.${type}`), action: add }}
      />
      {asked ? <StateDialog asked={asked} onClose={() => setAsked(undefined)} /> : null}
    </>
  )
}

function useRewardFields(cardSystemId: number): FilterField[] {
  const { t } = useTranslation(['rewards', 'table'])
  const parts = useQuery(cardSystemQuery(ask, cardSystemId)).data
  const words: Record<(typeof rewardFilters)[number]['key'], Omit<FilterField, 'key' | 'kind'>> = {
    text: { label: t('filter.text'), placeholder: t('filter.textHelp') },
    organizerId: { label: t('column.balies'), choices: baliesOf(parts) },
    status: {
      label: t('column.state'),
      choices: (['ACTIVE', 'INACTIVE', 'DELETED'] as const).map((value) => ({ value, label: t(`state.${value}`) })),
    },
    online: {
      label: t('column.online'),
      choices: [
        { value: 'true', label: t('online.yes') },
        { value: 'false', label: t('online.no') },
      ],
    },
    clientId: consumerkeyWords(t('table:consumerkey')),
  }
  return rewardFilters.map((filter) => ({ ...filter, ...words[filter.key] }))
}
