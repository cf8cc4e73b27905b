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

async function newActivity(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Nieuwe activiteit' }).click()
  await page.getByLabel('Titel').waitFor()
}

async function setUpPillar(page: Page): Promise<void> {
  await page.getByLabel('Configuratiecode').fill('demo-zuil-01')
  await page.getByRole('button', { name: 'Zuil instellen' }).click()
  await page.getByText('Houd je').waitFor()
}

const press = (name: string | RegExp) => async (page: Page) => page.getByRole('button', { name }).first().click()

/** In the menu of the first row, or of the row with this name. */
const rowAct =
  (item: string, name = '') =>
  async (page: Page) => {
    await page
      .getByRole('button', { name: `Acties voor ${name}` })
      .first()
      .click()
    await page.getByRole('menuitem', { name: item }).click()
    await page.getByRole('dialog').waitFor()
  }

/** Some rows, and what can be done with all of them. */
const bulk = (verb: string) => async (page: Page) => {
  const boxes = page.getByRole('checkbox', { name: /^Kies / })
  for (const row of [0, 1, 2]) await boxes.nth(row).check()
  await page.getByRole('button', { name: verb }).click()
  await page.getByRole('dialog').waitFor()
}

/** A record has its parts at addresses of their own. */
const partOfFirst = (part: string) => async (page: Page) => {
  await firstOfTable(page)
  await page.getByRole('link', { name: part, exact: true }).click()
}

async function cardAndDetails(page: Page): Promise<void> {
  await scan('0900004120102')(page)
  await page.getByRole('button', { name: 'Kaart en gegevens' }).click()
}

async function why(page: Page): Promise<void> {
  await scan('0900000004110')(page)
  await page.getByRole('button', { name: 'Waarom deze prijs?' }).click()
  await page.getByRole('dialog').waitFor()
}

/** Tickets for two people at once. */
async function severalTickets(page: Page): Promise<void> {
  for (const number of ['0900000004110', '0900004120102']) {
    await page.getByLabel('Nummer van de pas').fill(number)
    await page.keyboard.press('Enter')
    await page
      .getByText(`eindigt op ${number.slice(-4)}`)
      .first()
      .waitFor()
  }
}

/** Every screen of every app, in the order in which somebody meets them; KSB's in the order of the handbook. */
export const apps: AppScreens[] = [
  {
    app: 'site',
    title: 'De site',
    screens: [
      { name: 'start', title: 'Start', path: '/' },
      { name: 'aanbieder-worden', title: 'Aanbieder worden', path: '/uitpaspartner' },
      { name: 'aanvraag', title: 'De aanvraag van een aanbieder', path: '/uitpaspartner/uitpas-meetjesland' },
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
      {
        name: 'pashouder-kaarten',
        title: 'Dossier: kaarten',
        path: '/ksb/3/passholders',
        open: partOfFirst('Kaarten'),
      },
      {
        name: 'pashouder-tarieven',
        title: 'Dossier: tarieven',
        path: '/ksb/3/passholders?name=El%20Amrani',
        open: partOfFirst('Tarieven'),
      },
      {
        name: 'pashouder-coupons',
        title: 'Dossier: coupons',
        path: '/ksb/3/passholders?name=El%20Amrani',
        open: partOfFirst('Coupons'),
      },
      {
        name: 'kolommen',
        title: 'Kolommen, weergaven en export van een lijst',
        path: '/ksb/3/passholders',
        open: press('Weergaven'),
      },
      {
        name: 'kaart-blokkeren',
        title: 'Een kaart blokkeren',
        path: '/ksb/3/passholders',
        open: rowAct('Kaart blokkeren'),
      },
      {
        name: 'velen-blokkeren',
        title: 'Kaarten van velen blokkeren',
        path: '/ksb/3/passholders',
        open: bulk('Kaarten blokkeren'),
      },
      { name: 'dubbels', title: 'Dubbels', path: '/ksb/3/passholders/doubles' },
      { name: 'verhuizingen', title: 'Verhuizingen', path: '/ksb/3/passholders/moves' },
      { name: 'kaarten', title: 'Kaarten', path: '/ksb/3/cards' },
      { name: 'voorraad', title: 'Voorraad', path: '/ksb/3/cards/stock' },
      { name: 'partijen', title: 'Partijen', path: '/ksb/3/cards/batches' },
      { name: 'leveringen', title: 'Leveringen', path: '/ksb/3/cards/deliveries' },
      { name: 'groepspassen', title: 'Groepspassen', path: '/ksb/3/grouppasses' },
      {
        name: 'nieuwe-groepspas',
        title: 'Een groepspas registreren',
        path: '/ksb/3/grouppasses',
        open: press('Nieuwe groepspas'),
      },
      { name: 'verenigingen', title: 'Verenigingen', path: '/ksb/3/associations' },
      { name: 'prijzen', title: 'Lidmaatschapsprijzen', path: '/ksb/3/prices' },
      { name: 'prijs', title: 'Een lidmaatschapsprijs', path: '/ksb/3/prices', open: firstOfTable },
      { name: 'vouchers', title: 'Vouchers', path: '/ksb/3/prices/vouchers' },
      { name: 'bestellingen', title: 'Online bestellingen', path: '/ksb/3/orders' },
      { name: 'kansentarieven', title: 'Toegekende kansentarieven', path: '/ksb/3/ticket-sales' },
      { name: 'coupons', title: 'Coupons', path: '/ksb/3/coupons' },
      { name: 'nieuwe-coupon', title: 'Een coupon maken', path: '/ksb/3/coupons', open: press('Nieuwe coupon') },
      { name: 'verdeelsleutels', title: 'Verdeelsleutels', path: '/ksb/3/distribution-keys' },
      {
        name: 'nieuwe-verdeelsleutel',
        title: 'Een verdeelsleutel maken',
        path: '/ksb/3/distribution-keys',
        open: press('Nieuwe verdeelsleutel'),
      },
      { name: 'financieel', title: 'Financieel: nog te verrekenen', path: '/ksb/3/finance' },
      { name: 'onkostennota', title: 'Financieel: onkostennota’s', path: '/ksb/3/finance/statements' },
      { name: 'financiele-rapporten', title: 'Financieel: financiële rapporten', path: '/ksb/3/finance/reports' },
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
      { name: 'nieuwe-zuil', title: 'Een zuil toevoegen', path: '/ksb/3/kiosks', open: press('Zuil toevoegen') },
      { name: 'rapporten', title: 'Rapporten', path: '/ksb/3/reports' },
      { name: 'instellingen', title: 'Instellingen: kaartsysteem', path: '/ksb/3/settings' },
      { name: 'permissiegroepen', title: 'Instellingen: permissiegroepen', path: '/ksb/3/settings/groups' },
      { name: 'apps', title: 'Instellingen: apps', path: '/ksb/3/settings/clients' },
      { name: 'beheerders', title: 'Instellingen: beheerders', path: '/ksb/3/settings/administrators' },
      { name: 'mails', title: 'Instellingen: mails', path: '/ksb/3/settings/mails' },
      {
        name: 'mail',
        title: 'Instellingen: de tekst van een mail',
        path: '/ksb/3/settings/mails/providerWelcome/default/nl',
      },
      { name: 'logboek', title: 'Instellingen: logboek', path: '/ksb/3/settings/audit' },
      { name: 'handleiding', title: 'Handleiding', path: '/ksb/3/help' },
      { name: 'hoofdstuk', title: 'Een hoofdstuk van de handleiding', path: '/ksb/3/help/newCard' },
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
      { name: 'kaart-en-gegevens', title: 'Kaart en gegevens van een pashouder', path: '', open: cardAndDetails },
      { name: 'waarom', title: 'Waarom deze prijs?', path: '', open: why },
      { name: 'tickets', title: 'Tickets voor meer mensen', path: '/tickets', open: severalTickets },
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
      {
        name: 'voordeel',
        title: 'Een voordeel',
        path: '/mijn/rewards',
        open: (page) => page.locator('main li a').first().click(),
      },
      { name: 'scannen', title: 'Punten sparen met een code', path: '/mijn/scan' },
      { name: 'verloren', title: 'Kaart verloren of stuk', path: '/mijn/lost' },
      { name: 'profiel', title: 'Profiel', path: '/mijn/profile' },
    ],
  },
  {
    app: 'aanbod',
    title: 'Aanbod',
    account: 'aanbod@demo.test',
    screens: [
      { name: 'activiteiten', title: 'Activiteiten', path: '/aanbod/' },
      { name: 'activiteit', title: 'Een activiteit', path: '/aanbod/', open: firstOfTable },
      { name: 'nieuwe-activiteit', title: 'Een activiteit invoeren', path: '/aanbod/', open: newActivity },
      {
        name: 'plaatsen',
        title: 'Plaatsen',
        path: '/aanbod/',
        open: (page) => page.getByRole('link', { name: 'Plaatsen' }).click(),
      },
    ],
  },
]
