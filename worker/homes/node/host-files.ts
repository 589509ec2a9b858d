export interface Redirect {
  readonly to: string
  readonly status: number
}

/** Reads `_redirects` as we write it: exact paths, one a line: `/t /report/ 302`. */
export function readRedirects(text: string): ReadonlyMap<string, Redirect> {
  const rows = text.split('\n').map((line) => line.trim().split(/\s+/))
  return new Map(
    rows.flatMap(([from, to, status]) => (from && to ? [[from, { to, status: Number(status ?? 302) }] as const] : [])),
  )
}

/** Reads `_headers` as we write it: a path, `*` at its end at most, then indented headers; `! Name` drops one. */
export function readHeaderRules(text: string): (path: string) => Record<string, string> {
  const rules: { path: string; headers: [string, string][] }[] = []
  for (const line of text.split('\n')) {
    if (/^\S/.test(line)) rules.push({ path: line.trim(), headers: [] })
    const header = /^\s+([A-Za-z-]+):\s*(.*)$/.exec(line)
    if (header?.[1] && header[2]) rules[rules.length - 1]?.headers.push([header[1], header[2]])
  }
  return (path) => Object.fromEntries(rules.filter((rule) => fits(rule.path, path)).flatMap((rule) => rule.headers))
}

function fits(rule: string, path: string): boolean {
  return rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule
}
