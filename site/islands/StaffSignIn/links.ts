import { staffPeople } from '../../../content/words/staff/people.ts'

const { links } = staffPeople

const readers = ['dispatcher', 'handler', 'reviewer']

/** What each role may open; whether a page is there yet, the build knows. `*`: everybody. */
const pages = [
  { href: '/staff/queue/', text: links.queue, roles: [...readers, 'custodian', 'supervisor'] },
  { href: '/staff/counter/', text: links.counter, roles: ['dispatcher'] },
  { href: '/staff/tasks/', text: links.tasks, roles: ['grid-worker'] },
  { href: '/staff/counts/', text: links.counts, roles: ['dispatcher', 'supervisor'] },
  { href: '/staff/switches/', text: links.switches, roles: ['supervisor'] },
  { href: '/staff/accounts/', text: links.accounts, roles: ['administrator'] },
  { href: '/staff/ledger/', text: links.ledger, roles: ['auditor'] },
  { href: '/staff/keys/', text: links.keys, roles: [...readers, 'custodian'] },
  { href: '/staff/handbook/', text: links.handbook, roles: ['*'] },
] as const

/** The pages that somebody with these roles may open. */
export function linksFor(held: readonly string[], built: readonly string[]) {
  const isFor = (roles: readonly string[]) => roles.includes('*') || roles.some((role) => held.includes(role))
  return pages.filter(({ href, roles }) => built.includes(href) && isFor(roles))
}

/** Where to go after signing in: what the fragment asks for, within the desk alone; with a place on that page. */
export function nextFrom(fragment: string): string {
  const [, next = '/staff/'] = /^#next=(\/staff\/[a-z0-9/-]*(?:#[A-Za-z0-9/_-]*)?)$/.exec(fragment) ?? []
  return next
}
