/** Paths on a 32 by 32 field, drawn for this site with one line width. */
export const shapes = {
  /** A sheet with a pen stroke: say something. */
  report: 'M5 4h15l4 4v7M5 4v24h11M20 4v4h4M9 12h10M9 17h6M18 28l1-4 8-8 3 3-8 8z',
  /** A receipt with a clock. */
  track: 'M5 3v25l3-2 3 2 3-2M5 3h18v9M9 9h10M9 14h5M23 30a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM23 19v4l3 2',
  /** A bound book of slips. */
  regulation: 'M6 3v26M6 3h20v26H6M11 3v26M15 9h7M15 14h7M15 19h4',
  /** One above, three below. */
  duties: 'M12 3h8v7h-8zM16 10v12M6 22v-6h20v6M2 22h8v7H2zM12 22h8v7h-8zM22 22h8v7h-8z',
  /** A handset. */
  hotlines:
    'M6 4h6l2 8-4 2.500c1.500 3.500 4 6 7.500 7.500L20 18l8 2v6c0 1-1 2-2 2C14.500 28 4 17.500 4 6c0-1 1-2 2-2z',
  /** A question going out, a mark coming back. */
  ask: 'M4 5h24v17H16l-6 6v-6H4zM13 11a3 3 0 1 1 4.500 2.600c-1 .6-1.500 1-1.500 2M16 18.500v.1',
  /** An armband. */
  volunteer: 'M16 13a5 5 0 1 0 0-10 5 5 0 0 0 0 10zM5 29v-4c0-5 4-8 11-8s11 3 11 8v4M22 18.500v6h5',
  /** A list with three answers. */
  survey: 'M5 3h22v26H5zM9 9h3v3H9zM9 15h3v3H9zM9 21h3v3H9zM16 10.500h7M16 16.500h7M16 22.500h7',
} as const
