import type { Messages } from '../messages.ts'
import type { explain as dutch } from '../nl/explain.ts'

export const explain: Messages<typeof dutch> = {
  uuid: {
    title: 'UUID',
    text: 'Le code unique d’un détenteur de pass. Un helpdesk le demande.',
  },
  cdbid: {
    title: 'CDBID',
    text: 'Le code unique d’un événement. Vous le trouvez dans l’UiTdatabank : les derniers chiffres après le « / » du lien.',
  },
  publication: {
    title: 'Période de publication',
    text: 'La période pendant laquelle l’avantage peut être visible pour tous.',
  },
  granting: {
    title: 'Période d’octroi',
    text: 'Qui s’enregistre ou s’affilie pendant cette période reçoit l’avantage. Commencez par exemple au lancement de l’UiTPAS dans votre commune.',
  },
  redeeming: {
    title: 'Période d’échange',
    text: 'La période pendant laquelle on peut utiliser l’avantage.',
  },
  rewardBalies: {
    title: 'Guichet(s)',
    text: 'L’avantage peut être utilisé à ces guichets. Sans guichet choisi, c’est possible partout.',
  },
  units: {
    title: 'Unités disponibles',
    text: 'Combien il y en a. Quand tout est utilisé, l’avantage est épuisé.',
  },
  maximum: {
    title: 'Nombre maximal',
    text: 'Combien de fois tous ensemble peuvent utiliser l’avantage : au total, par mois ou par an.',
  },
  userLimit: {
    title: 'Limite par personne',
    text: 'Combien de fois une personne peut échanger l’avantage : une fois, ou une fois par jour, mois, trimestre ou an.',
  },
  residents: {
    title: 'Valable pour les habitants de',
    text: 'Si vous ne remplissez rien, l’avantage vaut pour les habitants de toutes les communes du système de cartes.',
  },
  onlineLink: {
    title: 'Échange en ligne',
    text: 'Les détenteurs échangent eux-mêmes cet avantage et reçoivent ensuite ce lien.',
  },
  iban: {
    title: 'IBAN',
    text: 'Le compte sur lequel le guichet récupère la part de la commune dans le tarif réduit.',
  },
  constraint: {
    title: 'Limite de billets (constraint)',
    text: 'Combien de billets un MIA peut acheter pour les événements de ce guichet. Un MIA est un détenteur avec statut social.',
  },
  groups: {
    title: 'Groupes de permissions',
    text: 'Un guichet appartient à un ou plusieurs groupes. Les guichets autorisés enregistrent avec et sans statut social, les non autorisés sans seulement. Les guichets de check-in et de billets pointent, échangent et accordent le tarif réduit.',
  },
  kioskCode: {
    title: 'Afficher le code QR',
    text: 'Cochez si la borne doit afficher un code QR pour épargner des points via l’application mobile.',
  },
  kioskBalies: {
    title: 'Guichet(s)',
    text: 'La borne est disponible dans l’application du guichet pour ces collaborateurs. Ils règlent l’événement.',
  },
  kioskEvent: {
    title: 'Événement fixe',
    text: 'Cela remplace le choix du guichet. Attention : si l’événement a expiré, la borne n’accorde plus de points. Liez alors un nouvel événement avec son CDBID.',
  },
  segment: {
    title: 'Conditions du coupon',
    text: 'Pour qui est le coupon : tous, tous ceux au tarif réduit, ou un segment comme une commune ou un âge.',
  },
  useLimit: {
    title: 'Limite d’utilisation',
    text: 'Combien de fois une personne peut utiliser le coupon, au total ou par période.',
  },
  couponKey: {
    title: 'Clé de répartition',
    text: 'Qui paie quelle part du billet : le détenteur, l’organisateur et la commune.',
  },
}
