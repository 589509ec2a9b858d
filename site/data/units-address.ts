/** Where the browser fetches the signed public keys of a city's units, the province's and the recovery key. */
export const unitsAddress = (city: string): string => `/units/${city}.json`
