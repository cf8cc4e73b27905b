/** *Opgenomen voordelen* in KSB, in the words of the handbook. */
export const redeemed = {
  title: 'Opgenomen voordelen',
  noun: 'opgenomen voordelen',
  nounOne: 'opgenomen voordeel',
  tab: { POINTS: 'Opgenomen omruilvoordelen', WELCOME: 'Opgenomen welkomstvoordelen' },
  empty: 'Nog geen opgenomen voordelen',
  emptyText: 'Wat aan een balie wordt omgeruild, zie je hier.',
  column: {
    title: 'Voordeel',
    uitpasNumber: 'UiTPAS-nummer',
    points: 'Punten',
    balie: 'Balie',
    redeemedAt: 'Opgenomen',
    rewardId: 'ActieID van het voordeel',
    id: 'ActieID van de opname',
  },
  filter: { from: 'Opgenomen vanaf', until: 'Tot en met' },
  act: {
    copy: 'ActieID kopiëren',
    remove: 'Opname verwijderen…',
  },
  remove: {
    title: 'De opname van {{title}} verwijderen?',
    verb: 'Verwijderen',
    done: 'De opname van {{title}} is verwijderd.',
    reason: 'Reden',
    required: 'Vul in waarom.',
    welcome: 'De pashouder ziet dit welkomstvoordeel opnieuw in de UiTPAS-zone en kan het opnieuw opnemen.',
    points_one: 'De pashouder krijgt {{count}} punt terug en ziet het voordeel opnieuw in de UiTPAS-zone.',
    points_other: 'De pashouder krijgt {{count}} punten terug en ziet het voordeel opnieuw in de UiTPAS-zone.',
  },
}
