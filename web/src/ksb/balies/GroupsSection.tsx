import { Button, Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Balie, groupsQuery, type OfBalie, permissionsQuery, putGroups } from '../../api/ksb-balies.ts'
import { toProblem } from '../../api/problem.ts'
import { useSentence } from '../../api/useSentence.ts'
import { currentLanguage } from '../../i18n/language.ts'
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

/** *Permissiegroepen*: a balie belongs to one or more, in this card system. */
export function GroupsSection({ of, balie }: { of: OfBalie; balie: Balie }) {
  const { t } = useTranslation(['balies', 'common'])
  const sentence = useSentence()
  const changed = useChangedBalies(of.cardSystemId)
  const groups = useQuery(groupsQuery(ask))
  const [chosen, setChosen] = useState<ReadonlySet<number>>(
    new Set(
      balie.permissionGroups.filter(({ cardSystemIds }) => cardSystemIds.includes(of.cardSystemId)).map(({ id }) => id),
    ),
  )
  const act = useAct(
    (ids: number[], key) => putGroups(ask, of, key, ids),
    () => {
      changed()
      showToast(t('groups.saved', { name: balie.name }))
    },
  )
  const refused = act.problem ? sentence(act.problem) : null
  const toggle = (id: number, on: boolean) => {
    act.forget()
    setChosen((before) => new Set(on ? [...before, id] : [...before].filter((one) => one !== id)))
  }
  return (
    <Section title={t('section.groups')}>
      <FieldHelp what="groups" label={t('section.groups')}>
        <p>{t('groups.help')}</p>
      </FieldHelp>
      {groups.isError && !groups.data ? (
        <ErrorState
          title={t('common:loadFailed')}
          problem={toProblem(groups.error)}
          onRetry={() => void groups.refetch()}
        />
      ) : null}
      {groups.isPending ? <SkeletonLines lines={3} rowHeight={32} /> : null}
      {groups.data ? (
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault()
            if (!act.pending) act.run([...chosen])
          }}
        >
          <fieldset className={classes.choices}>
            <legend className="op-spoken">{t('section.groups')}</legend>
            {groups.data.member.map(({ id, name, permissions }) => (
              <div key={id}>
                <Checkbox
                  label={name}
                  checked={chosen.has(id)}
                  onChange={(event) => toggle(id, event.currentTarget.checked)}
                />
                <Permissions ids={permissions} />
              </div>
            ))}
          </fieldset>
          {chosen.size === 0 ? <Banner tone="attention">{t('groups.nothing')}</Banner> : null}
          {refused ? (
            <Banner tone="refused">
              {refused.title}. {refused.text}
            </Banner>
          ) : null}
          <div>
            <Button type="submit" aria-busy={act.pending}>
              {t('groups.save')}
            </Button>
          </div>
        </form>
      ) : null}
    </Section>
  )
}

/** What a group may do, in words: looked at before a balie gets it. */
function Permissions({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation('balies')
  const known = useQuery(permissionsQuery(ask)).data
  const language = currentLanguage() === 'nl' ? 'nl' : 'en'
  return (
    <details className={classes.permissions}>
      <summary>{t('groups.permissions', { count: ids.length })}</summary>
      <ul>
        {known
          ?.filter(({ id }) => ids.includes(id))
          .map(({ id, label }) => (
            <li key={id}>{label[language]}</li>
          ))}
      </ul>
    </details>
  )
}
