import { Switch, Textarea, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { changeReward, type Reward, type RewardBody, rewardQuery, rewardsKey } from '../../api/ksb-rewards.ts'
import { toProblem } from '../../api/problem.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { FormPage } from '../form/FormPage.tsx'
import { FormPart, OptionalLabel, row } from '../form/FormPart.tsx'
import { type Faults, faultsOf, fieldId, textField, useForm } from '../form/useForm.ts'
import { FieldHelp } from '../help/FieldHelp.tsx'
import { onlineRouteApi } from '../routes.ts'
import { Codes } from './Codes.tsx'
import { bodyOf } from './kept-body.ts'
import { type Kind, readKind, typeOf } from './kind.ts'
import { OnlinePreview } from './Preview.tsx'
import { RewardHead } from './RewardHead.tsx'
import { isLink } from './reward-form.ts'

/** The tab *Online omruilen*: the link, and the unique codes. */
export function OnlinePage() {
  const { t } = useTranslation(['rewards', 'ksb', 'common'])
  const { cardSystemId, rewardId, ...params } = onlineRouteApi.useParams()
  const kind = readKind(params.kind)
  const query = useQuery(rewardQuery(ask, cardSystemId, rewardId))
  const title = t(`edit.${typeOf(kind)}`)
  usePageTitle(`${t('tab.online')} · ${t('ksb:name')}`)
  const head = <RewardHead title={title} cardSystemId={cardSystemId} kind={kind} reward={query.data} part="online" />
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
  if (!query.data) return <SkeletonLines lines={8} />
  return (
    <>
      {head}
      <OnlineForm cardSystemId={cardSystemId} kind={kind} reward={query.data} />
    </>
  )
}

interface OnlineValues {
  online: boolean
  link: string
  label: string
  text: string
}

const pointers = { '/onlineLink': 'link', '/onlineLabel': 'label', '/onlineText': 'text' } as const

function OnlineForm({ cardSystemId, kind, reward }: { cardSystemId: number; kind: Kind; reward: Reward }) {
  const { t } = useTranslation('rewards')
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { online, onlineLink = '', onlineLabel = '', onlineText = '' } = reward
  const form = useForm<OnlineValues>({ online, link: onlineLink, label: onlineLabel, text: onlineText }, check)
  const { values } = form
  const back = (saved: boolean) =>
    void navigate({
      to: '/$cardSystemId/rewards/$kind',
      params: { cardSystemId, kind },
      search: {},
      ignoreBlocker: saved,
    })
  const act = useAct(
    (body: RewardBody, key) =>
      changeReward(ask, cardSystemId, reward.id, key, body).catch((error: unknown) => {
        form.show(faultsOf<OnlineValues>(toProblem(error), t('fault.server'), pointers))
        throw error
      }),
    () => {
      void queries.invalidateQueries({ queryKey: rewardsKey(cardSystemId) })
      showToast(t('done', { title: reward.title }))
      back(true)
    },
  )

  function check({ online: isOnline, link }: OnlineValues): Faults<OnlineValues> {
    return { link: isOnline && !isLink(link) ? t('fault.link') : undefined }
  }
  function body(): RewardBody {
    const { onlineLink: _, onlineLabel: __, onlineText: ___, ...rest } = bodyOf(reward)
    if (!values.online) return { ...rest, online: false }
    return {
      ...rest,
      online: true,
      onlineLink: values.link.trim(),
      ...(values.label.trim() === '' ? {} : { onlineLabel: values.label.trim() }),
      ...(values.text.trim() === '' ? {} : { onlineText: values.text.trim() }),
    }
  }
  return (
    <FormPage
      label={t('tab.online')}
      wrong={form.wrong.map((name) => ({ name, label: t(`field.${name}`) }))}
      changes={form.changed.length}
      pending={act.pending}
      problem={form.wrong.length > 0 ? null : act.problem}
      onCancel={() => back(false)}
      onSubmit={() => {
        if (form.isGood()) act.run(body())
      }}
      aside={values.online ? <OnlinePreview {...values} /> : null}
    >
      <FormPart title={t('part.online')}>
        <Switch
          id={fieldId('online')}
          label={t('field.online')}
          description={t('help.online')}
          checked={values.online}
          onChange={({ currentTarget }) => form.set('online', currentTarget.checked)}
        />
        {values.online ? (
          <>
            <FieldHelp what="onlineLink" label={t('field.link')}>
              <TextInput
                label={t('field.link')}
                description={t('help.link')}
                placeholder="https://"
                maxLength={2000}
                inputMode="url"
                autoComplete="off"
                {...row}
                {...textField(form, 'link')}
              />
            </FieldHelp>
            <TextInput
              label={<OptionalLabel>{t('field.label')}</OptionalLabel>}
              description={t('help.label')}
              maxLength={200}
              autoComplete="off"
              {...row}
              {...textField(form, 'label')}
            />
            <Textarea
              label={<OptionalLabel>{t('field.text')}</OptionalLabel>}
              description={t('help.text')}
              autosize
              minRows={3}
              maxLength={5000}
              {...row}
              {...textField(form, 'text')}
            />
          </>
        ) : null}
      </FormPart>
      <FormPart title={t('part.codes')}>
        <Codes cardSystemId={cardSystemId} rewardId={reward.id} />
      </FormPart>
    </FormPage>
  )
}
