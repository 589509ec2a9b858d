import { describe, expect, it } from 'vitest'
import { checkDocs } from './docs.ts'
import { checkRules } from './rules.ts'
import { checkSizes } from './sizes.ts'
import { checkSql, checkWords } from './words.ts'

const at = (path: string, text: string) => [{ path, text }]

describe('words', () => {
  it('finds Chinese in strings, templates and markup, with its line', () => {
    expect(checkWords(at('worker/a.ts', "const a = 1\nconst b = '平安'"))).toMatchObject([{ line: 2 }])
    expect(checkWords(at('worker/a.ts', 'const b = `x$' + '{1}平安`'))).toHaveLength(1)
    expect(checkWords(at('site/parts/A.astro', '---\nconst a = 1\n---\n<p>平安</p>'))).toMatchObject([{ line: 4 }])
    expect(
      checkWords(at('site/islands/A.svelte', '<script lang="ts">\nconst a = "平安"\n</script>\n<p>{a}</p>')),
    ).toHaveLength(1)
    expect(checkWords(at('site/styles/a.css', '.a::before { content: "平安" }'))).toHaveLength(1)
  })

  it('lets comments quote the law and content speak', () => {
    expect(checkWords(at('worker/a.ts', '// 第五十四条\n/* 平安 */ const a = 1 // 平安'))).toEqual([])
    expect(checkWords(at('site/parts/A.astro', '---\n// 平安\n---\n<!-- 平安 --><p>{/* 平安 */}</p>'))).toEqual([])
    expect(checkWords(at('site/styles/a.css', '/* 平安 */ .a { top: 0 }'))).toEqual([])
    expect(checkWords(at('content/words/a.ts', "export const a = '平安'"))).toEqual([])
  })

  it('is not fooled by comment marks inside strings', () => {
    expect(checkWords(at('worker/a.ts', "const a = 'http://x' + '平安'"))).toHaveLength(1)
  })
})

describe('sql', () => {
  it('stands only in sql.ts, db and homes', () => {
    const text = 'const a = `SELECT id FROM matters WHERE id = ?`'
    expect(checkSql(at('worker/matters/submit.ts', text))).toHaveLength(1)
    expect(checkSql(at('worker/matters/sql.ts', text))).toEqual([])
    expect(checkSql(at('worker/db/write.ts', text))).toEqual([])
    expect(checkSql(at('worker/matters/a.ts', "const a = 'select a topic from the list'"))).toEqual([])
  })
})

describe('sizes', () => {
  const lines = (count: number) => 'const a = 1\n'.repeat(count)
  it('refuses a file over 300 lines and warns over 200', () => {
    expect(checkSizes(at('worker/a.ts', lines(301)))).toMatchObject([{ reason: expect.stringContaining('301') }])
    expect(checkSizes(at('worker/a.ts', lines(201)))).toMatchObject([{ warning: true }])
    expect(checkSizes(at('worker/a.ts', lines(200)))).toEqual([])
  })

  it('refuses a function over 50 lines, wherever it stands', () => {
    const body = (count: number) => `function a() {\n${'  b()\n'.repeat(count)}}`
    expect(checkSizes(at('worker/a.ts', body(49)))).toHaveLength(1)
    expect(checkSizes(at('worker/a.ts', body(48)))).toEqual([])
    expect(checkSizes(at('site/A.astro', `---\n${body(49)}\n---\n<p></p>`))).toHaveLength(1)
    expect(checkSizes(at('test/a.test.ts', `describe('x', () => {\n${'  b()\n'.repeat(60)}})`))).toEqual([])
  })
})

describe('rules', () => {
  it('refuses unfinished work, silenced rules and any without a reason', () => {
    expect(checkRules(at('site/a.ts', `// ${'TO'}DO later`))).toHaveLength(1)
    expect(checkRules(at('site/a.ts', '// @ts-ignore\nb()'))).toHaveLength(1)
    expect(checkRules(at('site/a.ts', '// @ts-expect-error\nb()'))).toHaveLength(1)
    expect(checkRules(at('site/a.ts', '// @ts-expect-error -- the library lies about null\nb()'))).toEqual([])
    expect(checkRules(at('site/a.ts', '// biome-ignore lint/style/x\nb()'))).toHaveLength(1)
    expect(checkRules(at('site/a.ts', 'const a: any = b()'))).toHaveLength(1)
    expect(checkRules(at('site/a.ts', 'const a: any = b() // the library gives no type\n'))).toEqual([])
  })

  it('keeps environment, time and randomness out of verbs', () => {
    for (const text of ['Date.now()', 'new Date()', 'process.env.X', 'Math.random()', 'crypto.randomUUID()']) {
      expect(checkRules(at('worker/matters/a.ts', `export const a = ${text}`)), text).toHaveLength(1)
      expect(checkRules(at('worker/homes/a.ts', `export const a = ${text}`)), text).toEqual([])
    }
    expect(checkRules(at('worker/matters/a.ts', 'export const a = new Date(ctx.clock.now())'))).toEqual([])
  })
})

describe('docs', () => {
  const house = {
    paths: ['README.md', 'worker/db/write.ts', 'site/pages/regulation/[article].astro', 'site/pages/about.astro'],
    sources: at('worker/public/search.ts', "app.get('/api/search', x); const a = env.DATA_KEY"),
    scripts: ['start', 'test:all'],
    dependencies: ['hono', 'zod'],
  }
  const judge = (token: string) => checkDocs(at('worker/README.md', `See \`${token}\`.`), house)
  const exists = [
    'worker/db/write.ts',
    'db/write.ts',
    'write.ts',
    'db/',
    'npm start',
    'npm run test:all',
    'npm ci',
    'DATA_KEY',
  ]
  const more = [
    '/api/search',
    '/about/',
    '/regulation/54/',
    '/regulation/<1–63>/',
    'zod/mini',
    '.data/',
    'application/json',
    'a54.p3',
  ]
  it.each([...exists, ...more])('knows %s', (token) => expect(judge(token)).toEqual([]))
  const lies = [
    'worker/db/read.ts',
    'read.ts',
    'npm run fly',
    'NO_SUCH_KEY',
    '/api/nothing',
    '/nowhere/',
    'worker/nowhere/',
  ]
  it.each(lies)('calls %s a lie', (token) => expect(judge(token)).toHaveLength(1))

  it('keeps the README of a room within 40 lines', () => {
    expect(checkDocs(at('worker/README.md', 'line\n'.repeat(41)), house)).toHaveLength(1)
    expect(checkDocs(at('README.md', 'line\n'.repeat(141)), house)).toEqual([])
  })
})
