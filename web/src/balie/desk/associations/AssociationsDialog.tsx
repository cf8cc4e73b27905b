import { Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type AssociationRow,
  associationsQuery,
  endAssociation,
  saveAssociation,
} from '../../../api/balie-membership.ts'
import { toProblem } from '../../../api/problem.ts'
import { useSentence } from '../../../api/useSentence.ts'
import { longDate } from '../../../i18n/format.ts'
import { currentLanguage } from '../../../i18n/language.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { SkeletonLines } from '../../../ui/SkeletonLines.tsx'
import { useAct } from '../../../ui/useAct.ts'
import { useTyped } from '../../../ui/useTyped.ts'
import { ask } from '../../app.ts'
import type { ActProps } from '../act.ts'
import classes from '../desk.module.css'

/** Every association that this balie sees: how this person stands there, and what can be done today. */
export default function AssociationsDialog(props: ActProps) {
  const { t } = useTranslation(['membership', 'common'])
  const { person, counter, onClose } = props
  const of = { ask, organizerId: counter.balie.id, passholderId: person.passholderId }
  const query = useQuery(associationsQuery(of))
  return (
    <Dialog opened onClose={onClose} size={560} title={t('associations.title', { name: person.firstName })}>
      {query.data?.length === 0 ? (
        <EmptyState title={t('associations.empty')} text={t('associations.emptyText')} />
      ) : query.data ? (
        <ul className={classes.associations}>
          {query.data.map((row) => (
            <Line key={row.membership.association.id} row={row} {...props} />
          ))}
        </ul>
      ) : query.isError ? (
        <ErrorState
          title={t('common:loadFailed')}
          problem={toProblem(query.error)}
          onRetry={() => void query.refetch()}
        />
      ) : (
        <SkeletonLines lines={5} />
      )}
    </Dialog>
  )
}

function Line({ row, person, counter, onDone }: ActProps & { row: AssociationRow }) {
  const { t } = useTranslation(['membership', 'common'])
  const sentence = useSentence()
  const { membership, canWrite } = row
  const { association, status = 'NONE', endDate, renewable = false, newEndDate } = membership
  const of = { ask, organizerId: counter.balie.id, passholderId: person.passholderId }
  const fields = useTyped({ endDate: '' })
  const [ending, setEnding] = useState(false)
  const words = { name: person.firstName, association: association.name ?? '' }
  const save = useAct(
    (end: string | null, key) => saveAssociation(of, association.id, key, end),
    () => onDone(t('associations.saved', words)),
  )
  const end = useAct(
    (id: string, key) => endAssociation(of, id, key),
    () => onDone(t('associations.ended', words)),
  )
  const date = (day: string) => longDate(day, currentLanguage())
  const problem = save.problem ?? end.problem
  const said = problem ? sentence(problem) : null
  const isMember = status === 'ACTIVE'

  function submit() {
    if (newEndDate !== undefined) return save.run(null)
    const fault =
      fields.typed.endDate === ''
        ? t('field.required')
        : fields.typed.endDate < counter.today
          ? t('field.past')
          : undefined
    if (fields.check({ endDate: fault })) save.run(fields.typed.endDate)
  }

  return (
    <li className={classes.association} aria-label={association.name}>
      <h3>{association.name}</h3>
      <p>
        {endDate === undefined
          ? t('associations.none')
          : t(isMember ? 'associations.until' : 'associations.expired', { date: date(endDate) })}
      </p>
      {!canWrite ? (
        <p className={classes.line}>{t('associations.readOnly')}</p>
      ) : renewable ? (
        <>
          {newEndDate === undefined ? (
            <TextInput
              type="date"
              label={t('associations.endDate')}
              min={counter.today}
              required
              {...fields.of('endDate')}
            />
          ) : (
            <p className={classes.line}>
              {t(isMember ? 'associations.newEnd' : 'associations.until', { date: date(newEndDate) })}
            </p>
          )}
          <Button variant="outline" aria-busy={save.pending} onClick={submit}>
            {t(isMember ? 'associations.renew' : 'associations.add')}
          </Button>
        </>
      ) : isMember ? (
        <p className={classes.line}>{t('associations.notYet')}</p>
      ) : null}
      {canWrite && isMember ? (
        ending ? (
          <>
            <p>{t('associations.endText', words)}</p>
            <Button color="red.6" aria-busy={end.pending} onClick={() => end.run(association.id)}>
              {t('associations.endSure')}
            </Button>
          </>
        ) : (
          <Button variant="subtle" color="red.6" onClick={() => setEnding(true)}>
            {t('associations.end')}
          </Button>
        )
      ) : null}
      {said ? (
        <Banner tone="refused">
          {said.title}. {said.text}
        </Banner>
      ) : null}
    </li>
  )
}
