import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AskDialog } from '../ui/AskDialog.tsx'
import { showToast } from '../ui/Toast.tsx'
import { useAct } from '../ui/useAct.ts'
import { ibanInFours, isAboutIban } from './iban.ts'

interface IbanDialogProps {
  /** Of whom. */
  name: string
  iban: string | undefined
  keep: (iban: string | null, actKey: string) => Promise<void>
  onKept: () => void
  onClose: () => void
}

/** Where a balie is paid: the server checks the number; what is closed already keeps its own. */
export function IbanDialog({ name, iban, keep, onKept, onClose }: IbanDialogProps) {
  const { t } = useTranslation('finance')
  const [typed, setTyped] = useState(iban === undefined ? '' : ibanInFours(iban))
  const [wrong, setWrong] = useState<string>()
  const act = useAct(
    (value: string | null, key) =>
      keep(value, key).catch((error) => {
        setWrong(t('iban.wrong'))
        throw error
      }),
    () => {
      showToast(t('iban.done', { name }))
      onKept()
      onClose()
    },
  )
  const aboutField = isAboutIban(act.problem)
  return (
    <AskDialog
      opened
      title={t('iban.title', { name })}
      verb={t('iban.verb')}
      pending={act.pending}
      problem={aboutField ? null : act.problem}
      onClose={onClose}
      onSubmit={() => {
        setWrong(undefined)
        act.run(typed.trim() === '' ? null : typed)
      }}
    >
      <p>{t('iban.text')}</p>
      <TextInput
        label={t('column.iban')}
        description={t('iban.help')}
        autoComplete="off"
        maxLength={50}
        value={typed}
        error={aboutField ? wrong : undefined}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setWrong(undefined)
        }}
      />
    </AskDialog>
  )
}
