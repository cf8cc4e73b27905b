import { useSyncExternalStore } from 'react'

/** Said to a screen reader when nothing on the screen says it by itself. One region for the whole app. */
let text = ''
let times = 0
const listeners = new Set<() => void>()

export function speakUp(sentence: string): void {
  text = sentence
  times += 1
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function SpokenRegion() {
  const key = useSyncExternalStore(subscribe, () => times)
  return (
    <div className="op-spoken" role="status">
      <span key={key}>{text}</span>
    </div>
  )
}
