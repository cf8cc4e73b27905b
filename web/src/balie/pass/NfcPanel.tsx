import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useCounterContext } from '../CounterContext.ts'
import { focusHome } from '../focus.ts'
import classes from './NfcPanel.module.css'

/** Phones with NFC: hold the pass against it. Whether the reader is on is said in words. */
export function NfcPanel() {
  const { t } = useTranslation('balie')
  const { nfc } = useCounterContext()
  if (nfc.state === 'none') return null
  return (
    <div className={classes.panel}>
      <Drawing />
      <div>
        <p className={classes.title}>{t('nfc.title')}</p>
        <p className={classes.state} role="status">
          {t(`nfc.${nfc.state}`)}
        </p>
        {nfc.state === 'off' || nfc.state === 'denied' ? (
          <Button variant="outline" size="lg" mt="xs" onClick={() => void nfc.turnOn().then(focusHome)}>
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
