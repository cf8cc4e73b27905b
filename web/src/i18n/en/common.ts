import type { Messages } from '../messages.ts'
import type { common as dutch } from '../nl/common.ts'

export const common: Messages<typeof dutch> = {
  tryAgain: 'Try again',
  requestCode: 'Code {{code}} for the help desk.',
  close: 'Close',
  loading: 'Loading',
  skipToContent: 'Go to the content',
  language: 'Language',
  theme: { label: 'Display', auto: 'As the device', light: 'Light', dark: 'Dark' },
  today: 'today',
  yesterday: 'yesterday',
  pointsWord_one: 'point',
  pointsWord_other: 'points',
  cancel: 'Cancel',
  undo: 'Undo',
  offline: 'No connection. You cannot save points now. We keep trying.',
  loadFailed: 'This list could not be loaded',
  pageFailed: 'This screen could not be loaded',
  pageNotFound: 'This page does not exist',
  pageNotFoundText: 'Check the address or start again.',
  toStart: 'To the start',
  signIn: {
    failed: 'Logging in did not work',
    failedText: 'We could not reach the login service. Nothing is lost.',
    again: 'Log in again',
    logOut: 'Log out',
  },
}
