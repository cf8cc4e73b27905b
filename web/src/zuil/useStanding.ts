import { useEffect, useRef, useState } from 'react'
import { Refusal, readEvent, readKiosk } from './ask.ts'
import type { Standing } from './WaitingScreen.tsx'

/** How often is looked whether there is another event; a new code is fetched when the old one ends. */
const lookSeconds = 10
const kioskSeconds = 60

/** What the pillar is, and at which event: asked again and again, and again after a server that was away. */
export function useStanding(secret: string, onRemoved: () => void): Standing {
  const [standing, setStanding] = useState<Standing>({
    kiosk: undefined,
    event: undefined,
    codeUntil: 0,
    offline: false,
  })
  const removed = useRef(onRemoved)
  removed.current = onRemoved
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let stopped = false
    let kioskReadAt = Number.NEGATIVE_INFINITY
    async function look() {
      let seconds = lookSeconds
      try {
        if (performance.now() - kioskReadAt > kioskSeconds * 1000) {
          const kiosk = await readKiosk(secret)
          kioskReadAt = performance.now()
          if (stopped) return
          setStanding((before) => ({ ...before, kiosk }))
        }
        const event = await readEvent(secret)
        const left = event.checkinCodeSeconds ?? lookSeconds
        seconds = Math.min(lookSeconds, left)
        const codeUntil = Date.now() + left * 1000
        if (!stopped) setStanding((before) => ({ ...before, event, why: undefined, codeUntil, offline: false }))
      } catch (error) {
        if (stopped) return
        if (error instanceof Refusal && error.status === 401) return removed.current()
        const why = error instanceof Refusal ? error.sentence : undefined
        const isNone = error instanceof Refusal && error.status === 404
        seconds = isNone ? lookSeconds : 2
        setStanding((before) =>
          isNone ? { ...before, event: null, why, offline: false } : { ...before, offline: true },
        )
      }
      if (!stopped) timer = setTimeout(() => void look(), seconds * 1000)
    }
    void look()
    return () => {
      stopped = true
      clearTimeout(timer)
    }
  }, [secret])
  return standing
}
