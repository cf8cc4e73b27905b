import { useTranslation } from 'react-i18next'
import { unblockPerson } from '../../../api/balie-desk.ts'
import { AskDialog } from '../../../ui/AskDialog.tsx'
import { useAct } from '../../../ui/useAct.ts'
import { ask } from '../../app.ts'
import type { ActProps } from '../act.ts'

export default function UnblockPersonDialog({ person, counter, onDone, onClose }: ActProps) {
  const { t } = useTranslation('desk')
  const name = person.firstName
  const act = useAct(
    (_: null, key) => unblockPerson(ask, { organizerId: counter.balie.id, passholderId: person.passholderId }, key),
    () => onDone(t('unblockPerson.done', { name })),
  )
  return (
    <AskDialog
      opened
      title={t('unblockPerson.title')}
      verb={t('unblockPerson.verb')}
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={() => act.run(null)}
    >
      <p>{t('unblockPerson.text', { name })}</p>
    </AskDialog>
  )
}
