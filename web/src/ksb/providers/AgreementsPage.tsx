import { Button, NativeSelect, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type AgreementText, agreementsQuery, putAgreement, removeAgreement } from '../../api/ksb-providers.ts'
import { toProblem } from '../../api/problem.ts'
import { useSentence } from '../../api/useSentence.ts'
import { shortDate } from '../../i18n/format.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { cardSystemRouteApi } from '../routes.ts'
import { PageHead } from '../shell/PageHead.tsx'
import classes from './Providers.module.css'
import { ProviderTabs } from './ProviderTabs.tsx'
import { useChangedProviders } from './useApplication.ts'

/** *Overeenkomsten*: what is agreed in each municipality. */
export function AgreementsPage() {
  const { t } = useTranslation(['providers', 'ksb', 'common'])
  usePageTitle(`${t('agreements.title')} · ${t('ksb:name')}`)
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const query = useQuery(agreementsQuery(ask, cardSystemId))
  const [chosen, setChosen] = useState('all')
  const text = query.data?.member.find(({ nisCode }) => nisCode === chosen)
  return (
    <>
      <PageHead title={t('agreements.title')} chapter="providers" />
      <ProviderTabs />
      <div className={classes.page}>
        <p>{t('agreements.lead')}</p>
        {query.isPending ? <SkeletonLines lines={8} /> : null}
        {query.isError && !query.data ? (
          <ErrorState
            title={t('common:loadFailed')}
            problem={toProblem(query.error)}
            onRetry={() => void query.refetch()}
          />
        ) : null}
        {query.data && text ? (
          <>
            <NativeSelect
              label={t('agreements.municipality')}
              value={chosen}
              onChange={(event) => setChosen(event.currentTarget.value)}
              data={query.data.member.map(({ nisCode, name, version }) => ({
                value: nisCode,
                label: name ? (version > 0 ? t('agreements.own', { name }) : name) : t('agreements.all'),
              }))}
            />
            <AgreementForm
              key={`${chosen} ${text.version}`}
              cardSystemId={cardSystemId}
              text={text}
              instead={query.data.member.find(({ nisCode }) => nisCode === 'all')?.body ?? query.data.standard}
              placeholders={query.data.placeholders}
            />
          </>
        ) : null}
      </div>
    </>
  )
}

interface AgreementFormProps {
  cardSystemId: number
  text: AgreementText
  /** What holds as long as it has no text of its own. */
  instead: string
  placeholders: readonly string[]
}

function AgreementForm({ cardSystemId, text, instead, placeholders }: AgreementFormProps) {
  const { t } = useTranslation('providers')
  const sentence = useSentence()
  const changed = useChangedProviders(cardSystemId)
  const [body, setBody] = useState(text.body ?? instead)
  const [wrong, setWrong] = useState<string>()
  const [removing, setRemoving] = useState(false)
  const { nisCode, version } = text
  const name = text.name ?? t('agreements.all')
  const save = useAct(
    (typed: string, key) => putAgreement(ask, cardSystemId, key, { nisCode, version, body: typed }),
    () => {
      changed()
      showToast(t('agreements.saved', { name }))
    },
  )
  const remove = useAct(
    (_: undefined, key) => removeAgreement(ask, cardSystemId, key, nisCode),
    () => {
      changed()
      showToast(t('agreements.removed', { name }))
      setRemoving(false)
    },
  )
  const said = save.problem && save.problem.name !== 'body/invalid-data' ? sentence(save.problem) : null
  function submit() {
    const unknown = [...body.matchAll(/\{(\w+)\}/g)].find(([, one = '']) => !placeholders.includes(one))
    if (body.trim() === '') setWrong(t('agreements.missing'))
    else if (unknown) setWrong(t('agreements.unknown', { word: unknown[0] }))
    else save.run(body)
  }
  return (
    <form
      noValidate
      className={classes.fields}
      onSubmit={(event) => {
        event.preventDefault()
        if (!save.pending) submit()
      }}
    >
      <p className={classes.quiet}>
        {version === 0
          ? t(nisCode === 'all' ? 'agreements.standard' : 'agreements.none')
          : t('agreements.since', { day: shortDate(text.changedAt ?? '') })}
      </p>
      <Textarea
        label={t('agreements.text')}
        description={t('agreements.help', { words: placeholders.map((one) => `{${one}}`).join(', ') })}
        autosize
        minRows={14}
        maxRows={32}
        maxLength={20_000}
        value={body}
        error={wrong ?? (save.problem && !said ? t('agreements.wrong') : undefined)}
        onChange={(event) => {
          setBody(event.currentTarget.value)
          setWrong(undefined)
          save.forget()
        }}
      />
      {said ? (
        <Banner tone="refused">
          {said.title}. {said.text}
        </Banner>
      ) : null}
      <div className={classes.acts}>
        <Button type="submit" aria-busy={save.pending}>
          {t('agreements.save')}
        </Button>
        {version > 0 ? (
          <Button variant="default" onClick={() => setRemoving(true)}>
            {t('agreements.remove')}
          </Button>
        ) : null}
      </div>
      {removing ? (
        <AskDialog
          opened
          danger
          title={t('agreements.removeTitle', { name })}
          verb={t('agreements.removeVerb')}
          pending={remove.pending}
          problem={remove.problem}
          onClose={() => setRemoving(false)}
          onSubmit={() => remove.run(undefined)}
        >
          <p>{t('agreements.removeText')}</p>
        </AskDialog>
      ) : null}
    </form>
  )
}
