/** The same share for each class that is named. */
export function sharesOf(classes: readonly string[], named: readonly string[]): Map<number, number> {
  const places = named.map((name) => classes.indexOf(name)).filter((place) => place >= 0)
  return new Map(places.map((place) => [place, 1 / places.length]))
}
