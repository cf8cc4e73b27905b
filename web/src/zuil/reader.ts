import { useEffect, useRef } from 'react'

/** A reader types a card in a few milliseconds; what comes a second later is another card. */
const pauseMilliseconds = 1000

/**
 * Hears a card reader that types like a keyboard: digits and letters, then Enter. Nothing is focused, since nothing can be
 * touched. What is typed into a field is that field's.
 */
export function useReader(onCard: (chipNumber: string) => void): void {
  const card = useRef(onCard)
  card.current = onCard
  useEffect(() => {
    let typed = ''
    let last = 0
    function hear(event: KeyboardEvent) {
      if (event.target instanceof HTMLInputElement || event.ctrlKey || event.altKey || event.metaKey) return
      if (event.timeStamp - last > pauseMilliseconds) typed = ''
      last = event.timeStamp
      if (event.key === 'Enter') {
        if (typed !== '') card.current(typed)
        typed = ''
      } else if (/^[0-9A-Fa-f:]$/.test(event.key) && typed.length < 60) {
        typed += event.key
      }
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [])
}
