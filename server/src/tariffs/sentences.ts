import type { EndUserMessage } from '../http/problems.ts'
import type { SocialTariff } from '../memberships/rules.ts'
import { dayOf } from '../values/day.ts'
import { dayInWords } from '../values/instant.ts'
import { type PeriodType, periodEnd } from '../values/period.ts'
import type { Limit, Reason } from './rules.ts'

// What is the case, then what can be done; of the card and the activity, never of the person (design.md, Dutch).

const say = (nl: string, fr: string, en: string, de: string): EndUserMessage => ({ nl, fr, en, de })

const plain: Record<Exclude<Reason, 'EXPIRED' | 'SUSPENDED'>, EndUserMessage> = {
  EVENT_CANCELLED: say(
    'Deze activiteit gaat niet door. Er is geen kansentarief.',
    'Cette activité n’a pas lieu. Il n’y a pas de tarif réduit.',
    'This activity does not take place. There is no reduced price.',
    'Diese Aktivität findet nicht statt. Es gibt keinen ermäßigten Preis.',
  ),
  FREE: say(
    'Deze activiteit is gratis. Een kansentarief is niet nodig.',
    'Cette activité est gratuite. Un tarif réduit n’est pas nécessaire.',
    'This activity is free. No reduced price is needed.',
    'Diese Aktivität ist kostenlos. Ein ermäßigter Preis ist nicht nötig.',
  ),
  NO_CARD_SYSTEM: say(
    'Deze activiteit doet niet mee met UiTPAS. Er is geen kansentarief. Vraag het aan de organisator.',
    'Cette activité ne participe pas à UiTPAS. Il n’y a pas de tarif réduit. Demandez à l’organisateur.',
    'This activity does not take part in UiTPAS. There is no reduced price. Ask the organiser.',
    'Diese Aktivität nimmt nicht an UiTPAS teil. Es gibt keinen ermäßigten Preis. Fragen Sie den Veranstalter.',
  ),
  NO_KEY: say(
    'Voor deze activiteit is geen kansentarief ingesteld. Vraag het aan de kaartsysteembeheerder.',
    'Aucun tarif réduit n’est prévu pour cette activité. Demandez à l’administrateur du système de cartes.',
    'No reduced price has been set for this activity. Ask the card system administrator.',
    'Für diese Aktivität ist kein ermäßigter Preis festgelegt. Fragen Sie die Kartensystemverwaltung.',
  ),
  NO_SOCIAL_TARIFF: say(
    'Deze pas geeft geen kansentarief. De gewone prijs geldt.',
    'Ce pass ne donne pas droit au tarif réduit. Le prix normal s’applique.',
    'This pass gives no reduced price. The regular price holds.',
    'Dieser Pass gibt keinen ermäßigten Preis. Es gilt der normale Preis.',
  ),
  OTHER_CARD_SYSTEM: say(
    'Het kansentarief van deze pas geldt niet in deze regio. De gewone prijs geldt.',
    'Le tarif réduit de ce pass n’est pas valable dans cette région. Le prix normal s’applique.',
    'The reduced price of this pass does not hold in this region. The regular price holds.',
    'Der ermäßigte Preis dieses Passes gilt nicht in dieser Region. Es gilt der normale Preis.',
  ),
  PRICE_TOO_HIGH: say(
    'Deze prijs is te hoog voor het kansentarief van deze activiteit. Kies een ander ticket.',
    'Ce prix est trop élevé pour le tarif réduit de cette activité. Choisissez un autre billet.',
    'This price is too high for the reduced price of this activity. Choose another ticket.',
    'Dieser Preis ist zu hoch für den ermäßigten Preis dieser Aktivität. Wählen Sie ein anderes Ticket.',
  ),
  NO_REDUCTION: say(
    'Dit ticket is al goedkoper dan het kansentarief. De gewone prijs geldt.',
    'Ce billet est déjà moins cher que le tarif réduit. Le prix normal s’applique.',
    'This ticket already costs less than the reduced price. The regular price holds.',
    'Dieses Ticket kostet schon weniger als der ermäßigte Preis. Es gilt der normale Preis.',
  ),
}

/** Why there is no social tariff. */
export function reasonMessage(reason: Reason, tariff: SocialTariff): EndUserMessage {
  if (reason === 'EXPIRED') return expired(tariff)
  return reason === 'SUSPENDED' ? suspended(tariff) : plain[reason]
}

function expired(tariff: SocialTariff): EndUserMessage {
  const on = (language: keyof EndUserMessage) => (tariff.status === 'NONE' ? '' : dayInWords(tariff.end, language))
  return say(
    `Het kansentarief van deze pas is vervallen op ${on('nl')}. Verleng het eerst.`,
    `Le tarif réduit de ce pass a expiré le ${on('fr')}. Prolongez-le d’abord.`,
    `The reduced price of this pass expired on ${on('en')}. Extend it first.`,
    `Der ermäßigte Preis dieses Passes ist am ${on('de')} abgelaufen. Verlängern Sie ihn zuerst.`,
  )
}

function suspended(tariff: SocialTariff): EndUserMessage {
  const day = tariff.status === 'NONE' ? undefined : tariff.suspendedUntil
  const until = (language: keyof EndUserMessage) => (day === undefined ? '' : dayInWords(day, language))
  return say(
    `Het kansentarief van deze pas is geschorst tot en met ${until('nl')}. De gewone prijs geldt.`,
    `Le tarif réduit de ce pass est suspendu jusqu’au ${until('fr')} inclus. Le prix normal s’applique.`,
    `The reduced price of this pass is suspended until ${until('en')}. The regular price holds.`,
    `Der ermäßigte Preis dieses Passes ist bis einschließlich ${until('de')} ausgesetzt. Es gilt der normale Preis.`,
  )
}

const periods: Record<PeriodType, EndUserMessage> = {
  ABSOLUTE: say('', '', '', ''),
  DAY: say(' per dag', ' par jour', ' a day', ' pro Tag'),
  WEEK: say(' per week', ' par semaine', ' a week', ' pro Woche'),
  MONTH: say(' per maand', ' par mois', ' a month', ' pro Monat'),
  QUARTER: say(' per kwartaal', ' par trimestre', ' a quarter', ' pro Quartal'),
  YEAR: say(' per jaar', ' par an', ' a year', ' pro Jahr'),
}

const forWhat: Record<Limit['kind'], EndUserMessage> = {
  EVENT: say('voor deze activiteit', 'pour cette activité', 'for this activity', 'für diese Aktivität'),
  BALIE: say('bij deze organisator', 'chez cet organisateur', 'at this organiser', 'bei diesem Veranstalter'),
  GROUP_YEAR: say('met deze groepspas', 'avec ce pass de groupe', 'with this group pass', 'mit diesem Gruppenpass'),
  GROUP_DAY: say('met deze groepspas', 'avec ce pass de groupe', 'with this group pass', 'mit diesem Gruppenpass'),
  COUPON: say('met deze coupon', 'avec ce coupon', 'with this coupon', 'mit diesem Gutschein'),
  COUPON_TOTAL: say(
    'met deze coupon, voor iedereen samen',
    'avec ce coupon, pour tout le monde ensemble',
    'with this coupon, for everybody together',
    'mit diesem Gutschein, für alle zusammen',
  ),
  BUDGET: say('met deze coupon', 'avec ce coupon', 'with this coupon', 'mit diesem Gutschein'),
}

/** The maximum is reached; with the day from which it is possible again, when there is one. */
export function limitMessage(limit: Limit, at: Date): EndUserMessage {
  const { kind, volume, periodType } = limit
  if (kind === 'BUDGET') return couponUsedUp
  const again = periodEnd(periodType, at)
  const one = volume === 1
  const from = (language: keyof EndUserMessage) => (again ? dayInWords(dayOf(again), language) : '')
  const [what, per] = [forWhat[kind], periods[periodType]]
  return say(
    `Het maximum is bereikt: ${volume} ${one ? 'ticket' : 'tickets'}${per.nl} ${what.nl}.${again ? ` Vanaf ${from('nl')} kan het weer.` : ''}`,
    `Le maximum est atteint : ${volume} ${one ? 'billet' : 'billets'}${per.fr} ${what.fr}.${again ? ` Ce sera de nouveau possible à partir du ${from('fr')}.` : ''}`,
    `The maximum has been reached: ${volume} ${one ? 'ticket' : 'tickets'}${per.en} ${what.en}.${again ? ` It is possible again from ${from('en')}.` : ''}`,
    `Das Maximum ist erreicht: ${volume} ${one ? 'Ticket' : 'Tickets'}${per.de} ${what.de}.${again ? ` Ab ${from('de')} geht es wieder.` : ''}`,
  )
}

export const noCoupon: EndUserMessage = say(
  'Met deze pas is er geen coupon voor deze activiteit.',
  'Ce pass n’a pas de coupon pour cette activité.',
  'This pass has no coupon for this activity.',
  'Dieser Pass hat keinen Gutschein für diese Aktivität.',
)

export const couponUsedUp: EndUserMessage = say(
  'Deze coupon is opgebruikt. Kies een andere prijs.',
  'Ce coupon est épuisé. Choisissez un autre prix.',
  'This coupon is used up. Choose another price.',
  'Dieser Gutschein ist aufgebraucht. Wählen Sie einen anderen Preis.',
)
