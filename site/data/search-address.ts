import { createHash } from 'node:crypto'
import { searchData } from '../pages/data/search.json.ts'

const version = createHash('sha256').update(JSON.stringify(searchData)).digest('hex').slice(0, 12)

/**
 * Where a page of this build fetches what its search reads. The address names the content, so that code of one build
 * never meets the data of another, whichever of them is saved on the device.
 */
export const searchAddress = `/data/search.json?v=${version}`
