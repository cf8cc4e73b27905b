import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { settingsQuery } from '../../api/ksb-settings.ts'
import type { help } from '../../i18n/nl/help.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { cardSystemRouteApi, helpRouteApi } from '../routes.ts'
import { tourOpen } from '../tour/tour-open.ts'
import { type Chapter, chapterParts, chapters, isChapter } from './chapters.ts'
import classes from './HelpPage.module.css'

/** All chapters of the handbook that are in the app. */
export function HelpIndexPage() {
  const { t } = useTranslation(['ksb', 'help'])
  usePageTitle(`${t('help.title')} · ${t('name')}`)
  return (
    <div className={classes.index}>
      <h1>{t('help.title')}</h1>
      <p className={classes.lead}>{t('help.lead')}</p>
      <div>
        <Button variant="default" onClick={() => tourOpen.set(true)}>
          {t('tour.again')}
        </Button>
      </div>
      <ChapterList />
    </div>
  )
}

/** One chapter: what it is about, what one does step by step, and where to read on. */
export function HelpChapterPage() {
  const { t, i18n } = useTranslation(['ksb', 'help', 'common'])
  const { chapter } = helpRouteApi.useParams()
  const params = cardSystemRouteApi.useParams()
  const known = isChapter(chapter)
  usePageTitle(`${known ? t(`help:${chapter}.title`) : t('help.title')} · ${t('name')}`)
  if (!known) {
    return (
      <EmptyState
        title={t('common:pageNotFound')}
        text={t('common:pageNotFoundText')}
        action={
          <Link to="/$cardSystemId/help" params={params}>
            {t('help.title')}
          </Link>
        }
      />
    )
  }
  const { text, steps } = chapterParts(i18n.getResource(i18n.language, 'help', chapter) as (typeof help)[Chapter])
  return (
    <div className={classes.page}>
      <nav aria-label={t('nav.trail')}>
        <Link to="/$cardSystemId/help" params={params}>
          {t('help.title')}
        </Link>
      </nav>
      <h1>{t(`help:${chapter}.title`)}</h1>
      <p className={classes.lead}>{t(`help:${chapter}.lead`)}</p>
      {steps.length > 0 ? (
        <ol className={classes.steps}>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      ) : null}
      {chapter === 'helpdesk' ? <OwnHelp /> : null}
      {text.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <h2 className={classes.more}>{t('help.title')}</h2>
      <ChapterList now={chapter} />
    </div>
  )
}

/** What the card system itself says about help: whom to mail, and its own handbook. */
function OwnHelp() {
  const { t } = useTranslation('ksb')
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const own = useQuery(settingsQuery(ask, cardSystemId)).data
  if (!own) return null
  const { helpDeskEmail, handbookUrl, handbookText } = own
  return (
    <>
      {helpDeskEmail ? (
        <p>
          <a href={`mailto:${helpDeskEmail}`}>{helpDeskEmail}</a>
        </p>
      ) : null}
      {handbookText ? <p style={{ whiteSpace: 'pre-line' }}>{handbookText}</p> : null}
      {handbookUrl ? (
        <p>
          <a href={handbookUrl} target="_blank" rel="noreferrer">
            {t('nav.ownHandbook')}
          </a>
        </p>
      ) : null}
    </>
  )
}

function ChapterList({ now }: { now?: Chapter }) {
  const { t } = useTranslation('help')
  const params = cardSystemRouteApi.useParams()
  return (
    <ul className={classes.chapters}>
      {chapters
        .filter((chapter) => chapter !== now)
        .map((chapter) => (
          <li key={chapter}>
            <Link to="/$cardSystemId/help/$chapter" params={{ ...params, chapter }}>
              {t(`${chapter}.title`)}
            </Link>
          </li>
        ))}
    </ul>
  )
}
