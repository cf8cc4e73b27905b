import type { Messages } from '../messages.ts'
import type { redeemed as dutch } from '../nl/redeemed.ts'

export const redeemed: Messages<typeof dutch> = {
  title: 'Eingelöste Vorteile',
  noun: 'eingelöste Vorteile',
  nounOne: 'eingelöster Vorteil',
  tab: { POINTS: 'Eingelöste Punktevorteile', WELCOME: 'Eingelöste Willkommensvorteile' },
  empty: 'Noch keine eingelösten Vorteile',
  emptyText: 'Was an einem Schalter eingelöst wird, steht hier.',
  column: {
    title: 'Vorteil',
    uitpasNumber: 'UiTPAS-Nummer',
    points: 'Punkte',
    balie: 'Schalter',
    redeemedAt: 'Eingelöst',
    rewardId: 'ID des Vorteils',
    id: 'ID der Einlösung',
  },
  filter: { from: 'Eingelöst ab', until: 'Bis einschließlich' },
  act: {
    copy: 'ID kopieren',
    remove: 'Einlösung entfernen…',
  },
  remove: {
    title: 'Die Einlösung von {{title}} entfernen?',
    verb: 'Entfernen',
    done: 'Die Einlösung von {{title}} wurde entfernt.',
    reason: 'Grund',
    required: 'Geben Sie an, warum.',
    welcome: 'Die Person kann diesen Willkommensvorteil erneut einlösen.',
    points_one: 'Die Person erhält {{count}} Punkt zurück und kann den Vorteil erneut einlösen.',
    points_other: 'Die Person erhält {{count}} Punkte zurück und kann den Vorteil erneut einlösen.',
  },
}
