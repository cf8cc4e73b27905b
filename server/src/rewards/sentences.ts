import type { EndUserMessage } from '../http/problems.ts'
import { dayOf, inBrussels, ZONE } from '../values/day.ts'
import type { PeriodType } from '../values/period.ts'

// What is the case, then what can be done; of the card and the rule, never of the person (design.md, Dutch).

export { pointsInWords as points } from '../points/ledger.ts'

const locales = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB', de: 'de-BE' } as const

const each = (of: (language: keyof EndUserMessage) => string): EndUserMessage => ({
  nl: of('nl'),
  fr: of('fr'),
  en: of('en'),
  de: of('de'),
})

/** `1 december`, with the year when it is not this one. */
function dayInWords(day: Date, at: Date): EndUserMessage {
  const sameYear = inBrussels(day).year === inBrussels(at).year
  return each((language) => {
    const text = day.toLocaleDateString(locales[language], {
      timeZone: ZONE,
      day: 'numeric',
      month: 'long',
      ...(sameYear ? {} : { year: 'numeric' }),
    })
    return language === 'fr' ? text.replace(/^1 /, '1er ') : text
  })
}

/** Both parts after each other, in every language. */
function then(first: EndUserMessage, second: EndUserMessage | undefined): EndUserMessage {
  return second ? each((language) => `${first[language]} ${second[language]}`) : first
}

function possibleAgain(from: Date | null, at: Date): EndUserMessage | undefined {
  if (!from) return undefined
  const tomorrow = dayOf(from) === dayOf(new Date(at.getTime() + 86_400_000))
  const day = tomorrow ? { nl: 'morgen', fr: 'demain', en: 'tomorrow', de: 'morgen' } : dayInWords(from, at)
  return {
    nl: `Vanaf ${day.nl} kan het weer.`,
    fr: tomorrow ? 'Ce sera de nouveau possible demain.' : `Ce sera de nouveau possible à partir du ${day.fr}.`,
    en: `It is possible again from ${day.en}.`,
    de: `Ab ${day.de} geht es wieder.`,
  }
}

export const groupPass: EndUserMessage = {
  nl: 'Met een groepspas kan je tickets kopen, maar geen voordelen omruilen.',
  fr: 'Avec un pass de groupe, on peut acheter des tickets, mais pas échanger d’avantages.',
  en: 'With a group pass you can buy tickets, but not redeem rewards.',
  de: 'Mit einem Gruppenpass kann man Tickets kaufen, aber keine Vorteile einlösen.',
}

export const notOnName: EndUserMessage = {
  nl: 'Deze kaart staat nog niet op naam. Registreer eerst de pashouder.',
  fr: 'Cette carte n’est pas encore attribuée. Enregistrez d’abord la personne.',
  en: 'This card has not been handed out yet. Register the passholder first.',
  de: 'Diese Karte ist noch nicht vergeben. Registrieren Sie zuerst die Person.',
}

const cards = {
  BLOCKED: {
    nl: 'Deze kaart is geblokkeerd. Er is niets omgeruild. Vraag de nieuwe kaart.',
    fr: 'Cette carte est bloquée. Rien n’a été échangé. Demandez la nouvelle carte.',
    en: 'This card is blocked. Nothing was redeemed. Ask for the new card.',
    de: 'Diese Karte ist gesperrt. Es wurde nichts eingelöst. Fragen Sie nach der neuen Karte.',
  },
  DELETED: {
    nl: 'Deze kaart bestaat niet meer. Er is niets omgeruild. Vraag de nieuwe kaart.',
    fr: 'Cette carte n’existe plus. Rien n’a été échangé. Demandez la nouvelle carte.',
    en: 'This card no longer exists. Nothing was redeemed. Ask for the new card.',
    de: 'Diese Karte existiert nicht mehr. Es wurde nichts eingelöst. Fragen Sie nach der neuen Karte.',
  },
  NONE: {
    nl: 'Bij deze pas hoort nu geen actieve kaart. Geef eerst een nieuwe kaart.',
    fr: 'Ce pass n’a pas de carte active. Donnez d’abord une nouvelle carte.',
    en: 'This pass has no active card. Hand out a new card first.',
    de: 'Zu diesem Pass gehört keine aktive Karte. Geben Sie zuerst eine neue Karte aus.',
  },
} as const satisfies Record<string, EndUserMessage>

export const cardUnusable = (status: keyof typeof cards): EndUserMessage => cards[status]

/** @param municipalities their names; more than four, or none known, are not listed */
export function residentsOnly(municipalities: readonly string[]): EndUserMessage {
  if (municipalities.length === 0 || municipalities.length > 4) {
    return {
      nl: 'Dit voordeel is alleen voor inwoners van bepaalde gemeenten.',
      fr: 'Cet avantage est réservé aux habitants de certaines communes.',
      en: 'This reward is only for residents of certain municipalities.',
      de: 'Dieser Vorteil ist nur für Einwohner bestimmter Gemeinden.',
    }
  }
  const names = each((language) => new Intl.ListFormat(locales[language]).format(municipalities))
  return {
    nl: `Dit voordeel is alleen voor inwoners van ${names.nl}.`,
    fr: `Cet avantage est réservé aux habitants de ${names.fr}.`,
    en: `This reward is only for residents of ${names.en}.`,
    de: `Dieser Vorteil ist nur für Einwohner von ${names.de}.`,
  }
}

export function notYet(begin: Date, at: Date): EndUserMessage {
  const sameDay = dayOf(begin) === dayOf(at)
  const time = begin.toLocaleTimeString('nl-BE', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' })
  const from = sameDay ? each(() => time) : dayInWords(begin, at)
  return {
    nl: `Dit voordeel kan je vanaf ${from.nl} omruilen.`,
    fr: `Cet avantage peut être échangé à partir ${sameDay ? 'de' : 'du'} ${from.fr}.`,
    en: `This reward can be redeemed from ${from.en}.`,
    de: `Dieser Vorteil kann ab ${from.de} eingelöst werden.`,
  }
}

export function over(end: Date, at: Date): EndUserMessage {
  const until = dayInWords(end, at)
  return {
    nl: `Dit voordeel kon je tot en met ${until.nl} omruilen.`,
    fr: `Cet avantage pouvait être échangé jusqu’au ${until.fr} inclus.`,
    en: `This reward could be redeemed until ${until.en}.`,
    de: `Dieser Vorteil konnte bis einschließlich ${until.de} eingelöst werden.`,
  }
}

/** Everybody together: the maximum of this calendar month or year. */
export function soldOutFor(period: 'MONTH' | 'YEAR', again: Date | null, at: Date): EndUserMessage {
  const first =
    period === 'MONTH'
      ? {
          nl: 'Dit voordeel is op voor deze maand.',
          fr: 'Cet avantage est épuisé pour ce mois-ci.',
          en: 'This reward has run out for this month.',
          de: 'Dieser Vorteil ist für diesen Monat vergriffen.',
        }
      : {
          nl: 'Dit voordeel is op voor dit jaar.',
          fr: 'Cet avantage est épuisé pour cette année.',
          en: 'This reward has run out for this year.',
          de: 'Dieser Vorteil ist für dieses Jahr vergriffen.',
        }
  return then(first, possibleAgain(again, at))
}

export const notGranted: EndUserMessage = {
  nl: 'Dit welkomstvoordeel is niet toegekend aan deze pas.',
  fr: 'Cet avantage de bienvenue n’a pas été attribué à ce pass.',
  en: 'This welcome reward was not granted to this pass.',
  de: 'Dieser Willkommensvorteil wurde diesem Pass nicht gewährt.',
}

export const welcomeTaken: EndUserMessage = {
  nl: 'Dit welkomstvoordeel is al opgenomen. Het kan maar één keer.',
  fr: 'Cet avantage de bienvenue a déjà été utilisé. Il ne vaut qu’une fois.',
  en: 'This welcome reward was already redeemed. It can be redeemed only once.',
  de: 'Dieser Willkommensvorteil wurde schon eingelöst. Er gilt nur einmal.',
}

const when: Record<PeriodType, EndUserMessage> = {
  ABSOLUTE: { nl: '', fr: '', en: '', de: '' },
  DAY: { nl: ' vandaag', fr: ' aujourd’hui', en: ' today', de: ' heute' },
  WEEK: { nl: ' deze week', fr: ' cette semaine', en: ' this week', de: ' diese Woche' },
  MONTH: { nl: ' deze maand', fr: ' ce mois-ci', en: ' this month', de: ' diesen Monat' },
  QUARTER: { nl: ' dit kwartaal', fr: ' ce trimestre', en: ' this quarter', de: ' dieses Quartal' },
  YEAR: { nl: ' dit jaar', fr: ' cette année', en: ' this year', de: ' dieses Jahr' },
}

/** One person: the maximum of the calendar period, and from when it can again. */
export function userLimit(
  constraint: { volume: number; period: PeriodType },
  again: Date | null,
  at: Date,
): EndUserMessage {
  const { volume } = constraint
  const during = when[constraint.period]
  const times =
    volume === 1
      ? each(() => '')
      : { nl: ` ${volume} keer`, fr: ` ${volume} fois`, en: ` ${volume} times`, de: ` ${volume}-mal` }
  const first = {
    nl: `Dit voordeel is${during.nl} al${times.nl} omgeruild.`,
    fr: `Cet avantage a déjà été échangé${times.fr}${during.fr}.`,
    en: `This reward was already redeemed${times.en}${during.en}.`,
    de: `Dieser Vorteil wurde${during.de} schon${times.de} eingelöst.`,
  }
  const once = {
    nl: volume === 1 ? 'Het kan maar één keer.' : `Het kan maar ${volume} keer.`,
    fr: volume === 1 ? 'Il ne vaut qu’une fois.' : `Il ne vaut que ${volume} fois.`,
    en: volume === 1 ? 'It can be redeemed only once.' : `It can be redeemed only ${volume} times.`,
    de: volume === 1 ? 'Er gilt nur einmal.' : `Er gilt nur ${volume}-mal.`,
  }
  return then(first, constraint.period === 'ABSOLUTE' ? once : possibleAgain(again, at))
}

/** Somebody redeemed the reward or was granted it. */
export const inUse: EndUserMessage = {
  nl: 'Dit kan niet meer veranderen: iemand heeft dit voordeel al gekregen of opgenomen. Er is niets bewaard. Kopieer het voordeel en pas de kopie aan.',
  fr: 'Ceci ne peut plus changer : quelqu’un a déjà reçu ou utilisé cet avantage. Rien n’a été enregistré. Copiez l’avantage et modifiez la copie.',
  en: 'This can no longer change: somebody was given this reward or redeemed it. Nothing was saved. Copy the reward and change the copy.',
  de: 'Das kann nicht mehr geändert werden: Jemand hat diesen Vorteil schon erhalten oder eingelöst. Es wurde nichts gespeichert. Kopieren Sie den Vorteil und ändern Sie die Kopie.',
}

/** It is redeemed somewhere else. */
export const otherBalie: EndUserMessage = {
  nl: 'Dit voordeel kan je aan deze balie niet omruilen.',
  fr: 'Cet avantage ne peut pas être échangé à ce guichet.',
  en: 'This reward cannot be redeemed at this counter.',
  de: 'Dieser Vorteil kann an diesem Schalter nicht eingelöst werden.',
}
