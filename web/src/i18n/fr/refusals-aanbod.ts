import { refusals } from './refusals.ts'

/** The same refusals as at the counter, in the words of who enters activities. */
export const providerRefusals = {
  ...refusals,
  forbidden: {
    title: 'Vous ne pouvez pas le faire pour ce guichet',
    text: 'Demandez à l’administrateur du système de cartes. Votre saisie est conservée.',
  },
  'logged-out': { title: 'Vous êtes déconnecté', text: 'Reconnectez-vous. Votre saisie est conservée.' },
  'not-found': { title: 'Ceci n’existe plus', text: 'Retournez à la liste.' },
  'event-not-found': { title: 'Nous ne connaissons pas cette activité', text: 'Retournez à la liste.' },
  'no-network': { title: 'Pas de connexion', text: 'Votre saisie est conservée. Réessayez plus tard.' },
  'balie-inactive': {
    title: 'Ce guichet n’est pas actif',
    text: 'Vous pouvez consulter, mais rien encoder. Demandez à l’administrateur du système de cartes.',
  },
} as const
