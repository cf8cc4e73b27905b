import type { Language } from '../words.ts'

const nl = {
  title: 'Nog één stap',
  lead: 'Toon dat jij het bent, met je tweede stap.',
  code: 'Code',
  codeHelp: 'De zes cijfers in je app. Ben je die kwijt? Typ dan een herstelcode.',
  codeMissing: 'Vul de code in.',
  recoveryCode: 'Herstelcode',
  recoveryHelp: 'Ben je je toestel kwijt? Typ dan een herstelcode.',
  goOn: 'Ga verder',
  codeRefused:
    'Deze code klopt niet of is al gebruikt. Je bent nog niet aangemeld. Wacht op de volgende code en probeer opnieuw.',
  tooMany: 'De code klopte te vaak niet. Je bent nog niet aangemeld. Probeer opnieuw vanaf {time}.',
  passkey: 'Gebruik je toegangssleutel',
  passkeyLogIn: 'Meld je aan met een toegangssleutel',
  passkeyRefused:
    'Deze toegangssleutel is niet herkend. Je bent nog niet aangemeld. Probeer opnieuw of kies een andere manier.',
  passkeyFailed: 'Je toestel gaf geen toegangssleutel. Er is niets gebeurd. Probeer opnieuw of kies een andere manier.',
  or: 'of',
  lost: 'Ben je ook je herstelcodes kwijt? Vraag een beheerder van Openpas om je tweede stap te wissen.',
  enrolTitle: 'Kies een tweede stap',
  enrolLead:
    'Je beheert gegevens van veel mensen. Daarom heb je naast je wachtwoord een tweede stap nodig. Je kiest ze nu, één keer.',
  choosePasskey: 'Maak een toegangssleutel',
  passkeyHelp:
    'Een toegangssleutel (passkey) staat op je telefoon, computer of beveiligingssleutel. Je opent hem met je vinger, gezicht of pincode.',
  chooseApp: 'Gebruik een app met codes',
  appHelp: 'Een app op je telefoon, zoals Aegis, 2FAS of Google Authenticator, toont elke 30 seconden een nieuwe code.',
  appTitle: 'Gebruik een app met codes',
  appScan: 'Open de app en scan deze QR-code. Typ daarna de code die de app toont.',
  appQr: 'QR-code voor je app',
  appByHand: 'Kan je niet scannen? Typ dan deze sleutel in de app:',
  appCode: 'Code in je app',
  appRefused: 'Deze code klopt niet. De app is nog niet gekoppeld. Kijk of de klok van je telefoon juist staat.',
  appExpired: 'Deze QR-code was te oud. De app is nog niet gekoppeld. Scan de nieuwe code hieronder.',
  appThere: 'Er is al een app gekoppeld. Verwijder die eerst.',
  connect: 'Koppel de app',
  passkeyNotMade: 'De toegangssleutel is niet bewaard. Probeer opnieuw of kies een app met codes.',
  codesTitle: 'Bewaar je herstelcodes',
  codesLead:
    'Met een herstelcode meld je je aan als je toestel weg is. Elke code werkt één keer. Je ziet ze alleen nu: schrijf ze op of druk ze af.',
  codesSaved: 'Ik heb ze bewaard',
  noScript: 'Voor een toegangssleutel moet JavaScript aan staan.',
  deviceName: '{browser} op {system}',
}

export type FactorWords = typeof nl

const fr: FactorWords = {
  title: 'Encore une étape',
  lead: "Montre que c'est bien toi, avec ta deuxième étape.",
  code: 'Code',
  codeHelp: "Les six chiffres de ton application. Tu ne l'as plus ? Tape alors un code de secours.",
  codeMissing: 'Indique le code.',
  recoveryCode: 'Code de secours',
  recoveryHelp: "Tu n'as plus ton appareil ? Tape alors un code de secours.",
  goOn: 'Continue',
  codeRefused:
    "Ce code n'est pas le bon ou a déjà servi. Tu n'es pas encore connecté. Attends le code suivant et réessaie.",
  tooMany: "Le code n'était pas le bon trop de fois. Tu n'es pas encore connecté. Réessaie à partir de {time}.",
  passkey: "Utilise ta clé d'accès",
  passkeyLogIn: "Connecte-toi avec une clé d'accès",
  passkeyRefused:
    "Cette clé d'accès n'est pas reconnue. Tu n'es pas encore connecté. Réessaie ou choisis une autre façon.",
  passkeyFailed: "Ton appareil n'a pas donné de clé d'accès. Rien ne s'est passé. Réessaie ou choisis une autre façon.",
  or: 'ou',
  lost: "Tu n'as plus non plus tes codes de secours ? Demande à un administrateur d'Openpas d'effacer ta deuxième étape.",
  enrolTitle: 'Choisis une deuxième étape',
  enrolLead:
    'Tu gères les données de beaucoup de personnes. Il te faut donc une deuxième étape à côté de ton mot de passe. Tu la choisis maintenant, une seule fois.',
  choosePasskey: "Crée une clé d'accès",
  passkeyHelp:
    "Une clé d'accès (passkey) se trouve sur ton téléphone, ton ordinateur ou ta clé de sécurité. Tu l'ouvres avec ton doigt, ton visage ou un code PIN.",
  chooseApp: 'Utilise une application à codes',
  appHelp:
    'Une application sur ton téléphone, comme Aegis, 2FAS ou Google Authenticator, montre un nouveau code toutes les 30 secondes.',
  appTitle: 'Utilise une application à codes',
  appScan: "Ouvre l'application et scanne ce code QR. Tape ensuite le code qu'elle montre.",
  appQr: 'Code QR pour ton application',
  appByHand: "Tu ne peux pas scanner ? Tape alors cette clé dans l'application :",
  appCode: 'Code de ton application',
  appRefused:
    "Ce code n'est pas le bon. L'application n'est pas encore liée. Vérifie que l'horloge de ton téléphone est juste.",
  appExpired: "Ce code QR était trop vieux. L'application n'est pas encore liée. Scanne le nouveau code ci-dessous.",
  appThere: "Une application est déjà liée. Supprime-la d'abord.",
  connect: "Lie l'application",
  passkeyNotMade: "La clé d'accès n'est pas enregistrée. Réessaie ou choisis une application à codes.",
  codesTitle: 'Garde tes codes de secours',
  codesLead:
    "Un code de secours te connecte quand tu n'as plus ton appareil. Chaque code marche une fois. Tu ne les vois que maintenant : note-les ou imprime-les.",
  codesSaved: 'Je les ai gardés',
  noScript: "Pour une clé d'accès, JavaScript doit être activé.",
  deviceName: '{browser} sur {system}',
}

const en: FactorWords = {
  title: 'One more step',
  lead: 'Show that it is you, with your second step.',
  code: 'Code',
  codeHelp: 'The six digits in your app. Lost it? Type a recovery code instead.',
  codeMissing: 'Enter the code.',
  recoveryCode: 'Recovery code',
  recoveryHelp: 'Lost your device? Type a recovery code.',
  goOn: 'Go on',
  codeRefused:
    'This code is wrong or was used before. You are not logged in yet. Wait for the next code and try again.',
  tooMany: 'The code was wrong too often. You are not logged in yet. Try again from {time}.',
  passkey: 'Use your passkey',
  passkeyLogIn: 'Log in with a passkey',
  passkeyRefused: 'This passkey was not recognised. You are not logged in yet. Try again or choose another way.',
  passkeyFailed: 'Your device gave no passkey. Nothing happened. Try again or choose another way.',
  or: 'or',
  lost: 'Lost your recovery codes too? Ask an administrator of Openpas to clear your second step.',
  enrolTitle: 'Choose a second step',
  enrolLead:
    'You look after data of many people. So you need a second step beside your password. You choose it now, once.',
  choosePasskey: 'Make a passkey',
  passkeyHelp:
    'A passkey is kept on your phone, computer or security key. You open it with your finger, your face or a PIN.',
  chooseApp: 'Use an app with codes',
  appHelp: 'An app on your phone, such as Aegis, 2FAS or Google Authenticator, shows a new code every 30 seconds.',
  appTitle: 'Use an app with codes',
  appScan: 'Open the app and scan this QR code. Then type the code that the app shows.',
  appQr: 'QR code for your app',
  appByHand: 'Cannot scan? Type this key into the app:',
  appCode: 'Code in your app',
  appRefused: 'This code is wrong. The app is not connected yet. Check that the clock of your phone is right.',
  appExpired: 'This QR code was too old. The app is not connected yet. Scan the new code below.',
  appThere: 'An app is connected already. Remove it first.',
  connect: 'Connect the app',
  passkeyNotMade: 'The passkey was not kept. Try again or choose an app with codes.',
  codesTitle: 'Keep your recovery codes',
  codesLead:
    'A recovery code logs you in when your device is gone. Each code works once. You see them only now: write them down or print them.',
  codesSaved: 'I have kept them',
  noScript: 'For a passkey, JavaScript has to be on.',
  deviceName: '{browser} on {system}',
}

const de: FactorWords = {
  title: 'Noch ein Schritt',
  lead: 'Zeige mit deinem zweiten Schritt, dass du es bist.',
  code: 'Code',
  codeHelp: 'Die sechs Ziffern in deiner App. Hast du sie nicht mehr? Dann tippe einen Wiederherstellungscode.',
  codeMissing: 'Gib den Code ein.',
  recoveryCode: 'Wiederherstellungscode',
  recoveryHelp: 'Hast du dein Gerät nicht mehr? Dann tippe einen Wiederherstellungscode.',
  goOn: 'Weiter',
  codeRefused:
    'Dieser Code stimmt nicht oder wurde schon benutzt. Du bist noch nicht angemeldet. Warte auf den nächsten Code und versuche es noch einmal.',
  tooMany: 'Der Code war zu oft falsch. Du bist noch nicht angemeldet. Versuche es wieder ab {time}.',
  passkey: 'Nimm deinen Passkey',
  passkeyLogIn: 'Melde dich mit einem Passkey an',
  passkeyRefused:
    'Dieser Passkey wurde nicht erkannt. Du bist noch nicht angemeldet. Versuche es noch einmal oder wähle einen anderen Weg.',
  passkeyFailed:
    'Dein Gerät gab keinen Passkey. Es ist nichts passiert. Versuche es noch einmal oder wähle einen anderen Weg.',
  or: 'oder',
  lost: 'Hast du auch keine Wiederherstellungscodes mehr? Bitte die Verwaltung von Openpas, deinen zweiten Schritt zu löschen.',
  enrolTitle: 'Wähle einen zweiten Schritt',
  enrolLead:
    'Du verwaltest Daten von vielen Menschen. Darum brauchst du neben deinem Passwort einen zweiten Schritt. Du wählst ihn jetzt, ein einziges Mal.',
  choosePasskey: 'Lege einen Passkey an',
  passkeyHelp:
    'Ein Passkey liegt auf deinem Telefon, deinem Computer oder deinem Sicherheitsschlüssel. Du öffnest ihn mit Finger, Gesicht oder PIN.',
  chooseApp: 'Nimm eine App mit Codes',
  appHelp:
    'Eine App auf deinem Telefon, etwa Aegis, 2FAS oder Google Authenticator, zeigt alle 30 Sekunden einen neuen Code.',
  appTitle: 'Nimm eine App mit Codes',
  appScan: 'Öffne die App und scanne diesen QR-Code. Tippe dann den Code, den die App zeigt.',
  appQr: 'QR-Code für deine App',
  appByHand: 'Kannst du nicht scannen? Dann tippe diesen Schlüssel in die App:',
  appCode: 'Code in deiner App',
  appRefused:
    'Dieser Code stimmt nicht. Die App ist noch nicht verbunden. Prüfe, ob die Uhr deines Telefons richtig geht.',
  appExpired: 'Dieser QR-Code war zu alt. Die App ist noch nicht verbunden. Scanne den neuen Code unten.',
  appThere: 'Es ist schon eine App verbunden. Entferne sie zuerst.',
  connect: 'Verbinde die App',
  passkeyNotMade: 'Der Passkey wurde nicht gespeichert. Versuche es noch einmal oder wähle eine App mit Codes.',
  codesTitle: 'Bewahre deine Wiederherstellungscodes auf',
  codesLead:
    'Mit einem Wiederherstellungscode meldest du dich an, wenn dein Gerät weg ist. Jeder Code geht einmal. Du siehst sie nur jetzt: schreib sie auf oder drucke sie aus.',
  codesSaved: 'Ich habe sie aufbewahrt',
  noScript: 'Für einen Passkey muss JavaScript eingeschaltet sein.',
  deviceName: '{browser} auf {system}',
}

export const factorWords: Record<Language, FactorWords> = { nl, fr, en, de }
