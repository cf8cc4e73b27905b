import { Button } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { focusField } from '../../ksb/form/useForm.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import classes from './Entry.module.css'

interface EntryBarProps {
  /** In the order of the form: each leads to its field. */
  wrong: readonly { name: string; label: string }[]
  /** Something was typed, and is kept on this device. */
  isKept: boolean
  onBack: () => void
  /** The buttons that keep it. */
  children: ReactNode
}

/** Stays in sight below a form: what is wrong, how it is kept, and the way back. */
export function EntryBar({ wrong, isKept, onBack, children }: EntryBarProps) {
  const { t } = useTranslation('aanbod')
  return (
    <div className={classes.bar}>
      {wrong.length > 0 ? (
        <p className={classes.wrong} role="alert">
          <IconAlertCircle size={20} stroke={2} aria-hidden="true" />
          {t('form.wrong', { count: wrong.length })}
          {wrong.map(({ name, label }) => (
            <LinkButton key={name} onClick={() => focusField(name)}>
              {label}
            </LinkButton>
          ))}
        </p>
      ) : null}
      {children}
      <Button variant="default" className={classes.back ?? ''} onClick={onBack}>
        {t('form.back')}
      </Button>
      {isKept ? <p className={classes.barText}>{t('form.kept')}</p> : null}
    </div>
  )
}
