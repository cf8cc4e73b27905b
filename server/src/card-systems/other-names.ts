import { plainText } from '../values/plain-text.ts'

/**
 * Places that have a name in more than one official language: the Brussels-Capital Region, the municipalities with facilities
 * (laws on the use of languages in administrative matters of 18 July 1966, articles 7 and 8) and the German-speaking ones. The
 * names are those of Statbel's REFNIS list, in its languages; parts of Brussels as bpost's list of postal codes has them.
 * Lists of postal codes mostly carry one of them, and people write the other.
 */
const names: readonly (readonly string[])[] = [
  ['Brussel', 'Bruxelles', 'Brüssel'],
  ['Laken', 'Laeken'],
  ['Haren', 'Haeren'],
  ['Oudergem', 'Auderghem'],
  ['Sint-Agatha-Berchem', 'Berchem-Sainte-Agathe'],
  ['Vorst', 'Forest'],
  ['Elsene', 'Ixelles'],
  ['Sint-Jans-Molenbeek', 'Molenbeek-Saint-Jean'],
  ['Sint-Gillis', 'Saint-Gilles'],
  ['Sint-Joost-ten-Node', 'Saint-Josse-ten-Noode'],
  ['Schaarbeek', 'Schaerbeek'],
  ['Ukkel', 'Uccle'],
  ['Watermaal-Bosvoorde', 'Watermael-Boitsfort'],
  ['Sint-Lambrechts-Woluwe', 'Woluwe-Saint-Lambert'],
  ['Sint-Pieters-Woluwe', 'Woluwe-Saint-Pierre'],
  ['Kraainem', 'Crainhem'],
  ['Sint-Genesius-Rode', 'Rhode-Saint-Genèse'],
  ['Bever', 'Biévène'],
  ['Mesen', 'Messines'],
  ['Ronse', 'Renaix'],
  ['Spiere-Helkijn', 'Espierres-Helchin'],
  ['Voeren', 'Fourons'],
  ['Edingen', 'Enghien'],
  ['Vloesberg', 'Flobecq'],
  ['Moeskroen', 'Mouscron'],
  ['Komen-Waasten', 'Comines-Warneton'],
  ['Amel', 'Amblève'],
  ['Büllingen', 'Bullange'],
  ['Bütgenbach', 'Butgenbach'],
  ['Kelmis', 'La Calamine'],
  ['Sankt Vith', 'Saint-Vith', 'St. Vith'],
  ['Weismes', 'Waimes'],
]

const byName = new Map(names.flatMap((all) => all.map((name) => [plainText(name), all.map(plainText)] as const)))

/** The names of a place, as they are compared: the one given, and those in other languages. */
export function namesOf(name: string): readonly string[] {
  const own = plainText(name)
  return byName.get(own) ?? [own]
}
