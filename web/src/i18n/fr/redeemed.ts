import type { Messages } from '../messages.ts'
import type { redeemed as dutch } from '../nl/redeemed.ts'

export const redeemed: Messages<typeof dutch> = {
  title: 'Avantages utilisés',
  noun: 'avantages utilisés',
  nounOne: 'avantage utilisé',
  tab: { POINTS: 'Avantages échangés', WELCOME: 'Avantages de bienvenue obtenus' },
  empty: 'Pas encore d’avantages utilisés',
  emptyText: 'Ce qui est échangé à un guichet apparaît ici.',
  column: {
    title: 'Avantage',
    uitpasNumber: 'Numéro UiTPAS',
    points: 'Points',
    balie: 'Guichet',
    redeemedAt: 'Utilisé',
    rewardId: 'ID de l’avantage',
    id: 'ID de l’utilisation',
  },
  filter: { from: 'Utilisé à partir du', until: 'Jusqu’au' },
  act: {
    copy: 'Copier l’ID',
    remove: 'Supprimer l’utilisation…',
  },
  remove: {
    title: 'Supprimer l’utilisation de {{title}} ?',
    verb: 'Supprimer',
    done: 'L’utilisation de {{title}} est supprimée.',
    reason: 'Raison',
    required: 'Indiquez pourquoi.',
    welcome: 'La personne peut de nouveau utiliser cet avantage de bienvenue.',
    points_one: 'La personne récupère {{count}} point et peut de nouveau échanger l’avantage.',
    points_other: 'La personne récupère {{count}} points et peut de nouveau échanger l’avantage.',
  },
}
