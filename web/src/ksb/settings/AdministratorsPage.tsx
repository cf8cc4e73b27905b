import { Button, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type Administrator,
  addAdministrator,
  administratorsKey,
  administratorsQuery,
  type OfAdministrators,
  removeAdministrator,
} from '../../api/ksb-access.ts'
import { toProblem } from '../../api/problem.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { Section } from '../../ui/Section.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { Status } from '../../ui/Status.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { useIsPlatform } from '../balies/useBalie.ts'
import { cardSystemRouteApi } from '../routes.ts'
import { Refused } from './Refused.tsx'
import classes from './Settings.module.css'
import { SettingsHead } from './SettingsHead.tsx'

/** *Beheerders*: of the card system, and for who administers it, of the platform. */
export function AdministratorsPage() {
  const { t } = useTranslation(['settings', 'ksb'])
  usePageTitle(`${t('part.administrators')} · ${t('ksb:name')}`)
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const isPlatform = useIsPlatform()
  return (
    <>
      <SettingsHead chapter="administrators" />
      <div className={classes.page}>
        <Administrators of={{ cardSystemId, platform: false }} title={t('administrators.cardSystem')} />
        {isPlatform ? (
          <Administrators of={{ cardSystemId, platform: true }} title={t('administrators.platform')} />
        ) : null}
      </div>
    </>
  )
}

function Administrators({ of, title }: { of: OfAdministrators; title: string }) {
  const { t } = useTranslation(['settings', 'common'])
  const query = useQuery(administratorsQuery(ask, of))
  const [leaving, setLeaving] = useState<Administrator>()
  return (
    <Section title={title}>
      {query.isPending ? <SkeletonLines lines={2} rowHeight={48} /> : null}
      {query.isError && !query.data ? (
        <ErrorState
          title={t('common:loadFailed')}
          problem={toProblem(query.error)}
          onRetry={() => void query.refetch()}
        />
      ) : null}
      {query.data?.member.length === 0 ? <p className={classes.quiet}>{t('administrators.none')}</p> : null}
      <ul>
        {query.data?.member.map((one) => (
          <li key={one.id} className={classes.row}>
            <span className={classes.grow}>
              {one.name ? (
                <>
                  <strong>{one.name}</strong>
                  <br />
                </>
              ) : null}
              {one.email}
            </span>
            {one.invited ? <Status tone="attention">{t('administrators.invited')}</Status> : null}
            <Button
              variant="default"
              size="xs"
              aria-label={t('named', { verb: t('remove'), name: one.email })}
              onClick={() => setLeaving(one)}
            >
              {t('remove')}
            </Button>
          </li>
        ))}
      </ul>
      <Add of={of} />
      {leaving ? <Leave of={of} who={leaving} title={title} onClose={() => setLeaving(undefined)} /> : null}
    </Section>
  )
}

function Add({ of }: { of: OfAdministrators }) {
  const { t } = useTranslation('settings')
  const queries = useQueryClient()
  const [email, setEmail] = useState('')
  const [wrong, setWrong] = useState<string>()
  const act = useAct(
    (address: string, key) => addAdministrator(ask, of, key, address),
    (one) => {
      void queries.invalidateQueries({ queryKey: administratorsKey(of) })
      setEmail('')
      showToast(t(one.invited ? 'administrators.wasInvited' : 'administrators.added', { email: one.email }))
    },
  )
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim())) setWrong(t('fault.email'))
        else if (!act.pending) act.run(email.trim())
      }}
    >
      <TextInput
        type="email"
        autoComplete="off"
        label={t(of.platform ? 'administrators.emailPlatform' : 'administrators.email')}
        description={t('administrators.help')}
        value={email}
        error={wrong}
        onChange={(event) => {
          setEmail(event.currentTarget.value)
          setWrong(undefined)
          act.forget()
        }}
      />
      <Refused problem={act.problem} />
      <div>
        <Button type="submit" aria-busy={act.pending}>
          {t('administrators.add')}
        </Button>
      </div>
    </form>
  )
}

interface LeaveProps {
  of: OfAdministrators
  who: Administrator
  title: string
  onClose: () => void
}

function Leave({ of, who, title, onClose }: LeaveProps) {
  const { t } = useTranslation('settings')
  const queries = useQueryClient()
  const act = useAct(
    (_: null, key) => removeAdministrator(ask, of, key, who.id),
    ({ administratorsLeft, oneself }) => {
      void queries.invalidateQueries({ queryKey: administratorsKey(of) })
      if (oneself) void queries.invalidateQueries({ queryKey: ['ksb', 'me'] })
      showToast(
        t(administratorsLeft === 0 ? 'administrators.removedLast' : 'administrators.removed', { email: who.email }),
      )
      onClose()
    },
  )
  return (
    <AskDialog
      opened
      danger
      title={t('administrators.removeTitle')}
      verb={t('remove')}
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={() => act.run(null)}
    >
      <p>{t('administrators.removeText', { email: who.email, title })}</p>
    </AskDialog>
  )
}
