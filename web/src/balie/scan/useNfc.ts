import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { soundRefused } from '../../ui/sound.ts'
import { hasNfc, mayReadNfc, readNfc } from './nfc.ts'

/** `none`: this device has no NFC that a browser may use. */
export type NfcState = 'none' | 'off' | 'on' | 'denied' | 'unreadable'

/** The phone's own reader, on whatever screen one is: the next pass can be held against it while a person is shown. */
export function useNfc(onRead: (chipNumber: string) => void): { state: NfcState; turnOn: () => Promise<void> } {
  const [state, setState] = useState<NfcState>(hasNfc() ? 'off' : 'none')
  const stop = useRef<AbortController | null>(null)
  const read = useEffectEvent((chipNumber: string) => {
    setState('on')
    onRead(chipNumber)
  })

  async function turnOn() {
    stop.current?.abort()
    stop.current = new AbortController()
    const onUnreadable = () => {
      setState('unreadable')
      soundRefused()
    }
    try {
      await readNfc({ onRead: read, onUnreadable }, stop.current.signal)
      setState('on')
    } catch {
      setState('denied')
    }
  }

  const turnOnIfAllowed = useEffectEvent(async () => {
    if (hasNfc() && (await mayReadNfc())) await turnOn()
  })

  useEffect(() => {
    void turnOnIfAllowed()
    return () => stop.current?.abort()
  }, [])

  return { state, turnOn }
}
