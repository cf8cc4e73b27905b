import type { Template } from './template.ts'

export const verifyEmail: Template<'verifyEmail'> = {
  nl: ({ link, validFor }) => ({
    subject: 'Bevestig je e-mailadres',
    before: ['Met dit e-mailadres is een UiTiD gemaakt. Bevestig dat het adres van jou is.'],
    button: { label: 'Bevestig je e-mailadres', link },
    after: [`De link werkt ${validFor}.`, 'Heb jij geen UiTiD gemaakt? Dan hoef je niets te doen.'],
  }),
  fr: ({ link, validFor }) => ({
    subject: 'Confirme ton adresse e-mail',
    before: ['Un UiTiD a été créé avec cette adresse e-mail. Confirme que cette adresse est la tienne.'],
    button: { label: 'Confirme ton adresse e-mail', link },
    after: [`Le lien fonctionne pendant ${validFor}.`, "Tu n'as pas créé d'UiTiD ? Alors tu n'as rien à faire."],
  }),
  en: ({ link, validFor }) => ({
    subject: 'Confirm your e-mail address',
    before: ['A UiTiD was made with this e-mail address. Confirm that the address is yours.'],
    button: { label: 'Confirm your e-mail address', link },
    after: [`The link works for ${validFor}.`, 'Did you not make a UiTiD? Then there is nothing you need to do.'],
  }),
  de: ({ link, validFor }) => ({
    subject: 'Bestätige deine E-Mail-Adresse',
    before: ['Mit dieser E-Mail-Adresse wurde eine UiTiD angelegt. Bestätige, dass die Adresse dir gehört.'],
    button: { label: 'Bestätige deine E-Mail-Adresse', link },
    after: [`Der Link gilt für ${validFor}.`, 'Hast du keine UiTiD angelegt? Dann musst du nichts tun.'],
  }),
}
