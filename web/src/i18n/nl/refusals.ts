/**
 * One refusal, one sentence: what is the case (`title`), what can be done (`text`). What did not happen stands between
 * them and depends on the act (`result`).
 */
export const refusals = {
  result: {
    checkin: 'Er is geen punt gespaard.',
    show: 'Er is niets gewijzigd.',
    redeem: 'Er is niets omgeruild.',
    sell: 'Er is geen ticket toegekend.',
    undo: 'Er is niets gewijzigd.',
  },
  'card-blocked': { title: 'Deze kaart is geblokkeerd', text: 'Vraag de nieuwe kaart.' },
  'card-not-handed-out': { title: 'Deze kaart staat nog niet op naam', text: 'Registreer eerst de pashouder.' },
  'card-deleted': { title: 'Deze kaart is uit gebruik', text: 'Vraag de nieuwe kaart.' },
  'invalid-card': {
    title: 'Deze kaart kan hier niet gebruikt worden',
    text: 'Vraag een andere kaart of typ het UiTPAS-nummer.',
  },
  'passholder-blocked': { title: 'Deze pas is geblokkeerd', text: 'Neem contact op met de kaartsysteembeheerder.' },
  'pass-not-found': { title: 'We kennen deze pas niet', text: 'Kijk het nummer na of registreer de pashouder.' },
  'number-wrong': { title: 'Dit nummer klopt niet', text: 'Kijk de laatste cijfers na.' },
  'no-active-membership': {
    title: 'Deze pas heeft geen lidmaatschap dat nu geldt',
    text: 'Neem contact op met de kaartsysteembeheerder.',
  },
  'checkin-not-allowed': {
    title: 'Punten sparen kan hier nu niet',
    text: 'Kijk na of de juiste activiteit gekozen is.',
  },
  'event-not-found': { title: 'We kennen deze activiteit niet', text: 'Kies een andere activiteit.' },
  'group-pass': {
    title: 'Dit is een groepspas',
    text: 'Met een groepspas kan je tickets kopen, maar geen punten sparen.',
  },
  'social-tariff-expired': {
    title: 'Voor deze pas geldt nu het gewone tarief',
    text: 'Verlengen kan aan een balie die pashouders registreert.',
  },
  'social-tariff-suspended': {
    title: 'Voor deze pas geldt nu het gewone tarief',
    text: 'Meer uitleg geeft de kaartsysteembeheerder.',
  },
  'maximum-reached': { title: 'Het maximum is bereikt', text: 'Kijk in de geschiedenis wanneer het weer kan.' },
  'reward-not-found': {
    title: 'We kennen dit voordeel niet',
    text: 'Scan de pas opnieuw om de voordelen van nu te zien.',
  },
  'reward-not-for-pass': { title: 'Dit voordeel geldt niet voor deze pas', text: 'Kies een ander voordeel.' },
  'reward-points': { title: 'Er zijn niet genoeg punten', text: 'Kies een voordeel dat minder punten kost.' },
  'reward-user-limit': { title: 'Dit voordeel is met deze pas al omgeruild', text: 'Kies een ander voordeel.' },
  'reward-period': { title: 'Dit voordeel kan nu niet omgeruild worden', text: 'Kies een ander voordeel.' },
  'reward-sold-out': { title: 'Dit voordeel is op', text: 'Kies een ander voordeel.' },
  'balie-inactive': { title: 'Deze balie is niet actief', text: 'Je kan passen bekijken, maar niets registreren.' },
  forbidden: { title: 'Deze balie mag dit niet doen', text: 'Vraag het aan de kaartsysteembeheerder.' },
  'logged-out': { title: 'Je bent afgemeld', text: 'Meld je opnieuw aan. Wat je typte, is bewaard.' },
  'too-fast': { title: 'Dat ging te snel', text: 'Wacht even en probeer opnieuw.' },
  'already-undone': { title: 'Dit is al ongedaan gemaakt', text: 'Kijk het na in de geschiedenis.' },
  'not-found': { title: 'Dit bestaat niet meer', text: 'Kijk het na in de geschiedenis.' },
  'no-network': { title: 'Geen verbinding', text: 'Probeer straks opnieuw met dezelfde pas.' },
  unavailable: { title: 'Dit lukt nu even niet', text: 'Probeer straks opnieuw.' },
  unexpected: {
    title: 'Er liep iets mis bij ons',
    text: 'Probeer opnieuw. Lukt het niet, geef de code door aan de helpdesk.',
  },
} as const
