import { Button } from '@mantine/core'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { soundRefused } from '../../ui/sound.ts'
import { useCounterContext } from '../CounterContext.ts'
import { hasNfc, mayReadNfc, readNfc } from '../scan/nfc.ts'
import classes from './NfcPanel.module.css'

type State = 'off' | 'on' | 'denied' | 'unreadable'

/** Phones with NFC: hold the pass against it. Whether the reader is on is said in words. */
export function NfcPanel() {
  return hasNfc() ? <Panel /> : null
}

function Panel() {
  const { t } = useTranslation('balie')
  const { scan } = useCounterContext()
  const [state, setState] = useState<State>('off')
  const stop = useRef<AbortController | null>(null)
  const onRead = useEffectEvent((chipNumber: string) => {
    setState('on')
    scan(chipNumber)
  })

  async function turnOn() {
    stop.current?.abort()
    stop.current = new AbortController()
    const onUnreadable = () => {
      setState('unreadable')
      soundRefused()
    }
    try {
      await readNfc({ onRead, onUnreadable }, stop.current.signal)
      setState('on')
    } catch {
      setState('denied')
    }
  }
  const turnOnIfAllowed = useEffectEvent(async () => {
    if (await mayReadNfc()) await turnOn()
  })

  useEffect(() => {
    void turnOnIfAllowed()
    return () => stop.current?.abort()
  }, [])

  return (
    <div className={classes.panel}>
      <Drawing />
      <div>
        <p className={classes.title}>{t('nfc.title')}</p>
        <p className={classes.state} role="status">
          {t(`nfc.${state}`)}
        </p>
        {state === 'off' || state === 'denied' ? (
          <Button variant="outline" size="lg" mt="xs" onClick={() => void turnOn()}>
            {t('nfc.turnOn')}
          </Button>
        ) : null}
      </div>
    </div>
  )
}

/** A pass held behind a phone, and the waves between them. */
function Drawing() {
  return (
    <svg viewBox="0 0 120 108" width="120" height="108" aria-hidden="true" className={classes.drawing}>
      <rect className={classes.phone} x="60" y="2" width="58" height="104" rx="10" />
      <path className={classes.edge} d="M80 10h18" />
      <rect className={classes.pass} x="2" y="34" width="76" height="48" rx="5" />
      <path className={classes.lines} d="M12 55h14M12 67h26" />
      <path className={classes.waves} d="M88 46a17 17 0 0 1 0 24M97 36a31 31 0 0 1 0 44" />
    </svg>
  )
}
