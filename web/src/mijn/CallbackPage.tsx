import { CallbackPage as SharedCallbackPage } from '../auth/CallbackPage.tsx'
import { login } from './app.ts'

export function CallbackPage() {
  return <SharedCallbackPage login={login} home="/mijn/" />
}
