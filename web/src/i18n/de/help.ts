import type { Messages } from '../messages.ts'
import type { help as dutch } from '../nl/help.ts'

export const help: Messages<typeof dutch> = {
  start: {
    title: 'Start',
    lead: 'Hier sehen Sie, wie es Ihrem Kartensystem geht.',
    text: {
      a: 'Oben wählen Sie das Kartensystem, wenn Sie mehrere verwalten. Alles auf dem Bildschirm betrifft dieses eine Kartensystem.',
      b: 'Das Suchfeld findet von jedem Bildschirm aus einen Passinhaber. Drücken Sie /, um dorthin zu kommen. Tippen Sie eine Nummer oder einen Namen und drücken Sie Enter.',
      c: 'Oben rechts wählen Sie Sprache und Darstellung, und melden sich ab.',
    },
  },
  needs: {
    title: 'Was Sie brauchen',
    lead: 'Mit einer UiTiD melden Sie sich in der Verwaltung des Kartensystems (KSB), am Schalter und beim Angebot an.',
    text: {
      a: 'Wer noch keine UiTiD hat, erstellt eine auf dem Anmeldebildschirm. Eine E-Mail-Adresse genügt.',
      b: 'Der Schalter öffnet sich unter /balie, am Computer, Tablet oder Smartphone. Installieren geht mit dem Menü des Browsers. Bei mehreren Schaltern wählen Sie gleich nach der Anmeldung.',
      c: 'Die Nummer des UiTPAS steht auf der Rückseite der Karte. Sie können sie tippen oder die Karte mit einem NFC-Leser scannen.',
      d: 'Manche Smartphones haben NFC. Schalten Sie es in den Einstellungen des Geräts ein, und danach beim Pass am Schalter.',
      e: 'Aktivitäten fügen Sie unter /aanbod hinzu, mit derselben UiTiD. Danach stehen sie bei Veranstaltungen.',
      f: 'Handbuch und Helpdesk stehen unten im Menü.',
    },
    steps: {
      a: 'Öffnen Sie /ksb und melden Sie sich mit Ihrer UiTiD an.',
      b: 'Speichern Sie die Adresse als Lesezeichen, mit dem Stern im Browser.',
    },
  },
  roles: {
    title: 'Rollen und Aufgaben',
    lead: 'Was jemand am Schalter tut, und was ein Verwalter des Kartensystems (KSB) kann.',
    text: {
      a: 'Am Schalter vergibt man Punkte und den ermäßigten Preis und tauscht Vorteile ein. Punkte sammeln geht auch an einer Säule.',
      b: 'Schalter mit den nötigen Rechten registrieren Passinhaber. Sie ändern deren Daten, sperren und erneuern Karten. Nur wenige Schalter gewähren den Sozialstatus.',
      c: 'Die Anleitung für den Schalter steht in der App des Schalters, unter Mehr.',
      d: 'Ein Verwalter tut das alles auch, an jedem Schalter des Kartensystems.',
      e: 'Er filtert, bearbeitet und sperrt auch Passinhaber und sieht den Verlauf ihrer Karten.',
      f: 'Er richtet Vorteile ein, verbindet Säulen mit Schaltern oder mit einer festen Veranstaltung, storniert ermäßigte Preise und sieht Berichte an.',
      g: 'Und er aktiviert Schalter: Rechte geben, Mitarbeiter zuweisen und eine IBAN hinzufügen.',
    },
  },
  names: {
    title: 'Begriffe erklärt',
    lead: 'Die wichtigsten Abkürzungen und Begriffe im KSB.',
    text: {
      a: 'Check-in und Ticket: Ein gesammelter Punkt ist ein Check-in. Eine gewährte Ermäßigung heißt hier Ticket.',
      b: 'UUID: der eindeutige Code eines Passinhabers.',
      c: 'CDBID: der eindeutige Code einer Veranstaltung. Sie finden ihn in der UiTdatabank: die letzten Zeichen nach dem „/“ im Link.',
      d: 'ActieID: der eindeutige Code eines Check-ins.',
      e: 'Consumerkey: der eindeutige Code eines Veranstalters oder Ortes, der sich verbindet.',
      f: 'Passinhaber: wer einen UiTPAS hat und registriert ist.',
      g: 'MIA (Mensch in Armut): ein Passinhaber mit Sozialstatus. Er sammelt und tauscht Punkte und zahlt bei Veranstaltungen den ermäßigten Preis.',
      h: 'Nicht-MIA: ein Passinhaber ohne diesen Status. Er sammelt und tauscht Punkte.',
      i: 'Einen eindeutigen Code zeigen Sie in einer Liste mit „Spalten“. Das Suchfeld oben findet ihn wieder.',
    },
  },
  passholders: {
    title: 'Passinhaber',
    lead: 'Ein Passinhaber ist eine registrierte Person mit einem UiTPAS.',
    text: {
      a: 'Sie filtern nach Nummer, Name, Vorname, Wohnort und dem Schalter, wo der Pass verkauft wurde. Ein kleiner Tippfehler verbirgt niemanden.',
      b: 'Mit einer vollständigen Nummer finden Sie alle, auch Passinhaber einer anderen Region. Ohne sehen Sie nur Passinhaber Ihres Kartensystems.',
      c: 'Schalter mit den nötigen Rechten können Passinhaber auch selbst bearbeiten, Karten sperren und erneuern.',
    },
    steps: {
      a: 'Suchen Sie die Person mit den Filtern.',
      b: 'Klicken Sie auf die drei Punkte neben dem Namen.',
      c: 'Wählen Sie, was Sie tun möchten: bearbeiten, eine neue Karte zuweisen oder sperren.',
      d: 'Klicken Sie auf den Namen, um alles zu sehen: Daten, Karten, Punkte, Vorteile und wer nachsah.',
    },
  },
  cards: {
    title: 'Karten',
    lead: 'Jede Karte hat eine Nummer von 13 Ziffern. Die vorletzte sagt, ob die Karte für den Sozialtarif ist.',
    text: {
      a: 'Karten kommen als Posten aus der Druckerei. Danach schicken Sie sie an Schalter. Erst wenn der Schalter den Empfang meldet, sind sie dort im Bestand.',
      b: 'Stellen Sie je Schalter ein, ab wie vielen Karten der Bestand niedrig ist. Diese Schalter stehen oben.',
      c: 'Wer sich ohne Karte anmeldet, bekommt eine digitale Karte. Die Nummer kommt aus den Reihen am Ende der Posten.',
    },
    steps: {
      a: 'Fügen Sie einen Posten hinzu: Lesen Sie eine CSV-Datei ein oder geben Sie eine Nummernreihe an.',
      b: 'Wählen Sie bei den drei Punkten des Postens: an einen Schalter schicken.',
      c: 'Melden Sie den Empfang bei den Lieferungen, wenn der Schalter das nicht selbst tut.',
      d: 'Ist Bestand verloren, melden Sie das beim Bestand je Schalter.',
    },
  },
  editPassholder: {
    title: 'Passinhaber bearbeiten',
    lead: 'Sie ändern, was über einen Passinhaber gespeichert ist.',
    text: {
      a: 'Freiwillige Felder dürfen leer bleiben. Eine leer gelassene Nationalnummer bleibt, wie sie ist.',
      b: 'Wer den ermäßigten Tarif hat, bleibt in der Region wohnen. Für Umzüge gibt es Umziehen.',
      c: 'Notiz und Foto stehen bei den Daten. Wer sie ansieht, steht in der Akte.',
    },
    steps: {
      a: 'Wählen Sie „Bearbeiten“ bei den drei Punkten.',
      b: 'Ändern Sie die Felder und klicken Sie auf Speichern.',
      c: 'Stimmt ein Feld nicht, steht daneben, was zu tun ist. Ihre Eingabe bleibt.',
    },
  },
  many: {
    title: 'Viele auf einmal',
    lead: 'Sie wählen Passinhaber, Karten oder Mitglieder eines Vereins in ihrer Liste und tun mit allen dasselbe.',
    text: {
      a: 'Zuerst sehen Sie, was mit jedem geschähe. Wo es nicht geht, steht der Grund.',
      b: 'Danach geschieht es nacheinander. Nach einem Abbruch machen Sie dort weiter.',
      c: 'Passinhaber und Karten werden gesperrt und entsperrt; Karten gehen auch an einen anderen Schalter oder außer Gebrauch; Mitgliedschaften werden verlängert oder beendet.',
    },
    steps: {
      a: 'Haken Sie sie an. Die Wahl bleibt auf anderen Seiten.',
      b: 'Wählen Sie, was zu tun ist, und was es dazu braucht: einen Grund, einen Schalter oder einen Tag.',
      c: 'Prüfen Sie die Liste und bestätigen Sie.',
    },
  },
  move: {
    title: 'Umziehen',
    lead: 'Wer in eine andere Region zieht, wird dort Mitglied.',
    text: {
      a: 'Die neue Region macht den Umzug. Die alte Mitgliedschaft und Karte enden dann.',
      b: 'Punkte, Vorteile und Verlauf bleiben. Der ermäßigte Tarif wird neu beantragt.',
      c: 'Beide Regionen sehen den Umzug bei Passinhaber, unter Umzüge.',
    },
    steps: {
      a: 'Suchen Sie den Passinhaber mit der ganzen Kartennummer.',
      b: 'Wählen Sie „In diese Region umziehen“ bei den drei Punkten.',
      c: 'Füllen Sie die neue Adresse aus und prüfen Sie, was sich ändert.',
    },
  },
  erase: {
    title: 'Kopie und Löschen',
    lead: 'Jeder darf fragen, was gespeichert ist, und um Löschung bitten.',
    text: {
      a: 'Die Kopie ist eine ZIP-Datei mit allem, auch Foto und Einsichten.',
      b: 'Löschen entfernt die Identität in allen Regionen. Punkte und Verkäufe bleiben ohne Namen.',
      c: 'Löschen ist nicht umkehrbar. Darum tippen Sie den Namen.',
    },
  },
  newCard: {
    title: 'Neue Karte zuweisen',
    lead: 'Punkte, Vorteile und Verlauf gehören zur Person. Eine andere Karte ändert daran nichts.',
    text: {
      a: 'Es gibt vier Gründe. Eine zusätzliche Karte: jemand hat schon einen UiTPAS einer anderen Region. Eine defekte Karte. Verlust oder Diebstahl. Oder jemand erhielt den Sozialstatus.',
      b: 'Die vorige Karte dieses Kartensystems wird gesperrt. Sie funktioniert sofort nirgends mehr.',
      c: 'Wer den Sozialtarif hat, bekommt eine Karte mit einer 1 als vorletzter Ziffer.',
    },
    steps: {
      a: 'Wählen Sie „Neue Karte zuweisen“ bei den drei Punkten.',
      b: 'Wählen Sie den Grund.',
      c: 'Tippen oder scannen Sie die Nummer der neuen Karte. Bei einer digitalen Karte ist das nicht nötig.',
    },
  },
  block: {
    title: 'Sperren und entsperren',
    lead: 'Eine Karte sperren ist etwas anderes als eine Person sperren.',
    text: {
      a: 'Eine gesperrte Karte funktioniert nirgends mehr. Die Person behält Punkte und Vorteile, und kann eine neue Karte bekommen.',
      b: 'Eine gesperrte Person kann mit keiner Karte Punkte sammeln, Vorteile einlösen oder Tickets kaufen. Die Punkte bleiben.',
      c: 'Wurde eine verlorene Karte gefunden, entsperren Sie sie. Das geht, solange es keine neue Karte gibt.',
    },
  },
  checkins: {
    title: 'Check-ins',
    lead: 'Eine Übersicht der gesammelten Punkte.',
    text: {
      a: 'Filtern Sie die Check-ins nach Veranstaltung, Zeitpunkt und Schalter.',
      b: 'Ein falsch vergebener Punkt wird hier berichtigt, mit einem Grund. Der Punkt wird abgezogen.',
    },
    steps: {
      a: 'Suchen Sie den Check-in mit den Filtern.',
      b: 'Klicken Sie auf die drei Punkte daneben und wählen Sie das Berichtigen.',
      c: 'Schreiben Sie warum. Danach kann dort wieder gesammelt werden.',
    },
  },
  events: {
    title: 'Veranstaltungen',
    lead: 'Eine Übersicht der UiTPAS-Aktivitäten, die in der uitdatabank eingetragen sind.',
    text: {
      a: 'Am einfachsten finden Sie eine Veranstaltung mit ihrer CDBID. Name, Veranstalter und Zeitraum gehen auch.',
      b: 'Klicken Sie auf die Veranstaltung, um den QR-Code herunterzuladen. Mehrere ergeben eine PDF oder ein ZIP.',
      c: 'Sie sehen dort auch Punkte, Grenzen, Kartensysteme und Verteilungsschlüssel.',
    },
  },
  balies: {
    title: 'Schalter',
    lead: 'Ein Schalter ist ein Veranstalter von Freizeitangeboten und/oder ein Ort dafür. Es gibt ihn auch ohne Veranstaltung.',
    text: {
      a: 'Autorisierte Registrierungsschalter registrieren mit und ohne Sozialstatus, auch ohne Nationalnummer.',
      b: 'Nicht autorisierte Registrierungsschalter registrieren nur ohne Sozialstatus.',
      c: 'Check-in- und Ticketschalter checken ein, lösen Vorteile ein und vergeben den Sozialtarif.',
      d: 'Die Begrenzung bestimmt, wie viele Tickets eine MIA für Veranstaltungen dieses Schalters kaufen kann.',
    },
    steps: {
      a: 'Beantragen Sie einen Schalter. Die Plattformverwaltung legt ihn an, und Sie erhalten eine E-Mail.',
      b: 'Öffnen Sie den Schalter und fügen Sie unter Personal jemanden per E-Mail hinzu.',
      c: 'Wählen Sie die Berechtigungsgruppen.',
      d: 'Tragen Sie die IBAN ein und passen Sie Verteilschlüssel und Ticketbegrenzung an.',
      e: 'Aktivieren oder deaktivieren Sie den Schalter, wenn nötig.',
    },
  },
  providers: {
    title: 'Neue Anbieter',
    lead: 'Ein Verein aus Ihrer Gemeinde oder von außerhalb möchte UiTPAS-Aktivitäten anbieten. Folgen Sie den Schritten.',
    text: {
      a: 'Der Verein findet das Formular auf der Seite für Anbieter. Die Adresse steht über der Liste.',
      b: 'Was verspätet ist, steht in der Liste und auf Start. Mit „Planen“ wählen Sie, wer einen Schritt tut, und bis wann.',
      c: 'Hat der Verein schon einen Schalter in einer anderen Gemeinde oder Region? Dann tritt dieser bei: wählen Sie „Ein Schalter, den es schon gibt“.',
      d: 'Den Text der Vereinbarung ändern Sie je Gemeinde unter Vereinbarungen. Was unterschrieben ist, ändert sich nicht.',
    },
    steps: {
      a: 'Der Verein füllt das Formular aus und legt eine UiTiD an.',
      b: 'Er schließt eine Vereinbarung mit der Gemeinde: am Bildschirm unterschrieben oder als PDF.',
      c: 'Die unterschriebene Vereinbarung kommt auf die Tagesordnung des Kollegiums und wird genehmigt.',
      d: 'Passen Sie den Schalter an: UiTiD des Personals und IBAN werden hinzugefügt.',
      e: 'Verschicken Sie die Standardmail.',
      f: 'Informieren Sie die Region, damit der neue Anbieter ins Rampenlicht kommt.',
      g: 'Informieren Sie die Passinhaber über die Kanäle Ihrer Gemeinde.',
    },
  },
  kiosks: {
    title: 'Säulen',
    lead: 'An einer Säule sammelt man Punkte und sieht den Saldo.',
    text: {
      a: 'Die Säule wählt selbst die Veranstaltung, deren Beginn am nächsten liegt. Der Schalter kann auch eine wählen.',
      b: 'Eine feste Veranstaltung (CDBID) gilt vor dem, was der Schalter wählt. Ist sie abgelaufen, gibt die Säule dafür keine Punkte mehr.',
      c: 'Einen Monat vorher sehen Sie hier, dass eine Veranstaltung abläuft. Fügen Sie dann eine neue hinzu und verknüpfen Sie sie mit der CDBID.',
    },
    steps: {
      a: 'Klicken Sie auf „Säule hinzufügen“ und wählen Sie die Schalter.',
      b: 'Notieren Sie den Konfigurationscode: Sie sehen ihn nur einmal.',
      c: 'Öffnen Sie /zuil an der Säule und tippen Sie den Code ein.',
    },
  },
  associations: {
    title: 'Vereine',
    lead: 'Ein Passinhaber kann bis zu einem Tag Mitglied eines Vereins sein.',
    text: {
      a: 'Es gibt drei Arten von Ende: jedes Jahr, einige Monate, oder nach Alter.',
      b: 'Eine Mitgliedschaft ist ab einigen Tagen vor dem Ende verlängerbar.',
      c: 'Je Schalter wählen Sie, ob er Mitglieder sieht oder auch einschreibt.',
    },
    steps: {
      a: 'Klicken Sie auf „Verein hinzufügen“ und füllen Sie Name und Ende aus.',
      b: 'Geben Sie den Schaltern ihre Erlaubnis.',
      c: 'Sehen Sie bei den drei Punkten die Mitglieder, oder schließen Sie den Verein.',
    },
  },
  prices: {
    title: 'Mitgliedspreise',
    lead: 'Was eine Mitgliedschaft kostet, und mit welchen Gutscheinen weniger.',
    text: {
      a: 'Gelten mehrere Preise für jemanden, zählt der niedrigste. Ohne Preis ist es gratis.',
      b: 'Ein Betrag ändert sich nie. Ein anderer Preis beginnt, und der vorige endet.',
      c: 'Ein Gutschein ist einige Male benutzbar. Er macht es nie teurer.',
    },
    steps: {
      a: 'Klicken Sie auf „Preis hinzufügen“, und wählen Sie für wen und ab wann.',
      b: 'Erstellen Sie Gutscheine: einen eigenen Code, oder viele auf einmal.',
      c: 'Beenden Sie bei den drei Punkten, was nicht mehr gilt.',
    },
  },
  grouppasses: {
    title: 'Gruppenpässe',
    lead: 'Mit einem Gruppenpass kauft eine Gruppe Tickets zum Sozialtarif: ein Jugendverband oder ein Nachbarschaftshaus zum Beispiel.',
    text: {
      a: 'Punkte sammeln und Vorteile einlösen geht mit einem Gruppenpass nicht.',
      b: 'Jedes Ticket zählt. Sie wählen, wie viele es im Jahr und höchstens am Tag gibt. Was übrig ist, steht in der Liste.',
      c: 'Die Adresse der Gruppe liegt in Ihrer Region: Diese Gemeinde zahlt mit. Die Karte ist eine mit Sozialtarif oder eine digitale.',
    },
    steps: {
      a: 'Wählen Sie „Neuer Gruppenpass“ und füllen Sie die Angaben aus.',
      b: 'Tippen oder scannen Sie die Nummer der Karte, oder wählen Sie eine digitale Karte.',
      c: 'Verlängern, andere Kontaktdaten oder mehr Tickets: Wählen Sie „Bearbeiten“ bei den drei Punkten.',
      d: 'Hört die Gruppe auf, wählen Sie „Beenden“. Die Karte wird endgültig gesperrt.',
    },
  },
  orders: {
    title: 'Online-Bestellungen',
    lead: 'Pässe, die auf einer Website bestellt und sofort bezahlt werden.',
    text: {
      a: 'Nach der Zahlung sind sie registriert, mit einer digitalen Karte. Wer sie sind, steht bei den Passinhabern.',
      b: 'Wer nicht zahlt, wird nicht registriert. Die Bestellung wird dann storniert.',
      c: 'Kann jemand nach der Zahlung nicht mehr registriert werden, geht das Geld von selbst zurück. Der Grund steht in der Liste.',
    },
    steps: {
      a: 'Fragen Sie nach der Bestellnummer und tippen Sie sie in die Filter.',
      b: '„Status“ und „Zahlung“ sagen, wie weit die Bestellung ist.',
      c: 'Wählen Sie bei „Erstattung“ „Noch zu erstatten“, um zu sehen, welches Geld noch zurück muss.',
    },
  },
  sales: {
    title: 'Vergebene Sozialtarife',
    lead: 'Eine Übersicht dessen, was Schalter vergeben haben.',
    text: {
      a: 'Ein Ticket zählt für das Maximum des Passes, der Veranstaltung und des Gutscheins, bis es storniert wird.',
    },
    steps: {
      a: 'Filtern Sie nach Veranstaltung, Zeit oder Schalter.',
      b: 'Klicken Sie auf die 3 Punkte neben dem Tarif und wählen Sie „Stornieren“. Schreiben Sie den Grund dazu.',
      c: 'Eine Veranstaltung ist abgesagt oder verlegt? Wählen Sie das bei den 3 Punkten. Dann stornieren oder behalten Sie alle Tickets zusammen, und die Passinhaber bekommen eine E-Mail.',
    },
  },
  coupons: {
    title: 'Gutscheine',
    lead: 'Ein zusätzlicher Nachlass für bestimmte Passinhaber.',
    text: {
      a: 'Wer später in das Segment kommt, hat den Gutschein sofort. Die Liste zeigt, wie viele Passinhaber jetzt darin sind.',
    },
    steps: {
      a: 'Klicken Sie auf „Neuer Gutschein“ und geben Sie Nutzungslimit, Gültigkeitsdauer, Verteilungsschlüssel und Bedingungen an.',
      b: 'Zurückziehen geht bei den 3 Punkten.',
    },
  },
  redeemed: {
    title: 'Eingelöste Vorteile',
    lead: 'Eine Übersicht der eingelösten Punkte- und Willkommensvorteile, je nach Reiter.',
    text: {
      a: 'Wurde ein Vorteil irrtümlich vergeben? Entfernen Sie die Einlösung. Der Passinhaber erhält die Punkte zurück und sieht den Vorteil wieder in der UiTPAS-Zone.',
    },
    steps: {
      a: 'Wählen Sie den Reiter und suchen Sie mit den Filtern: Vorteil, UiTPAS-Nummer, Stelle oder Tag.',
      b: 'Klicken Sie auf die 3 Punkte neben dem eingelösten Vorteil.',
      c: 'Wählen Sie, die Einlösung zu entfernen, und schreiben Sie den Grund.',
    },
  },
  welcomeRewards: {
    title: 'Willkommensvorteile hinzufügen',
    lead: 'Ein Passinhaber bekommt einen Willkommensvorteil einmal, bei der Registrierung oder beim Beitritt. Abholen geht später.',
    text: {
      a: 'Die Gemeinde erstattet diese Vorteile nicht. Sie kosten keine Punkte.',
      b: 'Fügen Sie den Vorteil vor dem Start von UiTPAS in Ihrer Gemeinde hinzu. Hat der Zuteilungszeitraum schon begonnen, wählen Sie, ob Mitglieder ihn auch bekommen.',
      c: 'Der Vorteil erscheint von selbst am Schalter, wenn der Pass gescannt wird. Was eingelöst ist, steht bei Eingelöste Vorteile.',
    },
    steps: {
      a: 'Wählen Sie die Schalter, und wenn nötig Einheiten und ein Maximum.',
      b: 'Wählen Sie Veröffentlichungs-, Zuteilungs- und Einlösezeitraum.',
      c: 'Lassen Sie „Gültig für Einwohner von“ leer für alle Gemeinden, und wählen Sie das Kartensystem.',
    },
  },
  pointsRewards: {
    title: 'Tauschvorteile hinzufügen',
    lead: 'Ein Passinhaber tauscht Punkte gegen einen Vorteil. Hinzufügen geht jederzeit.',
    text: {
      a: 'Die Gemeinde erstattet diese Vorteile nicht. Alle mit einem UiTPAS können überall Punkte tauschen.',
      b: 'Sie können einen Vorteil begrenzen: zeitlich, in Einheiten, insgesamt, im Monat, im Jahr und je Passinhaber.',
      c: 'Hat schon jemand den Vorteil, stehen Punkte und Beginn des Einlösezeitraums fest. Machen Sie dann eine Kopie.',
    },
    steps: {
      a: 'Wählen Sie die Schalter, die verfügbaren Einheiten, das Maximum und die Grenze je Person.',
      b: 'Wählen Sie Veröffentlichungs- und Einlösezeitraum.',
      c: 'Wählen Sie Gemeinden, wenn der Vorteil nur für ihre Einwohner ist, und das Kartensystem.',
    },
  },
  onlineRewards: {
    title: 'Tauschvorteile online einlösen',
    lead: 'Passinhaber können einen Vorteil auch ohne Schalter einlösen.',
    text: {
      a: 'Nach dem Einlösen sieht der Passinhaber den Link und Ihre Erklärung.',
      b: 'Mit eindeutigen Codes bekommt jeder Passinhaber einen eigenen Code. Ist der letzte vergeben, ist der Vorteil vergriffen.',
    },
    steps: {
      a: 'Klicken Sie bei den 3 Punkten des Vorteils auf „Bearbeiten“ und gehen Sie zum Reiter „Online einlösen“.',
      b: 'Schalten Sie Online-Einlösen ein und fügen Sie den Link hinzu. Speichern Sie.',
      c: 'Wählen Sie eine CSV-Datei mit einem Code je Zeile. Doppelte werden mit ihrer Zeile abgelehnt.',
    },
  },
  keys: {
    title: 'Verteilungsschlüssel',
    lead: 'Wer welchen Teil eines Tickets zahlt.',
    text: {
      a: 'Ein Schlüssel gilt ab einem Tag. Was verkauft ist, ändert sich nie.',
    },
    steps: {
      a: 'Klicken Sie auf „Neuer Verteilungsschlüssel“.',
      b: 'Ändern oder beenden ab einem Tag geht bei den 3 Punkten.',
    },
  },
  reports: {
    title: 'Berichte',
    lead: 'Was in einem Zeitraum geschah: als Diagramm, als Tabelle und als Datei.',
    text: {
      a: 'Wähle einen Zeitraum und ein Thema. Mit „Zeigen nach“ teilst du die Zahlen nach Gemeinde, Alter, Sozialtarif oder Schalter auf.',
      b: 'Was berichtigt, storniert oder entfernt wurde, zählt nicht, auch nicht in der Vergangenheit.',
      c: '„Reichweite des Sozialtarifs“ zeigt, wie viele Berechtigte ihn haben. Kleine Zahlen zeigen wir nicht.',
    },
    steps: {
      a: 'Wähle ein Thema und einen Zeitraum.',
      b: 'Klicke auf „Exportieren“ für eine XLSX- oder CSV-Datei.',
      c: 'Trage einmal im Jahr ein, wie viele Menschen Anspruch auf den Sozialtarif haben.',
    },
  },
  finance: {
    title: 'Finanzen',
    lead: 'Was Gemeinden den Schaltern erstatten: je Zeitraum auf dem Bildschirm, als Datei, und mit Abrechnungen abgerechnet.',
    text: {
      a: 'Ein Bericht ist eine Übersicht über einen Zeitraum und rechnet nichts ab. Sie können beliebig viele anfordern.',
      b: 'Eine Abrechnung rechnet ab: Jedes Ticket und jede Stornierung steht auf genau einer. Was später storniert wird, wird von der nächsten abgezogen.',
      c: 'Die IBAN eines Schalters wird unter „Noch abzurechnen“ gespeichert. Eine Abrechnung behält die Nummer, mit der sie erstellt wurde.',
    },
    steps: {
      a: 'Wählen Sie bei den 3 Punkten eines Schalters „Abrechnung erstellen“ und einen vergangenen Tag.',
      b: 'Prüfen Sie, was darauf steht, und erstellen Sie sie.',
      c: 'Laden Sie das PDF unter „Abrechnungen“ herunter, und melden Sie dort, dass sie bezahlt ist.',
    },
  },
  settings: {
    title: 'Kartensystem',
    lead: 'Name, Stil, Regeln und Gemeinden Ihres Kartensystems.',
    text: {
      a: 'Regeln gelten ab einem Tag. Was geschehen ist, ändert sich nie.',
      b: 'Sie sehen zuerst, wie viele Passinhaber eine Änderung merken.',
    },
    steps: {
      a: 'Ändern Sie einen Teil.',
      b: 'Wählen Sie bei Regeln und Gemeinden „Folgen ansehen“.',
      c: 'Speichern Sie.',
    },
  },
  groups: {
    title: 'Berechtigungsgruppen',
    lead: 'Was Schalter dürfen.',
    text: {
      a: 'Ein Schalter ist in einer oder mehreren Gruppen. Sie wählen sie bei Schalter.',
      b: 'Die Plattformverwaltung legt Gruppen an und ändert sie. Das gilt sofort überall.',
    },
  },
  clients: {
    title: 'Apps',
    lead: 'Partner, die sich verbinden, etwa ein Ticketshop.',
    text: {
      a: 'Das Geheimnis sehen Sie einmal. Ist es verloren, vergeben Sie ein neues.',
      b: 'Eine App darf pro Schalter nur, was Sie ankreuzen.',
    },
    steps: {
      a: 'Registrieren Sie die App.',
      b: 'Geben Sie Consumer Key und Geheimnis sicher weiter.',
      c: 'Wählen Sie bei „Berechtigungen“, was die App pro Schalter darf.',
    },
  },
  administrators: {
    title: 'Verwaltung',
    lead: 'Wer dieses Kartensystem verwaltet.',
    text: {
      a: 'Wer noch keine UiTiD hat, bekommt eine Einladung. Sie gilt 7 Tage.',
    },
  },
  mails: {
    title: 'Mails',
    lead: 'Was Mails sagen, in vier Sprachen.',
    text: {
      a: 'Wörter in geschweiften Klammern werden ersetzt. Manche sind nötig.',
      b: 'Wohin die Schaltfläche führt und wie die Mail aussieht, steht fest.',
    },
    steps: {
      a: 'Wählen Sie eine Mail und eine Sprache.',
      b: 'Schreiben Sie den Text, und sehen Sie die Vorschau an.',
      c: 'Speichern Sie. Die nächste Mail benutzt den Text.',
    },
  },
  audit: {
    title: 'Protokoll',
    lead: 'Wer was getan hat, wann und woran.',
    text: {
      a: 'Das Protokoll bewahrt, welche Felder, nie was darin stand. Auch Ansehen steht darin.',
      b: '„Kette prüfen“ rechnet nach, dass sich nachträglich nichts geändert hat.',
    },
  },
  lists: {
    title: 'Arbeiten mit Listen',
    lead: 'Alle Listen funktionieren gleich.',
    text: {
      a: 'Filter stehen über der Liste. Ein benutzter Filter ist dort auch ein Schild. Mit dem Kreuz löschen Sie ihn.',
      b: 'Klicken Sie auf einen Spaltentitel, um zu ordnen. Noch ein Klick dreht die Reihenfolge um.',
      c: 'Mit „Spalten“ wählen Sie, was Sie sehen. Mit „Ansichten“ behalten Sie Filter, Reihenfolge und Spalten auf diesem Gerät.',
      d: 'Wo „Exportieren“ steht, laden Sie damit alle Zeilen herunter, die Sie sehen, auch die anderer Seiten.',
      e: 'Die Adresse Ihres Browsers behält die Filter. Sie können also ein Lesezeichen setzen.',
    },
  },
  helpdesk: {
    title: 'Helpdesk',
    lead: 'Kommen Sie nicht weiter, fragen Sie den Helpdesk Ihrer Plattform.',
    text: {
      a: 'Sagen Sie, auf welchem Bildschirm Sie waren, was Sie tun wollten und was dort stand.',
      b: 'Steht ein Code bei einer Meldung, geben Sie ihn weiter. Damit findet der Helpdesk, was geschah.',
      c: 'Mailen Sie keine Nationalnummern und keine Namenslisten.',
    },
  },
}
