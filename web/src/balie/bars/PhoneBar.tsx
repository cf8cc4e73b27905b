import { UnstyledButton } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useActivityWords } from '../activities/useActivityWords.ts'
import { useCounterContext } from '../CounterContext.ts'
import classes from './PhoneBar.module.css'

/** Phone: the activity and its times; tapping it chooses another one. No logo: room is for the queue. */
export function PhoneBar() {
  const { t } = useTranslation('balie')
  const { chooseActivity, activity } = useCounterContext()
  const words = useActivityWords()
  return (
    <header className={`${classes.bar} op-on-colour`}>
      <UnstyledButton onClick={chooseActivity} className={classes.button} aria-keyshortcuts="F2">
        <span className={classes.words}>
          <span className={classes.title}>{words.title}</span>
          <span className={classes.times}>{words.phone}</span>
          <span className="op-spoken">{activity ? t('bar.other') : t('bar.choose')}</span>
        </span>
        <IconChevronDown size={24} stroke={1.75} aria-hidden="true" />
      </UnstyledButton>
    </header>
  )
}
