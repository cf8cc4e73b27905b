import { useEffect, useEffectEvent } from 'react'
import { addStroke, type Burst, noBurst } from './burst.ts'

/** `whole`: what stands in the scan field when the reader typed there, null when the focus was elsewhere. */
export interface ReaderRead {
  text: string
  whole: string | null
}

/**
 * Calls `onRead` when a keyboard-wedge reader types a number, wherever the focus is. When it answers false, the Enter is
 * left to do what it does.
 */
export function useReader(onRead: (read: ReaderRead) => boolean): void {
  const read = useEffectEvent(onRead)
  useEffect(() => {
    let burst: Burst = noBurst
    let before: { field: HTMLInputElement; value: string } | null = null

    function listen(event: KeyboardEvent) {
      if (event.ctrlKey || event.altKey || event.metaKey || event.key === 'Shift') return
      const outcome = addStroke(burst, { key: event.key, code: event.code, at: event.timeStamp })
      if (outcome.burst.strokes.length === 1) {
        const field = document.activeElement
        before = field instanceof HTMLInputElement ? { field, value: field.value } : null
      }
      burst = outcome.burst
      if (outcome.read === null) return
      const field = before?.field
      const isScanField = field?.matches('[data-home]') ?? false
      if (!read({ text: outcome.read, whole: isScanField ? (field?.value ?? null) : null })) return
      // The Enter of a reader presses no button and sends no form.
      event.preventDefault()
      event.stopPropagation()
      if (before && !isScanField && !before.field.matches(takesReader)) write(before.field, before.value)
    }

    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [])
}

/** A field of a dialog or a form that wants a card, or a number from an identity document, read into it. */
export const takesReader = '[data-reader]'

/** As if it was typed there in place of what there was: React hears of it as of typing. */
export function write(field: HTMLInputElement, value: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
