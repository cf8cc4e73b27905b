/** What the handbook says about a field, beside that field. */
export const explain = {
  uuid: {
    title: 'UUID',
    text: 'De unieke gebruikerscode van een pashouder. Een helpdesk vraagt ernaar.',
  },
  cdbid: {
    title: 'CDBID',
    text: 'De unieke code van een evenement. Je vindt ze in de UiTdatabank: de laatste cijfers na de “/” in de link.',
  },
  publication: {
    title: 'Publicatieperiode',
    text: 'De periode dat het voordeel publiek zichtbaar mag zijn.',
  },
  granting: {
    title: 'Toekenningsperiode',
    text: 'Wie zich in deze periode registreert of lid wordt, krijgt het voordeel. Begin bijvoorbeeld bij de start van UiTPAS in je gemeente.',
  },
  redeeming: {
    title: 'Omruilperiode',
    text: 'De periode waarin de pashouder het voordeel kan opnemen.',
  },
  rewardBalies: {
    title: 'Balie(s)',
    text: 'Aan deze balies kan het voordeel opgenomen worden. Kies je geen balie, dan kan het overal.',
  },
  units: {
    title: 'Beschikbare eenheden',
    text: 'Hoeveel stuks er zijn. Is alles opgenomen, dan is het voordeel op.',
  },
  maximum: {
    title: 'Maximaal aantal keer',
    text: 'Hoe vaak het voordeel door alle pashouders samen opgenomen kan worden: in totaal, per maand of per jaar.',
  },
  userLimit: {
    title: 'User beperking',
    text: 'Hoe vaak één pashouder het voordeel kan omruilen: éénmaal, of éénmaal per dag, maand, kwartaal of jaar.',
  },
  residents: {
    title: 'Geldig voor inwoners van',
    text: 'Vul je niets in, dan geldt het voordeel in alle gemeenten van het kaartsysteem.',
  },
  onlineLink: {
    title: 'Online omruilen',
    text: 'Pashouders ruilen dit voordeel zelf in en krijgen daarna deze link.',
  },
  iban: {
    title: 'IBAN',
    text: 'De rekening waarop de balie het aandeel van de gemeente in het kansentarief terugkrijgt.',
  },
  constraint: {
    title: 'Ticketbeperking (constraint)',
    text: 'Hoeveel tickets een MIA kan kopen voor evenementen van deze balie. Een MIA (mens in armoede) is een pashouder met kansenstatuut.',
  },
  groups: {
    title: 'Permissiegroepen',
    text: 'Een balie behoort tot één of meer groepen. Geautoriseerde registratiebalies registreren met en zonder kansenstatuut, niet-geautoriseerde alleen zonder. Check-in- en ticketbalies checken in, ruilen om en kennen kansentarief toe.',
  },
  kioskCode: {
    title: 'QR-code tonen',
    text: 'Vink dit aan als de zuil een QR-code moet tonen. Daarmee spaar je punten via de mobiele app.',
  },
  kioskBalies: {
    title: 'Balie(s)',
    text: 'De zuil is beschikbaar in de balie-applicatie voor de medewerkers van deze balies. Zij stellen het evenement in.',
  },
  kioskEvent: {
    title: 'Vast evenement',
    text: 'Dit overschrijft wat de balie kiest. Let op: is het evenement verlopen, dan kent de zuil geen punten meer toe. Koppel dan een nieuw evenement met zijn CDBID.',
  },
  segment: {
    title: 'Voorwaarden van de coupon',
    text: 'Voor wie de coupon is. Dat kunnen alle pashouders zijn, of alle met kansentarief. Of een segment, zoals een gemeente of een leeftijd.',
  },
  useLimit: {
    title: 'Gebruikslimiet',
    text: 'Hoe vaak één pashouder de coupon kan gebruiken, in totaal of per periode.',
  },
  couponKey: {
    title: 'Verdeelsleutel',
    text: 'Wie welk deel van het ticket betaalt: de pashouder, de organisator en de gemeente.',
  },
} as const
