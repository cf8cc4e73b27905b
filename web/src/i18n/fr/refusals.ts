import type { Messages } from '../messages.ts'
import type { refusals as dutch } from '../nl/refusals.ts'

export const refusals: Messages<typeof dutch> = {
  result: {
    checkin: 'Aucun point n’a été épargné.',
    show: 'Rien n’a changé.',
    redeem: 'Rien n’a été échangé.',
    sell: 'Aucun billet n’a été attribué.',
    undo: 'Rien n’a changé.',
  },
  'card-blocked': { title: 'Cette carte est bloquée', text: 'Demandez la nouvelle carte.' },
  'card-not-handed-out': { title: 'Cette carte n’est pas encore attribuée', text: 'Enregistrez d’abord la personne.' },
  'card-deleted': { title: 'Cette carte n’est plus utilisée', text: 'Demandez la nouvelle carte.' },
  'invalid-card': {
    title: 'Cette carte ne peut pas être utilisée ici',
    text: 'Demandez une autre carte ou tapez le numéro UiTPAS.',
  },
  'passholder-blocked': { title: 'Ce pass est bloqué', text: 'Contactez l’administrateur du système de cartes.' },
  'pass-not-found': {
    title: 'Nous ne connaissons pas ce pass',
    text: 'Vérifiez le numéro ou enregistrez la personne.',
  },
  'number-wrong': { title: 'Ce numéro n’est pas correct', text: 'Vérifiez les derniers chiffres.' },
  'no-active-membership': {
    title: 'Ce pass n’a pas d’affiliation en cours',
    text: 'Contactez l’administrateur du système de cartes.',
  },
  'checkin-not-allowed': {
    title: 'On ne peut pas épargner de points ici maintenant',
    text: 'Vérifiez si la bonne activité est choisie.',
  },
  'event-not-found': { title: 'Nous ne connaissons pas cette activité', text: 'Choisissez une autre activité.' },
  'group-pass': {
    title: 'C’est un pass de groupe',
    text: 'Avec un pass de groupe on peut acheter des tickets, mais pas épargner de points.',
  },
  'social-tariff-expired': {
    title: 'Pour ce pass, le tarif ordinaire s’applique maintenant',
    text: 'Le prolongement se fait à un guichet qui enregistre les personnes.',
  },
  'social-tariff-suspended': {
    title: 'Pour ce pass, le tarif ordinaire s’applique maintenant',
    text: 'L’administrateur du système de cartes peut en dire plus.',
  },
  'maximum-reached': { title: 'Le maximum est atteint', text: 'L’historique montre quand c’est de nouveau possible.' },
  'reward-not-found': {
    title: 'Nous ne connaissons pas cet avantage',
    text: 'Scannez à nouveau le pass pour voir les avantages actuels.',
  },
  'reward-not-for-pass': { title: 'Cet avantage ne vaut pas pour ce pass', text: 'Choisissez un autre avantage.' },
  'reward-points': { title: 'Il n’y a pas assez de points', text: 'Choisissez un avantage qui coûte moins de points.' },
  'reward-user-limit': { title: 'Cet avantage a déjà été échangé avec ce pass', text: 'Choisissez un autre avantage.' },
  'reward-period': { title: 'Cet avantage ne peut pas être échangé maintenant', text: 'Choisissez un autre avantage.' },
  'reward-sold-out': { title: 'Cet avantage est épuisé', text: 'Choisissez un autre avantage.' },
  'balie-inactive': {
    title: 'Ce guichet n’est pas actif',
    text: 'Vous pouvez consulter les pass, mais rien enregistrer.',
  },
  forbidden: { title: 'Ce guichet ne peut pas faire cela', text: 'Demandez à l’administrateur du système de cartes.' },
  'logged-out': { title: 'Vous êtes déconnecté', text: 'Reconnectez-vous. Ce que vous avez tapé est conservé.' },
  'too-fast': { title: 'C’était trop rapide', text: 'Attendez un instant et réessayez.' },
  'already-undone': { title: 'C’est déjà annulé', text: 'Vérifiez dans l’historique.' },
  'not-found': { title: 'Cela n’existe plus', text: 'Vérifiez dans l’historique.' },
  'no-network': { title: 'Pas de connexion', text: 'Réessayez plus tard avec le même pass.' },
  unavailable: { title: 'Cela ne fonctionne pas pour le moment', text: 'Réessayez plus tard.' },
  unexpected: {
    title: 'Un problème est survenu chez nous',
    text: 'Réessayez. Si cela ne va pas, donnez le code au service d’assistance.',
  },
}
