import { Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parseUitpasNumber, withoutSeparators } from '../../../../server/src/values/uitpas-number.ts'
import { passholderQuery, passholdersPath } from '../../api/ksb-passholders.ts'
import type { PassholdersPage } from '../../api/ksb-types.ts'
import { toProblem } from '../../api/problem.ts'
import { useSentence } from '../../api/useSentence.ts'
import { Banner } from '../../ui/Banner.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { useAct } from '../../ui/useAct.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { mergeRouteApi } from '../routes.ts'
import { PageHead } from '../shell/PageHead.tsx'
import { Compare } from './Compare.tsx'
import classes from './Doubles.module.css'

/** Two records side by side: which one stays, which data hold, and what happens. */
export function MergePage() {
  const { t } = useTranslation(['doubles', 'passholders', 'ksb'])
  const params = mergeRouteApi.useParams()
  const { other } = mergeRouteApi.useSearch()
  usePageTitle(`${t('merge.title')} · ${t('ksb:name')}`)
  const trail = (
    <Link to="/$cardSystemId/passholders" params={params} search={{}}>
      {t('passholders:title')}
    </Link>
  )
  const tools = (
    <Link to="/$cardSystemId/passholders/$passholderId/merges" params={params} search={{}}>
      {t('merge.earlier')}
    </Link>
  )
  return (
    <>
      <PageHead title={t('merge.title')} chapter="passholders" trail={trail} tools={tools} />
      {other === undefined ? <ChooseOther /> : <Both otherId={other} />}
    </>
  )
}

/** From one record: the other is found by a number of a card. */
function ChooseOther(): ReactNode {
  const { t } = useTranslation('doubles')
  const params = mergeRouteApi.useParams()
  const navigate = useNavigate()
  const sentence = useSentence()
  const [number, setNumber] = useState('')
  const [wrong, setWrong] = useState<string>()
  const act = useAct(
    (digits: string) =>
      ask<PassholdersPage>({ path: `${passholdersPath(params.cardSystemId)}?uitpasNumber=${digits}` }),
    ({ member }) => {
      const found = member.find((one) => one.memberHere)
      if (!found) setWrong(t('merge.notFound'))
      else if (found.id === params.passholderId) setWrong(t('merge.samePerson'))
      else
        void navigate({
          to: '/$cardSystemId/passholders/$passholderId/merge',
          params,
          search: { other: found.id },
        })
    },
  )
  const said = act.problem ? sentence(act.problem) : null
  function submit(event: FormEvent) {
    event.preventDefault()
    const digits = withoutSeparators(number)
    if (parseUitpasNumber(digits).ok) act.run(digits)
    else setWrong(t('merge.wrongNumber'))
  }
  return (
    <form noValidate onSubmit={submit} className={classes.form}>
      <p>{t('merge.chooseText')}</p>
      <TextInput
        label={t('merge.number')}
        inputMode="numeric"
        autoComplete="off"
        w="100%"
        value={number}
        error={wrong}
        onChange={(event) => {
          setNumber(event.currentTarget.value)
          setWrong(undefined)
        }}
      />
      {said ? (
        <Banner tone="refused">
          {said.title}. {said.text}
        </Banner>
      ) : null}
      <Button type="submit" aria-busy={act.pending}>
        {t('merge.find')}
      </Button>
    </form>
  )
}

function Both({ otherId }: { otherId: string }): ReactNode {
  const { t } = useTranslation('doubles')
  const { cardSystemId, passholderId } = mergeRouteApi.useParams()
  const keeps = useQuery(passholderQuery(ask, cardSystemId, passholderId))
  const other = useQuery(passholderQuery(ask, cardSystemId, otherId))
  const error = keeps.error ?? other.error
  if (error) {
    const problem = toProblem(error)
    return (
      <ErrorState
        title={t('merge.failed')}
        problem={problem}
        onRetry={() => void Promise.all([keeps.refetch(), other.refetch()])}
      />
    )
  }
  if (!keeps.data || !other.data) return <SkeletonLines lines={8} />
  return (
    <Compare
      key={`${passholderId} ${otherId}`}
      keeps={keeps.data}
      other={other.data}
      ids={{ cardSystemId, passholderId }}
      otherId={otherId}
    />
  )
}
