import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { endGroupPass, type GroupPass, type GroupPlace, groupsKey } from '../api/grouppasses.ts'
import { AskDialog } from '../ui/AskDialog.tsx'
import { showToast } from '../ui/Toast.tsx'
import { useAct } from '../ui/useAct.ts'

/** Says exactly what ending does: it cannot be undone. */
export function EndDialog({ place, group, onClose }: { place: GroupPlace; group: GroupPass; onClose: () => void }) {
  const { t } = useTranslation('grouppasses')
  const queries = useQueryClient()
  const act = useAct(
    (id: string, key) => endGroupPass(place, id, key),
    () => {
      void queries.invalidateQueries({ queryKey: groupsKey(place) })
      showToast(t('end.done', { name: group.name }))
      onClose()
    },
  )
  return (
    <AskDialog
      opened
      title={t('end.title', { name: group.name })}
      verb={t('end.verb')}
      danger
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={() => act.run(group.id)}
    >
      <p>{t('end.text')}</p>
    </AskDialog>
  )
}
