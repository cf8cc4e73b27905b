import type { Messages } from '../messages.ts'
import type { start as dutch } from '../nl/start.ts'

export const start: Messages<typeof dutch> = {
  title: 'Un seul pass pour la culture, le sport et tout ce que vous aimez.',
  lead: 'Openpas est le système de pass des villes et des régions : épargner des points, échanger des avantages et sortir à un prix juste.',
  workHere: 'Vous travaillez ici ?',
  mijn: { name: 'Mon pass', text: 'Vos points, vos avantages et le pass de votre famille.' },
  balie: { name: 'Guichet', text: 'Épargner des points et échanger des avantages au guichet.' },
  aanbod: { name: 'Offre', text: 'Encoder des activités : quand, où et à quel prix.' },
  ksb: {
    name: 'Gestion du système de cartes',
    text: 'Gérer les détenteurs, cartes et guichets d’un système de cartes.',
  },
}
