import type { PeriodLimit } from '../events/event.ts'
import type { Window } from '../events/rules.ts'
import type { EndUserMessage } from '../http/problems.ts'
import { dayOf, ZONE } from '../values/day.ts'
import { periodEnd } from '../values/period.ts'

type Language = keyof EndUserMessage
const locales: Record<Language, string> = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB', de: 'de-BE' }
const at: Record<Language, string> = { nl: 'om', fr: 'à', en: 'at', de: 'um' }

const inWords = (of: (language: Language) => string): EndUserMessage => ({
  nl: of('nl'),
  fr: of('fr'),
  en: of('en'),
  de: of('de'),
})

function time(instant: Date): string {
  return instant.toLocaleTimeString('nl-BE', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' })
}

function longDay(instant: Date, language: Language): string {
  return instant.toLocaleDateString(locales[language], {
    timeZone: ZONE,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  })
}

/** `13:00` today, `woensdag 25 november om 13:00` on another day. */
function moment(instant: Date, now: Date, language: Language): string {
  if (dayOf(instant) === dayOf(now)) return time(instant)
  return `${longDay(instant, language)} ${at[language]} ${time(instant)}`
}

/** Too early, or too late with another time to come. */
export function notYet(next: Window, now: Date): EndUserMessage {
  const from = next.from ?? now
  const said = (language: Language) => moment(from, now, language)
  return {
    nl: `Punten sparen kan vanaf ${said('nl')}. Het is nu ${time(now)}.`,
    fr: `On peut épargner des points à partir de ${said('fr')}. Il est ${time(now)}.`,
    en: `Points can be saved from ${said('en')}. It is now ${time(now)}.`,
    de: `Punkte sammeln geht ab ${said('de')}. Es ist jetzt ${time(now)}.`,
  }
}

export const over: EndUserMessage = {
  nl: 'Deze activiteit is voorbij. Er kan geen punt meer gespaard worden.',
  fr: 'Cette activité est terminée. On ne peut plus épargner de point.',
  en: 'This activity is over. No more points can be saved.',
  de: 'Diese Aktivität ist vorbei. Es können keine Punkte mehr gesammelt werden.',
}

export const cancelled: EndUserMessage = {
  nl: 'Deze activiteit gaat niet door. Er kan geen punt gespaard worden.',
  fr: 'Cette activité n’a pas lieu. On ne peut pas épargner de point.',
  en: 'This activity does not take place. No point can be saved.',
  de: 'Diese Aktivität findet nicht statt. Es kann kein Punkt gesammelt werden.',
}

export const noPassEvent: EndUserMessage = {
  nl: 'Bij deze activiteit kan je geen punten sparen.',
  fr: 'On ne peut pas épargner de points à cette activité.',
  en: 'No points can be saved at this activity.',
  de: 'Bei dieser Aktivität können keine Punkte gesammelt werden.',
}

export const groupPass: EndUserMessage = {
  nl: 'Met een groepspas kan je tickets kopen, maar geen punten sparen.',
  fr: 'Avec un pass de groupe, on peut acheter des tickets, mais pas épargner de points.',
  en: 'With a group pass you can buy tickets, but not save points.',
  de: 'Mit einem Gruppenpass kann man Tickets kaufen, aber keine Punkte sammeln.',
}

/** The limit of the event is used: since when, and from when it can again. */
export function limitReached(limit: PeriodLimit, lastAt: Date, now: Date): EndUserMessage {
  const end = periodEnd(limit.periodType, now)
  const once = limit.volume === 1
  const today = dayOf(lastAt) === dayOf(now)
  const when = (language: Language) => (today ? `${at[language]} ${time(lastAt)}` : longDay(lastAt, language))
  const again = (language: Language) =>
    end === null || limit.periodType === 'DAY' ? undefined : longDay(end, language)
  const first: EndUserMessage = once
    ? {
        nl: today
          ? `Er is vandaag al een punt gespaard bij deze activiteit, ${when('nl')}.`
          : `Er is al een punt gespaard bij deze activiteit, op ${when('nl')}.`,
        fr: `Un point a déjà été épargné à cette activité, ${when('fr')}.`,
        en: `A point was already saved at this activity, ${when('en')}.`,
        de: `Bei dieser Aktivität wurde schon ein Punkt gesammelt, ${when('de')}.`,
      }
    : {
        nl: `Het maximum van ${limit.volume} punten bij deze activiteit is bereikt.`,
        fr: `Le maximum de ${limit.volume} points à cette activité est atteint.`,
        en: `The maximum of ${limit.volume} points at this activity is reached.`,
        de: `Das Maximum von ${limit.volume} Punkten bei dieser Aktivität ist erreicht.`,
      }
  const then: Record<Language, string> = { nl: 'Vanaf', fr: 'À partir de', en: 'From', de: 'Ab' }
  const can: Record<Language, string> = {
    nl: 'kan het weer',
    fr: 'c’est à nouveau possible',
    en: 'it is possible again',
    de: 'geht es wieder',
  }
  return inWords((language) => {
    const from = again(language)
    return from === undefined ? first[language] : `${first[language]} ${then[language]} ${from} ${can[language]}.`
  })
}

const cardWords: Record<string, EndUserMessage> = {
  BLOCKED: {
    nl: 'Deze kaart is geblokkeerd. Er is geen punt gespaard. Vraag de nieuwe kaart.',
    fr: 'Cette carte est bloquée. Aucun point n’a été épargné. Demandez la nouvelle carte.',
    en: 'This card is blocked. No point was saved. Ask for the new card.',
    de: 'Diese Karte ist gesperrt. Es wurde kein Punkt gesammelt. Fragen Sie nach der neuen Karte.',
  },
  LOCAL_STOCK: {
    nl: 'Deze kaart staat nog niet op naam. Registreer eerst de pashouder.',
    fr: 'Cette carte n’est pas encore attribuée. Enregistrez d’abord la personne.',
    en: 'This card has not been handed out yet. Register the passholder first.',
    de: 'Diese Karte ist noch nicht vergeben. Registrieren Sie zuerst die Person.',
  },
  DELETED: {
    nl: 'Deze kaart bestaat niet meer. Vraag de nieuwe kaart.',
    fr: 'Cette carte n’existe plus. Demandez la nouvelle carte.',
    en: 'This card no longer exists. Ask for the new card.',
    de: 'Diese Karte existiert nicht mehr. Fragen Sie nach der neuen Karte.',
  },
}

/** Why nothing can be done with a card in this state. */
export function cardStatusMessage(status: string): EndUserMessage | undefined {
  return cardWords[status === 'PROVISIONED' ? 'LOCAL_STOCK' : status]
}
