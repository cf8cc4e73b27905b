import { IconCheck, IconInfoCircle } from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import classes from './Toast.module.css'

interface Shown {
  id: number
  text: string
  kind: 'done' | 'information'
  /** The way back, for as long as it is shown; it can also be found where the act is listed. */
  action?: { label: string; act: () => void } | undefined
}

/** Confirms what one did oneself, for six seconds; stays while pointed at or focused. An error is never a toast. */
let shown: Shown | null = null
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()
const milliseconds = 6000

function changed(): void {
  for (const listener of listeners) listener()
}

export function showToast(text: string, kind: Shown['kind'] = 'done', action?: Shown['action']): void {
  shown = { id: (shown?.id ?? 0) + 1, text, kind, action }
  changed()
  hideLater()
}

function hideLater(): void {
  clearTimeout(timer)
  timer = setTimeout(hide, milliseconds)
}

function hide(): void {
  clearTimeout(timer)
  shown = null
  changed()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function ToastRegion() {
  const toast = useSyncExternalStore(subscribe, () => shown)
  const Icon = toast?.kind === 'information' ? IconInfoCircle : IconCheck
  return (
    <div className={classes.region} role="status">
      {toast ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only keeps it longer
        <div
          key={toast.id}
          className={`${classes.toast} op-on-colour`}
          onMouseEnter={() => clearTimeout(timer)}
          onMouseLeave={hideLater}
          onFocus={() => clearTimeout(timer)}
          onBlur={hideLater}
        >
          <Icon size={20} stroke={2} aria-hidden="true" />
          <span>{toast.text}</span>
          {toast.action ? (
            <button
              type="button"
              className={classes.action}
              onClick={() => {
                toast.action?.act()
                hide()
              }}
            >
              {toast.action.label}
            </button>
          ) : null}
        </div>
      ) : null}
    </div>
  )
}
