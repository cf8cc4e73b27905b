/** Web NFC, as far as we use it: the number of the chip. The browser's types do not have it. */
interface NfcReading extends Event {
  serialNumber: string
}

interface NfcReader extends EventTarget {
  scan(options: { signal: AbortSignal }): Promise<void>
}

declare global {
  interface Window {
    NDEFReader?: new () => NfcReader
  }
}

/** Chrome on Android; other devices have no panel for it. */
export const hasNfc = (): boolean => window.NDEFReader !== undefined

export interface NfcCallbacks {
  onRead(chipNumber: string): void
  onUnreadable(): void
}

/**
 * Turns the reader on until the signal says otherwise.
 * @throws when the person, or the device, does not allow it
 */
export async function readNfc({ onRead, onUnreadable }: NfcCallbacks, signal: AbortSignal): Promise<void> {
  if (!window.NDEFReader) return
  const reader = new window.NDEFReader()
  reader.addEventListener('reading', (event) => onRead((event as NfcReading).serialNumber), { signal })
  reader.addEventListener('readingerror', onUnreadable, { signal })
  await reader.scan({ signal })
}

/** Whether it may be turned on without asking: then it is on when one arrives. */
export async function mayReadNfc(): Promise<boolean> {
  try {
    const status = await navigator.permissions.query({ name: 'nfc' as PermissionName })
    return status.state === 'granted'
  } catch {
    return false
  }
}
