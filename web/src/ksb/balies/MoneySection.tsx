import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Balie, limitQuery, type OfBalie, putIban, putLimit, type TicketLimit } from '../../api/ksb-balies.ts'
import { keysQuery } from '../../api/ksb-shares.ts'
import { toProblem } from '../../api/problem.ts'
import { useSentence } from '../../api/useSentence.ts'
import { dayOf, shortDate } from '../../i18n/format.ts'
import { Banner } from '../../ui/Banner.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { Section } from '../../ui/Section.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import { FieldHelp } from '../help/FieldHelp.tsx'
import classes from './Balie.module.css'
import { useChangedBalies } from './useBalie.ts'

interface PartProps {
  of: OfBalie
  balie: Balie
}

/** Where a balie is paid, who pays which part, and how many tickets a MIA can buy there. */
export function MoneySection(props: PartProps) {
  const { t } = useTranslation(['balies', 'common'])
  const limit = useQuery(limitQuery(ask, props.of))
  return (
    <>
      <IbanPart {...props} />
      <KeysPart {...props} />
      <Section title={t('limit.title')}>
        {limit.data ? (
          <LimitForm key={JSON.stringify(limit.data.limit)} {...props} limit={limit.data.limit} />
        ) : limit.error ? (
          <ErrorState
            title={t('common:loadFailed')}
            problem={toProblem(limit.error)}
            onRetry={() => void limit.refetch()}
          />
        ) : (
          <SkeletonLines lines={2} rowHeight={44} />
        )}
      </Section>
    </>
  )
}

function IbanPart({ of, balie }: PartProps) {
  const { t } = useTranslation('balies')
  const sentence = useSentence()
  const changed = useChangedBalies(of.cardSystemId)
  const [iban, setIban] = useState(balie.iban ?? '')
  const act = useAct(
    (typed: string, key) => putIban(ask, of, key, typed === '' ? null : typed),
    () => {
      changed()
      showToast(t('iban.saved', { name: balie.name }))
    },
  )
  const isWrong = act.problem?.name === 'body/invalid-data'
  const refused = act.problem && !isWrong ? sentence(act.problem) : null
  return (
    <Section title={t('iban.title')}>
      <form
        noValidate
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (!act.pending) act.run(iban.trim())
        }}
      >
        <FieldHelp what="iban" label={t('iban.label')}>
          <TextInput
            label={t('iban.label')}
            description={t('iban.help')}
            autoComplete="off"
            maxLength={50}
            value={iban}
            error={isWrong ? t('iban.wrong') : undefined}
            onChange={(event) => {
              setIban(event.currentTarget.value)
              act.forget()
            }}
          />
        </FieldHelp>
        {refused ? (
          <Banner tone="refused">
            {refused.title}. {refused.text}
          </Banner>
        ) : null}
        <div>
          <Button type="submit" aria-busy={act.pending}>
            {t('iban.save')}
          </Button>
        </div>
      </form>
    </Section>
  )
}

/** The keys of this balie; without any, those of the card system hold. They are made and changed in their own chapter. */
function KeysPart({ of, balie }: PartProps) {
  const { t } = useTranslation(['balies', 'common'])
  const filters = { organizerId: [balie.id], status: ['CURRENT', 'PLANNED'] }
  const query = useQuery(keysQuery(ask, of.cardSystemId, { filters, page: 1, rows: 100 }))
  const own = query.data?.member ?? []
  return (
    <Section
      title={t('keys.title')}
      note={
        <Link to="/$cardSystemId/distribution-keys" params={{ cardSystemId: of.cardSystemId }} search={{}}>
          {t('keys.change')}
        </Link>
      }
    >
      {query.isPending ? <SkeletonLines lines={2} rowHeight={32} /> : null}
      {query.isError && !query.data ? (
        <ErrorState
          title={t('common:loadFailed')}
          problem={toProblem(query.error)}
          onRetry={() => void query.refetch()}
        />
      ) : null}
      {query.data && own.length === 0 ? <p>{t('keys.none')}</p> : null}
      <ul>
        {own.map((version) => (
          <li key={`${version.id} ${version.number}`} className={classes.row}>
            <span className={classes.grow}>{version.name}</span>
            <span className={classes.quiet}>{t('keys.from', { day: shortDate(dayOf(version.validFrom)) })}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const periods = ['ABSOLUTE', 'DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'] as const

function LimitForm({ of, balie, limit }: PartProps & { limit: TicketLimit | undefined }) {
  const { t } = useTranslation('balies')
  const sentence = useSentence()
  const changed = useChangedBalies(of.cardSystemId)
  const [volume, setVolume] = useState(limit === undefined ? '' : String(limit.volume))
  const [periodType, setPeriod] = useState<TicketLimit['periodType']>(limit?.periodType ?? 'YEAR')
  const [wrong, setWrong] = useState<string>()
  const act = useAct(
    (next: TicketLimit | undefined, key) => putLimit(ask, of, key, next),
    () => {
      changed()
      showToast(t('limit.saved', { name: balie.name }))
    },
  )
  const refused = act.problem ? sentence(act.problem) : null
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        const typed = volume.trim()
        if (typed !== '' && !/^\d{1,6}$/.test(typed)) setWrong(t('limit.wrong'))
        else if (!act.pending) act.run(typed === '' ? undefined : { volume: Number(typed), periodType })
      }}
    >
      <FieldHelp what="constraint" label={t('limit.volume')}>
        <TextInput
          label={t('limit.volume')}
          description={t('limit.help')}
          inputMode="numeric"
          autoComplete="off"
          value={volume}
          error={wrong}
          onChange={(event) => {
            setVolume(event.currentTarget.value)
            setWrong(undefined)
            act.forget()
          }}
        />
      </FieldHelp>
      <NativeSelect
        label={t('limit.period')}
        value={periodType}
        onChange={(event) => setPeriod(periods.find((one) => one === event.currentTarget.value) ?? 'YEAR')}
        data={periods.map((value) => ({ value, label: t(`limit.periods.${value}`) }))}
      />
      {refused ? (
        <Banner tone="refused">
          {refused.title}. {refused.text}
        </Banner>
      ) : null}
      <div>
        <Button type="submit" aria-busy={act.pending}>
          {t('limit.save')}
        </Button>
      </div>
    </form>
  )
}
