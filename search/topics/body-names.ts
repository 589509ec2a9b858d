import { type Body, bodies } from '../../content/duties/index.ts'
import { bodyCues } from '../../content/words/body-cues.ts'

/** A body of the registry that a text names, and in which word. */
export interface NamedBody {
  readonly id: string
  readonly said: string
}

interface Name {
  readonly said: string
  readonly body: Body
}

const ENDINGS = new RegExp(bodyCues.endings)
const OFFICE = new RegExp(bodyCues.office)
const heads = bodyCues.heads.split(' ')

/** Every way to name a body: the law's words, everyday names, and a field of work with any head: 教育部门, 教育局. */
function namesOf(body: Body): Name[] {
  const forms = [body.name, ...body.aliases]
  const stems = forms.filter((form) => ENDINGS.test(form)).map((form) => form.replace(ENDINGS, ''))
  const offices = body.everyday.map(({ said }) => said).filter((said) => OFFICE.test(said))
  const short = offices.map((said) => `${said.replace(OFFICE, '')}${bodyCues.department}`)
  const derived = stems.filter((stem) => stem.length >= 2).flatMap((stem) => heads.map((head) => `${stem}${head}`))
  const said = [...forms, ...body.everyday.map((each) => each.said), ...derived, ...short]
  return [...new Set(said)].map((each) => ({ said: each, body }))
}

const extra = bodyCues.also.map(([said, id]) => ({
  said: new RegExp(said),
  body: bodies.find((each) => each.id === id),
}))
const names = bodies
  .filter(({ broader, common }) => !common && (broader === undefined || broader === 'coordinating-body'))
  .flatMap(namesOf)
  .sort((a, b) => b.said.length - a.said.length)

/** The bodies that a question names, the longest names first read, none inside another; in the order of the question. */
export function namedBodies(folded: string): NamedBody[] {
  const found: (NamedBody & { readonly at: number })[] = []
  let rest = folded
  const take = (said: string, at: number, id: string) => {
    if (!found.some((each) => each.id === id)) found.push({ id, said, at })
    rest = rest.slice(0, at) + '\u0000'.repeat(said.length) + rest.slice(at + said.length)
  }
  for (const { said, body } of names) {
    const at = rest.indexOf(said)
    if (at >= 0) take(said, at, body.id)
  }
  for (const { said, body } of extra) {
    const match = said.exec(rest)
    if (match !== null && body !== undefined) take(match[0], match.index, body.id)
  }
  return found.sort((a, b) => a.at - b.at).map(({ id, said }) => ({ id, said }))
}
