import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { useActivityWords } from '../activities/useActivityWords.ts'
import { useCounterContext } from '../CounterContext.ts'
import { ScanField } from '../scan/ScanField.tsx'
import classes from './ScanBar.module.css'

/** Desktop: the scan field, on every tab, and what points are saved for. */
export function ScanBar() {
  const { t } = useTranslation('balie')
  const { chooseActivity, activity } = useCounterContext()
  const words = useActivityWords()
  return (
    <section className={classes.bar} aria-label={t('scan.title')}>
      <div className={classes.field}>
        <ScanField size="desktop" />
      </div>
      <div className={classes.activity}>
        <p className={classes.title} title={words.title}>
          {words.title}
        </p>
        <p className={classes.times}>{words.desktop}</p>
      </div>
      <Button
        variant="default"
        onClick={chooseActivity}
        aria-keyshortcuts="F2"
        className={classes.button ?? ''}
        rightSection={<KeyHint keys="F2" />}
      >
        {activity ? t('bar.other') : t('bar.choose')}
      </Button>
    </section>
  )
}
