import { type ReactNode, useEffect, useState } from 'react'
import { Mark } from '../ui/Mark.tsx'

interface FrameProps {
  tone: 'waiting' | 'done' | 'refused'
  children: ReactNode
}

/** What every screen has: the mark, the time, and a picture that moves a little, against burn-in. */
export function Frame({ tone, children }: FrameProps) {
  const now = useNow()
  const minute = Math.floor(now.getTime() / 180_000)
  const shift = { '--shift-x': (minute % 3) - 1, '--shift-y': (Math.floor(minute / 3) % 3) - 1 } as React.CSSProperties
  return (
    <main className={`frame ${tone}`} style={shift}>
      <header className="bar">
        <span className="word">
          <Mark letters={44} onColour />
          Openpas
        </span>
        <time>{now.toLocaleTimeString('nl-BE', { hour: '2-digit', minute: '2-digit' })}</time>
      </header>
      {children}
    </main>
  )
}

/** Every second. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 1000)
    return () => clearInterval(timer)
  }, [])
  return now
}
