import type { Messages } from '../messages.ts'
import type { passholderRefusals as dutch } from '../nl/refusals-mijn.ts'
import { refusals } from './refusals.ts'

export const passholderRefusals: Messages<typeof dutch> = {
  ...refusals,
  'card-blocked': { title: 'Cette carte est bloquée', text: 'Demandez une nouvelle carte au guichet.' },
  'pass-not-found': { title: 'Nous ne trouvons pas ce pass', text: 'Vérifiez le numéro et la date de naissance.' },
  'no-active-membership': { title: 'Ce pass n’est pas valable maintenant', text: 'Demandez au guichet.' },
  'checkin-not-allowed': { title: 'On ne peut pas épargner ici maintenant', text: 'Demandez au guichet.' },
  forbidden: { title: 'Vous ne pouvez pas voir ceci', text: 'Vous voyez votre pass et ceux de votre famille.' },
  'logged-out': { title: 'Vous êtes déconnecté', text: 'Connectez-vous à nouveau.' },
  'not-found': { title: 'Ceci n’existe plus', text: 'Retournez à votre pass.' },
  'no-network': { title: 'Pas de connexion', text: 'Rien ne s’est passé à notre connaissance. Réessayez.' },
}
