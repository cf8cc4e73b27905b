import { TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { erasePassholder } from '../../../api/ksb-person.ts'
import { AskDialog } from '../../../ui/AskDialog.tsx'
import { showToast } from '../../../ui/Toast.tsx'
import { useAct } from '../../../ui/useAct.ts'
import { ask } from '../../app.ts'
import { cardSystemRouteApi } from '../../routes.ts'
import { useChanged } from './useChanged.ts'
import type { Who } from './who.ts'

/** Cannot be undone: says exactly what goes and what stays, and asks to type the name. */
export function EraseDialog({ who, onClose }: { who: Who; onClose: () => void }) {
  const { t } = useTranslation('passholders')
  const params = cardSystemRouteApi.useParams()
  const navigate = useNavigate()
  const changed = useChanged()
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState<string>()
  const act = useAct(
    (_: null, key) => erasePassholder(ask, { cardSystemId: params.cardSystemId, passholderId: who.id }, key),
    () => {
      onClose()
      showToast(t('erase.done'))
      void navigate({ to: '/$cardSystemId/passholders', params, search: {} }).then(changed)
    },
  )
  return (
    <AskDialog
      opened
      title={t('erase.title')}
      verb={t('erase.verb')}
      danger
      size={560}
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={() => {
        if (plain(typed) === plain(who.name)) act.run(null)
        else setWrong(t('erase.wrong', { name: who.name }))
      }}
    >
      <p>{t('erase.text', { name: who.name })}</p>
      <ul>
        {(['gone', 'card', 'stays'] as const).map((one) => (
          <li key={one}>{t(`erase.${one}`)}</li>
        ))}
      </ul>
      <TextInput
        label={t('erase.typeName')}
        description={who.name}
        autoComplete="off"
        value={typed}
        error={wrong}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setWrong(undefined)
        }}
      />
    </AskDialog>
  )
}

/** Capitals, accents and spaces do not matter. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase()
