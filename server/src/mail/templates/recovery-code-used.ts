import type { Template } from './template.ts'

export const recoveryCodeUsed: Template<'recoveryCodeUsed'> = {
  nl: ({ link }) => ({
    subject: 'Er is een herstelcode gebruikt',
    before: [
      'Iemand meldde zich aan met je UiTiD en een van je herstelcodes. Was jij dat? Dan hoef je niets te doen. De code werkt niet meer.',
    ],
    button: { label: 'Bekijk je tweede stap', link },
    after: ['Was jij dit niet? Verander dan meteen je wachtwoord en maak nieuwe herstelcodes.'],
  }),
  fr: ({ link }) => ({
    subject: 'Un code de secours a été utilisé',
    before: [
      "Quelqu'un s'est connecté avec ton UiTiD et un de tes codes de secours. C'était toi ? Alors tu n'as rien à faire. Le code ne fonctionne plus.",
    ],
    button: { label: 'Regarde ta deuxième étape', link },
    after: ["Ce n'était pas toi ? Change tout de suite ton mot de passe et crée de nouveaux codes de secours."],
  }),
  en: ({ link }) => ({
    subject: 'A recovery code was used',
    before: [
      'Somebody logged in with your UiTiD and one of your recovery codes. Was that you? Then there is nothing you need to do. The code does not work any more.',
    ],
    button: { label: 'See your second step', link },
    after: ['Was this not you? Change your password at once and make new recovery codes.'],
  }),
  de: ({ link }) => ({
    subject: 'Ein Wiederherstellungscode wurde benutzt',
    before: [
      'Jemand hat sich mit deiner UiTiD und einem deiner Wiederherstellungscodes angemeldet. Warst du das? Dann musst du nichts tun. Der Code gilt nicht mehr.',
    ],
    button: { label: 'Sieh deinen zweiten Schritt an', link },
    after: ['Warst du das nicht? Ändere sofort dein Passwort und lege neue Wiederherstellungscodes an.'],
  }),
}
