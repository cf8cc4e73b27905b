/**
 * Where the focus belongs when nobody put it elsewhere: the scan field, or on a phone with a person on screen the button
 * for the next pass. Exactly one element on a screen carries the mark.
 */
export const home = { 'data-home': '' }

export function focusHome(): void {
  document.querySelector<HTMLElement>('[data-home]')?.focus({ preventScroll: true })
}

/** Open menus and dialogs, which Esc closes first. */
export const isFloatingOpen = (): boolean =>
  document.querySelector('[role="menu"], [role="dialog"], [role="listbox"]') !== null
