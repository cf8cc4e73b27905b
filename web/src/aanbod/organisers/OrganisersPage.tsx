import { Button } from '@mantine/core'
import { IconChevronRight, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { organisersQuery } from '../../api/aanbod.ts'
import { toProblem } from '../../api/problem.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { organisersRouteApi } from '../routes.ts'
import shell from '../shell/Shell.module.css'
import classes from './Organisers.module.css'

/** For whom this balie enters activities: itself first, then who has no pass. */
export function OrganisersPage() {
  const { t } = useTranslation(['aanbod', 'common'])
  usePageTitle(`${t('organiser.title')} · ${t('name')}`)
  const params = organisersRouteApi.useParams()
  const navigate = useNavigate()
  const query = useQuery(organisersQuery(ask, params.organizerId))
  return (
    <>
      <div className={shell.head}>
        <h1 className={shell.title}>{t('organiser.title')}</h1>
        <Button
          size="lg"
          leftSection={<IconPlus size={20} stroke={2} aria-hidden="true" />}
          onClick={() => void navigate({ to: '/$organizerId/organisers/new', params })}
        >
          {t('organiser.new')}
        </Button>
      </div>
      <p className={classes.lead}>{t('organiser.lead')}</p>
      {query.data ? (
        <ul className={classes.list}>
          {query.data.member.map(({ id, name, isBalie }) => (
            <li key={id}>
              <Link
                to="/$organizerId/organisers/$organiserId"
                params={{ ...params, organiserId: id }}
                className={classes.one}
              >
                <span className={classes.name}>{name}</span>
                <span className={classes.kind}>{t(isBalie ? 'organiser.balie' : 'organiser.noPass')}</span>
                <IconChevronRight size={20} stroke={1.75} aria-hidden="true" />
              </Link>
            </li>
          ))}
        </ul>
      ) : query.error ? (
        <ErrorState
          title={t('common:loadFailed')}
          problem={toProblem(query.error)}
          onRetry={() => void query.refetch()}
        />
      ) : (
        <SkeletonLines lines={3} rowHeight={56} />
      )}
    </>
  )
}
