import type { CardSystemId } from '../values/ids.ts'

/** One card system of the demo, with the postal codes that are its region. */
export interface DemoCardSystem {
  id: CardSystemId
  name: string
  primaryColor: string
  secondaryColor: string
  website: string
  gracePeriodDays: number
  socialTariffInfo: string
  helpDeskEmail: string
  postalCodes: string[]
  /** First and last serial of its digital cards. */
  digitalSerials: [first: number, last: number]
  /** First serial of its printed cards. */
  printedSerial: number
}

export const GENT = 1
export const PASPARTOE = 2
export const MEETJESLAND = 3

const BRUSSELS =
  '1000 1020 1030 1040 1050 1060 1070 1080 1081 1082 1083 1090 1120 1130 1140 1150 1160 1170 1180 1190 1200 1210'

export const cardSystems: readonly DemoCardSystem[] = [
  {
    id: GENT,
    name: 'UiTPAS Regio Gent',
    primaryColor: '#0B5C64',
    secondaryColor: '#FFBE1F',
    website: 'https://www.uitpas.be',
    gracePeriodDays: 0,
    socialTariffInfo: 'Het kansentarief vraag je aan in een dienstencentrum in je buurt.',
    helpDeskEmail: 'uitpas@regiogent.test',
    postalCodes: '9000 9030 9031 9032 9040 9041 9042 9050 9051 9052 9090 9820'.split(' '),
    digitalSerials: [9_010_000_001, 9_010_999_999],
    printedSerial: 9_015_000_001,
  },
  {
    id: PASPARTOE,
    name: 'Paspartoe',
    primaryColor: '#1B4F8C',
    secondaryColor: '#FFDB82',
    website: 'https://www.paspartoebrussel.be',
    gracePeriodDays: 30,
    socialTariffInfo: 'Het kansentarief vraag je aan in een gemeenschapscentrum of in Muntpunt.',
    helpDeskEmail: 'info@paspartoe.test',
    postalCodes: BRUSSELS.split(' '),
    digitalSerials: [9_020_000_001, 9_020_999_999],
    printedSerial: 9_025_000_001,
  },
  {
    id: MEETJESLAND,
    name: 'UiTPAS Meetjesland',
    primaryColor: '#176838',
    secondaryColor: '#FFBE1F',
    website: 'http://www.uitpasmeetjesland.be',
    gracePeriodDays: 61,
    socialTariffInfo: 'Het kansentarief vraag je aan in het stadhuis of gemeentehuis van je gemeente.',
    helpDeskEmail: 'uitpas@meetjesland.test',
    // Wachtebeke stayed with the pass of the Meetjesland when it became a part of Lochristi.
    postalCodes: '9185 9900 9960 9961 9968 9970 9971'.split(' '),
    digitalSerials: [9_030_000_001, 9_030_999_999],
    printedSerial: 9_035_000_001,
  },
]

interface DemoMunicipality {
  nisCode: string
  name: string
  from?: string
  /** Postal code, name of the part, latitude and longitude of its centre. */
  parts: [string, string, number, number][]
}

/** Every municipality that is wholly or partly in one of the regions, with all of its parts. */
export const municipalities: readonly DemoMunicipality[] = [
  {
    nisCode: '43005',
    name: 'Eeklo',
    parts: [['9900', 'Eeklo', 51.1846, 3.5662]],
  },
  {
    nisCode: '43002',
    name: 'Assenede',
    parts: [
      ['9960', 'Assenede', 51.2278, 3.7527],
      ['9961', 'Boekhoute', 51.2509, 3.706],
      ['9968', 'Bassevelde', 51.2297, 3.6843],
      ['9968', 'Oosteeklo', 51.193, 3.6878],
    ],
  },
  {
    nisCode: '43007',
    name: 'Kaprijke',
    parts: [
      ['9970', 'Kaprijke', 51.229, 3.6219],
      ['9971', 'Lembeke', 51.1942, 3.6346],
    ],
  },
  {
    nisCode: '44087',
    name: 'Lochristi',
    // since the mergers of 1 January 2025
    from: '2025-01-01',
    parts: [
      ['9080', 'Beervelde', 51.0802, 3.8793],
      ['9080', 'Lochristi', 51.0992, 3.8271],
      ['9080', 'Zaffelare', 51.1324, 3.8602],
      ['9080', 'Zeveneken', 51.1079, 3.9],
      ['9185', 'Wachtebeke', 51.1702, 3.8574],
    ],
  },
  {
    nisCode: '44021',
    name: 'Gent',
    parts: [
      ['9000', 'Gent', 51.0538, 3.725],
      ['9030', 'Mariakerke', 51.0731, 3.6781],
      ['9031', 'Drongen', 51.0529, 3.6396],
      ['9032', 'Wondelgem', 51.0935, 3.7035],
      ['9040', 'Sint-Amandsberg', 51.0619, 3.7489],
      ['9041', 'Oostakker', 51.0893, 3.7772],
      ['9042', 'Desteldonk', 51.1222, 3.7836],
      ['9042', 'Mendonk', 51.1467, 3.8221],
      ['9042', 'Sint-Kruis-Winkel', 51.1542, 3.8234],
      ['9050', 'Gentbrugge', 51.0447, 3.7589],
      ['9050', 'Ledeberg', 51.0372, 3.7414],
      ['9051', 'Afsnee', 51.03, 3.6575],
      ['9051', 'Sint-Denijs-Westrem', 51.0199, 3.6677],
      ['9052', 'Zwijnaarde', 50.9991, 3.7022],
    ],
  },
  {
    nisCode: '44088',
    name: 'Merelbeke-Melle',
    // since the mergers of 1 January 2025
    from: '2025-01-01',
    parts: [
      ['9090', 'Gontrode', 50.9831, 3.7986],
      ['9090', 'Melle', 51.0032, 3.7991],
      ['9820', 'Bottelare', 50.9635, 3.7553],
      ['9820', 'Lemberge', 50.9779, 3.7709],
      ['9820', 'Melsen', 50.9579, 3.6929],
      ['9820', 'Merelbeke', 50.9943, 3.7459],
      ['9820', 'Munte', 50.9452, 3.7445],
      ['9820', 'Schelderode', 50.9699, 3.7132],
    ],
  },
  {
    nisCode: '21004',
    name: 'Brussel',
    parts: [
      ['1000', 'Brussel', 50.844, 4.3672],
      ['1020', 'Laken', 50.8834, 4.3487],
      ['1120', 'Neder-Over-Heembeek', 50.8978, 4.3905],
      ['1130', 'Haren', 50.8921, 4.4128],
    ],
  },
  {
    nisCode: '21001',
    name: 'Anderlecht',
    parts: [['1070', 'Anderlecht', 50.8381, 4.3123]],
  },
  {
    nisCode: '21002',
    name: 'Oudergem',
    parts: [['1160', 'Oudergem', 50.8157, 4.4331]],
  },
  {
    nisCode: '21003',
    name: 'Sint-Agatha-Berchem',
    parts: [['1082', 'Sint-Agatha-Berchem', 50.864, 4.2927]],
  },
  {
    nisCode: '21005',
    name: 'Etterbeek',
    parts: [['1040', 'Etterbeek', 50.8369, 4.3895]],
  },
  {
    nisCode: '21006',
    name: 'Evere',
    parts: [['1140', 'Evere', 50.8705, 4.4022]],
  },
  {
    nisCode: '21007',
    name: 'Vorst',
    parts: [['1190', 'Vorst', 50.8091, 4.3178]],
  },
  {
    nisCode: '21008',
    name: 'Ganshoren',
    parts: [['1083', 'Ganshoren', 50.8712, 4.3175]],
  },
  {
    nisCode: '21009',
    name: 'Elsene',
    parts: [['1050', 'Elsene', 50.8223, 4.3816]],
  },
  {
    nisCode: '21010',
    name: 'Jette',
    parts: [['1090', 'Jette', 50.8778, 4.3261]],
  },
  {
    nisCode: '21011',
    name: 'Koekelberg',
    parts: [['1081', 'Koekelberg', 50.8623, 4.3257]],
  },
  {
    nisCode: '21012',
    name: 'Sint-Jans-Molenbeek',
    parts: [['1080', 'Sint-Jans-Molenbeek', 50.8544, 4.3228]],
  },
  {
    nisCode: '21013',
    name: 'Sint-Gillis',
    parts: [['1060', 'Sint-Gillis', 50.8267, 4.3457]],
  },
  {
    nisCode: '21014',
    name: 'Sint-Joost-ten-Node',
    parts: [['1210', 'Sint-Joost-ten-Node', 50.8531, 4.3723]],
  },
  {
    nisCode: '21015',
    name: 'Schaarbeek',
    parts: [['1030', 'Schaarbeek', 50.8676, 4.3737]],
  },
  {
    nisCode: '21016',
    name: 'Ukkel',
    parts: [['1180', 'Ukkel', 50.8018, 4.3372]],
  },
  {
    nisCode: '21017',
    name: 'Watermaal-Bosvoorde',
    parts: [['1170', 'Watermaal-Bosvoorde', 50.7994, 4.4158]],
  },
  {
    nisCode: '21018',
    name: 'Sint-Lambrechts-Woluwe',
    parts: [['1200', 'Sint-Lambrechts-Woluwe', 50.8467, 4.4285]],
  },
  {
    nisCode: '21019',
    name: 'Sint-Pieters-Woluwe',
    parts: [['1150', 'Sint-Pieters-Woluwe', 50.8292, 4.4433]],
  },
]

/** What no longer exists, and which one it became a part of; for what was stored before. */
export const formerMunicipalities: readonly { nisCode: string; name: string; until: string }[] = [
  { nisCode: '44034', name: 'Lochristi', until: '2025-01-01' },
  { nisCode: '44073', name: 'Wachtebeke', until: '2025-01-01' },
  { nisCode: '44040', name: 'Melle', until: '2025-01-01' },
  { nisCode: '44043', name: 'Merelbeke', until: '2025-01-01' },
]
