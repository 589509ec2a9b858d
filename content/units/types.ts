/** A body that can receive sealed matters. The code is its place and what it is: `360102-centre`. */
export interface Unit {
  readonly code: string
  /** Six digits; the province ends in 0000, a city in 00. */
  readonly place: string
  readonly placeName: string
  readonly name: string
}
