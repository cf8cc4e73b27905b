import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { newsQuery } from '../../api/mijn.ts'
import { toProblem } from '../../api/problem.ts'
import { longDate } from '../../i18n/format.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { ask } from '../app.ts'
import classes from './News.module.css'

/** Providers that started where somebody lives. Nothing when there is no news: it is an extra, not a part of the page. */
export function News({ id }: { id: string }) {
  const { t } = useTranslation('mijn')
  const news = useQuery(newsQuery(ask, id))
  if (news.isError && !news.data)
    return <ErrorState title={t('failed.news')} problem={toProblem(news.error)} onRetry={() => void news.refetch()} />
  if (!news.data || news.data.member.length === 0) return null
  return (
    <section aria-labelledby="news" className={classes.news}>
      <h2 id="news">{t('home.news')}</h2>
      <ul>
        {news.data.member.map(({ id: key, organisation, municipality, text, website, at }) => (
          <li key={key} className={classes.one}>
            <h3>{t('home.newProvider', { organisation, municipality })}</h3>
            {/* Written by an administrator, in Dutch. */}
            <p lang="nl" className={classes.text}>
              {text}
            </p>
            <p className={classes.note}>
              <span>{longDate(at, currentLanguage())}</span>
              {website === undefined ? null : (
                <a href={website} target="_blank" rel="noreferrer">
                  {t('home.website', { organisation })}
                </a>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
