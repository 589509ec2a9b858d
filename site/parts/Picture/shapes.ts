/** Pictures of what people face: paths on a 48 by 48 field, drawn for this site with one line width. */
export const pictures = {
  /** A telephone on a fishing hook. */
  'telecom-fraud': 'M8 4h18v40H8zM14 38h6M12 9h10M38 4v24a7 7 0 0 1-14 0v-2M24 26l-3 5M24 26l4 4',
  /** Columns that rise, and the fall. */
  'illegal-fundraising': 'M4 44h40M8 44V32h6v12M18 44V24h6v20M28 44V14h6v30M41 6l-4 9 5 3-4 10M8 20l10-8 10-7',
  /** A glass over something unsaid. */
  'organised-crime-leads': 'M20 34a14 14 0 1 0 0-28 14 14 0 0 0 0 28zM30 30l13 13M20 12v9M20 26.500v.1',
  /** Two houses and one word too many. */
  'neighbour-disputes':
    'M3 44V28l9-8 9 8v16zM27 44V28l9-8 9 8v16zM9 44V34h6v10M33 44V34h6v10M12 4h24v9H27l-3 4-3-4h-9z',
  /** A block of flats with its gate. */
  'residential-area':
    'M8 44V6h20v38M28 22h12v22M3 44h42M14 13h2M20 13h2M14 20h2M20 20h2M14 27h2M20 27h2M15 44v-9h6v9M33 29h2M33 36h2',
  /** A works with smoke, and sound. */
  'noise-and-pollution':
    'M4 44V26l10 6v-6l10 6v-6l8 5V16h7v28zM35 11c0-3 4-4 4-8M10 38h4M20 38h4M5 19c3-3 3-8 0-11M11 21c5-5 5-12 0-16',
  /** Squares on a map, and who walks them. */
  'grid-worker':
    'M4 6h22v36H4zM11 6v36M19 6v36M4 18h22M4 30h22M37 22a5 5 0 1 0 0-10 5 5 0 0 0 0 10zM30 42v-9c0-4 3-7 7-7s7 3 7 7v9z',
  /** A school with its flag pole. */
  'around-schools': 'M4 44V28h40v16zM17 44V21l7-6 7 6v23M24 15V4h9v6h-9M21 44v-8h6v8M9 34h3M36 34h3M24 26v.1',
  /** Two who are big, one who is small. */
  'family-and-minors':
    'M12 16a5 5 0 1 0 0-10 5 5 0 0 0 0 10zM36 16a5 5 0 1 0 0-10 5 5 0 0 0 0 10zM24 29a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 44V28c0-5 3-8 8-8 3 0 5 1 6 3M44 44V28c0-5-3-8-8-8-3 0-5 1-6 3M16 44v-5c0-4 3-6 8-6s8 2 8 6v5zM4 44h40',
  /** A head with a heart in it. */
  'mental-disorder-families':
    'M14 44v-9c-5-3-8-8-8-14C6 12 14 5 24 5s17 7 17 16l4 8h-5v8h-8v7M24 29l-7-7a4.500 4.500 0 0 1 7-5 4.500 4.500 0 0 1 7 5z',
  /** A card with a face and lines. */
  'residence-and-migration':
    'M4 10h40v28H4zM15 23a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM8 32c1-4 3-5 7-5s6 1 7 5M28 17h11M28 24h11M28 31h7',
  /** A bowl that steams, and a capsule. */
  'food-and-drugs':
    'M4 24h26a13 13 0 0 1-26 0zM12 36v6h10v-6M11 18c0-4 4-5 4-9M20 18c0-4 4-5 4-9M35 19a5 5 0 0 1 10 0v18a5 5 0 0 1-10 0zM35 28h10',
  /** A parcel. */
  parcels: 'M6 14l18-9 18 9v20l-18 9-18-9zM6 14l18 9 18-9M24 23v20M15 9.500l18 9v8',
  /** A car with its sign. */
  'ride-hailing-and-couriers':
    'M8 36H4v-9l6-3 5-11h18l5 11 6 3v9h-4M16 36h16M12 40a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM36 40a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM10 24h28M24 13v11M20 13V8h8v5',
  /** Lanterns over a crowd. */
  'big-events-and-crowds':
    'M3 5h42M12 5v4M36 5v4M7 9h10v8H7zM31 9h10v8H31zM10 33a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM24 31a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM38 33a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM3 44c0-5 3-7 7-7s7 2 7 7M17 40c1-3 3-5 7-5s6 2 7 5M31 44c0-5 3-7 7-7s7 2 7 7',
  /** A street lamp that should be lit. */
  'street-lamp': 'M10 44h14M17 44V11c0-4 3-7 7-7h6M26 4h13l4 9H22zM32 19v5M24 18l-3 4M41 18l3 4',
  /** A hard hat. */
  'hard-hat': 'M4 36h40v5H4zM8 36v-5C8 19 15 12 24 12s16 7 16 19v5M20 12V7h8v5M18 26V13M30 26V13',
  /** A signpost. */
  'petitions-and-hotlines': 'M24 3v41M24 7h14l6 6-6 6H24M24 23H10l-6 6 6 6h14M15 44h18',
  /** A shutter that is down, and the clock. */
  'when-a-unit-does-not-act':
    'M4 5h30v18M4 5v39h18M4 13h30M4 20h30M4 27h17M4 35h17M35 44a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM35 30v5l4 3',
  /** Somebody with an armband. */
  'becoming-a-volunteer': 'M24 19a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM6 44v-7c0-8 7-13 18-13s18 5 18 13v7zM33 32h9v7h-9',
  /** A shield with a heart. */
  'brave-acts': 'M24 4l17 6v12c0 11-7 18-17 22C14 40 7 33 7 22V10zM24 31l-8-8a5 5 0 0 1 8-6 5 5 0 0 1 8 6z',
  /** A sheet with answers. */
  'safety-survey': 'M8 8h32v36H8zM18 4h12v8H18zM14 19h5v5h-5zM14 31h5v5h-5zM24 21.500h11M24 33.500h11',
} as const

export type PictureName = keyof typeof pictures

/** Whether a name of the head of a guide has a picture. */
export function isPicture(name: string): name is PictureName {
  return name in pictures
}
