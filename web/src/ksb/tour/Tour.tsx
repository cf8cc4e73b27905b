import { Button, CloseButton } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { steps } from './steps.ts'
import classes from './Tour.module.css'

/**
 * What is where, in six steps beside the screen: nothing is locked meanwhile, and Escape ends it. What a step is about gets an outline; each
 * title takes the focus, so that it is read out and the keys go on from there.
 */
export function Tour({ onEnd }: { onEnd: () => void }) {
  const { t } = useTranslation(['ksb', 'common'])
  const [index, setIndex] = useState(0)
  const title = useRef<HTMLHeadingElement>(null)
  const before = useRef(document.activeElement)
  const step = steps[index]
  const isLast = index === steps.length - 1

  useEffect(() => {
    title.current?.focus()
    const shown = step?.at === undefined ? null : document.querySelector(step.at)
    shown?.setAttribute('data-toured', '')
    shown?.scrollIntoView({ block: 'nearest' })
    return () => shown?.removeAttribute('data-toured')
  }, [step])

  function end() {
    onEnd()
    // Back to where one came from, when that is still there.
    if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus()
    else document.getElementById('content')?.focus()
  }

  if (!step) return null
  return (
    <section
      className={classes.tour}
      aria-labelledby="tour-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape') end()
      }}
    >
      <div className={classes.head}>
        <p className={classes.count}>{t('tour.count', { number: index + 1, all: steps.length })}</p>
        <CloseButton aria-label={t('tour.skip')} onClick={end} />
      </div>
      <h2 id="tour-title" ref={title} tabIndex={-1} className={classes.title}>
        {t(`tour.steps.${step.id}.title`)}
      </h2>
      <p>{t(`tour.steps.${step.id}.text`)}</p>
      <div className={classes.buttons}>
        {index > 0 ? (
          <Button variant="default" onClick={() => setIndex(index - 1)}>
            {t('tour.back')}
          </Button>
        ) : (
          <Button variant="default" onClick={end}>
            {t('tour.skip')}
          </Button>
        )}
        <Button onClick={() => (isLast ? end() : setIndex(index + 1))}>
          {isLast ? t('tour.end') : t('tour.next')}
        </Button>
      </div>
    </section>
  )
}
