import type { Messages } from '../messages.ts'
import type { refusals as dutch } from '../nl/refusals.ts'
import { refusals } from './refusals.ts'

export const administratorRefusals: Messages<typeof dutch> = {
  ...refusals,
  forbidden: { title: 'Vous ne gérez pas ceci', text: 'Demandez à l’administrateur de ce système de cartes.' },
  'logged-out': { title: 'Vous êtes déconnecté', text: 'Reconnectez-vous.' },
  'not-found': { title: 'Cela n’existe plus', text: 'Retournez à la liste.' },
  'pass-not-found': { title: 'Nous ne connaissons pas ce détenteur', text: 'Vérifiez le numéro.' },
  'no-network': { title: 'Pas de connexion', text: 'Rien n’a changé. Réessayez plus tard.' },
}
