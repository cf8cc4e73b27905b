import { UnstyledButton } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useActivityWords } from '../activities/useActivityWords.ts'
import { useCounterContext } from '../CounterContext.ts'
import classes from './PhoneBar.module.css'

/**
 * Phone: the activity and its times; tapping it chooses another one. No logo: room is for the queue. While choosing an
 * activity it is the balie, and tapping chooses another of those.
 */
export function PhoneBar() {
  const { t } = useTranslation('balie')
  const { chooseActivity, activity, balie, page } = useCounterContext()
  const words = useActivityWords()
  const navigate = useNavigate()
  if (page === 'activities') {
    return (
      <Bar
        title={balie.name}
        line={t('bar.otherBalie')}
        onTap={() => void navigate({ to: '/', search: { all: true } })}
      />
    )
  }
  return (
    <Bar
      title={words.title}
      line={words.phone}
      spoken={activity ? t('bar.other') : t('bar.choose')}
      shortcut="F2"
      onTap={chooseActivity}
    />
  )
}

interface BarProps {
  title: string
  line: string
  /** What tapping does, where the words do not say it. */
  spoken?: string
  shortcut?: string
  onTap: () => void
}

function Bar({ title, line, spoken, shortcut, onTap }: BarProps) {
  return (
    <header className={`${classes.bar} op-on-colour`}>
      <UnstyledButton onClick={onTap} className={classes.button} aria-keyshortcuts={shortcut}>
        <span className={classes.words}>
          <span className={classes.title}>{title}</span>
          <span className={classes.times}>{line}</span>
          {spoken ? <span className="op-spoken">{spoken}</span> : null}
        </span>
        <IconChevronDown size={24} stroke={1.75} aria-hidden="true" />
      </UnstyledButton>
    </header>
  )
}
