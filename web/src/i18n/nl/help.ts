/** The handbook in the app: short, in our own words, one page for each chapter. */
export const help = {
  start: {
    title: 'Start',
    lead: 'Hier zie je hoe het met je kaartsysteem gaat.',
    text: {
      a: 'Bovenaan kies je het kaartsysteem, als je er meer dan één beheert. Alles op het scherm gaat over dat ene kaartsysteem.',
      b: 'Met het zoekveld vind je vanaf elk scherm een pashouder. Druk op / om er te komen. Typ een nummer of een naam en druk op Enter.',
      c: 'Rechts bovenaan kies je de taal en de weergave, en meld je je af.',
    },
  },
  needs: {
    title: 'Wat heb je nodig',
    lead: 'Met één UiTiD meld je je overal aan: in het kaartsysteembeheer (KSB), de balie en Aanbod.',
    text: {
      a: 'Wie nog geen UiTiD heeft, maakt er een waar je je aanmeldt. Een e-mailadres is genoeg.',
      b: 'De balie open je op /balie: op een computer, een tablet of een smartphone. Installeren kan met het menu van je browser. Heb je meer dan één balie, dan kies je net na het aanmelden.',
      c: 'Het nummer van de UiTPAS staat achteraan op de kaart. Je kan het typen, of de kaart scannen met een NFC-lezer.',
      d: 'Sommige smartphones hebben NFC. Zet het aan bij de instellingen van het toestel. Doe dat daarna ook bij de pas in de balie.',
      e: 'Activiteiten voeg je toe op /aanbod, met dezelfde UiTiD. Ze staan daarna bij Evenementen.',
      f: 'De handleiding en de helpdesk staan onderaan het menu.',
    },
    steps: {
      a: 'Open /ksb en meld je aan met je UiTiD.',
      b: 'Bewaar het adres als bladwijzer, met het sterretje in je browser.',
    },
  },
  roles: {
    title: 'Rollen en taken',
    lead: 'Wat een baliemedewerker doet, en wat een kaartsysteembeheerder (KSB) kan.',
    text: {
      a: 'Een baliemedewerker kent punten en kansentarief toe, en ruilt voordelen om. Punten sparen kan ook aan een zuil.',
      b: 'Balies met de juiste rechten registreren pashouders. Ze passen hun gegevens aan, en blokkeren en vernieuwen kaarten. Slechts enkele balies kennen het kansenstatuut toe.',
      c: 'De handleiding voor baliemedewerkers staat in de balie, bij Meer.',
      d: 'Een kaartsysteembeheerder doet dat allemaal ook, in elke balie van het kaartsysteem.',
      e: 'Die filtert, bewerkt en blokkeert ook pashouders, en bekijkt de historiek van hun kaarten.',
      f: 'Die stelt voordelen in en koppelt zuilen aan balies of aan een vast evenement. Ook kansentarieven annuleren en rapporten bekijken kan.',
      g: 'En die activeert balies: permissies toekennen, medewerkers toewijzen en een IBAN toevoegen.',
    },
  },
  names: {
    title: 'Uitleg benamingen',
    lead: 'De voornaamste afkortingen en benamingen in het KSB.',
    text: {
      a: 'Check-in en ticket: een gespaard punt is een check-in. Een toegekende korting heet hier een ticket.',
      b: 'UUID: de unieke code van een pashouder.',
      c: 'CDBID: de unieke code van een evenement. Je vindt ze in de UiTdatabank: de laatste cijfers na de “/” in de link.',
      d: 'ActieID: de unieke code van een check-in.',
      e: 'Consumerkey: de unieke code van een organisator of locatie die koppelt.',
      f: 'Pashouder: wie een UiTPAS heeft en geregistreerd is.',
      g: 'MIA (mens in armoede): een pashouder met kansenstatuut. Die spaart en ruilt punten, en betaalt bij evenementen het kansentarief.',
      h: 'Niet-MIA: een pashouder zonder kansenstatuut. Die spaart en ruilt punten.',
      i: 'Een unieke code zet je in een lijst aan bij “Kolommen”. Met het zoekveld bovenaan vind je ze terug.',
    },
  },
  passholders: {
    title: 'Pashouders',
    lead: 'Een pashouder is iemand die geregistreerd is en een UiTPAS heeft.',
    text: {
      a: 'Je filtert op nummer, naam, voornaam en woonplaats. Ook op de balie waar de pas verkocht werd. Een kleine tikfout verbergt niemand.',
      b: 'Met een volledig nummer vind je iedereen, ook pashouders van een andere regio. Zonder volledig nummer zie je alleen pashouders van jouw kaartsysteem.',
      c: 'Balies met de juiste rechten kunnen pashouders ook zelf bewerken, kaarten blokkeren en vernieuwen.',
    },
    steps: {
      a: 'Zoek de pashouder met de filters.',
      b: 'Klik op de drie bolletjes naast de naam.',
      c: 'Kies wat je wil doen: bewerken, een nieuwe kaart toekennen of blokkeren.',
      d: 'Klik op de naam om alles te zien: gegevens, kaarten, punten, voordelen en wie er keek.',
    },
  },
  cards: {
    title: 'Kaarten',
    lead: 'Elke kaart heeft een nummer van 13 cijfers. Het voorlaatste cijfer zegt of de kaart voor het kansentarief is.',
    text: {
      a: 'Kaarten komen van de drukker als een partij. Daarna stuur je ze naar balies. Pas als de balie de ontvangst meldt, zijn ze daar in voorraad.',
      b: 'Stel per balie in vanaf hoeveel kaarten de voorraad laag is. Die balies staan bovenaan.',
      c: 'Wie zonder kaart registreert, krijgt een digitale kaart. Het nummer komt uit de reeksen onderaan bij Partijen.',
    },
    steps: {
      a: 'Voeg een partij toe: lees een CSV-bestand in, of geef een reeks nummers op.',
      b: 'Kies bij de drie bolletjes van de partij: naar een balie sturen.',
      c: 'Meld de ontvangst bij Leveringen, als de balie dat niet zelf doet.',
      d: 'Is er voorraad verloren, meld dat dan bij Voorraad per balie.',
    },
  },
  editPassholder: {
    title: 'Pashouder bewerken',
    lead: 'Je past aan wat over een pashouder bewaard is.',
    text: {
      a: 'Velden die niet verplicht zijn, mag je leeg laten. Een rijksregisternummer dat je leeg laat, blijft zoals het is.',
      b: 'Wie kansentarief heeft, blijft in de regio wonen. Verhuist iemand, gebruik dan Verhuizen.',
      c: 'Notitie en foto staan bij de gegevens van de pashouder. Wie ze bekijkt, staat in het dossier.',
    },
    steps: {
      a: 'Kies “Bewerken” bij de drie bolletjes.',
      b: 'Pas de velden aan en klik op Bewaren.',
      c: 'Klopt een veld niet, dan staat ernaast wat je kan doen. Wat je typte, blijft staan.',
    },
  },
  many: {
    title: 'Velen tegelijk',
    lead: 'Je kiest pashouders, kaarten of leden in hun lijst, en doet met allen hetzelfde.',
    text: {
      a: 'Eerst zie je van elk wat er zou gebeuren. Wat niet kan, staat erbij met de reden.',
      b: 'Daarna gebeurt het één voor één. Valt de verbinding weg, dan ga je verder waar het stopte.',
      c: 'Pashouders en kaarten kan je blokkeren en deblokkeren. Kaarten kunnen ook naar een andere balie, of uit gebruik. Lidmaatschappen kan je verlengen of beëindigen.',
    },
    steps: {
      a: 'Vink ze aan. Je keuze blijft als je naar een andere bladzijde gaat.',
      b: 'Kies wat je wil doen, en wat daarvoor gevraagd wordt: een reden, een balie of een dag.',
      c: 'Kijk de lijst na en bevestig.',
    },
  },
  move: {
    title: 'Verhuizen',
    lead: 'Wie in een andere regio komt wonen, wordt daar lid.',
    text: {
      a: 'De regio waar iemand komt wonen, doet de verhuizing. Het oude lidmaatschap en de oude kaart stoppen dan.',
      b: 'Punten, voordelen en geschiedenis blijven. Kansentarief vraag je opnieuw aan.',
      c: 'Beide regio’s zien de verhuizing bij Pashouders, onder Verhuizingen.',
    },
    steps: {
      a: 'Zoek de pashouder met het volledige nummer van de kaart.',
      b: 'Kies “Naar deze regio verhuizen” bij de drie bolletjes.',
      c: 'Vul het nieuwe adres in en kijk na wat er verandert.',
    },
  },
  erase: {
    title: 'Kopie en verwijderen',
    lead: 'Iedereen mag vragen wat over hen bewaard is, en vragen om het te wissen.',
    text: {
      a: 'De kopie is een ZIP-bestand met alles, ook de foto en wie er keek.',
      b: 'Verwijderen wist wie iemand is, in alle regio’s. Punten en verkopen blijven zonder naam in de cijfers.',
      c: 'Verwijderen kan niet ongedaan gemaakt worden. Daarom typ je de naam.',
    },
  },
  newCard: {
    title: 'Nieuwe kaart toekennen',
    lead: 'Punten, voordelen en geschiedenis horen bij de pashouder. Een andere kaart verandert daar niets aan.',
    text: {
      a: 'Er zijn vier redenen. Een extra kaart: iemand heeft al een UiTPAS van een andere regio. Een defecte kaart. Verlies of diefstal. Of iemand kreeg het kansenstatuut.',
      b: 'De vorige kaart van dit kaartsysteem wordt geblokkeerd. Ze werkt meteen nergens meer.',
      c: 'Iemand met kansentarief krijgt een kaart met een 1 als voorlaatste cijfer.',
    },
    steps: {
      a: 'Kies “Nieuwe kaart toekennen” bij de drie bolletjes.',
      b: 'Kies de reden.',
      c: 'Typ of scan het nummer van de nieuwe kaart. Bij een digitale kaart is dat niet nodig.',
    },
  },
  block: {
    title: 'Blokkeren en deblokkeren',
    lead: 'Een kaart blokkeren is iets anders dan een pashouder blokkeren.',
    text: {
      a: 'Een geblokkeerde kaart werkt nergens meer. De pashouder houdt punten en voordelen, en kan een nieuwe kaart krijgen.',
      b: 'Een geblokkeerde pashouder kan met geen enkele kaart nog iets doen. Punten sparen, omruilen en tickets kopen kan niet. De punten blijven bewaard.',
      c: 'Is een verloren kaart gevonden, dan deblokkeer je ze. Dat kan zolang er geen nieuwe kaart is.',
    },
  },
  checkins: {
    title: 'Check-ins',
    lead: 'Een overzicht van de gespaarde punten.',
    text: {
      a: 'Filter de check-ins op evenement, tijdstip en balie.',
      b: 'Is een punt fout toegekend, dan zet je het hier recht: met een reden. Het punt gaat er weer af.',
    },
    steps: {
      a: 'Zoek de check-in met de filters.',
      b: 'Klik op de 3 bolletjes ernaast, en kies “Rechtzetten”.',
      c: 'Schrijf waarom. De pashouder kan daarna opnieuw sparen.',
    },
  },
  events: {
    title: 'Evenementen',
    lead: 'Een overzicht van de UiTPAS-activiteiten die in de UiTdatabank zijn ingevoerd.',
    text: {
      a: 'Je vindt een evenement het gemakkelijkst met zijn CDBID. Zoeken op naam, organisator en periode kan ook.',
      b: 'Klik op het evenement om de QR-spaarcode te downloaden. Vink er meer aan voor één PDF of een ZIP.',
      c: 'Bij een evenement zie je ook de punten, limieten, kaartsystemen en verdeelsleutels.',
    },
  },
  balies: {
    title: 'Balies',
    lead: 'Een balie is een organisator van een vrijetijdsaanbod en/of een locatie waar aanbod plaatsvindt. Ze kan ook los van evenementen bestaan.',
    text: {
      a: 'Geautoriseerde registratiebalies registreren pashouders met en zonder kansenstatuut, ook zonder INSZ.',
      b: 'Niet-geautoriseerde registratiebalies registreren alleen pashouders zonder kansenstatuut.',
      c: 'Check-in- en ticketbalies checken pashouders in, ruilen voordelen om en kennen kansentarief toe.',
      d: 'De ticketbeperking bepaalt hoeveel tickets een MIA kan kopen voor evenementen van deze balie.',
    },
    steps: {
      a: 'Vraag een balie aan. De platformbeheerder maakt ze aan en je krijgt een e-mail.',
      b: 'Open de balie en voeg bij Medewerkers iemand toe met een e-mailadres.',
      c: 'Kies de permissiegroepen.',
      d: 'Vul het IBAN in en pas de verdeelsleutel en de ticketbeperking aan.',
      e: 'Activeer of deactiveer de balie wanneer dat nodig is.',
    },
  },
  providers: {
    title: 'Nieuwe aanbieders',
    lead: 'Een vereniging van binnen of buiten jouw gemeente wil UiTPAS-activiteiten aanbieden. Volg het stappenplan.',
    text: {
      a: 'De vereniging vindt het formulier op de pagina voor aanbieders. Het adres staat boven de lijst.',
      b: 'Wat te laat is, staat in de lijst en op Start. Met “Plannen” kies je wie een stap zet, en tegen wanneer.',
      c: 'Heeft de vereniging al een balie in een andere gemeente of regio? Kies dan “Een balie die er al is”. Die balie treedt toe.',
      d: 'De tekst van de overeenkomst pas je per gemeente aan bij Overeenkomsten. Wat al getekend is, verandert niet.',
    },
    steps: {
      a: 'De vereniging vult het aanvraagformulier in en maakt een UiTiD aan.',
      b: 'Ze sluit een overeenkomst met het lokaal bestuur: op het scherm getekend, of als PDF.',
      c: 'De ondertekende overeenkomst wordt op het college geagendeerd en goedgekeurd.',
      d: 'Pas de balie aan: de UiTiD van de medewerker en het IBAN worden toegevoegd.',
      e: 'Verstuur de standaardmail.',
      f: 'Verwittig de regio, zodat de nieuwe aanbieder in de kijker wordt gezet.',
      g: 'Communiceer naar de pashouders via de kanalen van jouw gemeente.',
    },
  },
  kiosks: {
    title: 'Zuilen',
    lead: 'Op een zuil sparen pashouders punten en zien ze hun saldo.',
    text: {
      a: 'De zuil kiest automatisch het evenement waarvan het startuur het dichtste bij is. Baliemedewerkers kunnen ook zelf een evenement instellen.',
      b: 'Met een vast evenement (CDBID) overschrijf je wat de balie kiest. Is het evenement verlopen, dan kent de zuil er geen punten meer voor toe.',
      c: 'Je ziet hier een maand vooraf dat een evenement vervalt. Voeg dan een nieuw evenement toe in de UiTdatabank. Koppel het met de CDBID.',
    },
    steps: {
      a: 'Klik op “Zuil toevoegen” en kies de balies.',
      b: 'Schrijf de configuratiecode op: je ziet ze maar één keer.',
      c: 'Open /zuil op de zuil en typ de code.',
    },
  },
  associations: {
    title: 'Verenigingen',
    lead: 'Een pashouder kan lid zijn van een vereniging, tot een bepaalde dag.',
    text: {
      a: 'Er zijn drie soorten einde: elk jaar op dezelfde dag, een aantal maanden, of volgens de geboortedatum.',
      b: 'Een lidmaatschap kan verlengd worden vanaf een aantal dagen voor het einde.',
      c: 'Je kiest per balie of ze de leden ziet, of ook inschrijft.',
    },
    steps: {
      a: 'Klik op “Vereniging toevoegen” en vul naam en einde in.',
      b: 'Geef de balies hun toestemming.',
      c: 'Kijk bij de drie bolletjes wie lid is, of sluit de vereniging.',
    },
  },
  prices: {
    title: 'Lidmaatschapsprijzen',
    lead: 'Wat het kost om lid te worden, en met welke vouchers het minder is.',
    text: {
      a: 'Gelden er verschillende prijzen voor iemand, dan telt de laagste. Zonder prijs kost het niets.',
      b: 'Een bedrag verandert nooit. Een andere prijs begint op een dag, en de vorige eindigt dan.',
      c: 'Een voucher kan een aantal keer gebruikt worden. Hij maakt het nooit duurder.',
    },
    steps: {
      a: 'Klik op “Prijs toevoegen”, en kies voor wie en vanaf wanneer.',
      b: 'Maak vouchers: één eigen code, of veel codes tegelijk.',
      c: 'Beëindig bij de drie bolletjes wat niet meer geldt.',
    },
  },
  grouppasses: {
    title: 'Groepspassen',
    lead: 'Met een groepspas koopt een groep tickets aan kansentarief. Een jeugdbeweging bijvoorbeeld, of een buurthuis.',
    text: {
      a: 'Punten sparen en voordelen omruilen kan niet met een groepspas.',
      b: 'Elk ticket is een beurt. Je kiest hoeveel beurten er in een jaar en in een dag zijn. Wat er nog over is, staat in de lijst.',
      c: 'Het adres van de groep ligt in je regio: die gemeente betaalt mee. De kaart is er een met kansentarief, of een digitale.',
    },
    steps: {
      a: 'Kies “Nieuwe groepspas” en vul de gegevens in.',
      b: 'Typ of scan het nummer van de kaart, of kies een digitale kaart.',
      c: 'Verlengen, andere contactgegevens of meer beurten: kies “Bewerken” bij de drie bolletjes.',
      d: 'Stopt de groep, kies dan “Beëindigen”. De kaart wordt geblokkeerd; dat is voorgoed.',
    },
  },
  orders: {
    title: 'Online bestellingen',
    lead: 'Passen die mensen op een website bestellen en meteen betalen.',
    text: {
      a: 'Na de betaling zijn ze geregistreerd, met een digitale kaart. Wie dat zijn, staat bij de pashouders.',
      b: 'Wie niet betaalt, wordt niet geregistreerd. De bestelling wordt dan geannuleerd.',
      c: 'Lukt het registreren na de betaling niet meer? Dan gaat het geld vanzelf terug. De reden staat in de lijst.',
    },
    steps: {
      a: 'Vraag het bestelnummer, en typ het bij de filters.',
      b: 'Kijk bij “Toestand” en “Betaling” hoe ver de bestelling staat.',
      c: 'Kies bij “Terugbetaling” voor “Nog terug te betalen”. Zo zie je welk geld nog terug moet.',
    },
  },
  sales: {
    title: 'Toegekende kansentarieven',
    lead: 'Een overzicht van wat balies toekenden.',
    text: {
      a: 'Een ticket telt mee voor elk maximum, tot het geannuleerd wordt.',
    },
    steps: {
      a: 'Filter op evenement, tijdstip of balie.',
      b: 'Klik op de 3 bolletjes naast het toegekende tarief, en kies “Annuleren”. Schrijf de reden erbij.',
      c: 'Gaat een evenement niet door, of is het verplaatst? Kies dat bij de 3 bolletjes. Dan annuleer of behoud je alle tickets samen, en krijgen de pashouders een e-mail.',
    },
  },
  coupons: {
    title: 'Coupons',
    lead: 'Een extra korting voor specifieke pashouders.',
    text: {
      a: 'Wie later in het segment komt, heeft de coupon meteen. Terwijl je invult, zie je hoeveel pashouders erin zitten.',
    },
    steps: {
      a: 'Klik op “Nieuwe coupon”. Stel de gebruikslimiet, de geldigheidsduur, de verdeelsleutel en de voorwaarden in.',
      b: 'Bewerken, passen op een lijst zetten en intrekken kan bij de 3 bolletjes.',
    },
  },
  redeemed: {
    title: 'Opgenomen voordelen',
    lead: 'Een overzicht van de opgenomen omruil- én welkomstvoordelen, naargelang het tabblad.',
    text: {
      a: 'Is een voordeel fout toegekend? Verwijder dan de opname. De pashouder krijgt de punten terug en ziet het voordeel opnieuw in de UiTPAS-zone.',
    },
    steps: {
      a: 'Kies het tabblad en zoek met de filters: voordeel, UiTPAS-nummer, balie of dag.',
      b: 'Klik op de 3 bolletjes naast het opgenomen voordeel.',
      c: 'Kies “Opname verwijderen” en schrijf de reden.',
    },
  },
  welcomeRewards: {
    title: 'Welkomstvoordelen toevoegen',
    lead: 'Een welkomstvoordeel krijgt een pashouder eenmaal, bij registratie of bij een lidmaatschap. Opnemen kan later.',
    text: {
      a: 'De gemeente vergoedt opgenomen welkomstvoordelen niet. Er zijn geen punten voor nodig.',
      b: 'Voer het voordeel in vóór de start van UiTPAS in je gemeente. Is de toekenningsperiode al begonnen? Kies dan of wie al lid is, het ook krijgt.',
      c: 'Het voordeel verschijnt vanzelf aan de balie bij het scannen van de pas. Wat opgenomen is, zie je bij Opgenomen welkomstvoordelen.',
    },
    steps: {
      a: 'Duid de balie(s) aan waar dit voordeel opgenomen kan worden. Vul beschikbare eenheden en een maximum in als dat nodig is.',
      b: 'Kies de publicatieperiode, de toekenningsperiode en de omruilperiode.',
      c: 'Laat “Geldig voor inwoners van” leeg voor alle gemeentes. Duid het kaartsysteem aan.',
    },
  },
  pointsRewards: {
    title: 'Omruilvoordelen toevoegen',
    lead: 'Een omruilvoordeel ruilt een pashouder om voor punten. Toevoegen kan altijd.',
    text: {
      a: 'De gemeente vergoedt opgenomen omruilvoordelen niet. Iedereen met een UiTPAS kan overal punten omruilen.',
      b: 'Je kan een voordeel beperken: in tijd, in eenheden, in totaal, per maand, per jaar en per pashouder.',
      c: 'Heeft iemand het voordeel al? Dan staan de punten en het begin van de omruilperiode vast. Maak dan een kopie.',
    },
    steps: {
      a: 'Duid de balie(s) aan, de beschikbare eenheden, het maximum en de user beperking.',
      b: 'Kies de publicatieperiode en de omruilperiode.',
      c: 'Kies gemeenten als het alleen voor hun inwoners is. Duid het kaartsysteem aan.',
    },
  },
  onlineRewards: {
    title: 'Omruilvoordelen online omruilen',
    lead: 'Pashouders kunnen een voordeel ook zonder balie omruilen.',
    text: {
      a: 'Na het omruilen ziet de pashouder de link en je uitleg.',
      b: 'Met unieke codes krijgt elke pashouder een eigen code. Die geeft bijvoorbeeld korting op een ticket. Is de laatste code uitgedeeld, dan is het voordeel op.',
    },
    steps: {
      a: 'Klik bij de 3 bolletjes op “Bewerken”. Ga daarna naar het tabblad “Online omruilen”.',
      b: 'Zet online omruilen aan en voeg de link toe. Bewaar.',
      c: 'Kies een CSV-bestand met één code per lijn. Wat dubbel is, wordt met zijn lijn geweigerd.',
    },
  },
  keys: {
    title: 'Verdeelsleutels',
    lead: 'Wie betaalt welk deel van een ticket.',
    text: {
      a: 'Een sleutel geldt vanaf een dag. Wat al verkocht is, verandert nooit.',
    },
    steps: {
      a: 'Klik op “Nieuwe verdeelsleutel”.',
      b: 'Aanpassen of stoppen vanaf een dag kan bij de 3 bolletjes.',
    },
  },
  reports: {
    title: 'Rapporten',
    lead: 'Wat er gebeurde in een periode: als grafiek, als tabel en als bestand.',
    text: {
      a: 'Kies een periode en waarover je cijfers wil. Met “Toon per” verdeel je ze: per gemeente, leeftijd, kansentarief of balie.',
      b: 'Wat rechtgezet, geannuleerd of verwijderd is, telt niet mee. Ook niet in het verleden.',
      c: '“Bereik kansentarief” toont hoeveel rechthebbenden het kansentarief ook hebben. Kleine aantallen tonen we niet.',
    },
    steps: {
      a: 'Kies boven de cijfers een onderdeel en een periode.',
      b: 'Klik op “Exporteren” voor een XLSX- of CSV-bestand.',
      c: 'Vul één keer per jaar in hoeveel mensen recht hebben op het kansentarief.',
    },
  },
  finance: {
    title: 'Financieel',
    lead: 'Wat gemeenten terugbetalen aan balies. Als overzicht van een periode, en afgerekend met onkostennota’s.',
    text: {
      a: 'Een rapport is een overzicht van een periode en rekent niets af. Je kan er zo vaak vragen als je wil.',
      b: 'Een onkostennota rekent af: elk ticket en elke annulatie staat op precies één. Wat later geannuleerd wordt, gaat van de volgende af.',
      c: 'Het IBAN van een balie bewaar je bij “Nog te verrekenen”. Een onkostennota houdt het nummer waarmee ze opgemaakt is.',
    },
    steps: {
      a: 'Kies bij de 3 bolletjes “Onkostennota opmaken”, en een dag die voorbij is.',
      b: 'Kijk na wat erop komt, en maak ze op.',
      c: 'Download de PDF bij “Onkostennota’s”, en meld daar dat ze betaald is.',
    },
  },
  settings: {
    title: 'Kaartsysteem',
    lead: 'Naam, huisstijl, regels en gemeenten van je kaartsysteem.',
    text: {
      a: 'Regels gelden vanaf een dag. Wat al gebeurd is, verandert nooit.',
      b: 'Je ziet eerst hoeveel pashouders iets merken van een wijziging.',
    },
    steps: {
      a: 'Pas een onderdeel aan.',
      b: 'Kies bij regels en gemeenten “Gevolgen bekijken”.',
      c: 'Bewaar.',
    },
  },
  groups: {
    title: 'Permissiegroepen',
    lead: 'Wat balies mogen.',
    text: {
      a: 'Een balie zit in één of meer groepen. Je kiest ze bij Balies.',
      b: 'De platformbeheerder maakt en wijzigt groepen. Dat geldt meteen overal.',
    },
  },
  clients: {
    title: 'Apps',
    lead: 'Partners die koppelen, zoals een ticketwinkel.',
    text: {
      a: 'Het geheim zie je één keer. Is het kwijt, geef dan een nieuw.',
      b: 'Een app mag per balie alleen wat je aanvinkt.',
    },
    steps: {
      a: 'Registreer de app.',
      b: 'Bezorg consumerkey en geheim veilig aan de partner.',
      c: 'Kies bij “Permissies” wat de app per balie mag.',
    },
  },
  administrators: {
    title: 'Beheerders',
    lead: 'Wie dit kaartsysteem beheert.',
    text: {
      a: 'Wie nog geen UiTiD heeft, krijgt een uitnodiging. Die blijft 7 dagen geldig.',
    },
  },
  mails: {
    title: 'Mails',
    lead: 'Wat mails zeggen, in vier talen.',
    text: {
      a: 'Woorden tussen accolades worden ingevuld. Sommige zijn nodig.',
      b: 'Waar de knop naartoe gaat en hoe de mail eruitziet, ligt vast.',
    },
    steps: {
      a: 'Kies een mail en een taal.',
      b: 'Schrijf de tekst, en bekijk het voorbeeld.',
      c: 'Bewaar. De volgende mail gebruikt de tekst.',
    },
  },
  audit: {
    title: 'Logboek',
    lead: 'Wie deed wat, wanneer en waarop.',
    text: {
      a: 'Het logboek bewaart welke velden, nooit wat erin stond. Ook kijken staat erin.',
      b: '“Keten controleren” rekent na dat er achteraf niets veranderd is.',
    },
  },
  lists: {
    title: 'Werken met lijsten',
    lead: 'Alle lijsten werken op dezelfde manier.',
    text: {
      a: 'Filters staan boven de lijst. Een filter dat je gebruikt, staat ook als label boven de lijst. Met het kruisje wis je het.',
      b: 'Klik op een kolomtitel om te ordenen. Nog eens klikken draait de volgorde om.',
      c: 'Met “Kolommen” kies je wat je ziet. Met “Weergaven” bewaar je filters, volgorde en kolommen op dit toestel.',
      d: 'Staat er “Exporteren”, dan download je daarmee alle rijen met deze filters. Ook die op andere bladzijden.',
      e: 'Het adres in je browser bewaart de filters. Je kan het dus als bladwijzer gebruiken.',
    },
  },
  helpdesk: {
    title: 'Helpdesk',
    lead: 'Kom je er niet uit, vraag dan hulp aan de helpdesk van je platform.',
    text: {
      a: 'Zeg op welk scherm je was en wat je wilde doen. Zeg ook wat er op het scherm stond.',
      b: 'Staat er een code bij een melding, geef die dan door. Daarmee vindt de helpdesk terug wat er gebeurde.',
      c: 'Mail geen rijksregisternummers of lijsten met namen.',
    },
  },
} as const
