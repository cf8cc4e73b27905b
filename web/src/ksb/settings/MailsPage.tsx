import { Switch } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { mailsQuery } from '../../api/ksb-mails.ts'
import { toProblem } from '../../api/problem.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { Section } from '../../ui/Section.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { Status } from '../../ui/Status.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { useIsPlatform } from '../balies/useBalie.ts'
import { mailsRouteApi } from '../routes.ts'
import classes from './Settings.module.css'
import { SettingsHead } from './SettingsHead.tsx'
import { languages, useMailWords } from './useMailWords.ts'

/** *Mails*: all whose words can be written here, in four languages. */
export function MailsPage() {
  const { t } = useTranslation(['settings', 'ksb', 'common'])
  usePageTitle(`${t('part.mails')} · ${t('ksb:name')}`)
  const params = mailsRouteApi.useParams()
  const search = mailsRouteApi.useSearch()
  const navigate = useNavigate()
  const isPlatform = useIsPlatform()
  const platform = isPlatform && search.of === 'platform'
  const query = useQuery(mailsQuery(ask, { cardSystemId: params.cardSystemId, platform }))
  const { mailName, variantName } = useMailWords()
  return (
    <>
      <SettingsHead chapter="mails" />
      <div className={classes.page}>
        <p>{t(platform ? 'mails.leadPlatform' : 'mails.lead')}</p>
        {isPlatform ? (
          <Switch
            label={t('mails.platform')}
            checked={platform}
            onChange={(event) =>
              void navigate({
                to: '/$cardSystemId/settings/mails',
                params,
                search: event.currentTarget.checked ? { of: 'platform' } : {},
              })
            }
          />
        ) : null}
        {query.isPending ? <SkeletonLines lines={6} rowHeight={48} /> : null}
        {query.isError && !query.data ? (
          <ErrorState
            title={t('common:loadFailed')}
            problem={toProblem(query.error)}
            onRetry={() => void query.refetch()}
          />
        ) : null}
        {query.data?.map(({ template, variants }) => (
          <Section key={template} title={mailName(template)}>
            <ul>
              {variants.map(({ variant, subjects, own }) => (
                <li key={variant} className={classes.row}>
                  <div className={classes.grow}>
                    {variant === 'default' ? null : <strong>{variantName(variant)}</strong>}
                    <div className={classes.quiet}>{subjects.nl}</div>
                  </div>
                  {own.length > 0 ? (
                    <Status tone="ordinary">{t('mails.own', { languages: own.join(', ') })}</Status>
                  ) : null}
                  <div className={classes.tokens}>
                    {languages.map((language) => (
                      <Link
                        key={language}
                        to="/$cardSystemId/settings/mails/$template/$variant/$language"
                        params={{ ...params, template, variant, language }}
                        search={platform ? { of: 'platform' } : {}}
                        aria-label={`${t(`language.${language}`)}: ${mailName(template)} ${variantName(variant)}`.trim()}
                      >
                        {t(`language.${language}`)}
                      </Link>
                    ))}
                  </div>
                </li>
              ))}
            </ul>
          </Section>
        ))}
      </div>
    </>
  )
}
