/**
 * `npm run chaos`: power cuts in mid-write and the clock held to receipt codes, in full. One table; the exit code is not 0
 * when anything acknowledged was lost or stands twice. `--kills 200 --workerd 50 --handles 10000 --seed 6`; 0 leaves one
 * out. Everything runs on this machine's loopback, over data of its own, and ends by itself.
 */
import { parseArgs } from 'node:util'
import { buildSite } from '../support/build-site.ts'
import { doorNames } from './doors.ts'
import { type KillFigures, killUnderLoad } from './kill.ts'
import { type Alike, areaMax, areaMin, measureAlike, proofs } from './timing.ts'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '50' },
    workerd: { type: 'string', default: '50' },
    handles: { type: 'string', default: '10000' },
    clients: { type: 'string', default: '12' },
    seed: { type: 'string', default: '6' },
  },
})

const say = (line: string) => process.stdout.write(`${line}\n`)
const clients = Number(values.clients)
const seed = Number(values.seed)
const rows: string[][] = []
const failures: string[] = []

function tellKills(figures: KillFigures): void {
  const { home, kills, acknowledged, repeated, lost, duplicates, faults, readyMsMost } = figures
  const counted = `${acknowledged} acknowledged, ${repeated} sent again, ${lost.length} lost, ${duplicates.length} duplicate`
  rows.push([`kill -9 × ${kills}, ${home} home`, `${counted}; up again within ${(readyMsMost / 1000).toFixed(1)} s`])
  failures.push(...lost.map((one) => `lost: ${one}`), ...duplicates.map((one) => `twice: ${one}`), ...faults)
  if (acknowledged < kills) failures.push(`${home}: too few writes to prove anything`)
}

function tellAlike({ door, proof, asked, area, shapes }: Alike): void {
  const where = door === 'process' ? 'in process' : `over HTTP to the ${door} home`
  rows.push([
    `${asked} handles, half of them real, by ${proof}, ${where}`,
    `area ${area.toFixed(4)}; ${shapes.length} shape of answer`,
  ])
  if (area < areaMin || area > areaMax)
    failures.push(`by ${proof}, ${where}: the area ${area} tells real handles from unknown ones`)
  if (shapes.length !== 1) failures.push(`by ${proof}, ${where}: ${shapes.length} shapes of answer`)
}

await buildSite()
const rounds = [
  ['node', Number(values.kills)],
  ['cloudflare', Number(values.workerd)],
] as const
for (const [home, kills] of rounds) {
  if (kills > 0) tellKills(await killUnderLoad({ home, kills, clients, seed }, say))
}
const handles = Number(values.handles)
for (const door of handles > 0 ? doorNames : []) {
  for (const proof of proofs) tellAlike(await measureAlike(handles, proof, door, seed))
}

say(
  ['', '| fault | what came of it |', '|---|---|', ...rows.map(([what, came]) => `| ${what} | ${came} |`), ''].join(
    '\n',
  ),
)
for (const line of failures) say(line)
say(failures.length === 0 ? 'nothing lost, nothing twice' : `${failures.length} failures`)
process.exit(failures.length === 0 && rows.length > 0 ? 0 : 1)
