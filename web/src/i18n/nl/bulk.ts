/** One act for many: the question, what would happen, and what did. */
export const bulk = {
  first: 'Je ziet eerst wat er met elk zou gebeuren.',
  look: 'Bekijk wat er gebeurt',
  choose: 'Terug naar de lijst',
  impossible_one: 'Bij {{count}} kan het niet. Die blijft zoals die is.',
  impossible_other: 'Bij {{count}} kan het niet. Die blijven zoals ze zijn.',
  noneIsPossible: 'Bij geen enkele kan het. Er verandert niets.',
  previewLabel: 'Wat er met elk zou gebeuren',
  resultLabel: 'Wat er met elk gebeurde',
  possibleWord: 'Kan',
  doneWord: 'Gedaan',
  busy: '{{count}} van {{all}} behandeld',
  done: 'Klaar: {{count}} van {{all}} gedaan',
  broken: 'Wat in de lijst staat, is gebeurd. Ga verder met de rest.',
  goOn: 'Verder doen',
} as const
