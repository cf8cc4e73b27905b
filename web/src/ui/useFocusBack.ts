import { useEffect, useState } from 'react'

/** What was used to open something: of a menu, which is gone by then, the button that opened the menu. */
function openerOf(active: Element | null): HTMLElement | null {
  const menu = active?.closest('[role="menu"]')
  const opener = menu ? document.getElementById(menu.getAttribute('aria-labelledby') ?? '') : active
  return opener instanceof HTMLElement && opener !== document.body ? opener : null
}

/**
 * For what is drawn while it is asked for: when it goes, the focus is at what opened it again; where that is gone too, at home (the
 * scan field of a counter) or at the content. Who put the focus somewhere else meanwhile knows better.
 */
export function useFocusBack(): void {
  // While drawing: afterwards what is drawn has the focus.
  const [opener] = useState(() => openerOf(document.activeElement))
  useEffect(
    () => () => {
      setTimeout(() => {
        if (document.activeElement !== null && document.activeElement !== document.body) return
        if (opener?.isConnected) opener.focus()
        else (document.querySelector<HTMLElement>('[data-home]') ?? document.getElementById('content'))?.focus()
      })
    },
    [opener],
  )
}
