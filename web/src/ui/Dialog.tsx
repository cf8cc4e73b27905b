import { Modal, type ModalProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFocusBack } from './useFocusBack.ts'

/** Over the page, drawn while it is asked for: Escape closes it, and the focus goes back to what opened it. */
export function Dialog(props: ModalProps) {
  const { t } = useTranslation()
  useFocusBack()
  return <Modal closeButtonProps={{ 'aria-label': t('close') }} {...props} />
}
