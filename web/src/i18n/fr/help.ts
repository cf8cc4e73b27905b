import type { Messages } from '../messages.ts'
import type { help as dutch } from '../nl/help.ts'

export const help: Messages<typeof dutch> = {
  start: {
    title: 'Début',
    lead: 'Vous voyez ici comment va votre système de cartes.',
    text: {
      a: 'En haut, vous choisissez le système de cartes si vous en gérez plusieurs. Tout l’écran concerne ce seul système.',
      b: 'Le champ de recherche trouve un détenteur depuis chaque écran. Appuyez sur / pour y aller. Tapez un numéro ou un nom et appuyez sur Entrée.',
      c: 'En haut à droite, vous choisissez la langue et l’affichage, et vous vous déconnectez.',
    },
  },
  needs: {
    title: 'Ce qu’il vous faut',
    lead: 'Avec un seul UiTiD vous vous connectez à la gestion du système de cartes (KSB), au guichet et à l’offre.',
    text: {
      a: 'Qui n’a pas encore d’UiTiD en crée un sur l’écran de connexion. Une adresse e-mail suffit.',
      b: 'Le guichet s’ouvre sur /balie, sur un ordinateur, une tablette ou un smartphone. Il s’installe avec le menu du navigateur. Si vous avez plusieurs guichets, vous choisissez juste après la connexion.',
      c: 'Le numéro de l’UiTPAS est au dos de la carte. Vous pouvez le taper, ou scanner la carte avec un lecteur NFC.',
      d: 'Certains smartphones ont le NFC. Activez-le dans les réglages de l’appareil, puis près du pass au guichet.',
      e: 'Les activités s’ajoutent sur /aanbod, avec le même UiTiD. Elles sont ensuite dans Événements.',
      f: 'Le manuel et le service d’aide sont au bas du menu.',
    },
    steps: {
      a: 'Ouvrez /ksb et connectez-vous avec votre UiTiD.',
      b: 'Gardez l’adresse comme favori, avec l’étoile de votre navigateur.',
    },
  },
  roles: {
    title: 'Rôles et tâches',
    lead: 'Ce que fait une personne au guichet, et ce que peut un gestionnaire du système de cartes (KSB).',
    text: {
      a: 'Au guichet on attribue des points et le tarif réduit, et on échange des avantages. Épargner des points se fait aussi à une borne.',
      b: 'Les guichets qui en ont le droit enregistrent des détenteurs. Ils modifient leurs données, bloquent et renouvellent des cartes. Seuls quelques guichets attribuent le statut.',
      c: 'Le manuel du guichet se trouve dans l’application du guichet, sous Plus.',
      d: 'Un gestionnaire fait tout cela aussi, dans chaque guichet du système de cartes.',
      e: 'Il filtre, modifie et bloque des détenteurs, et consulte l’historique de leurs cartes.',
      f: 'Il règle les avantages, lie des bornes à des guichets ou à un événement fixe, annule des tarifs et consulte des rapports.',
      g: 'Et il active des guichets : donner des permissions, désigner des collaborateurs et ajouter un IBAN.',
    },
  },
  names: {
    title: 'Explication des termes',
    lead: 'Les abréviations et termes principaux du KSB.',
    text: {
      a: 'Enregistrement et ticket : un point épargné est un enregistrement (check-in). Une réduction attribuée s’appelle ici un ticket.',
      b: 'UUID : le code unique d’un détenteur de pass.',
      c: 'CDBID : le code unique d’un événement. Vous le trouvez dans l’UiTdatabank : les derniers chiffres après le « / » du lien.',
      d: 'ActieID : le code unique d’un enregistrement.',
      e: 'Consumerkey : le code unique d’un organisateur ou d’un lieu qui se connecte.',
      f: 'Détenteur de pass : qui a un UiTPAS et est enregistré.',
      g: 'MIA (personne en pauvreté) : un détenteur avec le statut. Il épargne et échange des points, et paie le tarif réduit aux événements.',
      h: 'Non-MIA : un détenteur sans ce statut. Il épargne et échange des points.',
      i: 'Un code unique s’affiche dans une liste avec « Colonnes ». Le champ de recherche en haut le retrouve.',
    },
  },
  passholders: {
    title: 'Détenteurs de pass',
    lead: 'Un détenteur de pass est une personne enregistrée qui a un UiTPAS.',
    text: {
      a: 'Vous filtrez par numéro, nom, prénom, domicile et guichet où le pass a été vendu. Une petite faute de frappe ne cache personne.',
      b: 'Avec un numéro complet vous trouvez tout le monde, aussi d’une autre région. Sans numéro complet vous ne voyez que les détenteurs de votre système.',
      c: 'Les guichets qui en ont le droit peuvent aussi modifier les détenteurs, bloquer et renouveler des cartes.',
    },
    steps: {
      a: 'Cherchez la personne avec les filtres.',
      b: 'Cliquez sur les trois points à côté du nom.',
      c: 'Choisissez ce que vous voulez faire : modifier, attribuer une nouvelle carte ou bloquer.',
      d: 'Cliquez sur le nom pour tout voir : données, cartes, points, avantages et qui a consulté.',
    },
  },
  cards: {
    title: 'Cartes',
    lead: 'Chaque carte a un numéro de 13 chiffres. L’avant-dernier chiffre dit si la carte est pour le tarif social.',
    text: {
      a: 'Les cartes viennent de l’imprimeur en lots. Vous les envoyez ensuite aux guichets. Elles n’y sont en stock que lorsque le guichet signale la réception.',
      b: 'Réglez par guichet à partir de combien de cartes le stock est bas. Ces guichets sont en haut.',
      c: 'Qui s’inscrit sans carte reçoit une carte numérique. Le numéro vient des séries en bas des lots.',
    },
    steps: {
      a: 'Ajoutez un lot : lisez un fichier CSV ou donnez une série de numéros.',
      b: 'Aux trois points du lot, choisissez : envoyer à un guichet.',
      c: 'Signalez la réception aux livraisons si le guichet ne le fait pas lui-même.',
      d: 'Si du stock est perdu, signalez-le au stock par guichet.',
    },
  },
  editPassholder: {
    title: 'Modifier un détenteur',
    lead: 'Vous adaptez ce qui est gardé sur un détenteur.',
    text: {
      a: 'Les champs facultatifs peuvent rester vides. Un numéro national laissé vide reste inchangé.',
      b: 'Qui a le tarif réduit continue d’habiter dans la région. Pour un déménagement, utilisez Déménager.',
      c: 'Note et photo se trouvent dans les données. Qui les consulte est noté dans le dossier.',
    },
    steps: {
      a: 'Choisissez « Modifier » aux trois points.',
      b: 'Adaptez les champs et cliquez sur Enregistrer.',
      c: 'Si un champ n’est pas correct, l’aide est à côté. Votre saisie reste.',
    },
  },
  many: {
    title: 'Plusieurs à la fois',
    lead: 'Vous choisissez des détenteurs, des cartes ou des membres d’une association dans leur liste et agissez sur tous.',
    text: {
      a: 'D’abord vous voyez ce qui arriverait à chacun. Les impossibilités ont leur raison.',
      b: 'Ensuite cela se fait un par un. Après une coupure, vous continuez où cela s’est arrêté.',
      c: 'Les détenteurs et les cartes se bloquent et se débloquent ; les cartes vont aussi vers un autre guichet ou hors service ; les affiliations se prolongent ou se terminent.',
    },
    steps: {
      a: 'Cochez-les. Votre choix reste sur les autres pages.',
      b: 'Choisissez l’action et ce qu’elle demande : une raison, un guichet ou un jour.',
      c: 'Vérifiez la liste et confirmez.',
    },
  },
  move: {
    title: 'Déménager',
    lead: 'Qui vient habiter dans une autre région en devient membre.',
    text: {
      a: 'La région d’arrivée fait le déménagement. L’ancienne affiliation et l’ancienne carte prennent fin.',
      b: 'Points, avantages et historique restent. Le tarif réduit se redemande.',
      c: 'Les deux régions voient le déménagement sous Déménagements.',
    },
    steps: {
      a: 'Cherchez le détenteur avec le numéro complet de la carte.',
      b: 'Choisissez « Déménager vers cette région » aux trois points.',
      c: 'Remplissez la nouvelle adresse et vérifiez ce qui change.',
    },
  },
  erase: {
    title: 'Copie et suppression',
    lead: 'Chacun peut demander ce qui est gardé, et demander de l’effacer.',
    text: {
      a: 'La copie est un fichier ZIP avec tout, aussi la photo et les consultations.',
      b: 'Supprimer efface l’identité dans toutes les régions. Points et ventes restent sans nom.',
      c: 'Supprimer ne peut pas être annulé. C’est pourquoi vous tapez le nom.',
    },
  },
  newCard: {
    title: 'Attribuer une nouvelle carte',
    lead: 'Les points, avantages et l’historique appartiennent à la personne. Une autre carte n’y change rien.',
    text: {
      a: 'Il y a quatre raisons. Une carte supplémentaire : la personne a déjà un UiTPAS d’une autre région. Une carte défectueuse. Une perte ou un vol. Ou la personne a obtenu le statut social.',
      b: 'La carte précédente de ce système est bloquée. Elle ne fonctionne tout de suite plus nulle part.',
      c: 'Une personne avec tarif social reçoit une carte dont l’avant-dernier chiffre est 1.',
    },
    steps: {
      a: 'Choisissez « Attribuer une nouvelle carte » aux trois points.',
      b: 'Choisissez la raison.',
      c: 'Tapez ou scannez le numéro de la nouvelle carte. Pour une carte numérique ce n’est pas nécessaire.',
    },
  },
  block: {
    title: 'Bloquer et débloquer',
    lead: 'Bloquer une carte est autre chose que bloquer une personne.',
    text: {
      a: 'Une carte bloquée ne fonctionne plus nulle part. La personne garde ses points et avantages, et peut recevoir une nouvelle carte.',
      b: 'Une personne bloquée ne peut avec aucune carte épargner des points, échanger des avantages ou acheter des tickets. Les points sont conservés.',
      c: 'Une carte perdue est retrouvée : débloquez-la. C’est possible tant qu’il n’y a pas de nouvelle carte.',
    },
  },
  checkins: {
    title: 'Enregistrements',
    lead: 'Un aperçu des points épargnés.',
    text: {
      a: 'Filtrez les enregistrements par événement, moment et guichet.',
      b: 'Un point donné par erreur se rectifie ici, avec une raison. Le point est repris.',
    },
    steps: {
      a: 'Cherchez l’enregistrement avec les filtres.',
      b: 'Cliquez sur les trois points à côté, et choisissez de le rectifier.',
      c: 'Écrivez pourquoi. La personne peut ensuite épargner de nouveau.',
    },
  },
  events: {
    title: 'Événements',
    lead: 'Un aperçu des activités UiTPAS introduites dans la uitdatabank.',
    text: {
      a: 'Le plus simple est de chercher par CDBID. Le nom, l’organisateur et la période conviennent aussi.',
      b: 'Cliquez sur l’événement pour télécharger le code QR. Cochez-en plusieurs pour un seul PDF ou un ZIP.',
      c: 'Vous y voyez aussi les points, les limites, les systèmes de cartes et les clés de répartition.',
    },
  },
  balies: {
    title: 'Guichets',
    lead: 'Un guichet est un organisateur de loisirs et/ou un lieu où ils se déroulent. Il peut aussi exister sans événement.',
    text: {
      a: 'Les guichets d’enregistrement autorisés enregistrent avec et sans statut réduit, aussi sans NISS.',
      b: 'Les guichets non autorisés enregistrent seulement sans statut réduit.',
      c: 'Les guichets de check-in et de tickets font des check-ins, échangent des avantages et accordent le tarif réduit.',
      d: 'La limite détermine combien de tickets une MIA peut acheter aux événements de ce guichet.',
    },
    steps: {
      a: 'Demandez un guichet. L’administrateur de la plateforme le crée et vous recevez un e-mail.',
      b: 'Ouvrez le guichet et ajoutez quelqu’un sous Collaborateurs, par e-mail.',
      c: 'Choisissez les groupes de permissions.',
      d: 'Indiquez l’IBAN et adaptez la clé de répartition et la limite de tickets.',
      e: 'Activez ou désactivez le guichet si nécessaire.',
    },
  },
  providers: {
    title: 'Nouveaux partenaires',
    lead: 'Une association de ta commune ou d’ailleurs veut proposer des activités UiTPAS. Suis le plan par étapes.',
    text: {
      a: 'L’association trouve le formulaire sur la page pour partenaires. L’adresse est au-dessus de la liste.',
      b: 'Ce qui est en retard figure dans la liste et sur Start. Avec « Planifier », tu choisis qui fait une étape, et pour quand.',
      c: 'L’association a déjà un guichet dans une autre commune ou région ? Ce guichet rejoint : choisis « Un guichet qui existe déjà ».',
      d: 'Le texte de la convention s’adapte par commune sous Conventions. Ce qui est signé ne change pas.',
    },
    steps: {
      a: 'L’association remplit le formulaire et crée un UiTiD.',
      b: 'Elle conclut une convention avec la commune : signée à l’écran, ou en PDF.',
      c: 'La convention signée est mise à l’ordre du jour du collège et approuvée.',
      d: 'Adapte le guichet : l’UiTiD du collaborateur et l’IBAN sont ajoutés.',
      e: 'Envoie le mail standard.',
      f: 'Avertis la région, pour que le nouveau partenaire soit mis à l’honneur.',
      g: 'Informe les détenteurs par les canaux de ta commune.',
    },
  },
  kiosks: {
    title: 'Bornes',
    lead: 'Les détenteurs s’enregistrent sur une borne pour épargner des points et voir leur solde.',
    text: {
      a: 'La borne choisit automatiquement l’événement dont l’heure de début est la plus proche. Le guichet peut aussi en choisir un.',
      b: 'Un événement fixe (CDBID) remplace le choix du guichet. S’il a expiré, la borne n’y donne plus de points.',
      c: 'Un mois à l’avance, vous voyez ici qu’un événement expire. Ajoutez-en alors un nouveau et liez-le avec le CDBID.',
    },
    steps: {
      a: 'Cliquez sur « Ajouter une borne » et choisissez les guichets.',
      b: 'Notez le code de configuration : vous ne le voyez qu’une fois.',
      c: 'Ouvrez /zuil sur la borne et tapez le code.',
    },
  },
  associations: {
    title: 'Associations',
    lead: 'Un détenteur peut être membre d’une association, jusqu’à un certain jour.',
    text: {
      a: 'Il y a trois types de fin : chaque année, un nombre de mois, ou selon l’âge.',
      b: 'Une affiliation se renouvelle à partir d’un nombre de jours avant la fin.',
      c: 'Par guichet, vous choisissez s’il voit les membres ou inscrit aussi.',
    },
    steps: {
      a: 'Cliquez sur « Ajouter une association » et remplissez nom et fin.',
      b: 'Donnez aux guichets leur autorisation.',
      c: 'Aux trois points, voyez les membres ou fermez l’association.',
    },
  },
  prices: {
    title: 'Prix d’affiliation',
    lead: 'Ce que coûte une affiliation, et avec quels bons c’est moins.',
    text: {
      a: 'Si plusieurs prix valent pour quelqu’un, le plus bas compte. Sans prix, c’est gratuit.',
      b: 'Un montant ne change jamais. Un autre prix commence un jour, et le précédent finit.',
      c: 'Un bon sert un nombre de fois. Il ne rend jamais plus cher.',
    },
    steps: {
      a: 'Cliquez sur « Ajouter un prix », choisissez pour qui et dès quand.',
      b: 'Créez des bons : un code choisi, ou beaucoup de codes à la fois.',
      c: 'Mettez fin, aux trois points, à ce qui ne vaut plus.',
    },
  },
  grouppasses: {
    title: 'Pass de groupe',
    lead: 'Avec un pass de groupe, un groupe achète des billets au tarif social : un mouvement de jeunesse ou une maison de quartier, par exemple.',
    text: {
      a: 'Un pass de groupe ne permet ni d’épargner des points ni d’échanger des avantages.',
      b: 'Chaque billet compte. Vous choisissez combien il y en a par an, et au plus par jour. Ce qui reste est dans la liste.',
      c: 'L’adresse du groupe est dans votre région : cette commune paie une part. La carte est au tarif social, ou numérique.',
    },
    steps: {
      a: 'Choisissez « Nouveau pass de groupe » et remplissez les données.',
      b: 'Tapez ou scannez le numéro de la carte, ou choisissez une carte numérique.',
      c: 'Prolonger, changer les coordonnées ou donner plus de tickets : choisissez « Modifier » dans les trois points.',
      d: 'Si le groupe s’arrête, choisissez « Mettre fin ». La carte est bloquée définitivement.',
    },
  },
  orders: {
    title: 'Commandes en ligne',
    lead: 'Des pass que les gens commandent sur un site web et paient tout de suite.',
    text: {
      a: 'Après le paiement, ils sont enregistrés avec une carte numérique. Leurs noms se trouvent chez les détenteurs.',
      b: 'Qui ne paie pas n’est pas enregistré. La commande est alors annulée.',
      c: 'Si quelqu’un ne peut plus être enregistré après le paiement, l’argent est remboursé automatiquement. La raison figure dans la liste.',
    },
    steps: {
      a: 'Demandez le numéro de commande et tapez-le dans les filtres.',
      b: 'Regardez « État » et « Paiement » pour savoir où en est la commande.',
      c: 'Choisissez « À rembourser » sous « Remboursement » pour voir quel argent doit encore être rendu.',
    },
  },
  sales: {
    title: 'Tarifs réduits attribués',
    lead: 'Un aperçu de ce que les guichets ont attribué.',
    text: {
      a: 'Un billet compte pour le maximum du pass, de l’événement et du coupon jusqu’à son annulation.',
    },
    steps: {
      a: 'Filtrez par événement, moment ou guichet.',
      b: 'Cliquez sur les 3 points à côté du tarif et choisissez « Annuler ». Écrivez la raison.',
      c: 'Un événement est supprimé ou déplacé ? Choisissez-le sous les 3 points. Vous annulez ou gardez alors tous les billets ensemble, et les titulaires reçoivent un e-mail.',
    },
  },
  coupons: {
    title: 'Coupons de réduction',
    lead: 'Une réduction supplémentaire pour certains titulaires.',
    text: {
      a: 'Qui entre plus tard dans le segment a aussitôt le coupon. La liste montre combien de titulaires y sont maintenant.',
    },
    steps: {
      a: 'Cliquez sur « Nouveau coupon » et indiquez la limite d’utilisation, la durée de validité, la clé de répartition et les conditions.',
      b: 'Retirer se fait sous les 3 points.',
    },
  },
  redeemed: {
    title: 'Avantages obtenus',
    lead: 'Un aperçu des avantages échangés et de bienvenue, selon l’onglet.',
    text: {
      a: 'Un avantage a été attribué par erreur ? Supprimez l’obtention. Le titulaire récupère ses points et revoit l’avantage dans sa zone UiTPAS.',
    },
    steps: {
      a: 'Choisissez l’onglet et cherchez avec les filtres : avantage, numéro UiTPAS, guichet ou jour.',
      b: 'Cliquez sur les 3 points à côté de l’avantage obtenu.',
      c: 'Choisissez de supprimer l’obtention et écrivez la raison.',
    },
  },
  welcomeRewards: {
    title: 'Ajouter des avantages de bienvenue',
    lead: 'Un titulaire reçoit un avantage de bienvenue une fois, à l’inscription ou à l’affiliation. Il peut le retirer plus tard.',
    text: {
      a: 'La commune ne rembourse pas ces avantages. Ils ne coûtent pas de points.',
      b: 'Ajoutez l’avantage avant le début d’UiTPAS dans votre commune. Si la période d’attribution a déjà commencé, choisissez si les membres actuels le reçoivent aussi.',
      c: 'L’avantage apparaît de lui-même au guichet quand le pass est scanné. Ce qui est retiré se trouve sous Avantages utilisés.',
    },
    steps: {
      a: 'Indiquez le ou les guichets, et si besoin les unités disponibles et un maximum.',
      b: 'Choisissez les périodes de publication, d’attribution et d’échange.',
      c: 'Laissez « Valable pour les habitants de » vide pour toutes les communes, et indiquez le système de cartes.',
    },
  },
  pointsRewards: {
    title: 'Ajouter des avantages à échanger',
    lead: 'Un titulaire échange un avantage contre des points. On peut toujours en ajouter.',
    text: {
      a: 'La commune ne rembourse pas ces avantages. Toute personne avec un UiTPAS peut échanger ses points partout.',
      b: 'Vous pouvez limiter un avantage : dans le temps, en unités, au total, par mois, par an et par titulaire.',
      c: 'Si quelqu’un a déjà l’avantage, ses points et le début de la période d’échange ne changent plus. Faites alors une copie.',
    },
    steps: {
      a: 'Indiquez le ou les guichets, les unités disponibles, le maximum et la limite par personne.',
      b: 'Choisissez la période de publication et la période d’échange.',
      c: 'Choisissez des communes si l’avantage n’est que pour leurs habitants, et indiquez le système de cartes.',
    },
  },
  onlineRewards: {
    title: 'Échanger des avantages en ligne',
    lead: 'Les titulaires peuvent aussi échanger un avantage sans guichet.',
    text: {
      a: 'Après l’échange, le titulaire voit le lien et votre explication.',
      b: 'Avec des codes uniques, chaque titulaire reçoit son propre code. Quand le dernier code est donné, l’avantage est épuisé.',
    },
    steps: {
      a: 'Sous les 3 points de l’avantage, cliquez sur « Modifier » et allez à l’onglet « Échange en ligne ».',
      b: 'Activez l’échange en ligne et ajoutez le lien. Enregistrez.',
      c: 'Choisissez un fichier CSV avec un code par ligne. Les doublons sont refusés avec leur ligne.',
    },
  },
  keys: {
    title: 'Clés de répartition',
    lead: 'Qui paie quelle part d’un billet.',
    text: {
      a: 'Une clé vaut à partir d’un jour. Ce qui est vendu ne change jamais.',
    },
    steps: {
      a: 'Cliquez sur « Nouvelle clé de répartition ».',
      b: 'Modifier ou arrêter à partir d’un jour se fait sous les 3 points.',
    },
  },
  reports: {
    title: 'Rapports',
    lead: 'Ce qui s’est passé dans une période : en graphique, en tableau et en fichier.',
    text: {
      a: 'Choisissez une période et un sujet. Avec « Afficher par », répartissez les chiffres par commune, âge, tarif réduit ou guichet.',
      b: 'Ce qui a été corrigé, annulé ou retiré ne compte pas, même dans le passé.',
      c: '« Portée du tarif réduit » montre combien d’ayants droit l’ont. Les petits nombres ne sont pas montrés.',
    },
    steps: {
      a: 'Choisissez un sujet et une période.',
      b: 'Cliquez sur « Exporter » pour un fichier XLSX ou CSV.',
      c: 'Saisissez une fois par an combien de personnes ont droit au tarif réduit.',
    },
  },
  finance: {
    title: 'Finances',
    lead: 'Ce que les communes remboursent aux guichets : par période à l’écran, en fichier, et réglé par notes de frais.',
    text: {
      a: 'Un rapport est un aperçu d’une période et ne règle rien. Demandez-en autant que vous voulez.',
      b: 'Une note de frais règle : chaque billet et chaque annulation figure sur une seule. Ce qui est annulé plus tard est déduit de la suivante.',
      c: 'L’IBAN d’un guichet se garde sous « À régler ». Une note de frais garde le numéro avec lequel elle a été établie.',
    },
    steps: {
      a: 'Choisissez « Établir la note de frais » aux 3 points d’un guichet, et un jour passé.',
      b: 'Vérifiez ce qui y figurera, puis établissez-la.',
      c: 'Téléchargez le PDF sous « Notes de frais », et indiquez-y qu’elle est payée.',
    },
  },
  settings: {
    title: 'Système de cartes',
    lead: 'Nom, style, règles et communes de votre système de cartes.',
    text: {
      a: 'Les règles valent à partir d’un jour. Ce qui s’est passé ne change jamais.',
      b: 'Vous voyez d’abord combien de détenteurs sont concernés.',
    },
    steps: {
      a: 'Adaptez une partie.',
      b: 'Pour les règles et les communes, choisissez « Voir les conséquences ».',
      c: 'Enregistrez.',
    },
  },
  groups: {
    title: 'Groupes de permissions',
    lead: 'Ce que peuvent les guichets.',
    text: {
      a: 'Un guichet est dans un ou plusieurs groupes. Vous les choisissez dans Guichets.',
      b: 'L’administrateur de la plateforme crée et modifie les groupes. Cela vaut aussitôt partout.',
    },
  },
  clients: {
    title: 'Applications',
    lead: 'Les partenaires qui se connectent, comme une billetterie.',
    text: {
      a: 'Vous voyez le secret une fois. S’il est perdu, donnez-en un nouveau.',
      b: 'Une application peut par guichet seulement ce que vous cochez.',
    },
    steps: {
      a: 'Enregistrez l’application.',
      b: 'Remettez la consumer key et le secret au partenaire en sécurité.',
      c: 'Choisissez sous « Permissions » ce qu’elle peut par guichet.',
    },
  },
  administrators: {
    title: 'Administrateurs',
    lead: 'Qui gère ce système de cartes.',
    text: {
      a: 'Qui n’a pas encore d’UiTiD reçoit une invitation. Elle est valable 7 jours.',
    },
  },
  mails: {
    title: 'Mails',
    lead: 'Ce que disent les mails, en quatre langues.',
    text: {
      a: 'Les mots entre accolades sont remplis. Certains sont nécessaires.',
      b: 'Où mène le bouton et l’aspect du mail sont fixés.',
    },
    steps: {
      a: 'Choisissez un mail et une langue.',
      b: 'Écrivez le texte et regardez l’aperçu.',
      c: 'Enregistrez. Le prochain mail utilise le texte.',
    },
  },
  audit: {
    title: 'Journal',
    lead: 'Qui a fait quoi, quand et sur quoi.',
    text: {
      a: 'Le journal garde quels champs, jamais leur contenu. Consulter y figure aussi.',
      b: '« Contrôler la chaîne » vérifie que rien n’a changé après coup.',
    },
  },
  lists: {
    title: 'Travailler avec des listes',
    lead: 'Toutes les listes fonctionnent de la même manière.',
    text: {
      a: 'Les filtres sont au-dessus de la liste. Un filtre utilisé y est aussi une étiquette. La croix l’efface.',
      b: 'Cliquez sur un titre de colonne pour trier. Un second clic inverse l’ordre.',
      c: 'Avec « Colonnes » vous choisissez ce que vous voyez. Avec « Vues » vous gardez filtres, ordre et colonnes sur cet appareil.',
      d: 'S’il y a « Exporter », vous téléchargez ainsi toutes les lignes que vous voyez, aussi celles des autres pages.',
      e: 'L’adresse de votre navigateur garde les filtres. Vous pouvez donc en faire un signet.',
    },
  },
  helpdesk: {
    title: 'Assistance',
    lead: 'Si vous ne trouvez pas, demandez de l’aide au service d’assistance de votre plateforme.',
    text: {
      a: 'Dites sur quel écran vous étiez, ce que vous vouliez faire et ce que disait l’écran.',
      b: 'S’il y a un code près d’un message, donnez-le. Il permet de retrouver ce qui s’est passé.',
      c: 'N’envoyez pas de numéros nationaux ni de listes de noms par e-mail.',
    },
  },
}
