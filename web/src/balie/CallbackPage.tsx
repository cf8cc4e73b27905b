import { useTranslation } from 'react-i18next'
import { CallbackPage as SharedCallbackPage } from '../auth/CallbackPage.tsx'
import { showToast } from '../ui/Toast.tsx'
import { login } from './app.ts'
import { typedNumber } from './scan/typed.ts'

/** Back from the login screen: what was typed when somebody had to log in stands in the field again. */
export function CallbackPage() {
  const { t } = useTranslation('balie')
  return (
    <SharedCallbackPage
      login={login}
      home="/balie/"
      onTyped={(typed) => {
        typedNumber.set(typed)
        showToast(t('restored'), 'information')
      }}
    />
  )
}
