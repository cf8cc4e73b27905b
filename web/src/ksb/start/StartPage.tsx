import { IconBook2, IconChevronRight, IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { cardSystemQuery } from '../../api/ksb.ts'
import { passholderCountQuery } from '../../api/ksb-passholders.ts'
import { toProblem } from '../../api/problem.ts'
import { useSentence } from '../../api/useSentence.ts'
import { capital, count, dayOf, time, weekdayDate } from '../../i18n/format.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { Section } from '../../ui/Section.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { PageHead } from '../shell/PageHead.tsx'
import { useCardSystem } from '../useCardSystem.ts'
import classes from './StartPage.module.css'

const icon = { size: 20, stroke: 1.75, 'aria-hidden': true } as const

/** How the card system is doing, and where most people go on. */
export function StartPage() {
  const { t } = useTranslation('ksb')
  usePageTitle(`${t('start.title')} · ${t('name')}`)
  const { me, cardSystem } = useCardSystem()
  const params = { cardSystemId: cardSystem.id }
  const now = new Date()
  const hour = Number(time(now).slice(0, 2))
  const greeting = hour < 12 ? 'start.morning' : hour < 18 ? 'start.afternoon' : 'start.evening'
  return (
    <>
      <PageHead
        title={t(greeting, { name: me.name.split(' ')[0] ?? me.name })}
        chapter="start"
        note={capital(weekdayDate(dayOf(now), currentLanguage()))}
      />
      <Figures />
      <div className={classes.doing}>
        <Section title={t('start.doing')}>
          <ul>
            <li>
              <Link to="/$cardSystemId/passholders" params={params} search={{}} className={classes.row}>
                <IconSearch {...icon} />
                <span className={classes.words}>
                  <span className={classes.name}>{t('start.find')}</span>
                  <span className={classes.text}>{t('start.findText')}</span>
                </span>
                <IconChevronRight {...icon} />
              </Link>
            </li>
            <li>
              <Link to="/$cardSystemId/help" params={params} className={classes.row}>
                <IconBook2 {...icon} />
                <span className={classes.words}>
                  <span className={classes.name}>{t('start.read')}</span>
                  <span className={classes.text}>{t('start.readText')}</span>
                </span>
                <IconChevronRight {...icon} />
              </Link>
            </li>
          </ul>
        </Section>
      </div>
    </>
  )
}

/** One ruled strip: numbers first, what they count above, what they mean below. */
function Figures() {
  const { t } = useTranslation(['ksb', 'common'])
  const sentence = useSentence()
  const { cardSystem } = useCardSystem()
  const all = useQuery(passholderCountQuery(ask, cardSystem.id))
  const blocked = useQuery(passholderCountQuery(ask, cardSystem.id, { status: 'BLOCKED' }))
  const parts = useQuery(cardSystemQuery(ask, cardSystem.id))
  const failed = [all, blocked, parts].find((query) => query.error && query.data === undefined)
  if (failed) {
    const problem = toProblem(failed.error)
    const said = sentence(problem)
    return (
      <ErrorState
        title={t('start.figuresFailed')}
        text={`${said.title}. ${said.text}`}
        problem={problem}
        onRetry={() => void Promise.all([all, blocked, parts].map((query) => query.refetch()))}
      />
    )
  }
  const inactive = parts.data?.organizers.filter(({ active }) => !active).length ?? 0
  return (
    <dl className={classes.figures}>
      <Figure
        label={t('start.passholders')}
        value={all.data}
        text={t('start.passholdersText', { name: cardSystem.name })}
      />
      <Figure label={t('start.blocked')} value={blocked.data} text={t('start.blockedText')} />
      <Figure
        label={t('start.balies')}
        value={parts.data?.organizers.length}
        text={inactive === 0 ? t('start.baliesAll') : t('start.baliesText', { count: inactive })}
      />
    </dl>
  )
}

function Figure({ label, value, text }: { label: string; value: number | undefined; text: string }) {
  return (
    <div className={classes.figure}>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.value}>{value === undefined ? '…' : count(value)}</dd>
      <dd className={classes.text}>{text}</dd>
    </div>
  )
}
