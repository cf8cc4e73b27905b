import { useTranslation } from 'react-i18next'
import { blockPerson, unblockPerson } from '../../../api/balie-desk.ts'
import { newActKey } from '../../../api/client.ts'
import { ReasonDialog } from '../../../ui/ReasonDialog.tsx'
import { showToast } from '../../../ui/Toast.tsx'
import { useAct } from '../../../ui/useAct.ts'
import { ask } from '../../app.ts'
import type { ActProps } from '../act.ts'

/** The person, in every card system: says what stops, what stays, and how it is lifted. */
export default function BlockPersonDialog({ person, counter, onDone, onClose }: ActProps) {
  const { t } = useTranslation(['desk', 'common'])
  const name = person.firstName
  const ids = { organizerId: counter.balie.id, passholderId: person.passholderId }
  const act = useAct(
    (why: string, key) => blockPerson(ask, ids, key, why),
    () =>
      onDone(t('blockPerson.done', { name }), {
        label: t('common:undo'),
        act: () =>
          void unblockPerson(ask, ids, newActKey()).then(
            () => onDone(t('unblockPerson.done', { name })),
            () => showToast(t('undoFailed'), 'information'),
          ),
      }),
  )
  return (
    <ReasonDialog
      title={t('blockPerson.title')}
      verb={t('blockPerson.verb')}
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      label={t('reason')}
      description={t('blockPerson.reasonHelp')}
      missing={t('blockPerson.writeReason')}
      maxLength={200}
      onReason={act.run}
    >
      <p>{t('blockPerson.text', { name })}</p>
    </ReasonDialog>
  )
}
