import { TextInput, UnstyledButton } from '@mantine/core'
import { IconBuildingCommunity, IconChevronRight, IconLogout, IconSearch } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { meQuery } from '../../api/balie.ts'
import type { Balie } from '../../api/balie-types.ts'
import { Banner } from '../../ui/Banner.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Wordmark } from '../../ui/Mark.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask, login } from '../app.ts'
import { baliesRouteApi } from '../routes.ts'
import { lastBalieSetting } from '../settings.ts'
import classes from './BaliesPage.module.css'
import { findBalies, lastUsedFirst } from './balies.ts'

/** More than fit on a phone without scrolling: then a search field helps. */
const manyBalies = 7

/** Right after logging in: which balie, the one of last time on top. */
export function BaliesPage() {
  const { t } = useTranslation(['balie', 'common'])
  const { unknown } = baliesRouteApi.useSearch()
  usePageTitle(`${t('choose.title')} · ${t('name')}`)
  const me = useSuspenseQuery(meQuery(ask)).data
  const last = lastBalieSetting.use()
  const [text, setText] = useState('')
  const found = findBalies(lastUsedFirst(me.balies, last), text)
  const navigate = useNavigate()
  const open = (balie: Balie) => void navigate({ to: '/$organizerId/activities', params: { organizerId: balie.id } })

  return (
    <div className={classes.screen}>
      <header className={`${classes.bar} op-on-colour`}>
        <Wordmark letters={20} onColour />
        <UnstyledButton className={classes.logOut} onClick={() => void login.logOut()}>
          <IconLogout size={20} stroke={1.75} aria-hidden="true" />
          {t('common:signIn.logOut')}
        </UnstyledButton>
      </header>
      <main className={classes.page}>
        {unknown ? (
          <Banner tone="attention">
            {t('choose.notYours')}. {t('choose.notYoursText')}
          </Banner>
        ) : null}
        <div>
          <h1>{t('choose.title')}</h1>
          <p className={classes.greeting}>{t('choose.greeting', { name: me.name.split(' ')[0] ?? me.name })}</p>
        </div>
        {me.balies.length >= manyBalies ? (
          <TextInput
            size="xl"
            autoFocus
            type="search"
            autoComplete="off"
            label={t('choose.search')}
            leftSection={<IconSearch size={24} stroke={1.75} aria-hidden="true" />}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              // Typing a name and Enter is enough.
              if (event.key === 'Enter' && found[0]) open(found[0])
            }}
          />
        ) : null}
        {me.balies.length === 0 ? (
          <EmptyState title={t('choose.none')} text={t('choose.noneText', { email: me.email })} />
        ) : null}
        {me.balies.length > 0 && found.length === 0 ? (
          <EmptyState
            title={t('choose.nothing')}
            text={t('choose.nothingText')}
            action={<LinkButton onClick={() => setText('')}>{t('choose.clear')}</LinkButton>}
          />
        ) : null}
        <ul className={classes.list} onKeyDown={moveWithArrows}>
          {found.map((balie, index) => (
            <li key={balie.id}>
              <Row
                balie={balie}
                isLast={balie.id === last}
                focusFirst={index === 0 && me.balies.length < manyBalies}
                onOpen={() => open(balie)}
              />
            </li>
          ))}
        </ul>
        <p role="status" className="op-spoken">
          {text === '' ? '' : t('choose.count', { count: found.length })}
        </p>
      </main>
    </div>
  )
}

interface RowProps {
  balie: Balie
  isLast: boolean
  focusFirst: boolean
  onOpen: () => void
}

function Row({ balie, isLast, focusFirst, onOpen }: RowProps) {
  const { t } = useTranslation('balie')
  const notes = [
    balie.city,
    isLast ? t('choose.lastUsed') : undefined,
    balie.active ? undefined : t('choose.inactive'),
  ].filter((note) => note !== undefined)
  return (
    <UnstyledButton className={classes.row} autoFocus={focusFirst} onClick={onOpen}>
      <IconBuildingCommunity size={24} stroke={1.75} aria-hidden="true" className={classes.icon} />
      <span className={classes.words}>
        <span className={classes.name}>{balie.name}</span>
        {notes.length > 0 ? <span className={classes.notes}>{notes.join(' · ')}</span> : null}
      </span>
      <IconChevronRight size={20} stroke={2} aria-hidden="true" className={classes.chevron} />
    </UnstyledButton>
  )
}

/** Arrow keys go from row to row; Tab does too. */
export function moveWithArrows(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('button')]
  const at = rows.indexOf(document.activeElement as HTMLElement)
  rows[at + step]?.focus()
  event.preventDefault()
}
