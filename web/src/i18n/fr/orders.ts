import type { Messages } from '../messages.ts'
import type { orders as dutch } from '../nl/orders.ts'

export const orders: Messages<typeof dutch> = {
  title: 'Commandes en ligne',
  noun: 'commandes',
  nounOne: 'commande',
  empty: 'Pas encore de commandes en ligne',
  emptyText: 'Les pass commandés en ligne apparaissent ici. Qui s’enregistre au guichet se trouve chez les détenteurs.',
  what: 'Toutes les commandes avec ces filtres',
  filter: {
    id: 'Numéro de commande',
    from: 'Commandé à partir du',
    until: 'Jusqu’au',
  },
  column: {
    createdAt: 'Commandé',
    status: 'État',
    people: 'Pass',
    totalPrice: 'Montant',
    payment: 'Paiement',
    refund: 'Remboursement',
    refusal: 'Raison du refus',
    client: 'Site web',
    endedAt: 'Traité',
    id: 'Numéro de commande',
  },
  free: 'Gratuit',
  deleted: 'Plus connecté',
  status: {
    PENDING_PAYMENT: 'En attente de paiement',
    REGISTERED: 'Enregistrée',
    CANCELLED: 'Annulée',
  },
  payment: {
    OPEN: 'Pas encore payé',
    PAID: 'Payé',
    CANCELLED: 'Interrompu',
    EXPIRED: 'Pas payé à temps',
  },
  refund: {
    DUE: 'À rembourser',
    DONE: 'Remboursé',
  },
  refusal: {
    late: 'Payé trop tard',
    insz: 'Était déjà détenteur',
    address: 'N’habite plus dans la région',
    voucher: 'Le bon n’est plus utilisable',
    numbers: 'Plus de cartes numériques',
    other: 'N’a pas pu être enregistré',
  },
  act: {
    copy: 'Copier le numéro de commande',
  },
}
