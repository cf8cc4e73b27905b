import { IconBook2, IconChevronRight, IconSearch } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { capital, dayOf, time, weekdayDate } from '../../i18n/format.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { Section } from '../../ui/Section.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { PageHead } from '../shell/PageHead.tsx'
import { Invitation } from '../tour/Invitation.tsx'
import { useCardSystem } from '../useCardSystem.ts'
import { AttentionPart } from './AttentionPart.tsx'
import { ChangesPart } from './ChangesPart.tsx'
import { Figures } from './Figures.tsx'
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
      <Invitation />
      <Figures />
      <div className={classes.parts}>
        <div data-tour="attention">
          <AttentionPart />
        </div>
        <ChangesPart />
      </div>
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
