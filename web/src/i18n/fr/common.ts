import type { Messages } from '../messages.ts'
import type { common as dutch } from '../nl/common.ts'

export const common: Messages<typeof dutch> = {
  tryAgain: 'Réessayer',
  requestCode: 'Code {{code}} pour le service d’assistance.',
  close: 'Fermer',
  loading: 'Chargement',
  skipToContent: 'Aller au contenu',
  language: 'Langue',
  theme: { label: 'Affichage', auto: 'Comme l’appareil', light: 'Clair', dark: 'Sombre' },
  today: 'aujourd’hui',
  yesterday: 'hier',
  pointsWord_one: 'point',
  pointsWord_other: 'points',
  cancel: 'Annuler',
  undo: 'Annuler',
  offline: 'Pas de connexion. Vous ne pouvez pas épargner de points maintenant. Nous réessayons.',
  loadFailed: 'Cette liste n’a pas pu être chargée',
  pageFailed: 'Cet écran n’a pas pu être chargé',
  pageNotFound: 'Cette page n’existe pas',
  pageNotFoundText: 'Vérifiez l’adresse ou recommencez.',
  toStart: 'Au début',
  signIn: {
    failed: 'La connexion n’a pas réussi',
    failedText: 'Nous n’avons pas pu joindre le service de connexion. Rien n’est perdu.',
    again: 'Reconnectez-vous',
    logOut: 'Se déconnecter',
  },
}
