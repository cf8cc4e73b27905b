import { Button, Loader } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import page from '../page.module.css'

interface OpenedCodeProps {
  pending: boolean
  ready: boolean
  onSave: () => void
  onCancel: () => void
}

/** The code is there already, opened by the phone's camera: only who saves has to be said. */
export function OpenedCode({ pending, ready, onSave, onCancel }: OpenedCodeProps) {
  const { t } = useTranslation(['mijn', 'common'])
  return (
    <>
      <p className={page.lead}>{t('scan.opened')}</p>
      <div className={page.actions}>
        <Button
          size="xl"
          aria-busy={pending}
          aria-disabled={!ready || undefined}
          leftSection={pending ? <Loader size={20} color="currentColor" /> : null}
          onClick={onSave}
        >
          {t('scan.save')}
        </Button>
        <Button variant="default" size="xl" onClick={onCancel}>
          {t('common:cancel')}
        </Button>
      </div>
    </>
  )
}
