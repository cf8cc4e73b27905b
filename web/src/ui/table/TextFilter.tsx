import { TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import classes from './FilterBar.module.css'
import type { FilterField, OnFilter } from './filter-field.ts'

interface TextFilterProps {
  field: FilterField
  value: string
  onFilter: OnFilter
}

/** Searches when one presses Enter, leaves the field, or stops typing for a moment. */
const quietMilliseconds = 600

/** The field that was being typed in keeps the focus when its value comes back through the address. */
let typing: string | null = null

export function TextFilter({ field, value, onFilter }: TextFilterProps) {
  const [typed, setTyped] = useState(value)
  const [wrong, setWrong] = useState<string>()
  const input = useRef<HTMLInputElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  /** The page on which something was typed. Who has gone on from there is not called back by a search. */
  const typedOn = useRef<string>(undefined)

  useEffect(() => {
    if (typing === field.key) input.current?.focus()
    typing = null
    return () => clearTimeout(timer.current)
  }, [field.key])

  function search(text: string, isFinished: boolean) {
    clearTimeout(timer.current)
    if (typedOn.current !== undefined && typedOn.current !== window.location.pathname) return
    const clean = field.clean ? field.clean(text) : text.trim()
    // The digits of a year come one by one.
    if (field.kind === 'date' && clean !== '' && !/^[12]/.test(clean)) return
    const problem = clean === '' ? undefined : field.check?.(clean)
    // While somebody is typing, what is not there yet is not wrong.
    if (isFinished || problem === undefined) setWrong(problem)
    if (problem !== undefined || clean === value) return
    typing = document.activeElement === input.current ? field.key : null
    onFilter(field.key, () => (clean === '' ? undefined : clean))
  }

  function searchSoon(text: string, isFinished: boolean) {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => search(text, isFinished), quietMilliseconds)
  }

  return (
    <TextInput
      ref={input}
      size="sm"
      type={field.kind === 'date' ? 'date' : 'text'}
      autoComplete="off"
      spellCheck={false}
      className={classes.field ?? ''}
      label={field.label}
      {...(field.placeholder === undefined ? {} : { placeholder: field.placeholder })}
      {...(field.numeric ? { inputMode: 'numeric' as const } : {})}
      data-used={value === '' ? undefined : true}
      error={wrong}
      value={typed}
      onChange={(event) => {
        const text = event.currentTarget.value
        setTyped(text)
        typedOn.current = window.location.pathname
        searchSoon(text, false)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') search(typed, true)
      }}
      onBlur={({ relatedTarget }) => {
        // A link that is being pressed stays where it is until it is let go.
        if (relatedTarget instanceof HTMLAnchorElement) searchSoon(typed, true)
        else search(typed, true)
      }}
    />
  )
}
