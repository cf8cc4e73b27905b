/** A sentence for the person who looks at the screen. `{name}` is filled from the problem's parameters. */
export interface EndUserMessage {
  nl: string
  fr: string
  en: string
  de: string
}

interface Entry {
  title: string
  /** The status unless the route says otherwise: the same type is 400 here and 404 there. */
  status: number
  message?: EndUserMessage
}

const say = (nl: string, fr: string, en: string, de: string): EndUserMessage => ({ nl, fr, en, de })

const passUnknown = say(
  'We kennen deze pas niet. Kijk het nummer na of registreer de pashouder.',
  'Nous ne connaissons pas ce pass. Vérifiez le numéro ou enregistrez la personne.',
  'We do not know this pass. Check the number or register the passholder.',
  'Wir kennen diesen Pass nicht. Prüfen Sie die Nummer oder registrieren Sie die Person.',
)
const numberWrong = say(
  'Dit nummer klopt niet. Kijk de laatste cijfers na.',
  'Ce numéro n’est pas correct. Vérifiez les derniers chiffres.',
  'This number is not right. Check the last digits.',
  'Diese Nummer stimmt nicht. Prüfen Sie die letzten Ziffern.',
)
const cardBlocked = say(
  'Deze kaart is geblokkeerd. Vraag de nieuwe kaart.',
  'Cette carte est bloquée. Demandez la nouvelle carte.',
  'This card is blocked. Ask for the new card.',
  'Diese Karte ist gesperrt. Fragen Sie nach der neuen Karte.',
)
const passBlocked = say(
  'Deze pas is geblokkeerd. Neem contact op met de kaartsysteembeheerder.',
  'Ce pass est bloqué. Contactez l’administrateur du système de cartes.',
  'This pass is blocked. Contact the card system administrator.',
  'Dieser Pass ist gesperrt. Wenden Sie sich an die Kartensystemverwaltung.',
)

/**
 * Every refusal there is. The keys are the ends of the type URIs (`https://api.publiq.be/probs/` + key);
 * `uitpas/…`, `body/…`, `url/…` and `auth/…` are the contract's, `openpas/…` are ours.
 */
export const catalogue = {
  'auth/unauthorized': { title: 'Unauthorized', status: 401 },
  'auth/forbidden': {
    title: 'Forbidden',
    status: 403,
    message: say(
      'Deze balie mag dit niet doen.',
      'Ce guichet ne peut pas faire cela.',
      'This counter is not allowed to do this.',
      'Dieser Schalter darf das nicht tun.',
    ),
  },
  'body/missing': { title: 'Body missing', status: 400 },
  'body/invalid-syntax': { title: 'Invalid body syntax', status: 400 },
  'body/invalid-data': { title: 'Invalid body data', status: 400 },
  'body/too-large': { title: 'Body too large', status: 413 },
  'body/unsupported-media-type': { title: 'Unsupported media type', status: 415 },
  'url/not-found': { title: 'Not found', status: 404 },
  'url/invalid-data': { title: 'Invalid query or path parameter', status: 400 },
  'url/query-limit-exceeded': { title: 'Query limit exceeded', status: 400 },
  'method/not-allowed': { title: 'Method not allowed', status: 405 },
  'header/invalid-data': { title: 'Invalid header', status: 400 },

  'uitpas/invalid-uitpas-number': { title: 'Invalid UiTPAS number', status: 400, message: numberWrong },
  'uitpas/invalid-uitpasnumber': { title: 'Invalid UiTPAS number', status: 400, message: numberWrong },
  'uitpas/invalid-insz-number': { title: 'Invalid INSZ number', status: 400, message: numberWrong },
  'uitpas/insz-already-used': {
    title: 'INSZ number already used',
    status: 400,
    message: say(
      'Deze persoon heeft al een UiTPAS.',
      'Cette personne a déjà un UiTPAS.',
      'This person already has a UiTPAS.',
      'Diese Person hat schon einen UiTPAS.',
    ),
  },
  'uitpas/pass-not-found': { title: 'Pass not found', status: 404, message: passUnknown },
  'uitpas/passholder-not-found': { title: 'Passholder not found', status: 400, message: passUnknown },
  'uitpas/invalid-card': {
    title: 'Invalid card',
    status: 400,
    message: say(
      'Deze kaart kan hier niet gebruikt worden.',
      'Cette carte ne peut pas être utilisée ici.',
      'This card cannot be used here.',
      'Diese Karte kann hier nicht verwendet werden.',
    ),
  },
  'uitpas/invalid-card-status': { title: 'Invalid card status', status: 400, message: cardBlocked },
  'uitpas/card-blocked': { title: 'Card blocked', status: 400, message: cardBlocked },
  'uitpas/passholder-blocked': { title: 'Passholder blocked', status: 400, message: passBlocked },
  'uitpas/passholder-no-active-cardsystems': {
    title: 'Passholder has no active card systems',
    status: 400,
    message: passBlocked,
  },
  'uitpas/event-not-found': {
    title: 'Event not found',
    status: 400,
    message: say(
      'We kennen deze activiteit niet.',
      'Nous ne connaissons pas cette activité.',
      'We do not know this activity.',
      'Wir kennen diese Aktivität nicht.',
    ),
  },
  'uitpas/checkin-not-allowed': { title: 'Check-in not allowed', status: 400 },
  'uitpas/social-tariff-discount-expired': {
    title: 'Social tariff discount expired',
    status: 400,
    message: say(
      'Deze korting bestaat niet meer. Er zijn geen tickets geregistreerd. Vraag de prijs opnieuw op.',
      'Cette réduction n’existe plus. Aucun billet n’a été enregistré. Redemandez le prix.',
      'This reduction no longer exists. No tickets were registered. Ask for the price again.',
      'Diese Ermäßigung gibt es nicht mehr. Es wurden keine Tickets registriert. Fragen Sie den Preis erneut ab.',
    ),
  },
  'uitpas/social-tariff-expired': { title: 'Social tariff expired', status: 400 },
  'uitpas/social-tariff-suspended': { title: 'Social tariff suspended', status: 400 },
  'uitpas/social-tariff-not-available': { title: 'Social tariff not available', status: 400 },
  'uitpas/maximum-reached': { title: 'Maximum reached', status: 400 },
  'uitpas/invalid-number-of-tickets': { title: 'Invalid number of tickets', status: 400 },
  'uitpas/invalid-coupon': {
    title: 'Invalid coupon',
    status: 400,
    message: say(
      'Deze coupon geldt hier niet. Er zijn geen tickets geregistreerd. Kies een andere prijs.',
      'Ce coupon n’est pas valable ici. Aucun billet n’a été enregistré. Choisissez un autre prix.',
      'This coupon does not hold here. No tickets were registered. Choose another price.',
      'Dieser Gutschein gilt hier nicht. Es wurden keine Tickets registriert. Wählen Sie einen anderen Preis.',
    ),
  },
  'uitpas/ticket-sale-not-found': {
    title: 'Ticket sale not found',
    status: 404,
    message: say(
      'We kennen dit ticket niet. Er is niets geannuleerd.',
      'Nous ne connaissons pas ce billet. Rien n’a été annulé.',
      'We do not know this ticket. Nothing was cancelled.',
      'Wir kennen dieses Ticket nicht. Es wurde nichts storniert.',
    ),
  },
  'uitpas/organizer-not-found': { title: 'Organizer not found', status: 400 },
  'uitpas/report-not-found': {
    title: 'Report not found',
    status: 404,
    message: say(
      'Dit rapport is er niet, of nog niet. Kijk de lijst na, of vraag het opnieuw aan.',
      'Ce rapport n’existe pas, ou pas encore. Consultez la liste, ou redemandez-le.',
      'This report is not there, or not yet. Look at the list, or ask for it again.',
      'Diesen Bericht gibt es nicht, oder noch nicht. Sehen Sie in der Liste nach, oder fordern Sie ihn erneut an.',
    ),
  },
  'uitpas/cardsystem-not-found': { title: 'Card system not found', status: 400 },
  'uitpas/distributionkey-not-found': { title: 'Distribution key not found', status: 400 },
  'uitpas/invalid-distributionkey': {
    title: 'Invalid distribution key',
    status: 400,
    message: say(
      'Deze verdeelsleutel kun je hier niet met de hand aanzetten. Er is niets gewijzigd. Laad de pagina opnieuw.',
      'Cette clé de répartition ne peut pas être activée à la main ici. Rien n’a changé. Rechargez la page.',
      'This distribution key cannot be switched on by hand here. Nothing was changed. Load the page again.',
      'Dieser Verteilungsschlüssel lässt sich hier nicht von Hand einschalten. Es wurde nichts geändert. Laden Sie die Seite neu.',
    ),
  },
  'uitpas/event-already-has-ticketsales': {
    title: 'Event already has ticket sales',
    status: 400,
    message: say(
      'Er zijn al tickets verkocht met dit kaartsysteem of deze verdeelsleutel. Er is niets gewijzigd. Annuleer eerst die tickets.',
      'Des billets ont déjà été vendus avec ce système de cartes ou cette clé de répartition. Rien n’a changé. Annulez d’abord ces billets.',
      'Tickets were already sold with this card system or this distribution key. Nothing was changed. Cancel those tickets first.',
      'Mit diesem Kartensystem oder Verteilungsschlüssel wurden schon Tickets verkauft. Es wurde nichts geändert. Stornieren Sie zuerst diese Tickets.',
    ),
  },
  'uitpas/invalid-city': {
    title: 'Invalid city',
    status: 400,
    message: say(
      'Deze gemeente hoort niet bij deze postcode. Er is niets bewaard. Kijk het adres na.',
      'Cette commune ne correspond pas à ce code postal. Rien n’a été enregistré. Vérifiez l’adresse.',
      'This city does not go with this postal code. Nothing was saved. Check the address.',
      'Diese Gemeinde gehört nicht zu dieser Postleitzahl. Es wurde nichts gespeichert. Prüfen Sie die Adresse.',
    ),
  },
  'uitpas/checkin-code-expired': {
    title: 'Check-in code expired',
    status: 400,
    message: say(
      'Deze code is te oud. Er is geen punt gespaard. Scan de code die nu op het scherm staat.',
      'Ce code est trop ancien. Aucun point n’a été épargné. Scannez le code qui est à l’écran maintenant.',
      'This code is too old. No point was saved. Scan the code that is on the screen now.',
      'Dieser Code ist zu alt. Es wurde kein Punkt gesammelt. Scannen Sie den Code, der jetzt auf dem Bildschirm steht.',
    ),
  },
  'uitpas/checkin-code-invalid': {
    title: 'Check-in code not valid',
    status: 400,
    message: say(
      'Dit is geen code om punten te sparen. Er is geen punt gespaard. Scan de code op de zuil.',
      'Ce n’est pas un code pour épargner des points. Aucun point n’a été épargné. Scannez le code de la borne.',
      'This is no code to save points with. No point was saved. Scan the code on the pillar.',
      'Das ist kein Code zum Punktesammeln. Es wurde kein Punkt gesammelt. Scannen Sie den Code an der Säule.',
    ),
  },
  'uitpas/email-already-used': {
    title: 'E-mail address in use',
    status: 400,
    message: say(
      'Bij dit e-mailadres hoort al een UiTPAS. Er is niets besteld. Gebruik een ander e-mailadres, of meld je aan.',
      'Un UiTPAS est déjà lié à cette adresse e-mail. Rien n’a été commandé. Utilisez une autre adresse, ou connectez-vous.',
      'There is a UiTPAS with this e-mail address already. Nothing was ordered. Use another address, or log in.',
      'Zu dieser E-Mail-Adresse gehört schon ein UiTPAS. Es wurde nichts bestellt. Verwenden Sie eine andere, oder melden Sie sich an.',
    ),
  },
  'uitpas/invalid-social-tariff-validation-token': {
    title: 'Social-tariff validation not valid',
    status: 400,
    message: say(
      'Het recht op kansentarief kon niet worden nagegaan. Er is niets besteld. Vraag het opnieuw aan, of bestel zonder.',
      'Le droit au tarif social n’a pas pu être vérifié. Rien n’a été commandé. Redemandez-le, ou commandez sans.',
      'The right to social tariff could not be checked. Nothing was ordered. Ask for it again, or order without.',
      'Der Anspruch auf den Sozialtarif konnte nicht geprüft werden. Es wurde nichts bestellt. Beantragen Sie ihn neu, oder bestellen Sie ohne.',
    ),
  },
  'uitpas/forbidden-underaged': {
    title: 'Too young',
    status: 400,
    message: say(
      'Je bent te jong om jezelf te registreren. Er is niemand geregistreerd. Vraag het aan een ouder, of ga langs bij een balie.',
      'Tu es trop jeune pour t’enregistrer. Personne n’a été enregistré. Demande à un parent, ou passe à un guichet.',
      'You are too young to register yourself. Nobody was registered. Ask a parent, or go to a counter.',
      'Du bist zu jung, um dich selbst zu registrieren. Es wurde niemand registriert. Frag einen Elternteil, oder geh zu einem Schalter.',
    ),
  },
  'uitpas/insz-in-token-required': {
    title: 'Log in with a government identity',
    status: 400,
    message: say(
      'Er is niemand geregistreerd: meld je aan met itsme of je identiteitskaart, en probeer opnieuw.',
      'Personne n’a été enregistré : connecte-toi avec itsme ou ta carte d’identité, et réessaie.',
      'Nobody was registered: log in with itsme or your identity card, and try again.',
      'Es wurde niemand registriert: Melde dich mit itsme oder deinem Personalausweis an, und versuche es erneut.',
    ),
  },
  'openpas/payments-unavailable': {
    title: 'Nothing can be paid here',
    status: 400,
    message: say(
      'Online betalen kan hier niet. Er is niets besteld. Ga langs bij een balie.',
      'Le paiement en ligne n’est pas possible ici. Rien n’a été commandé. Passez à un guichet.',
      'Paying online is not possible here. Nothing was ordered. Go to a counter.',
      'Online-Zahlung ist hier nicht möglich. Es wurde nichts bestellt. Gehen Sie zu einem Schalter.',
    ),
  },
  'uitpas/invalid-postal-code': {
    title: 'Invalid postal code',
    status: 400,
    message: say(
      'We kennen deze postcode niet. Kijk ze na.',
      'Nous ne connaissons pas ce code postal. Vérifiez-le.',
      'We do not know this postal code. Check it.',
      'Wir kennen diese Postleitzahl nicht. Prüfen Sie sie.',
    ),
  },
  'uitpas/postal-code-required': { title: 'Postal code required', status: 400 },
  'uitpas/postal-code-not-in-card-system': {
    title: 'Postal code not in card system',
    status: 400,
    message: say(
      'Deze postcode hoort niet bij deze regio.',
      'Ce code postal n’appartient pas à cette région.',
      'This postal code is not in this region.',
      'Diese Postleitzahl gehört nicht zu dieser Region.',
    ),
  },
  'uitpas/invalid-voucher-code': {
    title: 'Invalid voucher code',
    status: 400,
    message: say(
      'Deze voucher kan niet (meer) gebruikt worden. Er is niets geregistreerd. Kijk de code na, of ga verder zonder.',
      'Ce bon ne peut pas (ou plus) être utilisé. Rien n’a été enregistré. Vérifiez le code, ou continuez sans bon.',
      'This voucher cannot be used (any more). Nothing was registered. Check the code, or go on without it.',
      'Dieser Gutschein kann nicht (mehr) verwendet werden. Es wurde nichts registriert. Prüfen Sie den Code, oder fahren Sie ohne fort.',
    ),
  },
  'uitpas/passholder-new-membership-error': {
    title: 'No new membership possible',
    status: 400,
    message: say(
      'Dit lidmaatschap kan niet. Er is niets veranderd. De pashouder is al lid, of is geblokkeerd.',
      'Cette affiliation n’est pas possible. Rien n’a changé. La personne est déjà membre, ou est bloquée.',
      'This membership is not possible. Nothing was changed. The passholder is a member already, or is blocked.',
      'Diese Mitgliedschaft ist nicht möglich. Es wurde nichts geändert. Die Person ist schon Mitglied oder gesperrt.',
    ),
  },
  'uitpas/invalid-card-system': { title: 'Invalid card system', status: 400 },
  'uitpas/association-not-found': { title: 'Association not found', status: 400 },
  'uitpas/association-membership-renew-not-possible': {
    title: 'Association membership cannot be renewed',
    status: 400,
    message: say(
      'Dit lidmaatschap kan nu niet verlengd worden. Kijk na tot wanneer het loopt.',
      'Cette affiliation ne peut pas être prolongée maintenant. Vérifiez sa date de fin.',
      'This membership cannot be renewed now. Check until when it lasts.',
      'Diese Mitgliedschaft kann jetzt nicht verlängert werden. Prüfen Sie, bis wann sie gilt.',
    ),
  },
  'uitpas/association-passholder-cardsystem-mismatch': {
    title: 'The association is of another card system',
    status: 400,
    message: say(
      'De pashouder is geen lid van de regio van deze vereniging. Maak de pashouder eerst lid van die regio.',
      'La personne n’est pas membre de la région de cette association. Inscrivez-la d’abord dans cette région.',
      'The passholder is not a member of the region of this association. Make them a member there first.',
      'Die Person ist kein Mitglied in der Region dieses Vereins. Nehmen Sie sie zuerst dort auf.',
    ),
  },
  'uitpas/school-not-found': { title: 'School not found', status: 400 },
  'uitpas/family-member-already-added': {
    title: 'Family member already added',
    status: 400,
    message: say(
      'Deze pashouder hoort al bij dit gezin.',
      'Cette personne fait déjà partie de la famille.',
      'This passholder is in the family already.',
      'Diese Person gehört schon zur Familie.',
    ),
  },
  'uitpas/too-many-family-members': {
    title: 'Too many family members',
    status: 400,
    message: say(
      'Dit gezin is vol. Verwijder eerst iemand uit het gezin.',
      'Cette famille est complète. Retirez d’abord quelqu’un de la famille.',
      'This family is full. Take somebody out of it first.',
      'Diese Familie ist voll. Entfernen Sie zuerst jemanden.',
    ),
  },
  'uitpas/too-many-adults-in-family': {
    title: 'Too many adults in family',
    status: 400,
    message: say(
      'Er kan geen volwassene meer bij dit gezin. Verwijder eerst een andere volwassene.',
      'Aucun adulte ne peut plus s’ajouter à cette famille. Retirez d’abord un autre adulte.',
      'No more adults can be added to this family. Take another adult out first.',
      'Zu dieser Familie passt kein Erwachsener mehr. Entfernen Sie zuerst einen anderen.',
    ),
  },
  'uitpas/passholder-already-registered': {
    title: 'Passholder already registered',
    status: 400,
    message: say(
      'Deze UiTPAS is al aan een UiTiD gekoppeld. Meld je met dat UiTiD aan.',
      'Ce UiTPAS est déjà lié à un UiTiD. Connecte-toi avec ce UiTiD.',
      'This UiTPAS is connected to a UiTiD already. Log in with that UiTiD.',
      'Dieser UiTPAS ist schon mit einer UiTiD verbunden. Melde dich mit dieser UiTiD an.',
    ),
  },
  'uitpas/uitid-already-registered': {
    title: 'UiTiD already registered',
    status: 400,
    message: say(
      'Dit UiTiD heeft al een andere UiTPAS. Meld je met een ander UiTiD aan.',
      'Ce UiTiD a déjà un autre UiTPAS. Connecte-toi avec un autre UiTiD.',
      'This UiTiD has another UiTPAS already. Log in with another UiTiD.',
      'Diese UiTiD hat schon einen anderen UiTPAS. Melde dich mit einer anderen UiTiD an.',
    ),
  },
  'uitpas/group-not-found': { title: 'Group not found', status: 400 },
  'uitpas/client-not-found': { title: 'Client not found', status: 404 },
  'uitpas/rate-limited': {
    title: 'Too many requests',
    status: 429,
    message: say(
      'Dat ging te snel. Probeer straks opnieuw.',
      'Trop de demandes. Réessayez plus tard.',
      'Too many requests. Try again later.',
      'Zu viele Anfragen. Versuchen Sie es später erneut.',
    ),
  },
  'uitpas/reward-not-found': {
    title: 'Reward not found',
    status: 404,
    message: say(
      'We kennen dit voordeel niet.',
      'Nous ne connaissons pas cet avantage.',
      'We do not know this reward.',
      'Wir kennen diesen Vorteil nicht.',
    ),
  },
  'uitpas/reward-not-editable': { title: 'Reward not editable', status: 400 },
  'uitpas/reward-passholder-no-applicable-cardsystems': {
    title: 'Passholder has no applicable card system',
    status: 400,
    message: say(
      'Dit voordeel geldt niet voor deze pas.',
      'Cet avantage ne vaut pas pour ce pass.',
      'This reward does not apply to this pass.',
      'Dieser Vorteil gilt nicht für diesen Pass.',
    ),
  },
  'uitpas/reward-passholder-points-constraint': {
    title: 'Passholder has not enough points',
    status: 400,
    message: say(
      'Nog {short} te kort. Dit voordeel kost {cost}.',
      'Il manque encore {short}. Cet avantage coûte {cost}.',
      '{short} short. This reward costs {cost}.',
      'Es fehlen noch {short}. Dieser Vorteil kostet {cost}.',
    ),
  },
  'uitpas/reward-passholder-volume-constraint': {
    title: 'Passholder redeemed this reward already',
    status: 400,
    message: say(
      'Dit voordeel is al omgeruild met deze pas.',
      'Cet avantage a déjà été échangé avec ce pass.',
      'This reward was already redeemed with this pass.',
      'Dieser Vorteil wurde mit diesem Pass schon eingelöst.',
    ),
  },
  'uitpas/reward-period-constraint': {
    title: 'Outside the redemption period',
    status: 400,
    message: say(
      'Dit voordeel kan je nu niet omruilen.',
      'Cet avantage ne peut pas être échangé pour le moment.',
      'This reward cannot be redeemed at the moment.',
      'Dieser Vorteil kann zurzeit nicht eingelöst werden.',
    ),
  },
  'uitpas/reward-volume-constraint': {
    title: 'Reward sold out',
    status: 400,
    message: say(
      'Dit voordeel is op.',
      'Cet avantage est épuisé.',
      'This reward has run out.',
      'Dieser Vorteil ist vergriffen.',
    ),
  },

  'uitpas/kiosk-not-found': {
    title: 'Kiosk not found',
    status: 400,
    message: say(
      'We kennen deze zuil of configuratiecode niet. Er is niets veranderd. Kijk de code na in KSB.',
      'Nous ne connaissons pas cette borne ou ce code de configuration. Rien n’a changé. Vérifiez le code dans KSB.',
      'We do not know this pillar or configuration code. Nothing was changed. Check the code in KSB.',
      'Wir kennen diese Säule oder diesen Konfigurationscode nicht. Es wurde nichts geändert. Prüfen Sie den Code in KSB.',
    ),
  },
  'uitpas/kiosk-already-configured': {
    title: 'Kiosk already configured',
    status: 400,
    message: say(
      'Deze configuratiecode is al gebruikt. De zuil is niet ingesteld. Vraag een nieuwe code in KSB.',
      'Ce code de configuration a déjà été utilisé. La borne n’est pas configurée. Demandez un nouveau code dans KSB.',
      'This configuration code was used already. The pillar is not set up. Ask for a new code in KSB.',
      'Dieser Konfigurationscode wurde schon benutzt. Die Säule ist nicht eingerichtet. Fragen Sie in KSB nach einem neuen Code.',
    ),
  },
  'uitpas/kiosk-device-already-in-use': {
    title: 'Kiosk device already in use',
    status: 400,
    message: say(
      'Dit toestel hoort al bij een andere zuil. De zuil is niet ingesteld. Koppel het daar eerst los in KSB.',
      'Cet appareil appartient déjà à une autre borne. La borne n’est pas configurée. Déliez-le d’abord dans KSB.',
      'This device belongs to another pillar. The pillar is not set up. Disconnect it there first, in KSB.',
      'Dieses Gerät gehört schon zu einer anderen Säule. Die Säule ist nicht eingerichtet. Trennen Sie es dort zuerst in KSB.',
    ),
  },
  'uitpas/event-not-acceptable': {
    title: 'Event not acceptable',
    status: 400,
    message: say(
      'Dit evenement kan hier niet gekozen worden. Er is niets veranderd. Kies een ander evenement.',
      'Cet événement ne peut pas être choisi ici. Rien n’a changé. Choisissez un autre événement.',
      'This event cannot be chosen here. Nothing was changed. Choose another event.',
      'Diese Veranstaltung kann hier nicht gewählt werden. Es wurde nichts geändert. Wählen Sie eine andere.',
    ),
  },

  'openpas/idempotency-key-reused': {
    title: 'Idempotency key used for another request',
    status: 422,
  },
  'openpas/request-in-flight': {
    title: 'The same request is still being carried out',
    status: 409,
    message: say(
      'Dit is nog bezig. Wacht even.',
      'C’est encore en cours. Patientez un instant.',
      'This is still in progress. Wait a moment.',
      'Das läuft noch. Warten Sie einen Moment.',
    ),
  },
  'openpas/organizer-inactive': {
    title: 'Organizer is not active',
    status: 403,
    message: say(
      'Deze balie is niet actief. Je kan alleen kijken.',
      'Ce guichet n’est pas actif. Vous pouvez seulement consulter.',
      'This counter is not active. You can only look.',
      'Dieser Schalter ist nicht aktiv. Sie können nur ansehen.',
    ),
  },
  'openpas/grouppass-not-found': {
    title: 'Group pass not found',
    status: 404,
    message: say(
      'Deze groepspas bestaat hier niet of is beëindigd. Er is niets veranderd. Vernieuw de lijst.',
      'Ce pass de groupe n’existe pas ici ou a pris fin. Rien n’a changé. Actualisez la liste.',
      'There is no such group pass here, or it ended. Nothing was changed. Refresh the list.',
      'Diesen Gruppenpass gibt es hier nicht oder er ist beendet. Es wurde nichts geändert. Aktualisieren Sie die Liste.',
    ),
  },
  'openpas/membership-price-not-found': {
    title: 'Membership price not found',
    status: 404,
    message: say(
      'Deze prijs bestaat niet of is al beëindigd. Er is niets veranderd. Vernieuw de lijst.',
      'Ce prix n’existe pas ou a déjà pris fin. Rien n’a changé. Actualisez la liste.',
      'There is no such price, or it ended already. Nothing was changed. Refresh the list.',
      'Diesen Preis gibt es nicht oder er ist schon beendet. Es wurde nichts geändert. Aktualisieren Sie die Liste.',
    ),
  },
  'openpas/coupon-not-found': {
    title: 'Coupon not found',
    status: 404,
    message: say(
      'Deze coupon bestaat niet, of is ingetrokken. Er is niets gewijzigd.',
      'Ce coupon n’existe pas ou a été retiré. Rien n’a changé.',
      'This coupon does not exist, or was withdrawn. Nothing was changed.',
      'Diesen Gutschein gibt es nicht, oder er wurde zurückgezogen. Es wurde nichts geändert.',
    ),
  },
  'openpas/voucher-not-found': {
    title: 'Voucher not found',
    status: 404,
    message: say(
      'Deze voucher bestaat niet of is ingetrokken. Er is niets veranderd. Vernieuw de lijst.',
      'Ce bon n’existe pas ou a été retiré. Rien n’a changé. Actualisez la liste.',
      'There is no such voucher, or it was withdrawn. Nothing was changed. Refresh the list.',
      'Diesen Gutschein gibt es nicht oder er wurde zurückgezogen. Es wurde nichts geändert. Aktualisieren Sie die Liste.',
    ),
  },
  'openpas/voucher-code-taken': {
    title: 'Voucher code in use',
    status: 400,
    message: say(
      'Deze code bestaat al. Er is geen voucher gemaakt. Kies een andere code.',
      'Ce code existe déjà. Aucun bon n’a été créé. Choisissez un autre code.',
      'This code exists already. No voucher was made. Choose another code.',
      'Diesen Code gibt es schon. Es wurde kein Gutschein erstellt. Wählen Sie einen anderen Code.',
    ),
  },
  'openpas/social-tariff-held': {
    title: 'Social tariff already granted',
    status: 400,
    message: say(
      'Deze pashouder heeft al kansenstatuut. Er is niets gewijzigd. Verleng het als de einddatum moet veranderen.',
      'Cette personne a déjà le statut social. Rien n’a été modifié. Prolongez-le si la date de fin doit changer.',
      'This passholder has social tariff already. Nothing was changed. Extend it if the end date has to change.',
      'Diese Person hat schon Sozialtarif. Es wurde nichts geändert. Verlängern Sie ihn, wenn das Enddatum sich ändern soll.',
    ),
  },
  'openpas/no-social-tariff': {
    title: 'No social tariff',
    status: 400,
    message: say(
      'Deze pashouder heeft hier geen kansenstatuut (meer). Er is niets gewijzigd. Ken het eerst toe.',
      'Cette personne n’a pas (ou plus) le statut social ici. Rien n’a été modifié. Accordez-le d’abord.',
      'This passholder has no social tariff here (any more). Nothing was changed. Grant it first.',
      'Diese Person hat hier keinen Sozialtarif (mehr). Es wurde nichts geändert. Gewähren Sie ihn zuerst.',
    ),
  },
  'openpas/card-numbers-exhausted': {
    title: 'No card numbers left',
    status: 400,
    message: say(
      'De nummers voor digitale kaarten zijn op. Er is geen kaart gemaakt. Vraag nieuwe nummers aan de kaartsysteembeheerder.',
      'Il ne reste plus de numéros pour les cartes numériques. Aucune carte n’a été créée. Demandez-en à l’administrateur du système de cartes.',
      'There are no numbers left for digital cards. No card was made. Ask the card system administrator for new ones.',
      'Es gibt keine Nummern mehr für digitale Karten. Es wurde keine Karte erstellt. Bitten Sie die Kartensystemverwaltung um neue.',
    ),
  },
  'openpas/card-numbers-taken': {
    title: 'Card numbers in use',
    status: 400,
    message: say(
      'Een deel van deze nummers is al uitgegeven. Er is niets toegevoegd. Kies andere nummers.',
      'Une partie de ces numéros est déjà attribuée. Rien n’a été ajouté. Choisissez d’autres numéros.',
      'Some of these numbers are given out already. Nothing was added. Choose other numbers.',
      'Ein Teil dieser Nummern ist bereits vergeben. Es wurde nichts hinzugefügt. Wählen Sie andere Nummern.',
    ),
  },
  'openpas/name-taken': {
    title: 'Name taken',
    status: 400,
    message: say(
      'Er is al een met deze naam. Kies een andere naam.',
      'Ce nom existe déjà. Choisissez un autre nom.',
      'There is already one of this name. Choose another name.',
      'Dieser Name ist schon vergeben. Wählen Sie einen anderen Namen.',
    ),
  },
  'openpas/organizer-request-not-found': {
    title: 'Request not found',
    status: 404,
    message: say(
      'We vinden deze aanvraag niet. Er is niets gewijzigd. Ververs de lijst.',
      'Nous ne trouvons pas cette demande. Rien n’a changé. Actualisez la liste.',
      'We cannot find this request. Nothing was changed. Refresh the list.',
      'Wir finden diesen Antrag nicht. Es wurde nichts geändert. Aktualisieren Sie die Liste.',
    ),
  },
  'openpas/organizer-request-decided': {
    title: 'Request decided already',
    status: 409,
    message: say(
      'Over deze aanvraag is al beslist, of ze is ingetrokken. Er is niets gewijzigd. Ververs de lijst.',
      'Cette demande est déjà tranchée ou retirée. Rien n’a changé. Actualisez la liste.',
      'This request was decided or withdrawn already. Nothing was changed. Refresh the list.',
      'Über diesen Antrag wurde schon entschieden, oder er wurde zurückgezogen. Es wurde nichts geändert. Aktualisieren Sie die Liste.',
    ),
  },
  'openpas/organizer-request-open': {
    title: 'Request waits already',
    status: 400,
    message: say(
      'Dit is al gevraagd, en er is nog niet over beslist. Er is geen tweede aanvraag gedaan. Kijk bij de aanvragen.',
      'C’est déjà demandé, et pas encore tranché. Aucune seconde demande n’a été faite. Voyez les demandes.',
      'This was asked already, and is not decided yet. No second request was made. Look at the requests.',
      'Das ist schon beantragt und noch nicht entschieden. Es wurde kein zweiter Antrag gestellt. Sehen Sie bei den Anträgen nach.',
    ),
  },
  'openpas/already-in-region': {
    title: 'In this card system already',
    status: 400,
    message: say(
      'Deze balie is al in dat kaartsysteem. Er is niets gevraagd. Kies een ander kaartsysteem.',
      'Ce guichet est déjà dans ce système de cartes. Rien n’a été demandé. Choisissez un autre système.',
      'This counter is in that card system already. Nothing was asked. Choose another card system.',
      'Dieser Schalter ist schon in diesem Kartensystem. Es wurde nichts beantragt. Wählen Sie ein anderes Kartensystem.',
    ),
  },
  'openpas/organizer-has-open': {
    title: 'Something is open',
    status: 409,
    message: say(
      'Deze balie heeft in dit kaartsysteem nog iets open, of hoort bij geen ander. Er is niets gewijzigd. Kijk wat er openstaat en rond dat eerst af.',
      'Ce guichet a encore quelque chose en cours dans ce système de cartes, ou n’est dans aucun autre. Rien n’a changé. Voyez ce qui est en cours et terminez-le d’abord.',
      'This counter still has something open in this card system, or is in no other one. Nothing was changed. Look at what is open and finish that first.',
      'Dieser Schalter hat in diesem Kartensystem noch etwas offen, oder ist in keinem anderen. Es wurde nichts geändert. Sehen Sie nach, was offen ist, und schließen Sie das zuerst ab.',
    ),
  },
  'openpas/provider-application-not-found': {
    title: 'Application not found',
    status: 404,
    message: say(
      'We vinden deze aanvraag niet. Er is niets gewijzigd. Ververs de lijst.',
      'Nous ne trouvons pas cette demande. Rien n’a changé. Actualisez la liste.',
      'We cannot find this application. Nothing was changed. Refresh the list.',
      'Wir finden diesen Antrag nicht. Es wurde nichts geändert. Aktualisieren Sie die Liste.',
    ),
  },
  'openpas/provider-application-ended': {
    title: 'Application ended',
    status: 409,
    message: say(
      'Deze aanvraag is afgerond, geweigerd of ingetrokken. Er is niets gewijzigd. Ververs de pagina.',
      'Cette demande est terminée, refusée ou retirée. Rien n’a changé. Actualisez la page.',
      'This application is done, refused or withdrawn. Nothing was changed. Refresh the page.',
      'Dieser Antrag ist erledigt, abgelehnt oder zurückgezogen. Es wurde nichts geändert. Aktualisieren Sie die Seite.',
    ),
  },
  'openpas/provider-application-open': {
    title: 'Application under way',
    status: 409,
    message: say(
      'Deze aanvraag loopt nog. Er is niets gewist. Rond ze eerst af of trek ze in.',
      'Cette demande est encore en cours. Rien n’a été effacé. Terminez-la ou retirez-la d’abord.',
      'This application is still under way. Nothing was erased. Finish or withdraw it first.',
      'Dieser Antrag läuft noch. Es wurde nichts gelöscht. Schließen Sie ihn zuerst ab oder ziehen Sie ihn zurück.',
    ),
  },
  'openpas/provider-application-cannot-reopen': {
    title: 'Application cannot be taken up again',
    status: 409,
    message: say(
      'Deze aanvraag kan niet heropend worden: ze loopt, ze is afgerond, of haar persoonsgegevens zijn gewist. Er is niets gewijzigd. Ververs de pagina, of vraag de vereniging om opnieuw aan te vragen.',
      'Cette demande ne peut pas être rouverte : elle est en cours, terminée, ou ses données personnelles sont effacées. Rien n’a changé. Actualisez la page, ou demandez à l’association d’introduire une nouvelle demande.',
      'This application cannot be taken up again: it is under way, it is done, or its personal data were erased. Nothing was changed. Refresh the page, or ask the association to apply again.',
      'Dieser Antrag kann nicht wieder aufgenommen werden: er läuft, ist erledigt, oder seine persönlichen Daten sind gelöscht. Es wurde nichts geändert. Aktualisieren Sie die Seite, oder bitten Sie den Verein um einen neuen Antrag.',
    ),
  },
  'openpas/provider-step-taken': {
    title: 'Step taken already',
    status: 409,
    message: say(
      'Deze stap is al gezet, misschien net door een collega. Er is niets dubbel gedaan. Ververs de pagina.',
      'Cette étape est déjà faite, peut-être par un collègue à l’instant. Rien n’a été fait deux fois. Actualisez la page.',
      'This step was taken already, perhaps by a colleague just now. Nothing was done twice. Refresh the page.',
      'Dieser Schritt ist schon getan, vielleicht gerade von jemand anderem. Es wurde nichts doppelt getan. Aktualisieren Sie die Seite.',
    ),
  },
  'openpas/provider-step-too-early': {
    title: 'Step has to wait',
    status: 409,
    message: say(
      'Een vorige stap is nog niet gezet. Er is niets gewijzigd. Zet eerst die stap.',
      'Une étape précédente n’est pas encore faite. Rien n’a changé. Faites d’abord cette étape.',
      'An earlier step was not taken yet. Nothing was changed. Take that step first.',
      'Ein früherer Schritt ist noch nicht getan. Es wurde nichts geändert. Tun Sie zuerst diesen Schritt.',
    ),
  },
  'openpas/provider-step-needed': {
    title: 'Step cannot be left out or taken back',
    status: 400,
    message: say(
      'Deze stap kan niet overgeslagen of teruggezet worden. Er is niets gewijzigd. Trek de aanvraag in als ze niet doorgaat.',
      'Cette étape ne peut être ni sautée ni annulée. Rien n’a changé. Retirez la demande si elle ne continue pas.',
      'This step cannot be left out or taken back. Nothing was changed. Withdraw the application if it does not go on.',
      'Dieser Schritt kann nicht ausgelassen oder zurückgesetzt werden. Es wurde nichts geändert. Ziehen Sie den Antrag zurück, wenn er nicht weitergeht.',
    ),
  },
  'openpas/uitid-not-found': {
    title: 'No UiTiD with this address',
    status: 400,
    message: say(
      'Met dit e-mailadres is nog geen UiTiD gemaakt of bevestigd. De stap blijft open. Vraag de vereniging om een UiTiD te maken, of kijk het adres na.',
      'Aucun UiTiD n’a encore été créé ou confirmé avec cette adresse. L’étape reste ouverte. Demandez à l’association de créer un UiTiD, ou vérifiez l’adresse.',
      'No UiTiD was made or confirmed with this address yet. The step stays open. Ask the association to make a UiTiD, or check the address.',
      'Mit dieser Adresse wurde noch keine UiTiD angelegt oder bestätigt. Der Schritt bleibt offen. Bitten Sie den Verein, eine UiTiD anzulegen, oder prüfen Sie die Adresse.',
    ),
  },
  'openpas/not-on-the-list': {
    title: 'Not on the list',
    status: 404,
    message: say(
      'Dit e-mailadres staat niet op de lijst van de nieuwsbrief. Er is niets gewijzigd. Kijk het adres na.',
      'Cette adresse n’est pas sur la liste de la lettre d’information. Rien n’a changé. Vérifiez l’adresse.',
      'This address is not on the list of the newsletter. Nothing was changed. Check the address.',
      'Diese Adresse steht nicht auf der Liste des Newsletters. Es wurde nichts geändert. Prüfen Sie die Adresse.',
    ),
  },
  'openpas/place-outside-region': {
    title: 'Place outside the region',
    status: 400,
    message: say(
      'Deze locatie ligt buiten je regio. De balie is niet gewijzigd. Kies een locatie in je regio, of vraag het aan de platformbeheerder.',
      'Ce lieu est hors de votre région. Le guichet n’a pas été modifié. Choisissez un lieu de votre région, ou demandez à l’administrateur de la plateforme.',
      'This place is outside your region. The counter was not changed. Choose a place in your region, or ask the administrator of the platform.',
      'Dieser Ort liegt außerhalb Ihrer Region. Der Schalter wurde nicht geändert. Wählen Sie einen Ort in Ihrer Region, oder fragen Sie die Plattformverwaltung.',
    ),
  },
  'openpas/administrator-not-found': {
    title: 'Nobody of that id has a role here',
    status: 404,
    message: say(
      'Er is niets veranderd: deze persoon heeft hier geen toegang (meer). Laad de lijst opnieuw.',
      'Rien n’a changé : cette personne n’a pas (plus) accès ici. Rechargez la liste.',
      'Nothing was changed: this person has no access here (any more). Load the list again.',
      'Es wurde nichts geändert: Diese Person hat hier keinen Zugang (mehr). Laden Sie die Liste neu.',
    ),
  },
  'openpas/last-administrator': {
    title: 'The last administrator cannot be removed',
    status: 403,
    message: say(
      'Er is niets veranderd: dit is de laatste beheerder. Maak eerst iemand anders beheerder.',
      'Rien n’a changé : c’est le dernier administrateur. Désignez d’abord quelqu’un d’autre.',
      'Nothing was changed: this is the last administrator. Make somebody else administrator first.',
      'Es wurde nichts geändert: Das ist die letzte Verwaltungsperson. Benennen Sie zuerst jemand anderen.',
    ),
  },
  'openpas/group-in-use': {
    title: 'The group is in use',
    status: 409,
    message: say(
      'Deze groep is niet verwijderd: er zijn nog balies in. Haal die er eerst uit.',
      'Ce groupe n’a pas été supprimé : il contient encore des guichets. Retirez-les d’abord.',
      'This group was not deleted: there are still counters in it. Take them out first.',
      'Diese Gruppe wurde nicht gelöscht: Es sind noch Schalter darin. Entfernen Sie diese zuerst.',
    ),
  },
  'openpas/account-not-found': {
    title: 'Account not found',
    status: 404,
    message: say(
      'Er is niets veranderd: deze account bestaat niet.',
      'Rien n’a changé : ce compte n’existe pas.',
      'Nothing was changed: this account does not exist.',
      'Es wurde nichts geändert: Dieses Konto gibt es nicht.',
    ),
  },
  'openpas/mail-text-not-found': {
    title: 'No such mail to write here',
    status: 404,
    message: say(
      'Deze mail is hier niet aan te passen. Er is niets gewijzigd. Kies een mail uit de lijst.',
      'Ce mail ne peut pas être adapté ici. Rien n’a changé. Choisissez un mail dans la liste.',
      'This mail cannot be written here. Nothing was changed. Choose a mail from the list.',
      'Diese Mail kann hier nicht angepasst werden. Es wurde nichts geändert. Wählen Sie eine Mail aus der Liste.',
    ),
  },
  'openpas/mail-placeholder-unknown': {
    title: 'The text has a placeholder that nothing fills in',
    status: 400,
    message: say(
      'De tekst is niet bewaard: {placeholder} wordt door niets ingevuld. Haal het weg, of kies een van de invulwoorden.',
      'Le texte n’a pas été enregistré : rien ne remplace {placeholder}. Retirez-le, ou choisissez un des mots à remplir.',
      'The text was not saved: nothing fills in {placeholder}. Take it out, or choose one of the words that are filled in.',
      'Der Text wurde nicht gespeichert: {placeholder} wird durch nichts ersetzt. Entfernen Sie es, oder wählen Sie einen der Platzhalter.',
    ),
  },
  'openpas/mail-placeholder-missing': {
    title: 'The text lacks a placeholder that it needs',
    status: 400,
    message: say(
      'De tekst is niet bewaard: {placeholder} ontbreekt, en zonder begrijpt de lezer de mail niet. Zet het ergens in de tekst.',
      'Le texte n’a pas été enregistré : il manque {placeholder}, sans quoi le mail n’est pas clair. Mettez-le dans le texte.',
      'The text was not saved: {placeholder} is missing, and without it the mail is not understood. Put it somewhere in the text.',
      'Der Text wurde nicht gespeichert: {placeholder} fehlt, und ohne ist die Mail nicht verständlich. Setzen Sie es in den Text.',
    ),
  },
  'openpas/rules-not-planned': {
    title: 'These rules are not waiting for their day',
    status: 404,
    message: say(
      'Er is niets ingetrokken: deze regels gelden al, of werden al ingetrokken. Laad opnieuw en kijk na wat er nu staat.',
      'Rien n’a été retiré : ces règles sont déjà en vigueur, ou déjà retirées. Rechargez et vérifiez.',
      'Nothing was taken back: these rules hold already, or were taken back before. Load it again and look at what it is now.',
      'Es wurde nichts zurückgenommen: Diese Regeln gelten schon oder wurden bereits zurückgenommen. Laden Sie neu und prüfen Sie.',
    ),
  },
  'openpas/audit-entry-not-found': {
    title: 'No such entry in the audit trail',
    status: 404,
    message: say(
      'Deze regel staat niet in het logboek van dit kaartsysteem. Zoek opnieuw.',
      'Cette ligne ne figure pas dans le journal de ce système de cartes. Cherchez à nouveau.',
      'This line is not in the audit trail of this card system. Search again.',
      'Diese Zeile steht nicht im Protokoll dieses Kartensystems. Suchen Sie erneut.',
    ),
  },
  'openpas/verification-running': {
    title: 'The audit trail is being verified already',
    status: 409,
    message: say(
      'Er is geen tweede controle gestart: er loopt er al een. Wacht tot die klaar is.',
      'Aucun deuxième contrôle n’a été lancé : il y en a déjà un en cours. Attendez qu’il soit terminé.',
      'No second check was started: one is running already. Wait until it is done.',
      'Es wurde keine zweite Prüfung gestartet: Es läuft bereits eine. Warten Sie, bis sie fertig ist.',
    ),
  },
  'openpas/changed-meanwhile': {
    title: 'Changed by somebody else meanwhile',
    status: 409,
    message: say(
      'Er is niets bewaard: iemand anders paste dit intussen aan. Laad opnieuw en kijk na wat er nu staat.',
      'Rien n’a été enregistré : quelqu’un d’autre l’a modifié entre-temps. Rechargez et vérifiez.',
      'Nothing was saved: somebody else changed this meanwhile. Load it again and look at what it is now.',
      'Es wurde nichts gespeichert: Jemand anderes hat das inzwischen geändert. Laden Sie neu und prüfen Sie.',
    ),
  },
  'openpas/cards-short': {
    title: 'Not enough cards',
    status: 400,
    message: say(
      'Zoveel kaarten zijn er niet. Er is niets gewijzigd. Kijk de voorraad na en kies minder kaarten, of andere.',
      'Il n’y a pas autant de cartes. Rien n’a été modifié. Vérifiez le stock et choisissez moins de cartes, ou d’autres.',
      'There are not that many cards. Nothing was changed. Check the stock and choose fewer cards, or others.',
      'So viele Karten gibt es nicht. Es wurde nichts geändert. Prüfen Sie den Bestand und wählen Sie weniger oder andere Karten.',
    ),
  },
  'openpas/delivery-closed': {
    title: 'Delivery received or cancelled',
    status: 400,
    message: say(
      'Deze levering is al ontvangen of geannuleerd. Er is niets gewijzigd.',
      'Cette livraison a déjà été reçue ou annulée. Rien n’a été modifié.',
      'This delivery was received or cancelled already. Nothing was changed.',
      'Diese Lieferung wurde bereits empfangen oder storniert. Es wurde nichts geändert.',
    ),
  },
  'openpas/merge-same-record': {
    title: 'One record cannot be merged with itself',
    status: 400,
    message: say(
      'Dit is twee keer dezelfde pashouder. Er is niets samengevoegd. Kies een andere pashouder.',
      'C’est deux fois le même détenteur. Rien n’a été fusionné. Choisissez un autre détenteur.',
      'This is the same passholder twice. Nothing was merged. Choose another passholder.',
      'Das ist zweimal dieselbe Person. Es wurde nichts zusammengeführt. Wählen Sie eine andere Person.',
    ),
  },
  'openpas/merge-two-national-numbers': {
    title: 'Two national numbers',
    status: 400,
    message: say(
      'Deze pashouders hebben elk een eigen rijksregisternummer: het zijn twee mensen. Er is niets samengevoegd.',
      'Ces détenteurs ont chacun leur numéro national : ce sont deux personnes. Rien n’a été fusionné.',
      'These passholders each have a national number: they are two people. Nothing was merged.',
      'Diese Personen haben je eine eigene Nationalnummer: Es sind zwei Menschen. Es wurde nichts zusammengeführt.',
    ),
  },
  'openpas/merge-two-accounts': {
    title: 'Two linked accounts',
    status: 400,
    message: say(
      'Beide pashouders zijn aan een eigen UiTiD gekoppeld. Er is niets samengevoegd. Maak eerst één koppeling los.',
      'Les deux détenteurs sont liés à leur propre UiTiD. Rien n’a été fusionné. Supprimez d’abord un des liens.',
      'Both passholders are linked to a UiTiD of their own. Nothing was merged. Remove one of the links first.',
      'Beide Personen sind mit einer eigenen UiTiD verknüpft. Es wurde nichts zusammengeführt. Lösen Sie zuerst eine Verknüpfung.',
    ),
  },
  'openpas/merge-blocked': {
    title: 'A blocked person is not merged',
    status: 400,
    message: say(
      'Een van beide pashouders is geblokkeerd. Er is niets samengevoegd. Hef eerst de blokkering op.',
      'Un des deux détenteurs est bloqué. Rien n’a été fusionné. Levez d’abord le blocage.',
      'One of the passholders is blocked. Nothing was merged. Lift the block first.',
      'Eine der beiden Personen ist gesperrt. Es wurde nichts zusammengeführt. Heben Sie zuerst die Sperre auf.',
    ),
  },
  'openpas/merge-birth-date': {
    title: 'Not the date of birth of the national number',
    status: 400,
    message: say(
      'De gekozen geboortedatum hoort niet bij het rijksregisternummer. Er is niets samengevoegd. Kies de andere geboortedatum.',
      'La date de naissance choisie ne correspond pas au numéro national. Rien n’a été fusionné. Choisissez l’autre date de naissance.',
      'The date of birth that was chosen is not that of the national number. Nothing was merged. Choose the other date of birth.',
      'Das gewählte Geburtsdatum gehört nicht zur Nationalnummer. Es wurde nichts zusammengeführt. Wählen Sie das andere Geburtsdatum.',
    ),
  },
  'openpas/merge-not-newest': {
    title: 'A newer merge stands',
    status: 400,
    message: say(
      'Er is later nog een pashouder met deze samengevoegd. Er is niets ongedaan gemaakt. Maak eerst de laatste samenvoeging ongedaan.',
      'Un autre détenteur a été fusionné avec celui-ci par la suite. Rien n’a été annulé. Annulez d’abord la dernière fusion.',
      'Another passholder was merged into this one later. Nothing was undone. Undo the last merge first.',
      'Später wurde noch eine Person mit dieser zusammengeführt. Es wurde nichts rückgängig gemacht. Machen Sie zuerst die letzte Zusammenführung rückgängig.',
    ),
  },
  'openpas/nothing-to-settle': {
    title: 'Nothing to settle',
    status: 400,
    message: say(
      'Tot die dag staat alles al op een onkostennota. Er is niets opgemaakt. Kies een latere dag.',
      'Jusqu’à ce jour, tout figure déjà sur une note de frais. Rien n’a été établi. Choisissez un jour plus tard.',
      'Until that day everything is on a statement already. None was made. Choose a later day.',
      'Bis zu diesem Tag steht alles schon auf einer Abrechnung. Es wurde keine erstellt. Wählen Sie einen späteren Tag.',
    ),
  },
  'openpas/reservation-not-found': {
    title: 'Reservation not found',
    status: 404,
    message: say(
      'We kennen deze reservatie niet. Er is niets verkocht. Reserveer de tickets opnieuw.',
      'Nous ne connaissons pas cette réservation. Rien n’a été vendu. Réservez à nouveau les billets.',
      'We do not know this reservation. Nothing was sold. Reserve the tickets again.',
      'Wir kennen diese Reservierung nicht. Es wurde nichts verkauft. Reservieren Sie die Tickets erneut.',
    ),
  },
  'openpas/reservation-ended': {
    title: 'Reservation ended',
    status: 409,
    message: say(
      'De tijd van deze reservatie is voorbij, of ze is geannuleerd. Er is niets verkocht. Reserveer de tickets opnieuw.',
      'Le délai de cette réservation est dépassé, ou elle a été annulée. Rien n’a été vendu. Réservez à nouveau les billets.',
      'The time of this reservation is over, or it was cancelled. Nothing was sold. Reserve the tickets again.',
      'Die Zeit dieser Reservierung ist abgelaufen, oder sie wurde storniert. Es wurde nichts verkauft. Reservieren Sie die Tickets erneut.',
    ),
  },
  'openpas/reservation-confirmed': {
    title: 'Reservation confirmed',
    status: 409,
    message: say(
      'Deze tickets zijn al verkocht. Er is niets gewijzigd. Annuleer de tickets zelf.',
      'Ces billets sont déjà vendus. Rien n’a changé. Annulez les billets eux-mêmes.',
      'These tickets were sold already. Nothing was changed. Cancel the tickets themselves.',
      'Diese Tickets sind schon verkauft. Es wurde nichts geändert. Stornieren Sie die Tickets selbst.',
    ),
  },
  'openpas/iban-missing': {
    title: 'IBAN missing',
    status: 400,
    message: say(
      'Van deze balie is geen rekeningnummer bewaard. Er is niets opgemaakt. Vul het IBAN in.',
      'Aucun numéro de compte n’est enregistré pour ce guichet. Rien n’a été établi. Indiquez l’IBAN.',
      'No account number is kept of this counter. None was made. Fill in the IBAN.',
      'Von diesem Schalter ist keine Kontonummer gespeichert. Es wurde nichts erstellt. Geben Sie die IBAN ein.',
    ),
  },
  'openpas/statement-not-found': {
    title: 'Statement not found',
    status: 404,
    message: say(
      'We kennen deze onkostennota niet. Kijk de lijst na.',
      'Nous ne connaissons pas cette note de frais. Consultez la liste.',
      'We do not know this statement. Look at the list.',
      'Wir kennen diese Abrechnung nicht. Sehen Sie in der Liste nach.',
    ),
  },
  'openpas/statement-paid': {
    title: 'Statement paid',
    status: 400,
    message: say(
      'Deze onkostennota is al betaald. Er is niets gewijzigd.',
      'Cette note de frais est déjà payée. Rien n’a changé.',
      'This statement was paid already. Nothing was changed.',
      'Diese Abrechnung ist schon bezahlt. Es wurde nichts geändert.',
    ),
  },
  'openpas/already-undone': {
    title: 'Already undone',
    status: 404,
    message: say(
      'Dit is al ongedaan gemaakt.',
      'C’est déjà annulé.',
      'This has already been undone.',
      'Das ist bereits rückgängig gemacht.',
    ),
  },
  'openpas/unavailable': {
    title: 'Temporarily unavailable',
    status: 503,
    message: say(
      'Dit lukt nu even niet. Probeer straks opnieuw.',
      'Cela ne fonctionne pas pour le moment. Réessayez plus tard.',
      'This does not work right now. Try again later.',
      'Das geht gerade nicht. Versuchen Sie es später erneut.',
    ),
  },
  'openpas/internal-error': {
    title: 'Internal error',
    status: 500,
    message: say(
      'Er liep iets mis bij ons. Geef de code door aan de helpdesk.',
      'Un problème est survenu chez nous. Donnez le code au service d’assistance.',
      'Something went wrong on our side. Give the code to the help desk.',
      'Bei uns ist etwas schiefgelaufen. Nennen Sie dem Helpdesk den Code.',
    ),
  },
} as const satisfies Record<string, Entry>

export type ProblemType = keyof typeof catalogue

export const entryOf = (type: ProblemType): Entry => catalogue[type]
