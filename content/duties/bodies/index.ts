import { complete, readBodies } from './read.ts'
import { neighbourhood, persons, places, society, trades, units } from './society.ts'
import { coordination, departments, governments, justice } from './state.ts'
import type { Body, EverydayName } from './types.ts'

/** Every body that bears, shares or assists a duty, group by group. Ids are permanent: addresses and data carry them. */
export const bodies: readonly Body[] = [
  ...readBodies('coordination', coordination),
  ...readBodies('governments', governments),
  ...readBodies('justice', justice),
  ...readBodies('departments', departments),
  ...readBodies('neighbourhood', neighbourhood),
  ...readBodies('trades', trades),
  ...readBodies('places', places),
  ...readBodies('society', society),
  ...readBodies('units', units),
  ...readBodies('persons', persons),
].map(complete)

/** Every word for a body that the regulation does not use, with the law's word for it. */
export const everydayNames: readonly EverydayName[] = bodies.flatMap(({ everyday }) => everyday)

const byId = new Map(bodies.map((body) => [body.id, body]))
const byName = new Map(bodies.flatMap((body) => [body.name, ...body.aliases].map((name) => [name, body] as const)))

/** The body of an id, or undefined. */
export function findBody(id: string): Body | undefined {
  return byId.get(id)
}

/** The body that the law calls by this very name (公安机关, 公安部门); undefined for everyday names. */
export function bodyNamed(name: string): Body | undefined {
  return byName.get(name)
}

/** The bodies of which this one is the broader: 省统筹协调机构 … of 统筹协调机构. */
export function narrowerThan(id: string): Body[] {
  return bodies.filter(({ broader }) => broader === id)
}
