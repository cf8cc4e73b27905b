/** One act for many: the question, what would happen, and what did. */
export const bulk = {
  first: 'Sie sehen zuerst, was mit jedem geschähe.',
  look: 'Ansehen, was geschieht',
  choose: 'Zurück zur Liste',
  impossible_one: 'Bei {{count}} geht es nicht. Dort ändert sich nichts.',
  impossible_other: 'Bei {{count}} geht es nicht. Dort ändert sich nichts.',
  noneIsPossible: 'Bei keinem geht es. Es ändert sich nichts.',
  previewLabel: 'Was mit jedem geschähe',
  resultLabel: 'Was mit jedem geschah',
  possibleWord: 'Möglich',
  doneWord: 'Erledigt',
  busy: '{{count}} von {{all}} behandelt',
  done: 'Fertig: {{count}} von {{all}} erledigt',
  broken: 'Was in der Liste steht, ist erledigt. Machen Sie mit dem Rest weiter.',
  goOn: 'Weitermachen',
}
