/** Types and themes of the registry, by their names there. */
interface Term {
  id: string
  label: string
}

export interface EventType extends Term {
  themes: readonly Term[]
}

const term = (id: string, label: string): Term => ({ id, label })

const nature = term('1.64.0.0.0', 'Milieu en natuur')
const society = term('1.37.2.0.0', 'Samenleving')
const heritage = term('1.40.0.0.0', 'Erfgoed')
const history = term('1.11.0.0.0', 'Geschiedenis')
const architecture = term('1.2.1.0.0', 'Architectuur')
const science = term('1.25.0.0.0', 'Wetenschap')
const meaning = term('1.44.0.0.0', 'Zingeving, filosofie en religie')
const literature = term('1.10.0.0.0', 'Literatuur')
const severalArts = term('1.0.9.0.0', 'Meerdere kunstvormen')
const artsEducation = term('1.41.0.0.0', 'Kunst en kunsteducatie')
const country = term('1.63.0.0.0', 'Landbouw en platteland')
const antiques = term('1.17.0.0.0', 'Antiek en brocante')
const wellness = term('1.62.0.0.0', 'Gezondheid en wellness')
const food = term('1.65.0.0.0', 'Voeding')
const computers = term('1.21.0.0.0', 'Computer en techniek')
const creativity = term('1.42.0.0.0', 'Creativiteit')
const care = term('1.37.1.0.0', 'Gezondheid en zorg')
const upbringing = term('1.37.0.0.0', 'Opvoeding')
const relations = term('1.61.0.0.0', 'Persoon en relaties')
const poetry = term('1.10.5.0.0', 'Poëzie')
const circus = term('0.52.0.0.0', 'Circus')
const comedy = term('1.3.10.0.0', 'Humor en comedy')
const theatre = term('1.3.1.0.0', 'Tekst- en muziektheater')

const music = [
  term('1.8.3.5.0', 'Amusementsmuziek'),
  term('1.8.3.3.0', 'Dance'),
  term('1.8.4.0.0', 'Folk en wereldmuziek'),
  term('1.8.3.2.0', 'Hip hop, r&b en rap'),
  term('1.8.2.0.0', 'Jazz en blues'),
  term('1.8.1.0.0', 'Klassieke muziek'),
  term('1.8.3.1.0', 'Pop en rock'),
]
const dance = [
  term('1.9.1.0.0', 'Ballet en klassieke dans'),
  term('1.9.2.0.0', 'Moderne dans'),
  term('1.9.5.0.0', 'Stijl- en salondansen'),
  term('1.9.3.0.0', 'Volksdans en werelddans'),
]
const visualArts = [
  term('1.1.0.0.0', 'Audiovisuele kunst'),
  term('1.0.2.0.0', 'Beeldhouwkunst'),
  term('1.0.5.0.0', 'Decoratieve kunst'),
  term('1.2.2.0.0', 'Design'),
  term('1.0.6.0.0', 'Fotografie'),
  term('1.0.4.0.0', 'Grafiek'),
  term('1.49.0.0.0', 'Mode'),
  term('1.0.1.0.0', 'Schilderkunst'),
]
const sports = [
  term('1.51.14.0.0', 'Atletiek, wandelen en fietsen'),
  term('1.51.13.0.0', 'Bal- en racketsport'),
  term('1.51.6.0.0', 'Fitness, gymnastiek, dans- en vechtsport'),
  term('1.58.8.0.0', 'Lucht- en motorsport'),
  term('1.51.12.0.0', 'Omnisport en andere'),
  term('1.51.11.0.0', 'Outdoor en adventure'),
  term('1.51.10.0.0', 'Volkssporten'),
  term('1.51.3.0.0', 'Zwemmen en watersport'),
]
const learning = [computers, creativity, literature, nature, upbringing, relations, society, science, meaning]

/** In the order of the alphabet; a theme narrows its type and may be left out. */
export const eventTypes: readonly EventType[] = [
  {
    ...term('0.7.0.0.0', 'Begeleide rondleiding'),
    themes: [architecture, heritage, history, artsEducation, country, severalArts, nature, society, science, meaning],
  },
  {
    ...term('0.6.0.0.0', 'Beurs'),
    themes: [antiques, heritage, wellness, literature, severalArts, nature, society, food, science],
  },
  { ...term('0.50.4.0.0', 'Concert'), themes: music },
  {
    ...term('0.3.1.0.1', 'Cursus met open sessies'),
    themes: [...dance, ...visualArts, ...music, ...sports, ...learning, food],
  },
  {
    ...term('0.3.1.0.0', 'Cursus of workshop'),
    themes: [...dance, ...visualArts, ...music, ...sports, ...learning, food],
  },
  { ...term('0.54.0.0.0', 'Dansvoorstelling'), themes: dance },
  { ...term('1.50.0.0.0', 'Eten en drinken'), themes: [] },
  {
    ...term('0.5.0.0.0', 'Festival'),
    themes: [...music, circus, comedy, artsEducation, literature, severalArts, society, theatre, science],
  },
  {
    ...term('0.50.6.0.0', 'Film'),
    themes: [
      term('1.7.2.0.0', 'Actie en avontuur'),
      term('1.7.12.0.0', 'Animatie en kinderfilms'),
      term('1.7.11.0.0', 'Cinefiel'),
      term('1.7.1.0.0', 'Documentaires en reportages'),
      term('1.7.4.0.0', 'Drama'),
      term('1.7.10.0.0', 'Filmmusical'),
      term('1.7.6.0.0', 'Griezelfilm of horror'),
      term('1.7.8.0.0', 'Historische film'),
      term('1.7.3.0.0', 'Komedie'),
      term('1.7.13.0.0', 'Kortfilm'),
      term('1.7.7.0.0', 'Science fiction'),
      term('1.7.15.0.0', 'Thriller'),
    ],
  },
  {
    ...term('0.57.0.0.0', 'Kamp of vakantie'),
    themes: [computers, creativity, food, nature, term('1.51.12.0.0', 'Omnisport en andere')],
  },
  { ...term('0.28.0.0.0', 'Kermis of feestelijkheid'), themes: [] },
  { ...term('0.3.2.0.0', 'Lezing of congres'), themes: [...learning, heritage, history, care, artsEducation, poetry] },
  {
    ...term('0.37.0.0.0', 'Markt of braderie'),
    themes: [antiques, wellness, country, literature, severalArts, nature, society],
  },
  {
    ...term('0.12.0.0.0', 'Opendeurdag'),
    themes: [
      architecture,
      computers,
      heritage,
      artsEducation,
      country,
      literature,
      severalArts,
      nature,
      society,
      science,
    ],
  },
  { ...term('0.49.0.0.0', 'Party of fuif'), themes: [] },
  { ...term('0.17.0.0.0', 'Route'), themes: [] },
  { ...term('0.50.21.0.0', 'Spel of quiz'), themes: [] },
  { ...term('0.59.0.0.0', 'Sport en beweging'), themes: sports },
  { ...term('0.19.0.0.0', 'Sportwedstrijd bekijken'), themes: sports },
  {
    ...term('0.0.0.0.0', 'Tentoonstelling'),
    themes: [...visualArts, heritage, history, severalArts, nature, society, science],
  },
  {
    ...term('0.55.0.0.0', 'Theatervoorstelling'),
    themes: [
      circus,
      term('1.3.4.0.0', 'Figuren- en poppentheater'),
      comedy,
      term('1.4.0.0.0', 'Musical'),
      term('1.5.0.0.0', 'Opera en operette'),
      theatre,
    ],
  },
  { ...term('0.51.0.0.0', 'Type onbepaald'), themes: [] },
]

export const typeOf = (id: string): EventType | undefined => eventTypes.find((one) => one.id === id)
