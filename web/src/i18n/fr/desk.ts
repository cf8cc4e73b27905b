import type { Messages } from '../messages.ts'
import type { desk as dutch } from '../nl/desk.ts'

export const desk: Messages<typeof dutch> = {
  person: {
    title: 'Au guichet',
    who: 'Qui est-ce',
    acts: 'Que pouvez-vous faire ?',
    back: 'Retour au pass',
    nobody: 'Personne n’est choisi',
    nobodyText: 'Scannez un pass ou tapez le numéro.',
    toPass: 'Vers le pass',
    noCard: 'pas de carte',
    cardBlocked: 'bloquée',
    isBlocked: 'Cette personne est bloquée.',
    open: 'Carte et données',
    loading: 'Ouverture en cours',
  },
  acts: {
    blockCard: { title: 'Bloquer la carte', text: 'Perdue, volée ou défectueuse.', verb: 'Bloquer' },
    tariff: {
      title: 'Modifier le statut social',
      text: 'Accorder, prolonger, suspendre ou retirer.',
      verb: 'Modifier',
    },
    join: {
      title: 'Affilier à cette région',
      text: 'Avec une carte d’ici, à côté d’autres affiliations.',
      verb: 'Affilier',
    },
    move: { title: 'Déménager ici', text: 'Pour qui est venu habiter dans cette région.', verb: 'Déménager' },
    associations: {
      title: 'Consulter les associations',
      text: 'Affilier, renouveler ou mettre fin.',
      verb: 'Consulter',
    },
    school: { title: 'Modifier l’école', text: 'À quelle école quelqu’un va.', verb: 'Modifier' },
  },
  whyNot: {
    inactive: 'Ce guichet n’est pas actif et n’enregistre rien.',
    notPermitted: 'Ce guichet ne peut pas le faire. Un autre guichet ou l’administrateur le peut.',
    noCardHere: 'N’a pas de carte de ce système de cartes.',
    cardBlocked: 'La carte est déjà bloquée.',
    cardActive: 'La carte n’est pas bloquée.',
    personBlocked: 'Cette personne est bloquée.',
    personNotBlocked: 'Cette personne n’est pas bloquée.',
    notMemberHere: 'N’est membre d’aucun système de cartes de ce guichet.',
    memberHere: 'Est déjà affilié à cette région.',
    memberNowhere: 'N’a aucune affiliation à déménager.',
  },
  reason: 'Raison',
  chooseReason: 'Choisissez une raison.',
  undoFailed: 'L’annulation n’a pas réussi. Essayez dans la liste.',
  blockCard: {
    title: 'Bloquer la carte ?',
    text: 'La carte de {{name}} (se termine par {{last}}) ne fonctionne tout de suite plus. Les points sont conservés.',
    verb: 'Bloquer la carte',
    done: 'La carte qui se termine par {{last}} est bloquée',
  },
  unblockCard: {
    title: 'Débloquer la carte ?',
    text: 'La carte de {{name}} (se termine par {{last}}) fonctionnera de nouveau partout.',
    verb: 'Débloquer la carte',
    done: 'La carte qui se termine par {{last}} fonctionne de nouveau',
  },
}
