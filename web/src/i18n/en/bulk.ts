/** One act for many: the question, what would happen, and what did. */
export const bulk = {
  first: 'You see first what would happen to each.',
  look: 'See what happens',
  choose: 'Back to the list',
  impossible_one: 'For {{count}} it is not possible. Nothing changes there.',
  impossible_other: 'For {{count}} it is not possible. Nothing changes there.',
  noneIsPossible: 'It is possible for none of them. Nothing changes.',
  previewLabel: 'What would happen to each',
  resultLabel: 'What happened to each',
  possibleWord: 'Possible',
  doneWord: 'Done',
  busy: '{{count}} of {{all}} handled',
  done: 'Ready: {{count}} of {{all}} done',
  broken: 'What is in the list was done. Go on with the rest.',
  goOn: 'Go on',
}
