/**
 * Who may import whom: the table of the design as data. `test/gates/arrows.ts` reads it, nothing else knows it.
 * A path belongs to the first room whose prefix it starts with; a folder that no room names is an error.
 */
export type Room = keyof typeof rooms

export const rooms = {
  content: ['content/'],
  search: ['search/'],
  contract: ['worker/contract/'],
  matters: ['worker/matters/'],
  volunteers: ['worker/volunteers/'],
  surveys: ['worker/surveys/'],
  assistant: ['worker/assistant/'],
  ledger: ['worker/ledger/'],
  switches: ['worker/switches/'],
  units: ['worker/units/'],
  people: ['worker/people/'],
  guard: ['worker/guard/'],
  db: ['worker/db/'],
  doors: ['worker/public/', 'worker/pages/', 'worker/staff/', 'worker/clock/'],
  homes: ['worker/homes/'],
  /** What the rooms of the Worker agree on: Context, Home, Settings. It knows shapes, no verbs. */
  core: ['worker/blobs.ts', 'worker/context.ts', 'worker/home.ts', 'worker/settings.ts'],
  index: ['worker/index.ts', 'worker/app.ts'],
  site: ['site/'],
  test: ['test/'],
} as const

/** `yes`; `no`; `types` for `import type` alone; or the path prefixes that are allowed. */
export type Cell = 'yes' | 'types' | 'no' | readonly string[]
export type Row = { readonly may: Readonly<Partial<Record<Room, Cell>>>; readonly reason: string }

const verb = { content: 'yes', contract: 'yes', db: 'yes', people: 'yes', units: 'yes', core: 'yes' } as const
const verbReason =
  'A verb knows its own folder, content, contract, db, people and units. What two nouns share belongs in one of these; a door may call both.'

/** A room may always import itself; a cell that is not written is `no`. */
export const arrows: Readonly<Record<Room, Row>> = {
  content: {
    may: {},
    reason:
      'content is what we say: data and words, imported by all. It imports nothing, so that it can be read alone.',
  },
  search: {
    may: { content: 'yes' },
    reason: 'search runs in the browser, in the Worker and in tests: it knows content and nothing else.',
  },
  contract: {
    may: {
      content: ['content/words/', 'content/regulation/', 'content/duties/', 'content/places/', 'content/surveys/'],
    },
    reason:
      'contract is what crosses the wire: ids, codes and words of content. The browser imports it, so it stays small.',
  },
  matters: { may: { ...verb, search: 'yes' }, reason: verbReason },
  volunteers: {
    may: { ...verb, matters: ['worker/matters/submit.ts'] },
    reason: `${verbReason} Only volunteers/protect.ts may call matters/submit.ts.`,
  },
  surveys: {
    may: verb,
    reason: `${verbReason} An answer must not meet the store of persons: surveys never import matters.`,
  },
  assistant: { may: { ...verb, search: 'yes' }, reason: verbReason },
  ledger: { may: verb, reason: `${verbReason} It knows chains and days, never what an event was about.` },
  switches: { may: verb, reason: `${verbReason} It closes doors and knows nothing of what stands behind them.` },
  units: {
    may: { content: 'yes', contract: 'yes', db: 'yes', core: 'yes' },
    reason: 'units are asked by verbs and ask nobody but db.',
  },
  people: {
    may: { content: ['content/words/'], contract: 'yes', db: 'yes', units: 'yes', core: 'yes' },
    reason: 'people holds the one gate for rights; it must not know what the verbs do with it.',
  },
  guard: {
    may: { content: ['content/words/'], contract: 'yes', db: 'yes', people: 'yes', core: 'yes' },
    reason: 'guard stands before every door and knows no verb, so that no verb can have a way around it.',
  },
  db: {
    may: { contract: 'yes', core: 'types' },
    reason: 'db is the lowest floor: it writes what it is given and knows no noun.',
  },
  doors: {
    may: {
      content: ['content/words/'],
      contract: 'yes',
      matters: 'yes',
      volunteers: 'yes',
      surveys: 'yes',
      assistant: 'yes',
      ledger: 'yes',
      switches: 'yes',
      people: 'yes',
      units: 'yes',
      guard: 'yes',
      core: 'yes',
    },
    reason: 'A door validates, calls one verb and maps errors. Rows, search and content data reach it through a verb.',
  },
  homes: {
    may: {
      index: 'yes',
      core: 'yes',
      contract: 'yes',
      db: 'yes',
      content: ['content/words/', 'content/operator.ts', 'content/demo.ts'],
    },
    reason:
      'A home hands the application its database, files, clock and settings; it takes no decision of the application.',
  },
  core: {
    may: { content: ['content/words/', 'content/operator.ts'], contract: 'yes', db: 'types', core: 'yes' },
    reason: 'Context, Home and Settings are shapes that all rooms share; what they import, everybody imports.',
  },
  index: {
    may: { doors: 'yes', guard: 'yes', core: 'yes', contract: 'yes', content: ['content/words/'] },
    reason: 'index mounts the doors in order and does nothing else.',
  },
  site: {
    may: { content: 'yes', search: 'yes', contract: 'yes', index: 'types' },
    reason:
      'The site is static and public: verbs, database, people and guard never reach a page. It speaks to the API.',
  },
  test: {
    may: Object.fromEntries(Object.keys(rooms).map((room) => [room, 'yes'])),
    reason: 'Tests may import everything.',
  },
}

/** Exceptions inside an allowed cell: `from` (a prefix) is the only file of its room that may use the cell. */
export const onlyFrom: Readonly<Record<string, string>> = { 'volunteers>matters': 'worker/volunteers/protect.ts' }

export type Library = { readonly name: string; readonly doors: readonly string[]; readonly reason: string }

const doorPaths = rooms.doors
/** Each outside library has one door. A name ending in `/` or `:` is a prefix. Tests may use any. */
export const libraries: readonly Library[] = [
  {
    name: 'openai',
    doors: ['worker/assistant/model.ts'],
    reason: 'Only assistant/model.ts speaks to a model; everything that it says is verified behind that one file.',
  },
  { name: 'meilisearch', doors: ['search/engines/'], reason: 'A search service is an engine behind search/engines.' },
  {
    name: 'minisearch',
    doors: [],
    reason: 'MiniSearch is the rival that tests measure against; nothing that is shipped imports it.',
  },
  {
    name: 'opencc-js',
    doors: ['search/commands/'],
    reason: 'The tables of variants are derived once, by search/commands, and committed; nobody ships the library.',
  },
  {
    name: 'pinyin-pro',
    doors: ['search/commands/'],
    reason: 'The readings are derived once, by search/commands, and committed; nobody ships the library.',
  },
  {
    name: 'hono',
    doors: [...doorPaths, 'worker/guard/', ...rooms.index],
    reason: 'HTTP ends at the doors: hono stands in doors, guard and index. A verb takes (ctx, input).',
  },
  { name: '@hono/node-server', doors: ['worker/homes/node/'], reason: 'Only the Node home listens on a socket.' },
  {
    name: 'zod',
    doors: ['content/', 'worker/contract/', ...doorPaths],
    reason: 'Input is parsed once, at the door, with schemas of contract; full Zod never reaches the browser.',
  },
  { name: 'satteri', doors: ['content/guides/'], reason: 'Markdown of guides becomes blocks in parse.ts alone.' },
  {
    name: 'yaml',
    doors: ['content/guides/'],
    reason: 'Only the heads of guides are YAML; content/guides/parse.ts reads them.',
  },
  {
    name: 'chinese-days',
    doors: ['worker/matters/workdays.ts'],
    reason: 'Holidays and moved workdays are asked of matters/workdays.ts, which says where the published years end.',
  },
  {
    name: '@hpke/core',
    doors: ['site/browser/sealing/'],
    reason: 'HPKE stands once, in site/browser/sealing/hpke.ts: one suite, one place that binds a wrap to its matter.',
  },
  {
    name: '@noble/hashes',
    doors: ['site/browser/staff-keys/'],
    reason:
      'Argon2id stands once, in site/browser/staff-keys/passphrase.ts: WebCrypto has no slow hash that costs memory.',
  },
  {
    name: 'shamir-secret-sharing',
    doors: ['site/browser/sealing/'],
    reason: 'Recovery shares are made and joined in site/browser/sealing/recovery.ts alone.',
  },
  {
    name: 'altcha-lib',
    doors: ['worker/guard/work.ts'],
    reason: 'Proof of work is drawn and checked in guard/work.ts alone; the solver in the browser is our own.',
  },
  {
    name: '@simplewebauthn/server',
    doors: ['worker/people/sign-in/'],
    reason: 'Passkeys are made and checked in people/sign-in/passkey.ts alone, which always asks for the person.',
  },
  {
    name: 'otpauth',
    doors: ['worker/people/sign-in/'],
    reason: 'One-time codes are checked in people/sign-in/totp.ts alone; whether one was used, the database knows.',
  },
  { name: 'mustache', doors: ['worker/pages/'], reason: 'Marked places are filled by worker/pages/fill.ts alone.' },
  {
    name: 'uqr',
    doors: ['site/pages/', 'site/parts/', 'site/islands/SealedForm/', 'worker/pages/', 'worker/matters/receipt.ts'],
    reason: 'QR pictures are drawn where a receipt or a page is rendered.',
  },
  { name: 'svelte', doors: ['site/'], reason: 'Svelte belongs to the islands of the site.' },
  { name: '@astrojs/', doors: ['site/'], reason: 'Astro builds the site and is known nowhere else.' },
  { name: 'astro', doors: ['site/'], reason: 'Astro builds the site and is known nowhere else.' },
  { name: 'vite', doors: ['site/'], reason: 'Vite builds the site and is known nowhere else.' },
  { name: 'wrangler', doors: ['worker/homes/cloudflare/'], reason: 'Wrangler is known to the Cloudflare home alone.' },
  { name: 'cloudflare:', doors: ['worker/homes/cloudflare/'], reason: 'The platform is known to its home alone.' },
  {
    name: 'node:sqlite',
    doors: ['worker/homes/', 'worker/db/'],
    reason: 'The database API stands in db and homes; a verb gets ctx.db, so that it runs on both homes.',
  },
]

/** Platform modules of Node: only where nothing runs in a browser or in workerd. */
export const nodeDoors = {
  paths: [
    'worker/homes/',
    'site/',
    'content/regulation/',
    'content/places/',
    'content/guides/',
    'content/amendments/commands/',
    'search/commands/',
  ],
  never: ['site/islands/', 'site/browser/', 'site/offline/service/', 'site/offline/tasks/service.ts'],
  /**
   * One module for one file: hashing without waiting (WebCrypto only hashes later, and a place in a chain of the ledger is
   * taken between two awaits). workerd has it under `nodejs_compat`; it knows no files and no processes.
   */
  alone: { 'worker/db/ledger.ts': 'node:crypto' } as Readonly<Record<string, string>>,
  reason: 'This file runs in workerd or in a browser, where Node has no files and no processes. Ask the home, or ctx.',
}

export const databaseReason =
  'The database API (D1Database, DatabaseSync, the sql() builder) stands only in sql.ts, db/ and homes/: a row becomes a domain type there, once.'
export const cycleReason =
  'A cycle: these files cannot be read or tested alone. Move what they share to a file below both.'
export const barrelReason =
  "A barrel hides who uses what. Import the file itself; only a noun's own index.ts may re-export (content/<noun>/index.ts)."
export const unknownReason =
  'This library has no door yet. Add a row to test/gates/arrows.data.ts that says where, and why.'
export const missingReason = 'No such file. Imports name the file with its ending.'
export const noRoomReason = 'This file stands in no room of the house. See the table in test/gates/arrows.data.ts.'
