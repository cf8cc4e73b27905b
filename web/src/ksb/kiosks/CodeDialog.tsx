import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SetupCode } from '../../api/ksb-kiosks.ts'
import { longDate } from '../../i18n/format.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import classes from './CodeDialog.module.css'

interface CodeDialogProps {
  name: string
  code: SetupCode
  onClose: () => void
}

/** The configuration code, shown this once: the server keeps no readable copy. */
export function CodeDialog({ name, code, onClose }: CodeDialogProps) {
  const { t } = useTranslation(['kiosks', 'common'])
  return (
    <Dialog opened onClose={onClose} title={t('code.title', { name })}>
      <div className={classes.dialog}>
        <p>{t('code.text')}</p>
        <p className={classes.code}>{code.setupCode}</p>
        <p>{t('code.until', { day: longDate(code.expiresAt, currentLanguage()) })}</p>
        <Button data-autofocus onClick={onClose} className={classes.close ?? ''}>
          {t('code.close')}
        </Button>
      </div>
    </Dialog>
  )
}
