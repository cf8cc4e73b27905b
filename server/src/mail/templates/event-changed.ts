import type { Template } from './template.ts'

/** To who bought a reduced ticket for an event that is called off or moved. */
export const eventChanged: Template<'eventChanged'> = {
  nl: ({ event, reason, change, tickets, link }) => ({
    subject: change === 'MOVED' ? `${event} is verplaatst` : `${event} gaat niet door`,
    before: [
      change === 'MOVED'
        ? `Je kocht met je UiTPAS een ticket voor ${event}. Die activiteit is verplaatst.`
        : `Je kocht met je UiTPAS een ticket voor ${event}. Die activiteit gaat niet door.`,
      `De uitleg: ${reason}`,
    ],
    button: { label: 'Naar mijn UiTPAS', link },
    after: [
      tickets === 'CANCEL'
        ? 'Je ticket is geannuleerd. Het telt niet meer mee voor een maximum of een coupon. Vraag de organisator hoe je je geld terugkrijgt.'
        : 'Je ticket blijft geldig. Je hoeft niets te doen.',
    ],
  }),
  fr: ({ event, reason, change, tickets, link }) => ({
    subject: change === 'MOVED' ? `${event} est déplacé` : `${event} n'a pas lieu`,
    before: [
      change === 'MOVED'
        ? `Tu as acheté un billet pour ${event} avec ton UiTPAS. Cette activité est déplacée.`
        : `Tu as acheté un billet pour ${event} avec ton UiTPAS. Cette activité n'a pas lieu.`,
      `L'explication : ${reason}`,
    ],
    button: { label: 'Vers mon UiTPAS', link },
    after: [
      tickets === 'CANCEL'
        ? "Ton billet est annulé. Il ne compte plus pour un maximum ou un coupon. Demande à l'organisateur comment récupérer ton argent."
        : "Ton billet reste valable. Tu n'as rien à faire.",
    ],
  }),
  en: ({ event, reason, change, tickets, link }) => ({
    subject: change === 'MOVED' ? `${event} has been moved` : `${event} is called off`,
    before: [
      change === 'MOVED'
        ? `You bought a ticket for ${event} with your UiTPAS. That activity has been moved.`
        : `You bought a ticket for ${event} with your UiTPAS. That activity does not take place.`,
      `The explanation: ${reason}`,
    ],
    button: { label: 'To my UiTPAS', link },
    after: [
      tickets === 'CANCEL'
        ? 'Your ticket is cancelled. It does not count for a maximum or a coupon any more. Ask the organiser how you get your money back.'
        : 'Your ticket stays valid. There is nothing you need to do.',
    ],
  }),
  de: ({ event, reason, change, tickets, link }) => ({
    subject: change === 'MOVED' ? `${event} ist verlegt` : `${event} findet nicht statt`,
    before: [
      change === 'MOVED'
        ? `Du hast mit deinem UiTPAS ein Ticket für ${event} gekauft. Diese Aktivität ist verlegt.`
        : `Du hast mit deinem UiTPAS ein Ticket für ${event} gekauft. Diese Aktivität findet nicht statt.`,
      `Die Erklärung: ${reason}`,
    ],
    button: { label: 'Zu meinem UiTPAS', link },
    after: [
      tickets === 'CANCEL'
        ? 'Dein Ticket ist storniert. Es zählt nicht mehr für ein Maximum oder einen Gutschein. Frag den Veranstalter, wie du dein Geld zurückbekommst.'
        : 'Dein Ticket bleibt gültig. Du musst nichts tun.',
    ],
  }),
}
