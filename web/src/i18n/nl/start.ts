export const start = {
  title: 'Eén pas voor cultuur, sport en alles waar je graag bent.',
  lead: 'Openpas is het passysteem van steden en regio’s: punten sparen, voordelen omruilen en uitgaan aan een eerlijke prijs.',
  workHere: 'Werk je hier?',
  mijn: { name: 'Mijn pas', text: 'Je punten, je voordelen en de pas van je gezin.' },
  balie: { name: 'Balie', text: 'Punten sparen en voordelen omruilen aan de balie.' },
  aanbod: { name: 'Aanbod', text: 'Activiteiten invoeren: wanneer, waar en voor welke prijs.' },
  ksb: { name: 'Kaartsysteembeheer', text: 'Pashouders, kaarten en balies van een kaartsysteem beheren.' },
} as const
