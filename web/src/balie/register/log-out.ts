import { login } from '../app.ts'
import { registration } from './draft.ts'

/** Whoever logs out leaves nobody's data behind. */
export function logOut(): void {
  registration.forget()
  void login.logOut()
}
