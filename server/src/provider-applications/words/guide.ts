import type { Language } from '../../identity/words.ts'

interface GuideWords {
  title: string
  lead: string
  /** What a new provider does, in its order. `{balie}` and `{aanbod}` are addresses. */
  steps: readonly { title: string; text: string }[]
  bannerTitle: string
  bannerText: string
  bannerSave: string
  /** On the banner. */
  bannerSays: string
  helpTitle: string
  help: string
  /** On the form: the way to the guide. */
  link: string
}

const nl: GuideWords = {
  title: 'Handleiding voor aanbieders van {region}',
  lead: 'Jullie zijn UiTPAS-aanbieder. Zo begin je, stap voor stap.',
  steps: [
    {
      title: 'Installeer de balie',
      text: 'Ga naar {balie} en log in met je UiTiD. Met “Installeren” in het menu van je browser staat de balie op je laptop, pc of smartphone. Een kaartlezer werkt als een toetsenbord: steek hem in en scan.',
    },
    {
      title: 'Voeg je activiteiten toe',
      text: 'Voer ze in via {aanbod}. Een activiteit met een basisprijs krijgt vanzelf punten en kansentarief.',
    },
    {
      title: 'Ken punten toe',
      text: 'Kies in de balie je activiteit. Scan de pas, of typ het nummer dat achteraan op de kaart staat. Hang ook de QR-spaarcode op: pashouders scannen die zelf.',
    },
    {
      title: 'Ken het kansentarief toe',
      text: 'Heeft iemand recht op het kansentarief, dan toont de balie de prijs. Kies hem en reken die prijs af. Op de kaart zelf is niets te zien: vraag er nooit naar.',
    },
    {
      title: 'Ruil voordelen om',
      text: 'De balie toont welke voordelen iemand met zijn punten kan krijgen. Zelf een voordeel aanbieden? Vraag het aan de beheerder.',
    },
    {
      title: 'Krijg je deel terug',
      text: 'Bij “Meer” en “Financieel” zie je wat de gemeente bijlegt. Dat komt op je rekening met een onkostennota.',
    },
  ],
  bannerTitle: 'Banner',
  bannerText: 'Maak met deze banner op je website of sociale media kenbaar dat je deelneemt.',
  bannerSave: 'Bewaar de banner',
  bannerSays: 'Hier spaar je punten',
  helpTitle: 'Heb je vragen?',
  help: 'Mail naar {helpDesk}, of neem contact op met de lokale verantwoordelijke.',
  link: 'Al aanbieder? Lees de handleiding voor aanbieders.',
}

const fr: GuideWords = {
  title: 'Guide des partenaires de {region}',
  lead: 'Vous êtes partenaire UiTPAS. Voici comment commencer, pas à pas.',
  steps: [
    {
      title: 'Installez le guichet',
      text: 'Allez sur {balie} et connectez-vous avec votre UiTiD. Avec « Installer » dans le menu du navigateur, le guichet est sur votre portable, PC ou smartphone. Un lecteur de cartes fonctionne comme un clavier : branchez-le et scannez.',
    },
    {
      title: 'Ajoutez vos activités',
      text: 'Encodez-les sur {aanbod}. Une activité avec un prix de base a d’elle-même des points et le tarif réduit.',
    },
    {
      title: 'Donnez des points',
      text: 'Choisissez votre activité au guichet. Scannez la carte, ou tapez le numéro au dos. Affichez aussi le code QR : les détenteurs le scannent eux-mêmes.',
    },
    {
      title: 'Accordez le tarif réduit',
      text: 'Qui a droit au tarif réduit voit son prix au guichet. Choisissez-le et encaissez ce prix. Rien ne se voit sur la carte : ne le demandez jamais.',
    },
    {
      title: 'Échangez des avantages',
      text: 'Le guichet montre quels avantages quelqu’un peut avoir pour ses points. Vous en offrez un ? Demandez-le au gestionnaire.',
    },
    {
      title: 'Soyez remboursé',
      text: 'Sous « Plus » et « Finances », vous voyez ce que la commune ajoute. Vous le recevez avec une note de frais.',
    },
  ],
  bannerTitle: 'Bannière',
  bannerText: 'Montrez avec cette bannière sur votre site ou vos réseaux que vous participez.',
  bannerSave: 'Enregistrer la bannière',
  bannerSays: 'Ici, vous épargnez des points',
  helpTitle: 'Des questions ?',
  help: 'Écrivez à {helpDesk}, ou contactez le responsable local.',
  link: 'Déjà partenaire ? Lisez le guide des partenaires.',
}

const en: GuideWords = {
  title: 'Guide for providers of {region}',
  lead: 'You are a UiTPAS provider. This is how to begin, step by step.',
  steps: [
    {
      title: 'Install the counter',
      text: 'Go to {balie} and log in with your UiTiD. With “Install” in the menu of your browser the counter is on your laptop, PC or smartphone. A card reader works as a keyboard: plug it in and scan.',
    },
    {
      title: 'Add your activities',
      text: 'Enter them at {aanbod}. An activity with a base price has points and the reduced price by itself.',
    },
    {
      title: 'Give points',
      text: 'Choose your activity at the counter. Scan the pass, or type the number on its back. Put up the QR code too: passholders scan it themselves.',
    },
    {
      title: 'Give the reduced price',
      text: 'The counter shows the price of who has a right to it. Choose it and charge that price. Nothing of it is on the card: never ask about it.',
    },
    {
      title: 'Trade rewards',
      text: 'The counter shows which rewards somebody can have for their points. Want to offer one? Ask the administrator.',
    },
    {
      title: 'Get your part back',
      text: 'Under “More” and “Finance” you see what the municipality adds. It is paid to your account with a statement.',
    },
  ],
  bannerTitle: 'Banner',
  bannerText: 'Show with this banner on your website or social media that you take part.',
  bannerSave: 'Save the banner',
  bannerSays: 'Save points here',
  helpTitle: 'Any questions?',
  help: 'Mail {helpDesk}, or contact the local responsible.',
  link: 'A provider already? Read the guide for providers.',
}

const de: GuideWords = {
  title: 'Anleitung für Anbieter von {region}',
  lead: 'Ihr seid UiTPAS-Anbieter. So fangt ihr an, Schritt für Schritt.',
  steps: [
    {
      title: 'Installiert den Schalter',
      text: 'Geht zu {balie} und meldet euch mit eurer UiTiD an. Mit „Installieren“ im Menü des Browsers ist der Schalter auf Laptop, PC oder Smartphone. Ein Kartenleser arbeitet wie eine Tastatur: anstecken und scannen.',
    },
    {
      title: 'Gebt eure Aktivitäten ein',
      text: 'Das geht auf {aanbod}. Eine Aktivität mit einem Grundpreis hat von selbst Punkte und den ermäßigten Preis.',
    },
    {
      title: 'Gebt Punkte',
      text: 'Wählt am Schalter eure Aktivität. Scannt den Pass, oder tippt die Nummer auf der Rückseite. Hängt auch den QR-Code auf: Passinhaber scannen ihn selbst.',
    },
    {
      title: 'Gebt den ermäßigten Preis',
      text: 'Wer ein Recht darauf hat, dessen Preis zeigt der Schalter. Wählt ihn und kassiert diesen Preis. Auf der Karte steht nichts davon: fragt nie danach.',
    },
    {
      title: 'Tauscht Vorteile ein',
      text: 'Der Schalter zeigt, welche Vorteile jemand für seine Punkte bekommt. Selbst einen anbieten? Fragt die Verwaltung.',
    },
    {
      title: 'Bekommt euren Teil zurück',
      text: 'Unter „Mehr“ und „Finanzen“ seht ihr, was die Gemeinde dazulegt. Es kommt mit einer Abrechnung auf euer Konto.',
    },
  ],
  bannerTitle: 'Banner',
  bannerText: 'Zeigt mit diesem Banner auf eurer Website oder in sozialen Medien, dass ihr mitmacht.',
  bannerSave: 'Banner speichern',
  bannerSays: 'Hier sammelst du Punkte',
  helpTitle: 'Fragen?',
  help: 'Schreibt an {helpDesk}, oder wendet euch an die örtlich Verantwortlichen.',
  link: 'Schon Anbieter? Lest die Anleitung für Anbieter.',
}

export const guideWords: Record<Language, GuideWords> = { nl, fr, en, de }
