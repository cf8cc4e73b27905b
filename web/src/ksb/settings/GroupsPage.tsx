import { Button, Checkbox, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changeGroup, type Group, groupsKey, makeGroup, removeGroup } from '../../api/ksb-access.ts'
import { groupsQuery, permissionsQuery } from '../../api/ksb-balies.ts'
import { toProblem } from '../../api/problem.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { useIsPlatform } from '../balies/useBalie.ts'
import { cardSystemRouteApi } from '../routes.ts'
import classes from './Settings.module.css'
import { SettingsHead } from './SettingsHead.tsx'

/** *Permissiegroepen*: what each allows and which balies have it; the platform makes and changes them. */
export function GroupsPage() {
  const { t } = useTranslation(['settings', 'ksb', 'common'])
  usePageTitle(`${t('part.groups')} · ${t('ksb:name')}`)
  const params = cardSystemRouteApi.useParams()
  const isPlatform = useIsPlatform()
  const query = useQuery(groupsQuery(ask))
  const [changing, setChanging] = useState<Group | 'new'>()
  const [removing, setRemoving] = useState<Group>()
  return (
    <>
      <SettingsHead
        chapter="groups"
        tools={
          isPlatform ? (
            <Button
              variant="default"
              size="xs"
              leftSection={<IconPlus size={18} stroke={2} aria-hidden="true" />}
              onClick={() => setChanging('new')}
            >
              {t('groups.make')}
            </Button>
          ) : null
        }
      />
      <div className={classes.page}>
        <p>{t(isPlatform ? 'groups.leadPlatform' : 'groups.lead')}</p>
        {query.isPending ? <SkeletonLines lines={4} rowHeight={56} /> : null}
        {query.isError && !query.data ? (
          <ErrorState
            title={t('common:loadFailed')}
            problem={toProblem(query.error)}
            onRetry={() => void query.refetch()}
          />
        ) : null}
        {query.data?.member.length === 0 ? <EmptyState title={t('groups.none')} text={t('groups.noneText')} /> : null}
        <ul>
          {query.data?.member.map((group) => (
            <li key={group.id} className={classes.row}>
              <div className={classes.grow}>
                <strong>{group.name}</strong>
                <Allowed group={group} />
              </div>
              <Link to="/$cardSystemId/balies" params={params} search={{ groupId: String(group.id) }}>
                {t('groups.balies', { count: group.organizers })}
              </Link>
              {isPlatform ? (
                <>
                  <Button
                    variant="default"
                    size="xs"
                    aria-label={t('named', { verb: t('change'), name: group.name })}
                    onClick={() => setChanging(group)}
                  >
                    {t('change')}
                  </Button>
                  <Button
                    variant="default"
                    size="xs"
                    aria-label={t('named', { verb: t('remove'), name: group.name })}
                    onClick={() => setRemoving(group)}
                  >
                    {t('remove')}
                  </Button>
                </>
              ) : null}
            </li>
          ))}
        </ul>
      </div>
      {changing ? (
        <GroupDialog group={changing === 'new' ? undefined : changing} onClose={() => setChanging(undefined)} />
      ) : null}
      {removing ? <RemoveDialog group={removing} onClose={() => setRemoving(undefined)} /> : null}
    </>
  )
}

function Allowed({ group }: { group: Group }) {
  const { t } = useTranslation('settings')
  const known = useQuery(permissionsQuery(ask)).data
  const language = currentLanguage() === 'nl' ? 'nl' : 'en'
  const allowed: readonly string[] = group.permissions
  return (
    <details>
      <summary className={classes.quiet}>{t('groups.permissions', { count: allowed.length })}</summary>
      <ul className={classes.quiet}>
        {known
          ?.filter(({ id }) => allowed.includes(id))
          .map(({ id, label }) => (
            <li key={id}>{label[language]}</li>
          ))}
      </ul>
    </details>
  )
}

function GroupDialog({ group, onClose }: { group: Group | undefined; onClose: () => void }) {
  const { t } = useTranslation('settings')
  const queries = useQueryClient()
  const known = useQuery(permissionsQuery(ask)).data
  const language = currentLanguage() === 'nl' ? 'nl' : 'en'
  const [name, setName] = useState(group?.name ?? '')
  const [wrong, setWrong] = useState<string>()
  const [chosen, setChosen] = useState<readonly string[]>(group?.permissions ?? [])
  const act = useAct(
    async (_: null, key) => {
      const body = { name: name.trim(), permissions: chosen as Group['permissions'] }
      if (group) await changeGroup(ask, key, group.id, { ...body, version: group.version })
      else await makeGroup(ask, key, body)
    },
    () => {
      void queries.invalidateQueries({ queryKey: groupsKey })
      showToast(t('groups.saved', { name: name.trim() }))
      onClose()
    },
  )
  const isTaken = act.problem?.name === 'body/invalid-data'
  return (
    <AskDialog
      opened
      size={640}
      title={t(group ? 'groups.changeTitle' : 'groups.make')}
      verb={t('save')}
      pending={act.pending}
      problem={isTaken ? null : act.problem}
      onClose={onClose}
      onSubmit={() => {
        if (name.trim() === '') setWrong(t('fault.required'))
        else act.run(null)
      }}
    >
      {group && group.organizers > 0 ? <p>{t('groups.touches', { count: group.organizers })}</p> : null}
      <TextInput
        label={t('field.name')}
        maxLength={100}
        autoComplete="off"
        value={name}
        error={wrong ?? (isTaken ? t('fault.nameTaken') : undefined)}
        onChange={(event) => {
          setName(event.currentTarget.value)
          setWrong(undefined)
          act.forget()
        }}
      />
      <fieldset className={classes.choices}>
        <legend>{t('groups.may')}</legend>
        {known?.map(({ id, label }) => (
          <Checkbox
            key={id}
            label={label[language]}
            checked={chosen.includes(id)}
            onChange={(event) => {
              const on = event.currentTarget.checked
              setChosen((before) => (on ? [...before, id] : before.filter((one) => one !== id)))
            }}
          />
        ))}
      </fieldset>
    </AskDialog>
  )
}

function RemoveDialog({ group, onClose }: { group: Group; onClose: () => void }) {
  const { t } = useTranslation('settings')
  const queries = useQueryClient()
  const act = useAct(
    (_: null, key) => removeGroup(ask, key, group.id),
    () => {
      void queries.invalidateQueries({ queryKey: groupsKey })
      showToast(t('groups.removed', { name: group.name }))
      onClose()
    },
  )
  return (
    <AskDialog
      opened
      danger
      title={t('groups.removeTitle')}
      verb={t('remove')}
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={() => act.run(null)}
    >
      <p>{t('groups.removeText', { name: group.name })}</p>
    </AskDialog>
  )
}
