/** One act for many: the question, what would happen, and what did. */
export const bulk = {
  first: 'Vous voyez d’abord ce qui arriverait à chacun.',
  look: 'Voir ce qui se passe',
  choose: 'Retour à la liste',
  impossible_one: 'Pour {{count}}, c’est impossible. Rien n’y change.',
  impossible_other: 'Pour {{count}}, c’est impossible. Rien n’y change.',
  noneIsPossible: 'Ce n’est possible pour aucun. Rien ne change.',
  previewLabel: 'Ce qui arriverait à chacun',
  resultLabel: 'Ce qui est arrivé à chacun',
  possibleWord: 'Possible',
  doneWord: 'Fait',
  busy: '{{count}} sur {{all}} traités',
  done: 'Terminé : {{count}} sur {{all}} faits',
  broken: 'Ce qui est dans la liste est fait. Continuez avec le reste.',
  goOn: 'Continuer',
}
