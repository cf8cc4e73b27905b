import { Button, Checkbox, Select, Textarea, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cardSystemQuery } from '../../api/ksb.ts'
import {
  type App,
  appGrantsQuery,
  appsKey,
  appsQuery,
  putAppGrants,
  registerApp,
  replaceSecret,
  setAppActive,
} from '../../api/ksb-access.ts'
import { permissionsQuery } from '../../api/ksb-balies.ts'
import { toProblem } from '../../api/problem.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { CopyId } from '../../ui/CopyId.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { Status } from '../../ui/Status.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { baliesOf } from '../cards/useCardFields.ts'
import { cardSystemRouteApi } from '../routes.ts'
import { Refused } from './Refused.tsx'
import classes from './Settings.module.css'
import { SettingsHead } from './SettingsHead.tsx'

type Asked = { app: App; what: 'secret' | 'active' | 'permissions' }

/** *Apps*: of others, which use the API in the name of balies. */
export function ClientsPage() {
  const { t } = useTranslation(['settings', 'ksb', 'common'])
  usePageTitle(`${t('part.clients')} · ${t('ksb:name')}`)
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const query = useQuery(appsQuery(ask, cardSystemId))
  const [registering, setRegistering] = useState(false)
  const [asked, setAsked] = useState<Asked>()
  const [secret, setSecret] = useState<Credentials>()
  const close = () => setAsked(undefined)
  return (
    <>
      <SettingsHead
        chapter="clients"
        tools={
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size={18} stroke={2} aria-hidden="true" />}
            onClick={() => setRegistering(true)}
          >
            {t('clients.register')}
          </Button>
        }
      />
      <div className={classes.page}>
        <p>{t('clients.lead')}</p>
        {secret ? <SecretBanner {...secret} onDone={() => setSecret(undefined)} /> : null}
        {query.isPending ? <SkeletonLines lines={3} rowHeight={56} /> : null}
        {query.isError && !query.data ? (
          <ErrorState
            title={t('common:loadFailed')}
            problem={toProblem(query.error)}
            onRetry={() => void query.refetch()}
          />
        ) : null}
        {query.data?.member.length === 0 ? <EmptyState title={t('clients.none')} text={t('clients.noneText')} /> : null}
        <ul>
          {query.data?.member.map((app) => (
            <li key={app.clientId} className={classes.row}>
              <div className={classes.grow}>
                <strong>{app.name}</strong>
                <br />
                <CopyId id={app.clientId} label={t('clients.id')} />
              </div>
              <Status tone={app.active ? 'ordinary' : 'neutral'}>
                {t(app.active ? 'clients.active' : 'clients.revoked')}
              </Status>
              {(['permissions', ...(app.kind === 'confidential' ? ['secret' as const] : []), 'active'] as const).map(
                (what) => {
                  const verb = t(
                    what === 'active' ? (app.active ? 'clients.revoke' : 'clients.restore') : `clients.act.${what}`,
                  )
                  return (
                    <Button
                      key={what}
                      variant="default"
                      size="xs"
                      aria-label={t('named', { verb, name: app.name })}
                      onClick={() => setAsked({ app, what })}
                    >
                      {verb}
                    </Button>
                  )
                },
              )}
            </li>
          ))}
        </ul>
      </div>
      {registering ? (
        <RegisterDialog cardSystemId={cardSystemId} onDone={setSecret} onClose={() => setRegistering(false)} />
      ) : null}
      {asked?.what === 'secret' ? (
        <SecretDialog cardSystemId={cardSystemId} app={asked.app} onDone={setSecret} onClose={close} />
      ) : null}
      {asked?.what === 'active' ? <ActiveDialog cardSystemId={cardSystemId} app={asked.app} onClose={close} /> : null}
      {asked?.what === 'permissions' ? (
        <GrantsDialog cardSystemId={cardSystemId} app={asked.app} onClose={close} />
      ) : null}
    </>
  )
}

interface Credentials {
  name: string
  clientId: string
  secret: string | undefined
}

/** The only time that the secret is seen: it stays until somebody says that it is kept. */
function SecretBanner({ name, clientId, secret, onDone }: Credentials & { onDone: () => void }) {
  const { t } = useTranslation('settings')
  return (
    <Banner
      tone="attention"
      action={
        <Button variant="default" size="xs" onClick={onDone}>
          {t('clients.kept')}
        </Button>
      }
    >
      <p>{t(secret === undefined ? 'clients.withoutSecret' : 'clients.once', { name })}</p>
      <dl className={classes.facts}>
        <div>
          <dt>{t('clients.id')}</dt>
          <dd className={classes.code}>
            <CopyId id={clientId} label={t('clients.id')} />
          </dd>
        </div>
        {secret === undefined ? null : (
          <div>
            <dt>{t('clients.secret')}</dt>
            <dd className={classes.code}>
              <CopyId id={secret} label={t('clients.secret')} />
            </dd>
          </div>
        )}
      </dl>
    </Banner>
  )
}

interface DialogProps {
  cardSystemId: number
  onClose: () => void
}

function RegisterDialog({ cardSystemId, onDone, onClose }: DialogProps & { onDone: (made: Credentials) => void }) {
  const { t } = useTranslation('settings')
  const queries = useQueryClient()
  const [name, setName] = useState('')
  const [addresses, setAddresses] = useState('')
  const [wrong, setWrong] = useState<{ name?: string; addresses?: string }>({})
  const uris = addresses.split(/\s+/).filter((one) => one !== '')
  const act = useAct(
    (_: null, key) =>
      registerApp(ask, cardSystemId, key, {
        name: name.trim(),
        kind: 'confidential',
        redirectUris: uris,
        postLogoutRedirectUris: [],
        allowedOrigins: [],
        grants:
          uris.length > 0 ? ['client_credentials', 'authorization_code', 'refresh_token'] : ['client_credentials'],
      }),
    (made) => {
      void queries.invalidateQueries({ queryKey: appsKey(cardSystemId) })
      onDone({ name: name.trim(), clientId: made.clientId, secret: made.secret })
      onClose()
    },
  )
  const isWrong = act.problem?.name === 'body/invalid-data'
  return (
    <AskDialog
      opened
      title={t('clients.register')}
      verb={t('clients.registerVerb')}
      pending={act.pending}
      problem={isWrong ? null : act.problem}
      onClose={onClose}
      onSubmit={() => {
        if (name.trim() === '') setWrong({ name: t('fault.required') })
        else act.run(null)
      }}
    >
      <TextInput
        label={t('field.name')}
        description={t('clients.nameHelp')}
        maxLength={200}
        autoComplete="off"
        value={name}
        error={wrong.name}
        onChange={(event) => {
          setName(event.currentTarget.value)
          setWrong({})
          act.forget()
        }}
      />
      <Textarea
        label={t('clients.addresses')}
        description={t('clients.addressesHelp')}
        autosize
        value={addresses}
        error={isWrong ? t('fault.redirect') : undefined}
        onChange={(event) => {
          setAddresses(event.currentTarget.value)
          act.forget()
        }}
      />
      <p>{t('clients.registerText')}</p>
    </AskDialog>
  )
}

type OfApp = DialogProps & { app: App }

function SecretDialog({ cardSystemId, app, onDone, onClose }: OfApp & { onDone: (made: Credentials) => void }) {
  const { t } = useTranslation('settings')
  const act = useAct(
    (_: null, key) => replaceSecret(ask, cardSystemId, key, app.clientId),
    ({ secret }) => {
      onDone({ name: app.name, clientId: app.clientId, secret })
      onClose()
    },
  )
  return (
    <AskDialog
      opened
      danger
      title={t('clients.secretTitle')}
      verb={t('clients.secretVerb')}
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={() => act.run(null)}
    >
      <p>{t('clients.secretText', { name: app.name })}</p>
    </AskDialog>
  )
}

function ActiveDialog({ cardSystemId, app, onClose }: OfApp) {
  const { t } = useTranslation('settings')
  const queries = useQueryClient()
  const act = useAct(
    (_: null, key) => setAppActive(ask, cardSystemId, key, app.clientId, !app.active),
    () => {
      void queries.invalidateQueries({ queryKey: appsKey(cardSystemId) })
      showToast(t(app.active ? 'clients.wasRevoked' : 'clients.wasRestored', { name: app.name }))
      onClose()
    },
  )
  return (
    <AskDialog
      opened
      danger={app.active}
      title={t(app.active ? 'clients.revokeTitle' : 'clients.restoreTitle')}
      verb={t(app.active ? 'clients.revoke' : 'clients.restore')}
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={() => act.run(null)}
    >
      <p>{t(app.active ? 'clients.revokeText' : 'clients.restoreText', { name: app.name })}</p>
    </AskDialog>
  )
}

/** What it may do, balie by balie. */
function GrantsDialog({ cardSystemId, app, onClose }: OfApp) {
  const { t } = useTranslation(['settings', 'common'])
  const queries = useQueryClient()
  const grants = useQuery(appGrantsQuery(ask, cardSystemId, app.clientId))
  const parts = useQuery(cardSystemQuery(ask, cardSystemId)).data
  const known = useQuery(permissionsQuery(ask)).data
  const language = currentLanguage() === 'nl' ? 'nl' : 'en'
  const [balie, setBalie] = useState<string | null>(null)
  const [typed, setTyped] = useState<readonly string[]>()
  const held = grants.data?.member.find(({ organizer }) => organizer.id === balie)?.permissions ?? []
  const chosen = typed ?? held
  const act = useAct(
    (organizerId: string, key) =>
      putAppGrants(ask, cardSystemId, key, { clientId: app.clientId, organizerId, permissions: chosen }),
    () => {
      void queries.invalidateQueries({ queryKey: appsKey(cardSystemId) })
      showToast(t('clients.granted', { name: app.name }))
      setTyped(undefined)
      onClose()
    },
  )
  const [wrong, setWrong] = useState<string>()
  return (
    <AskDialog
      opened
      size={640}
      title={t('clients.grantsTitle', { name: app.name })}
      verb={t('save')}
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={() => {
        if (balie === null) setWrong(t('fault.balie'))
        else act.run(balie)
      }}
    >
      {grants.isPending ? <SkeletonLines lines={2} /> : null}
      {grants.isError ? <Refused problem={toProblem(grants.error)} /> : null}
      {grants.data?.member.length === 0 ? <p className={classes.quiet}>{t('clients.noGrants')}</p> : null}
      <ul>
        {grants.data?.member.map(({ organizer, permissions }) => (
          <li key={organizer.id} className={classes.row}>
            <span className={classes.grow}>{organizer.name}</span>
            <span className={classes.quiet}>{t('groups.permissions', { count: permissions.length })}</span>
          </li>
        ))}
      </ul>
      <Select
        label={t('clients.balie')}
        placeholder={t('clients.chooseBalie')}
        searchable
        data={baliesOf(parts) ?? []}
        value={balie}
        error={wrong}
        onChange={(value) => {
          setBalie(value)
          setTyped(undefined)
          setWrong(undefined)
          act.forget()
        }}
      />
      {balie === null ? null : (
        <fieldset className={classes.choices}>
          <legend>{t('clients.may')}</legend>
          {known
            ?.filter(({ own, id }) => !own && !id.endsWith('_ALL'))
            .map(({ id, label }) => (
              <Checkbox
                key={id}
                label={label[language]}
                checked={chosen.includes(id)}
                onChange={(event) => {
                  const on = event.currentTarget.checked
                  setTyped(on ? [...chosen, id] : chosen.filter((one) => one !== id))
                }}
              />
            ))}
        </fieldset>
      )}
    </AskDialog>
  )
}
