import type { Template } from './template.ts'

/** Somebody wants the newsletter for providers: the address has to be shown to be theirs. The link is the way off it too. */
export const providerNewsletter: Template<'providerNewsletter'> = {
  nl: ({ region, link }) => ({
    subject: `Nieuwsbrief voor UiTPAS-aanbieders van ${region}`,
    before: [`Bevestig dat je de nieuwsbrief voor aanbieders van ${region} wil krijgen.`],
    button: { label: 'Bevestig', link },
    after: ['Met dezelfde link schrijf je je later weer uit.', 'Heb jij dit niet gevraagd? Doe dan niets.'],
  }),
  fr: ({ region, link }) => ({
    subject: `Lettre d’information pour les partenaires UiTPAS de ${region}`,
    before: [`Confirme que tu veux recevoir la lettre d’information pour les partenaires de ${region}.`],
    button: { label: 'Confirmer', link },
    after: ['Avec le même lien, tu te désinscris plus tard.', 'Ce n’est pas toi ? Ne fais rien.'],
  }),
  en: ({ region, link }) => ({
    subject: `Newsletter for UiTPAS providers of ${region}`,
    before: [`Confirm that you want the newsletter for providers of ${region}.`],
    button: { label: 'Confirm', link },
    after: ['With the same link you leave the list later.', 'Was it not you? Then do nothing.'],
  }),
  de: ({ region, link }) => ({
    subject: `Newsletter für UiTPAS-Anbieter von ${region}`,
    before: [`Bestätige, dass du den Newsletter für Anbieter von ${region} bekommen möchtest.`],
    button: { label: 'Bestätigen', link },
    after: ['Mit demselben Link meldest du dich später wieder ab.', 'Warst du das nicht? Dann tu nichts.'],
  }),
}
