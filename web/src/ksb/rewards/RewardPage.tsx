import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import {
  addReward,
  changeReward,
  type Reward,
  type RewardBody,
  rewardQuery,
  rewardsKey,
} from '../../api/ksb-rewards.ts'
import { toProblem } from '../../api/problem.ts'
import { dayOf } from '../../i18n/format.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { FormPage } from '../form/FormPage.tsx'
import { type Faults, faultsOf, useForm } from '../form/useForm.ts'
import { rewardRouteApi } from '../routes.ts'
import { Changes } from './Changes.tsx'
import { type Kind, readKind, typeOf } from './kind.ts'
import { Preview } from './Preview.tsx'
import { RewardFields } from './RewardFields.tsx'
import { RewardHead } from './RewardHead.tsx'
import {
  copyOf,
  newReward,
  type RewardValues,
  rewardBody,
  rewardFaults,
  rewardPointers,
  valuesOf,
} from './reward-form.ts'

/** A reward that is made, as a copy or anew, or changed. */
export function RewardPage() {
  const { t } = useTranslation(['rewards', 'ksb', 'common'])
  const { cardSystemId, rewardId, ...params } = rewardRouteApi.useParams()
  const { copy } = rewardRouteApi.useSearch()
  const kind = readKind(params.kind)
  const isNew = rewardId === 'new'
  const title = t(`${isNew ? 'add' : 'edit'}.${typeOf(kind)}`)
  usePageTitle(`${title} · ${t('ksb:name')}`)
  const read = isNew ? copy : rewardId
  const query = useQuery({ ...rewardQuery(ask, cardSystemId, read ?? ''), enabled: read !== undefined })
  const reward = isNew ? undefined : query.data
  const head = <RewardHead title={title} cardSystemId={cardSystemId} kind={kind} reward={reward} part="reward" />
  if (query.error && !query.data) {
    return (
      <>
        {head}
        <ErrorState
          title={t('common:pageFailed')}
          problem={toProblem(query.error)}
          onRetry={() => void query.refetch()}
        />
      </>
    )
  }
  if (read !== undefined && !query.data) return <SkeletonLines lines={8} />
  return (
    <>
      {head}
      <RewardForm
        key={`${rewardId} ${copy ?? ''}`}
        kind={kind}
        cardSystemId={cardSystemId}
        reward={reward}
        copied={isNew ? query.data : undefined}
        title={title}
      />
    </>
  )
}

interface RewardFormProps {
  kind: Kind
  cardSystemId: number
  reward: Reward | undefined
  copied: Reward | undefined
  title: string
}

function RewardForm({ kind, cardSystemId, reward, copied, title }: RewardFormProps) {
  const { t } = useTranslation('rewards')
  const type = typeOf(kind)
  const navigate = useNavigate()
  const queries = useQueryClient()
  const today = dayOf(new Date())
  const form = useForm<RewardValues>(
    reward
      ? valuesOf(reward)
      : copied
        ? copyOf(copied, t('copyTitle', { title: copied.title }))
        : newReward(today, cardSystemId),
    check,
  )
  const back = (saved: boolean) =>
    void navigate({
      to: '/$cardSystemId/rewards/$kind',
      params: { cardSystemId, kind },
      search: {},
      ignoreBlocker: saved,
    })
  const act = useAct(
    (body: RewardBody, key) =>
      (reward ? changeReward(ask, cardSystemId, reward.id, key, body) : addReward(ask, cardSystemId, key, body)).catch(
        refuse,
      ),
    () => {
      void queries.invalidateQueries({ queryKey: rewardsKey(cardSystemId) })
      showToast(t('done', { title: form.values.title.trim() }))
      back(true)
    },
  )

  function check(values: RewardValues): Faults<RewardValues> {
    const asked = { type, isNew: reward === undefined, taken: reward?.unitsTaken ?? 0, today }
    const found = Object.entries(rewardFaults(values, asked))
    return Object.fromEntries(
      found.map(([name, fault]) => [name, fault && t(`fault.${fault}`, { count: reward?.unitsTaken ?? 0 })]),
    )
  }
  function refuse(error: unknown): never {
    const problem = toProblem(error)
    const sentence = problem.name === 'uitpas/reward-not-editable' ? t('fault.fixed') : t('fault.server')
    form.show(faultsOf<RewardValues>(problem, sentence, rewardPointers))
    throw error
  }
  return (
    <FormPage
      label={title}
      wrong={form.wrong.map((name) => ({ name, label: t(`field.${name}`) }))}
      changes={form.changed.length}
      pending={act.pending}
      problem={form.wrong.length > 0 ? null : act.problem}
      onCancel={() => back(false)}
      onSubmit={() => {
        // A copy takes along how it is redeemed online, but none of its codes.
        if (form.isGood()) act.run(rewardBody(form.values, type, reward ?? copied))
      }}
      aside={
        <>
          <Preview values={form.values} faults={form.faults} type={type} taken={reward?.unitsTaken ?? 0} />
          {reward ? <Changes form={form} before={valuesOf(reward)} /> : null}
        </>
      }
    >
      <RewardFields form={form} type={type} reward={reward} />
    </FormPage>
  )
}
