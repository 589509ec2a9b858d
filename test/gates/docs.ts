import { posix } from 'node:path'
import type { Finding, SourceFile } from './files.ts'

export const readmeLinesMax = 40
export const readmeReason = `is over ${readmeLinesMax} lines: what it is for, what may come in and go out, why, what it refuses.`

/** What the docs gate may compare a README with. */
export type House = {
  readonly paths: readonly string[]
  readonly sources: readonly SourceFile[]
  readonly scripts: readonly string[]
  readonly dependencies: readonly string[]
}

type Judge = (token: string, folder: string, house: House) => string | null

const generated = /^(\.\/)?(\.build|\.data|dist|node_modules|\.astro|\.wrangler)(\/|$)/
const fileName = /^[\w.[\]<>*{},-]+\.(ts|mjs|json|md|astro|svelte|css|sql|toml|txt|xml|html)$/
const pathName = /^\.{0,2}\/?[\w@.[\]<>*{},-]+(\/[\w@.[\]<>*{},-]+)*\/?$/

/** Every path, address, npm command and setting that a README names in backticks must exist. */
export function checkDocs(readmes: readonly SourceFile[], house: House): Finding[] {
  return readmes.flatMap(({ path, text }) => {
    const folder = posix.dirname(path)
    const lines = text.trimEnd().split('\n')
    const long = folder !== '.' && lines.length > readmeLinesMax
    const findings: Finding[] = long
      ? [{ path, line: lines.length, reason: `${lines.length} lines: this README ${readmeReason}` }]
      : []
    lines.forEach((content, index) => {
      for (const [, token = ''] of content.matchAll(/`([^`]+)`/g)) {
        const lie = judgeToken(token.trim(), folder, house)
        if (lie) findings.push({ path, line: index + 1, reason: `\`${token}\`: ${lie}` })
      }
    })
    return findings
  })
}

const judgeToken: Judge = (token, folder, house) => {
  if (token.startsWith('npm ') || token.startsWith('npx ')) return judgeCommand(token, folder, house)
  if (/^(GET |POST )?\/[^\s]*$/.test(token)) return judgeAddress(token.replace(/^(GET|POST) /, ''), folder, house)
  if (/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$|^(PORT|REGION)$/.test(token)) return judgeSetting(token, folder, house)
  if (token.includes('/') ? pathName.test(token) : fileName.test(token)) return judgePath(token, folder, house)
  return null
}

const judgeCommand: Judge = (token, _folder, house) => {
  const [, name] = /^npm (?:run )?([\w:-]+)/.exec(token) ?? []
  if (!name || token.startsWith('npx') || ['ci', 'install', 'i', 'exec'].includes(name)) return null
  return house.scripts.includes(name) ? null : 'package.json has no such script.'
}

const judgeSetting: Judge = (token, _folder, house) => {
  const word = new RegExp(`\\b${token}\\b`)
  return house.sources.some((file) => word.test(file.text)) ? null : 'no source file reads such a setting.'
}

const judgeAddress: Judge = (token, folder, house) => {
  const plain = token.replace(/[?#].*$/, '')
  if (plain === '/' || fileExists(plain.slice(1), '.', house)) return null
  const shape = toPattern(plain.replace(/\/$/, '').replace(/[:{]\w+\}?/g, '<x>'))
  const known = addresses(house)
  if (
    known.some(
      (address) => shape.test(address) || toPattern(address.replace(/:\w+/g, '<x>')).test(plain.replace(/\/$/, '')),
    )
  )
    return null
  return judgePath(plain.slice(1), folder, house) && 'neither a page of the site nor a route of the Worker.'
}

const judgePath: Judge = (token, folder, house) => {
  const [first = ''] = token.split('/')
  const isPackage = house.dependencies.some((name) => token === name || token.startsWith(`${name}/`))
  const isMedia = /^(application|text|image|multipart)\/[\w.+-]+$/.test(token)
  if (isPackage || isMedia || first === 'node:' || generated.test(token)) return null
  if (!token.includes('/') && house.paths.some((path) => toPattern(token).test(posix.basename(path)))) return null
  return fileExists(token, folder, house) ? null : 'no such file or folder.'
}

function fileExists(token: string, folder: string, house: House): boolean {
  return [posix.join(folder, token), posix.normalize(token)].some((candidate) => {
    const shape = toPattern(candidate.replace(/\/$/, ''), '(/.*)?')
    return house.paths.some((path) => shape.test(path))
  })
}

/** A path in which `<name>`, `[name]` and `*` stand for anything inside one segment. */
function toPattern(text: string, tail = ''): RegExp {
  const pieces = text.split(/<[^>]*>|\*+/).map((piece) => piece.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${pieces.join('[^/]+')}${tail}$`)
}

/** Addresses of pages, from their files, and of routes, from the string literals of the Worker. */
function addresses(house: House): string[] {
  const pages = house.paths.flatMap((path) => {
    const [, name] = /^site\/pages\/(.*)\.(astro|ts|md)$/.exec(path) ?? []
    return name === undefined ? [] : [`/${name.replace(/(^|\/)index$/, '').replace(/\[\.*(\w+)\]/g, ':$1')}`]
  })
  const literals = house.sources
    .filter((file) => /^(worker|site\/(layouts|build))/.test(file.path))
    .flatMap((file) =>
      [...file.text.matchAll(/["'`](\/[\w:./-]+)["'`]/g)].map((match) => (match[1] ?? '').replace(/\/$/, '')),
    )
  return [...pages, ...literals]
}
