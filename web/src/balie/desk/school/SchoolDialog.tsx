import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { saveSchool, schoolQuery, schoolsQuery } from '../../../api/balie-membership.ts'
import { toProblem } from '../../../api/problem.ts'
import { AskDialog } from '../../../ui/AskDialog.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { SkeletonLines } from '../../../ui/SkeletonLines.tsx'
import { useAct } from '../../../ui/useAct.ts'
import { useTyped } from '../../../ui/useTyped.ts'
import { ask } from '../../app.ts'
import type { ActProps } from '../act.ts'

const forget = 'none'

/** Which school somebody goes to, or that it is not known any more. */
export default function SchoolDialog({ person, counter, onDone, onClose }: ActProps) {
  const { t } = useTranslation(['membership', 'common'])
  const of = { ask, organizerId: counter.balie.id, passholderId: person.passholderId }
  const schools = useQuery(schoolsQuery(of))
  const current = useQuery(schoolQuery(of))
  const fields = useTyped({ school: '' })
  const act = useAct(
    (id: string | null, key) => saveSchool(of, key, id),
    () => onDone(t('school.done', { name: person.firstName })),
  )
  const failed = schools.error ?? current.error
  const now = current.data?.school
  return (
    <AskDialog
      opened
      title={t('school.title', { name: person.firstName })}
      verb={t('school.verb')}
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={() => {
        const { school } = fields.typed
        if (fields.check({ school: school === '' ? t('field.choose') : undefined })) {
          act.run(school === forget ? null : school)
        }
      }}
    >
      {schools.data && current.data ? (
        <>
          <p>{now ? t('school.now', { school: now.name }) : t('school.unknown')}</p>
          <Select
            label={t('school.label')}
            description={schools.data.length === 0 ? t('school.noneThere') : null}
            searchable
            value={fields.typed.school === '' ? null : fields.typed.school}
            error={fields.error('school')}
            onChange={(value) => fields.set('school', value ?? '')}
            data={[
              ...(now ? [{ value: forget, label: t('school.forget') }] : []),
              ...schools.data.map(({ id, name, city }) => ({ value: id, label: `${name}, ${city}` })),
            ]}
          />
        </>
      ) : failed ? (
        <ErrorState
          title={t('common:loadFailed')}
          problem={toProblem(failed)}
          onRetry={() => {
            void schools.refetch()
            void current.refetch()
          }}
        />
      ) : (
        <SkeletonLines lines={3} />
      )}
    </AskDialog>
  )
}
