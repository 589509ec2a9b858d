/** The level above every city. */
export const province = '360000'
