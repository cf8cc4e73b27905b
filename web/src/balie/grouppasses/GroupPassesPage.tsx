import { Button, NativeSelect, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { baliePath } from '../../api/balie.ts'
import { reachOf } from '../../api/balie-desk.ts'
import { type GroupPass, type GroupPlace, groupsQuery } from '../../api/grouppasses.ts'
import { toProblem } from '../../api/problem.ts'
import { useGroupPassActions, useGroupPassColumns } from '../../grouppasses/useGroupPasses.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { RowMenu } from '../../ui/table/RowMenu.tsx'
import { ask } from '../app.ts'
import { useCounterContext } from '../CounterContext.ts'
import { OfficePage } from '../more/OfficePage.tsx'
import classes from './GroupPassesPage.module.css'

const most = 50

/** Group passes at the desk: find one by name or number, register one and hand out its card, change or end one. */
export function GroupPassesPage() {
  const { t } = useTranslation(['grouppasses', 'desk', 'balie'])
  const { balie } = useCounterContext()
  const reached = reachOf(balie, 'GROUPPASSES_WRITE')
  const cardSystems = balie.cardSystems.filter(({ id }) => reached.includes(id))
  const [chosen, setChosen] = useState('')
  const cardSystem = cardSystems.find(({ id }) => String(id) === chosen) ?? cardSystems[0]
  return (
    <OfficePage title={t('title')}>
      {cardSystems.length > 1 ? (
        <NativeSelect
          label={t('cardSystem')}
          value={String(cardSystem?.id)}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={cardSystems.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
      ) : null}
      {cardSystem ? (
        <Groups place={{ ask, path: `${baliePath(balie.id)}/card-systems/${cardSystem.id}/grouppasses` }} />
      ) : (
        <EmptyState title={t('notHere')} text={t(balie.active ? 'desk:whyNot.notPermitted' : 'desk:whyNot.inactive')} />
      )}
    </OfficePage>
  )
}

function Groups({ place }: { place: GroupPlace }) {
  const { t } = useTranslation(['grouppasses', 'common', 'table'])
  const [typed, setTyped] = useState('')
  const asked = useDeferredValue(typed.trim())
  const isNumber = /^[\d ]+$/.test(asked)
  const filters = asked === '' ? {} : isNumber ? { uitpasNumber: asked.replaceAll(' ', '') } : { name: asked }
  const query = useQuery(groupsQuery(place, { filters, page: 1, rows: most }))
  const { register, actions, dialog } = useGroupPassActions(place)
  return (
    <>
      <div className={classes.tools}>
        <TextInput
          className={classes.search ?? ''}
          label={t('find')}
          autoComplete="off"
          maxLength={isNumber ? 17 : 200}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button leftSection={<IconPlus size={20} stroke={2} aria-hidden="true" />} onClick={register}>
          {t('act.new')}
        </Button>
      </div>
      {query.data?.member.length === 0 ? (
        <EmptyState
          title={t(asked === '' ? 'empty' : 'noneFound')}
          text={t(asked === '' ? 'emptyText' : 'noneFoundText')}
        />
      ) : query.data ? (
        <ul className={classes.groups} aria-label={t('title')}>
          {query.data.member.map((group) => (
            <Line
              key={group.id}
              group={group}
              menu={<RowMenu name={group.name} actions={actions(group)} label={t('table:actions')} />}
            />
          ))}
        </ul>
      ) : query.isError ? (
        <ErrorState
          title={t('common:loadFailed')}
          problem={toProblem(query.error)}
          onRetry={() => void query.refetch()}
        />
      ) : (
        <SkeletonLines lines={6} rowHeight={56} />
      )}
      {dialog}
    </>
  )
}

function Line({ group, menu }: { group: GroupPass; menu: React.ReactNode }) {
  const columns = useGroupPassColumns()
  const facts = columns.filter(({ key }) =>
    ['organisation', 'uitpasNumber', 'status', 'tickets', 'endDate'].includes(key),
  )
  return (
    <li className={classes.group}>
      <div>
        <h2 className={classes.name}>{group.name}</h2>
        <dl className={classes.facts}>
          {facts.map(({ key, label, cell }) => (
            <div key={key}>
              <dt>{label}</dt>
              <dd>{cell(group) ?? '–'}</dd>
            </div>
          ))}
        </dl>
      </div>
      {menu}
    </li>
  )
}
