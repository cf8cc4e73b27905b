import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type Association, associationsKey, changeAssociation } from '../../api/ksb-associations.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import { cardSystemRouteApi } from '../routes.ts'
import { associationBody, valuesOfAssociation } from './association-form.ts'

/** Closing an association, which can be opened again. */
export function ActiveDialog({ association, onClose }: { association: Association; onClose: () => void }) {
  const { t } = useTranslation('associations')
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const queries = useQueryClient()
  const { id, name, active } = association
  const words = active ? 'close' : 'open'
  const act = useAct(
    (_: null, key) => {
      const body = associationBody(valuesOfAssociation(association), !active)
      return changeAssociation(ask, { cardSystemId, associationId: id }, key, body)
    },
    () => {
      void queries.invalidateQueries({ queryKey: associationsKey(cardSystemId) })
      showToast(t(`${words}.done`, { name }))
      onClose()
    },
  )
  return (
    <AskDialog
      opened
      title={t(`${words}.title`, { name })}
      verb={t(`${words}.verb`)}
      danger={active}
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={() => act.run(null)}
    >
      <p>{t(`${words}.text`)}</p>
    </AskDialog>
  )
}
