import { useEffect, useEffectEvent } from 'react'
import { isFloatingOpen } from './focus.ts'

interface Shortcuts {
  next(): void
  activity(): void
  undo(): void
  hide(): void
}

/**
 * Esc, F2, F8, F9, and Alt+1…9 for the rows from top to bottom. Digits alone are never a shortcut: a reader types digits.
 * A row's button carries `data-row`; pressing its key is pressing that button.
 */
export function useShortcuts(shortcuts: Shortcuts): void {
  const press = useEffectEvent((event: KeyboardEvent): boolean => {
    if (event.repeat || event.ctrlKey || event.metaKey) return false
    const row = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1]
    if (event.altKey) {
      const button = row && document.querySelectorAll<HTMLElement>('[data-row]')[Number(row) - 1]
      if (button) button.click()
      return Boolean(row)
    }
    switch (event.key) {
      case 'Escape':
        shortcuts.next()
        return true
      case 'F2':
        shortcuts.activity()
        return true
      case 'F8':
        shortcuts.undo()
        return true
      case 'F9':
        shortcuts.hide()
        return true
      default:
        return false
    }
  })

  useEffect(() => {
    // In the capture phase: by the time a menu has closed itself, one can no longer see that Esc was meant for it.
    function listen(event: KeyboardEvent) {
      if (event.key === 'Escape' && isFloatingOpen()) return
      if (press(event)) event.preventDefault()
    }
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [])
}
