import type { Template } from './template.ts'

/** The handbook's standard mail (*Standaardmail*) to a new provider, in its words. */
export const providerWelcome: Template<'providerWelcome'> = {
  nl: ({ region, link, entry, guide, newsletter, banner, helpDesk }) => ({
    subject: 'TOPPER! Jullie zijn UiTPAS-aanbieder! PROFICIAT!',
    before: [
      'Je kan vanaf nu met je UiTiD inloggen in jouw balie. Deze installeer je op jouw laptop, pc of zelfs op je smartphone. In de balie kan je punten en kansentarieven toekennen.',
      `Maar eerst en vooral dien je je activiteiten in te voeren: ${entry}`,
      `Maak ondertussen ook al met deze banner op je website of sociale mediakanalen kenbaar dat je deelneemt aan ${region}! ${banner}`,
      `Wacht... gaan we even te snel? Geen zorgen! Onze handleiding voor aanbieders helpt je stap voor stap verder: ${guide}`,
    ],
    button: { label: 'Naar jouw balie', link },
    after: [
      `Heb je vragen? Mail dan naar ${helpDesk} of neem contact op met de lokale verantwoordelijke.`,
      `Schrijf je hier in voor de nieuwsbrief voor UiTPAS-aanbieders: ${newsletter}`,
    ],
  }),
  fr: ({ region, link, entry, guide, newsletter, banner, helpDesk }) => ({
    subject: 'BRAVO ! Vous êtes partenaire UiTPAS ! FÉLICITATIONS !',
    before: [
      'Dès maintenant, tu peux te connecter à ton guichet avec ton UiTiD, sur un portable, un PC ou même un smartphone. Tu y donnes des points et des tarifs réduits.',
      `Mais avant tout, encode tes activités : ${entry}`,
      `Fais déjà savoir avec cette bannière sur ton site ou tes réseaux que tu participes à ${region} ! ${banner}`,
      `Attends… on va trop vite ? Pas de souci ! Notre guide des partenaires t’aide pas à pas : ${guide}`,
    ],
    button: { label: 'Vers ton guichet', link },
    after: [
      `Des questions ? Écris à ${helpDesk} ou contacte le responsable local.`,
      `Inscris-toi ici à la lettre d’information pour les partenaires UiTPAS : ${newsletter}`,
    ],
  }),
  en: ({ region, link, entry, guide, newsletter, banner, helpDesk }) => ({
    subject: 'GREAT! You are a UiTPAS provider! CONGRATULATIONS!',
    before: [
      'From now on you can log in to your counter with your UiTiD, on a laptop, a PC or even your phone. There you give points and reduced prices.',
      `But first of all, enter your activities: ${entry}`,
      `Meanwhile, show with this banner on your website or social media that you take part in ${region}! ${banner}`,
      `Wait... are we going too fast? No worries! Our guide for providers helps you step by step: ${guide}`,
    ],
    button: { label: 'To your counter', link },
    after: [
      `Any questions? Mail ${helpDesk} or contact the person in charge in your municipality.`,
      `Sign up here for the newsletter for UiTPAS providers: ${newsletter}`,
    ],
  }),
  de: ({ region, link, entry, guide, newsletter, banner, helpDesk }) => ({
    subject: 'SPITZE! Ihr seid UiTPAS-Anbieter! GLÜCKWUNSCH!',
    before: [
      'Ab jetzt kannst du dich mit deiner UiTiD an deinem Schalter anmelden, am Laptop, PC oder sogar am Handy. Dort vergibst du Punkte und ermäßigte Preise.',
      `Aber zuallererst: gib deine Aktivitäten ein: ${entry}`,
      `Zeig inzwischen mit diesem Banner auf deiner Website oder in den sozialen Medien, dass du bei ${region} mitmachst! ${banner}`,
      `Moment… geht das zu schnell? Keine Sorge! Unsere Anleitung für Anbieter hilft dir Schritt für Schritt: ${guide}`,
    ],
    button: { label: 'Zu deinem Schalter', link },
    after: [
      `Fragen? Schreib an ${helpDesk} oder wende dich an die zuständige Person vor Ort.`,
      `Melde dich hier für den Newsletter für UiTPAS-Anbieter an: ${newsletter}`,
    ],
  }),
}
