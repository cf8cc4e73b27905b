import type { Template } from './template.ts'

export const familyMemberAdded: Template<'familyMemberAdded'> = {
  nl: ({ person, link }) => ({
    subject: 'Je staat in een familielijst van UiTPAS',
    before: [
      `${person} heeft je in de familielijst van een UiTPAS gezet. Zo kan er voor jou een punt gespaard worden.`,
    ],
    button: { label: 'Haal mij uit de lijst', link },
    after: ['Is het in orde? Dan hoef je niets te doen. De link werkt 30 dagen.'],
  }),
  fr: ({ person, link }) => ({
    subject: 'Tu es dans une liste familiale UiTPAS',
    before: [
      `${person} t'a ajouté à la liste familiale d'un UiTPAS. Ainsi, des points peuvent être épargnés pour toi.`,
    ],
    button: { label: 'Me retirer de la liste', link },
    after: ["C'est en ordre ? Alors tu n'as rien à faire. Le lien fonctionne 30 jours."],
  }),
  en: ({ person, link }) => ({
    subject: 'You are in a family list of UiTPAS',
    before: [`${person} put you in the family list of a UiTPAS. That way a point can be saved for you.`],
    button: { label: 'Take me out of the list', link },
    after: ['Is that all right? Then there is nothing you need to do. The link works for 30 days.'],
  }),
  de: ({ person, link }) => ({
    subject: 'Du stehst in einer Familienliste von UiTPAS',
    before: [
      `${person} hat dich in die Familienliste eines UiTPAS aufgenommen. So kann für dich ein Punkt gesammelt werden.`,
    ],
    button: { label: 'Nimm mich aus der Liste', link },
    after: ['Ist das in Ordnung? Dann musst du nichts tun. Der Link funktioniert 30 Tage.'],
  }),
}
