export type Language = 'nl' | 'fr' | 'en' | 'de'

const nl = {
  language: 'Nederlands',
  chooseLanguage: 'Taal',
  logIn: 'Meld je aan',
  destination: ['Met je UiTiD ga je verder naar ', '.'] as [string, string],
  email: 'E-mailadres',
  password: 'Je wachtwoord',
  noAccount: 'Nog geen UiTiD?',
  makeAccount: 'Maak een account',
  show: 'Toon',
  hide: 'Verberg',
  emailMissing: 'Vul je e-mailadres in.',
  passwordMissing: 'Vul je wachtwoord in.',
  refused:
    'Dit e-mailadres en dit wachtwoord horen niet samen. Je bent nog niet aangemeld. Kijk ze na en probeer opnieuw.',
  tooMany: 'Het wachtwoord klopte te vaak niet. Je bent nog niet aangemeld. Probeer opnieuw vanaf {time}.',
  expiredTitle: 'Deze pagina is verlopen',
  expiredText: 'Je bent nog niet aangemeld. Ga terug en begin opnieuw.',
  back: 'Ga terug naar {app}',
  failureTitle: 'Deze link werkt niet',
  failureText:
    'De vorige toepassing stuurde een vraag die we niet kunnen beantwoorden. Je bent niet aangemeld. Ga terug en probeer opnieuw.',
  failureCode: 'Blijft het zo? Geef deze code aan de helpdesk:',
  logoutQuestion: 'Afmelden in deze browser?',
  logoutEffect:
    'Je meldt je dan af bij elke toepassing die je hier met je UiTiD opende. Op andere toestellen blijf je aangemeld.',
  logoutYes: 'Meld je af',
  logoutNo: 'Blijf aangemeld',
  loggedOutTitle: 'Je bent afgemeld',
  loggedOutText: 'Je kan dit venster sluiten.',
  stayedTitle: 'Je bent nog aangemeld',
  stayedText: 'Je kan terug naar de toepassing waar je was.',
  slogan: ['Eén pas voor cultuur, sport', 'en alles waar je graag bent.'] as [string, string],
}

type Words = typeof nl

const fr: Words = {
  language: 'Français',
  chooseLanguage: 'Langue',
  logIn: 'Connecte-toi',
  destination: ['Avec ton UiTiD, tu continues vers ', '.'],
  email: 'Adresse e-mail',
  password: 'Ton mot de passe',
  noAccount: 'Pas encore d’UiTiD ?',
  makeAccount: 'Crée un compte',
  show: 'Afficher',
  hide: 'Masquer',
  emailMissing: 'Indique ton adresse e-mail.',
  passwordMissing: 'Indique ton mot de passe.',
  refused:
    "Cette adresse e-mail et ce mot de passe ne vont pas ensemble. Tu n'es pas encore connecté. Vérifie-les et réessaie.",
  tooMany: "Le mot de passe n'était pas le bon trop de fois. Tu n'es pas encore connecté. Réessaie à partir de {time}.",
  expiredTitle: 'Cette page a expiré',
  expiredText: "Tu n'es pas encore connecté. Retourne en arrière et recommence.",
  back: 'Retourner vers {app}',
  failureTitle: 'Ce lien ne fonctionne pas',
  failureText:
    "L'application précédente a envoyé une demande à laquelle nous ne pouvons pas répondre. Tu n'es pas connecté. Retourne en arrière et réessaie.",
  failureCode: 'Le problème reste ? Donne ce code au helpdesk :',
  logoutQuestion: 'Te déconnecter dans ce navigateur ?',
  logoutEffect:
    "Tu te déconnectes de chaque application que tu as ouverte ici avec ton UiTiD. Sur d'autres appareils, tu restes connecté.",
  logoutYes: 'Déconnecte-toi',
  logoutNo: 'Reste connecté',
  loggedOutTitle: 'Tu es déconnecté',
  loggedOutText: 'Tu peux fermer cette fenêtre.',
  stayedTitle: 'Tu es toujours connecté',
  stayedText: "Tu peux retourner vers l'application où tu étais.",
  slogan: ['Un seul pass pour la culture, le sport', 'et tous les endroits que tu aimes.'],
}

const en: Words = {
  language: 'English',
  chooseLanguage: 'Language',
  logIn: 'Log in',
  destination: ['With your UiTiD you go on to ', '.'],
  email: 'E-mail address',
  password: 'Your password',
  noAccount: 'No UiTiD yet?',
  makeAccount: 'Make an account',
  show: 'Show',
  hide: 'Hide',
  emailMissing: 'Enter your e-mail address.',
  passwordMissing: 'Enter your password.',
  refused:
    'This e-mail address and this password do not belong together. You are not logged in yet. Check them and try again.',
  tooMany: 'The password was wrong too often. You are not logged in yet. Try again from {time}.',
  expiredTitle: 'This page has expired',
  expiredText: 'You are not logged in yet. Go back and start again.',
  back: 'Go back to {app}',
  failureTitle: 'This link does not work',
  failureText:
    'The application you came from sent a request that we cannot answer. You are not logged in. Go back and try again.',
  failureCode: 'Does it stay this way? Give this code to the help desk:',
  logoutQuestion: 'Log out in this browser?',
  logoutEffect:
    'This logs you out of every application you opened here with your UiTiD. On other devices you stay logged in.',
  logoutYes: 'Log out',
  logoutNo: 'Stay logged in',
  loggedOutTitle: 'You are logged out',
  loggedOutText: 'You can close this window.',
  stayedTitle: 'You are still logged in',
  stayedText: 'You can go back to the application you were in.',
  slogan: ['One pass for culture, sport', 'and everywhere you love to be.'],
}

const de: Words = {
  language: 'Deutsch',
  chooseLanguage: 'Sprache',
  logIn: 'Melde dich an',
  destination: ['Mit deiner UiTiD geht es weiter zu ', '.'],
  email: 'E-Mail-Adresse',
  password: 'Dein Passwort',
  noAccount: 'Noch keine UiTiD?',
  makeAccount: 'Lege ein Konto an',
  show: 'Zeigen',
  hide: 'Verbergen',
  emailMissing: 'Gib deine E-Mail-Adresse ein.',
  passwordMissing: 'Gib dein Passwort ein.',
  refused:
    'Diese E-Mail-Adresse und dieses Passwort gehören nicht zusammen. Du bist noch nicht angemeldet. Prüfe sie und versuche es noch einmal.',
  tooMany: 'Das Passwort war zu oft falsch. Du bist noch nicht angemeldet. Versuche es wieder ab {time}.',
  expiredTitle: 'Diese Seite ist abgelaufen',
  expiredText: 'Du bist noch nicht angemeldet. Geh zurück und beginne von vorn.',
  back: 'Zurück zu {app}',
  failureTitle: 'Dieser Link funktioniert nicht',
  failureText:
    'Die vorige Anwendung hat eine Anfrage geschickt, die wir nicht beantworten können. Du bist nicht angemeldet. Geh zurück und versuche es noch einmal.',
  failureCode: 'Bleibt es so? Gib diesen Code dem Helpdesk:',
  logoutQuestion: 'In diesem Browser abmelden?',
  logoutEffect:
    'Du meldest dich bei jeder Anwendung ab, die du hier mit deiner UiTiD geöffnet hast. Auf anderen Geräten bleibst du angemeldet.',
  logoutYes: 'Melde dich ab',
  logoutNo: 'Bleib angemeldet',
  loggedOutTitle: 'Du bist abgemeldet',
  loggedOutText: 'Du kannst dieses Fenster schließen.',
  stayedTitle: 'Du bist noch angemeldet',
  stayedText: 'Du kannst zurück zur Anwendung, in der du warst.',
  slogan: ['Ein Pass für Kultur, Sport', 'und alles, wo du gern bist.'],
}

export const words: Record<Language, Words> = { nl, fr, en, de }
