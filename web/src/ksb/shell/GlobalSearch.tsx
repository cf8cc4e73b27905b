import { TextInput } from '@mantine/core'
import { useClickOutside, useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Found, quickSearchQuery, shortestSearch } from '../../api/ksb-search.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { ask } from '../app.ts'
import { cardSystemRouteApi } from '../routes.ts'
import classes from './GlobalSearch.module.css'
import { useGoToFound } from './useGoToFound.ts'

const FoundList = lazy(async () => ({ default: (await import('./FoundList.tsx')).FoundList }))

/** Where a `/` is a letter like any other. */
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

const listId = 'global-search-results'
export const optionId = (index: number) => `global-search-${index}`

/** From anywhere: a number, a name, an id. `/` or Ctrl+K comes here; arrows choose, Enter opens. */
export function GlobalSearch() {
  const { t } = useTranslation('ksb')
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const goTo = useGoToFound()
  const input = useSearchKey()
  const [text, setText] = useState('')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const [asked] = useDebouncedValue(text.trim(), 200)
  const outside = useClickOutside(() => setOpen(false))
  const query = useQuery(quickSearchQuery(ask, cardSystemId, asked))
  const isShown = open && text.trim().length >= shortestSearch
  const settled = asked === text.trim() && !query.isFetching
  const found = query.data?.member ?? []
  // Enter before the answer came opens the first one once it is there.
  const [waiting, setWaiting] = useState(false)

  function show(one: Found) {
    setText('')
    setOpen(false)
    setWaiting(false)
    setActive(-1)
    goTo(one)
  }

  const chosen = found[Math.max(active, 0)]
  const showChosen = useEffectEvent(() => {
    setWaiting(false)
    if (chosen) show(chosen)
  })
  useEffect(() => {
    if (waiting && settled) showChosen()
  }, [waiting, settled])

  return (
    <search className={classes.search} ref={outside}>
      <TextInput
        ref={input}
        size="sm"
        type="search"
        autoComplete="off"
        role="combobox"
        aria-label={t('search.label')}
        aria-keyshortcuts="/ Control+K"
        aria-expanded={isShown}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isShown && active >= 0 ? optionId(active) : undefined}
        placeholder={t('search.placeholder')}
        leftSection={<IconSearch size={18} stroke={2} aria-hidden="true" />}
        rightSection={<KeyHint keys="/" />}
        value={text}
        onFocus={() => setOpen(true)}
        onBlur={(event) => {
          if (!outside.current?.contains(event.relatedTarget)) setOpen(false)
        }}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setOpen(true)
          setActive(-1)
          setWaiting(false)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.preventDefault()
            if (isShown) setOpen(false)
            else setText('')
          } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault()
            setOpen(true)
            setActive((now) => stepped(now, event.key === 'ArrowDown' ? 1 : -1, found.length))
          } else if (event.key === 'Enter') {
            event.preventDefault()
            if (settled && chosen) show(chosen)
            else setWaiting(true)
          }
        }}
      />
      {isShown ? (
        <Suspense>
          <FoundList
            id={listId}
            found={settled || query.isPlaceholderData ? found : []}
            active={active}
            settled={settled}
            error={query.error}
            onRetry={() => void query.refetch()}
            onChoose={show}
          />
        </Suspense>
      ) : null}
    </search>
  )
}

const stepped = (now: number, by: 1 | -1, length: number) => {
  if (length === 0) return -1
  if (now < 0) return by === 1 ? 0 : length - 1
  return (now + by + length) % length
}

/** `/` where it is no letter, and Ctrl+K (⌘K) anywhere, come to the field. */
function useSearchKey() {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    function listen(event: KeyboardEvent) {
      const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target)
      const isK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey
      if (!(isSlash || isK) || document.querySelector('[role="dialog"], [role="menu"]')) return
      event.preventDefault()
      input.current?.focus()
      input.current?.select()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  return input
}
