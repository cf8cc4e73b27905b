import type { Page } from 'playwright-core'

/** A screen of an app, as the demo shows it. */
export interface Screen {
  /** Of its file, after the app's. */
  name: string
  /** In the words of the screen. */
  title: string
  /** In the app; a place in the app that needs no log-in begins with the app itself. */
  path: string
  /** From there on. */
  open?: (page: Page) => Promise<void>
}

export interface AppScreens {
  app: 'site' | 'uitid' | 'ksb' | 'balie' | 'mijn' | 'aanbod' | 'zuil'
  title: string
  /** Who is logged in; nobody where nobody logs in. */
  account?: string
  /** Once, after logging in. */
  begin?: (page: Page) => Promise<void>
  screens: Screen[]
}

/** A table on a desktop, blocks on a phone. */
const firstOfTable = (page: Page) => page.locator('main tbody a, main li a').first().click()

async function chooseActivity(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Bibliotheek Eeklo/ }).click()
  await page.getByRole('button', { name: /Lantaarns maken/ }).click()
  await page.getByLabel('Nummer van de pas').waitFor()
}

const scan = (number: string) => async (page: Page) => {
  await page.getByLabel('Nummer van de pas').fill(number)
  await page.keyboard.press('Enter')
}

async function setUpPillar(page: Page): Promise<void> {
  await page.getByLabel('Configuratiecode').fill('demo-zuil-01')
  await page.getByRole('button', { name: 'Zuil instellen' }).click()
  await page.getByText('Houd je').waitFor()
}

/** Every screen of every app, in the order in which somebody meets them; KSB's in the order of the handbook. */
export const apps: AppScreens[] = [
  {
    app: 'site',
    title: 'De site',
    screens: [
      { name: 'start', title: 'Start', path: '/' },
      { name: 'aanbieder-worden', title: 'Aanbieder worden', path: '/uitpaspartner' },
    ],
  },
  { app: 'uitid', title: 'UiTiD', screens: [{ name: 'aanmelden', title: 'Aanmelden', path: '/balie/' }] },
  {
    app: 'ksb',
    title: 'KSB, het kaartsysteembeheer',
    account: 'ksb@demo.test',
    screens: [
      { name: 'start', title: 'Start', path: '/ksb/3' },
      { name: 'pashouders', title: 'Pashouders', path: '/ksb/3/passholders' },
      { name: 'pashouder', title: 'Dossier van een pashouder', path: '/ksb/3/passholders', open: firstOfTable },
      { name: 'dubbels', title: 'Dubbels', path: '/ksb/3/passholders/doubles' },
      { name: 'verhuizingen', title: 'Verhuizingen', path: '/ksb/3/passholders/moves' },
      { name: 'kaarten', title: 'Kaarten', path: '/ksb/3/cards' },
      { name: 'voorraad', title: 'Voorraad', path: '/ksb/3/cards/stock' },
      { name: 'reeksen', title: 'Reeksen', path: '/ksb/3/cards/batches' },
      { name: 'leveringen', title: 'Leveringen', path: '/ksb/3/cards/deliveries' },
      { name: 'groepspassen', title: 'Groepspassen', path: '/ksb/3/grouppasses' },
      { name: 'verenigingen', title: 'Verenigingen', path: '/ksb/3/associations' },
      { name: 'prijzen', title: 'Prijzen van het lidmaatschap', path: '/ksb/3/prices' },
      { name: 'vouchers', title: 'Vouchers', path: '/ksb/3/prices/vouchers' },
      { name: 'bestellingen', title: 'Online bestellingen', path: '/ksb/3/orders' },
      { name: 'kansentarieven', title: 'Toegekende kansentarieven', path: '/ksb/3/ticket-sales' },
      { name: 'coupons', title: 'Coupons', path: '/ksb/3/coupons' },
      { name: 'verdeelsleutels', title: 'Verdeelsleutels', path: '/ksb/3/distribution-keys' },
      { name: 'financieel', title: 'Financieel: openstaand', path: '/ksb/3/finance' },
      { name: 'onkostennota', title: 'Financieel: onkostennota’s', path: '/ksb/3/finance/statements' },
      { name: 'financiele-rapporten', title: 'Financieel: rapporten', path: '/ksb/3/finance/reports' },
      { name: 'checkins', title: 'Check-ins', path: '/ksb/3/checkins' },
      { name: 'evenementen', title: 'Evenementen', path: '/ksb/3/events' },
      { name: 'evenement', title: 'Een evenement', path: '/ksb/3/events', open: firstOfTable },
      { name: 'opgenomen-voordelen', title: 'Opgenomen voordelen', path: '/ksb/3/redeemed-rewards' },
      { name: 'welkomstvoordelen', title: 'Welkomstvoordelen', path: '/ksb/3/rewards/welcome' },
      { name: 'omruilvoordelen', title: 'Omruilvoordelen', path: '/ksb/3/rewards/points' },
      { name: 'omruilvoordeel', title: 'Een omruilvoordeel', path: '/ksb/3/rewards/points', open: firstOfTable },
      { name: 'balies', title: 'Balies', path: '/ksb/3/balies' },
      { name: 'balie', title: 'Een balie', path: '/ksb/3/balies', open: firstOfTable },
      { name: 'nieuwe-aanbieders', title: 'Nieuwe aanbieders', path: '/ksb/3/providers' },
      {
        name: 'nieuwe-aanbieder',
        title: 'Stappen bij een nieuwe aanbieder',
        path: '/ksb/3/providers',
        open: firstOfTable,
      },
      { name: 'overeenkomsten', title: 'Overeenkomsten', path: '/ksb/3/providers/agreements' },
      { name: 'zuilen', title: 'Zuilen', path: '/ksb/3/kiosks' },
      { name: 'rapporten', title: 'Rapporten', path: '/ksb/3/reports' },
      { name: 'instellingen', title: 'Instellingen: kaartsysteem', path: '/ksb/3/settings' },
      { name: 'permissiegroepen', title: 'Instellingen: permissiegroepen', path: '/ksb/3/settings/groups' },
      { name: 'clients', title: 'Instellingen: clients', path: '/ksb/3/settings/clients' },
      { name: 'beheerders', title: 'Instellingen: beheerders', path: '/ksb/3/settings/administrators' },
      { name: 'mails', title: 'Instellingen: mails', path: '/ksb/3/settings/mails' },
      { name: 'logboek', title: 'Instellingen: logboek', path: '/ksb/3/settings/audit' },
      { name: 'handleiding', title: 'Handleiding', path: '/ksb/3/help' },
    ],
  },
  {
    app: 'balie',
    title: 'Balie',
    account: 'balie@demo.test',
    begin: chooseActivity,
    screens: [
      { name: 'scannen', title: 'Een pas scannen', path: '' },
      { name: 'pas', title: 'Een pas', path: '', open: scan('0900000004110') },
      { name: 'geblokkeerd', title: 'Een geblokkeerde pas', path: '', open: scan('0900004431004') },
      { name: 'vandaag', title: 'Vandaag', path: '/today' },
      { name: 'tickets', title: 'Tickets', path: '/tickets' },
      { name: 'registreren', title: 'Registreren', path: '/register' },
      { name: 'meer', title: 'Meer', path: '/more' },
      { name: 'medewerkers', title: 'Medewerkers', path: '/staff' },
      { name: 'groepspassen', title: 'Groepspassen', path: '/grouppasses' },
      { name: 'financieel', title: 'Financieel', path: '/finance' },
      { name: 'zuilen', title: 'Zuilen', path: '/kiosks' },
      { name: 'statistieken', title: 'Statistieken', path: '/statistics' },
      { name: 'handleiding', title: 'Handleiding', path: '/guide' },
    ],
  },
  {
    app: 'zuil',
    title: 'Zuil',
    begin: setUpPillar,
    screens: [{ name: 'wacht', title: 'De zuil wacht op een kaart', path: '' }],
  },
  {
    app: 'mijn',
    title: 'Pashouder',
    account: 'noor@demo.test',
    screens: [
      { name: 'start', title: 'Start', path: '/mijn/' },
      { name: 'pas', title: 'De pas', path: '/mijn/pass' },
      { name: 'geschiedenis', title: 'Geschiedenis', path: '/mijn/history' },
      { name: 'voordelen', title: 'Voordelen', path: '/mijn/rewards' },
      { name: 'gegevens', title: 'Gegevens', path: '/mijn/profile' },
    ],
  },
  {
    app: 'aanbod',
    title: 'Aanbod',
    account: 'aanbod@demo.test',
    screens: [{ name: 'activiteiten', title: 'Activiteiten', path: '/aanbod/' }],
  },
]
