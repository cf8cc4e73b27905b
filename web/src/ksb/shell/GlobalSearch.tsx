import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { cardSystemRouteApi } from '../routes.ts'
import classes from './TopBar.module.css'

/** Where a `/` is a letter like any other. */
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** From anywhere: a number or a name, and Enter. `/` comes here. */
export function GlobalSearch() {
  const { t } = useTranslation('ksb')
  const params = cardSystemRouteApi.useParams()
  const navigate = useNavigate()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')

  useEffect(() => {
    function listen(event: KeyboardEvent) {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (document.querySelector('[role="dialog"], [role="menu"]')) return
      event.preventDefault()
      input.current?.focus()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])

  function search(event: FormEvent) {
    event.preventDefault()
    const typed = text.trim()
    if (typed === '') return
    const digits = typed.replace(/[\s.-]/g, '')
    const filter = /^\d+$/.test(digits) ? { uitpasNumber: digits } : { name: typed }
    setText('')
    void navigate({ to: '/$cardSystemId/passholders', params, search: filter })
  }

  return (
    <search className={classes.search}>
      <form onSubmit={search}>
        <TextInput
          ref={input}
          size="sm"
          type="search"
          autoComplete="off"
          aria-label={t('search.label')}
          aria-keyshortcuts="/"
          placeholder={t('search.placeholder')}
          leftSection={<IconSearch size={18} stroke={2} aria-hidden="true" />}
          rightSection={<KeyHint keys="/" />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </form>
    </search>
  )
}
