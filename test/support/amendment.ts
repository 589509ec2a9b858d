import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { toHan } from '../../content/regulation/index.ts'

const version = '2027-01-01'
const first = fileURLToPath(new URL('../../content/regulation/source/2023-01-01/', import.meta.url))

/** The made-up amendment: no such law exists. One clause of 第五十四条第三款 changed, one article put in before 第五十五条. */
export const madeUp = {
  version,
  paragraph: 'a54.p3',
  out: '依法处理',
  in: '在三个工作日内依法处理',
  article: 55,
  text: '鼓励社区居民成立邻里互助小组，开展守望相助活动。',
} as const

/**
 * Writes a folder of versions: the real one and a made-up amendment of it, in both witnesses. The new article gets the
 * number `article`, and those behind it one more each.
 * @returns the folder, which holds `2023-01-01/` and `2027-01-01/`
 */
export function writeAmendment(
  folder = mkdtempSync(join(tmpdir(), 'amendment-')),
  article: number = madeUp.article,
): URL {
  mkdirSync(join(folder, version), { recursive: true })
  cpSync(first, join(folder, '2023-01-01'), { recursive: true })
  for (const name of ['web-page.txt', 'plain-text.txt']) {
    writeFileSync(join(folder, version, name), amend(readFileSync(join(first, name), 'utf8'), article))
  }
  cpSync(join(first, 'errata.json'), join(folder, version, 'errata.json'))
  return pathToFileURL(`${folder}/`)
}

function amend(source: string, article: number): string {
  let text = source
    .replace('2022年11月25日通过', '2026年9月25日通过')
    .replace('自2023年1月1日起施行。\n', '自2027年1月1日起施行。\n')
  const at = text.search(/第五十四条[\s　]/)
  text = text.slice(0, at) + text.slice(at).replace(madeUp.out, madeUp.in)
  for (let number = 63; number >= article; number -= 1) {
    text = text.replace(new RegExp(`(^|\n)(\\s*)第${toHan(number)}条(?=[\\s　])`), `$1$2第${toHan(number + 1)}条`)
  }
  const next = text.search(new RegExp(`\n\\s*第${toHan(article + 1)}条[\\s　]`))
  return `${text.slice(0, next)}\n第${toHan(article)}条 ${madeUp.text}${text.slice(next)}`
}
