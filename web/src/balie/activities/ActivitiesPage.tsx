import { ActionIcon, Button, TextInput, UnstyledButton } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconCalendarOff, IconChevronLeft, IconChevronRight, IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { activitiesQuery } from '../../api/balie.ts'
import type { Activity } from '../../api/balie-types.ts'
import { toProblem } from '../../api/problem.ts'
import { addDays, capital, dayOf, listDate, weekdayDate } from '../../i18n/format.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { useCounterContext } from '../CounterContext.ts'
import { moveWithArrows } from '../choose/BaliesPage.tsx'
import { activitiesRouteApi } from '../routes.ts'
import classes from './ActivitiesPage.module.css'
import { useActivityLine } from './useActivityLine.ts'

/** What points are saved for: today first, other days one step away, or by name on any day. */
export function ActivitiesPage() {
  const { t } = useTranslation(['balie', 'common'])
  const { balie, today, isWide } = useCounterContext()
  const { on, q = '', activity: chosen } = activitiesRouteApi.useSearch()
  const navigate = useNavigate()
  usePageTitle(`${t('activities.title')} · ${t('name')}`)
  const day = on ?? today
  const isToday = day === today
  const dayName = isWide ? weekdayDate(day, currentLanguage()) : listDate(day, currentLanguage())
  const list = useQuery({
    ...activitiesQuery(ask, balie.id, { day: q !== '' || isToday ? undefined : day, q }),
    placeholderData: keepPreviousData,
  })

  const goTo = (search: { on?: string | undefined; q?: string | undefined }) =>
    void navigate({
      to: '/$organizerId/activities',
      params: { organizerId: balie.id },
      search: (before) => {
        const { on: _, q: __, ...stay } = before as Record<string, string>
        return { ...stay, ...(search.on ? { on: search.on } : {}), ...(search.q ? { q: search.q } : {}) }
      },
      replace: true,
    })
  const onDay = (next: string) => goTo({ on: next === today ? undefined : next })

  function choose(activity: Activity | null) {
    const dayOfActivity = activity?.start === undefined || activity.alwaysOpen ? day : dayOf(activity.start)
    // Something that goes on for weeks starts in the past: it is looked up on the day that was asked for.
    const found = q === '' ? day : dayOfActivity < today ? today : dayOfActivity
    void navigate({
      to: '/$organizerId/pass',
      params: { organizerId: balie.id },
      search: activity === null ? {} : { activity: activity.eventId, ...(found === today ? {} : { day: found }) },
    })
  }

  const members = list.data?.member ?? []
  const first =
    members.find(({ eventId }) => eventId === chosen) ?? members.find(({ checkin }) => checkin.allowed) ?? members[0]
  return (
    <div className={classes.page}>
      <h1>{t('activities.title')}</h1>
      <Search text={q} onSearch={(text) => goTo({ q: text })} onEnter={() => first && choose(first)} />
      {q === '' ? (
        <div className={classes.days}>
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t('activities.previousDay')}
            aria-disabled={isToday}
            className={classes.step ?? ''}
            onClick={() => {
              if (!isToday) onDay(addDays(day, -1))
            }}
          >
            <IconChevronLeft size={20} stroke={2} aria-hidden="true" />
          </ActionIcon>
          <h2 className={classes.day} aria-live="polite">
            {isToday ? `${t('activities.today')}, ` : ''}
            {isToday ? dayName : capital(dayName)}
          </h2>
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t('activities.nextDay')}
            onClick={() => onDay(addDays(day, 1))}
          >
            <IconChevronRight size={20} stroke={2} aria-hidden="true" />
          </ActionIcon>
          {isToday ? null : <LinkButton onClick={() => onDay(today)}>{t('activities.today')}</LinkButton>}
        </div>
      ) : (
        <h2 className={members.length > 0 ? classes.day : 'op-spoken'} role="status">
          {list.data ? t('activities.found', { count: members.length }) : ''}
        </h2>
      )}
      {list.isPending ? <SkeletonLines lines={4} rowHeight={72} /> : null}
      {list.isError && !list.data ? (
        <ErrorState
          title={t('common:loadFailed')}
          problem={toProblem(list.error)}
          onRetry={() => void list.refetch()}
        />
      ) : null}
      {list.data && members.length === 0 ? (
        q === '' ? (
          <EmptyState
            icon={<IconCalendarOff size={24} stroke={1.75} />}
            title={t(isToday ? 'activities.nothingToday' : 'activities.nothingDay')}
            text={t('activities.nothingText')}
            action={<LinkButton onClick={() => onDay(addDays(day, 1))}>{t('activities.nextDayLink')}</LinkButton>}
          />
        ) : (
          <EmptyState title={t('activities.nothingFound')} text={t('activities.nothingFoundText')} />
        )
      ) : null}
      <ul className={classes.list} onKeyDown={moveWithArrows}>
        {members.map((activity) => (
          <li key={activity.eventId}>
            <Row
              activity={activity}
              day={q === '' ? day : null}
              isChosen={activity.eventId === chosen}
              takesFocus={q === '' && activity === first}
              onChoose={() => choose(activity)}
            />
          </li>
        ))}
      </ul>
      <div className={classes.without}>
        <Button variant="default" size="lg" onClick={() => choose(null)}>
          {t('activities.without')}
        </Button>
        <p className={classes.note}>{t('activities.withoutText')}</p>
      </div>
    </div>
  )
}

function Search({ text, onSearch, onEnter }: { text: string; onSearch: (text: string) => void; onEnter: () => void }) {
  const { t } = useTranslation(['balie', 'common'])
  const [typed, setTyped] = useState(text)
  const search = useDebouncedCallback(onSearch, 250)
  return (
    <TextInput
      size="lg"
      type="search"
      autoComplete="off"
      label={t('activities.search')}
      description={t('activities.searchHelp')}
      leftSection={<IconSearch size={20} stroke={2} aria-hidden="true" />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        search(event.currentTarget.value.trim())
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && text === typed.trim()) onEnter()
      }}
    />
  )
}

interface RowProps {
  activity: Activity
  /** Null in a list of several days: then every row says its own. */
  day: string | null
  isChosen: boolean
  takesFocus: boolean
  onChoose: () => void
}

function Row({ activity, day, isChosen, takesFocus, onChoose }: RowProps) {
  const { t } = useTranslation(['balie', 'common'])
  const line = useActivityLine(activity, day)
  return (
    <UnstyledButton
      className={classes.row}
      autoFocus={takesFocus}
      data-chosen={isChosen || undefined}
      onClick={onChoose}
    >
      <span className={classes.when}>{line.when}</span>
      <span className={classes.words}>
        <span className={classes.title}>
          {activity.title}
          {isChosen ? <span className={classes.chosen}> · {t('activities.chosen')}</span> : null}
        </span>
        <span className={classes.about}>{line.about}</span>
      </span>
      <span className={classes.state} data-now={activity.checkin.allowed || undefined}>
        {line.state}
      </span>
      <IconChevronRight size={20} stroke={2} aria-hidden="true" className={classes.chevron} />
    </UnstyledButton>
  )
}
