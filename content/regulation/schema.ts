import * as z from 'zod'

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const number = z.int().min(1)

const item = z.strictObject({
  id: z
    .string()
    .regex(/^a\d+\.p\d+\.i\d+$/)
    .describe('项的编号，例如 a11.p2.i4'),
  number,
  text: z.string().min(1).describe('项的文字，不含“（一）”'),
})

const paragraph = z.strictObject({
  id: z
    .string()
    .regex(/^a\d+\.p\d+$/)
    .describe('款的编号，例如 a54.p3'),
  article: number,
  number,
  text: z.string().min(1).describe('款的文字；有项的，只到冒号为止'),
  sha256: sha256.describe('整款文字的 SHA-256：text，然后每项一行，项前加“（一）”，换行符相连，UTF-8'),
  items: z.array(item),
  gloss: z.string().min(1).optional().describe('白话，本站编写，不是条文'),
})

const article = z.strictObject({
  id: z.string().regex(/^a\d+$/),
  number,
  label: z.string().describe('第五十四条'),
  chapter: number.describe('所在的章'),
  paragraphs: z.array(paragraph).min(1),
})

const chapter = z.strictObject({
  number,
  label: z.string().describe('第一章'),
  title: z.string(),
  first: number.describe('第一条的条号'),
  last: number.describe('最后一条的条号'),
})

const announcement = z.strictObject({
  heading: z.string(),
  number: z.string(),
  text: z.string(),
  meeting: z.string(),
  signedBy: z.string(),
  signed: date,
})

const erratum = z.strictObject({
  id: z.string(),
  shown: z.string(),
  other: z.string(),
  phrase: z.strictObject({ shown: z.string(), other: z.string() }),
  shownIn: z.string(),
  otherIn: z.string(),
  note: z.string(),
})

/** What `/data/regulation.json` and `/data/versions/<date>.json` hold. */
export const regulationSchema = z.strictObject({
  $schema: z.url(),
  title: z.string(),
  version: date.describe('这个文本施行的日期，也是永久网址里的日期'),
  passed: date.describe('通过的日期'),
  inForce: date.describe('施行的日期'),
  announcement: announcement.describe('公布它的公告'),
  publication: z.strictObject({ date, source: z.string() }).describe('所依据的网页'),
  sha256: sha256.describe('全部款的文字依次用换行符相连的 SHA-256'),
  errata: z.array(erratum).describe('两份文本不同的地方，shown 是这里采用的'),
  chapters: z.array(chapter).min(1),
  articles: z.array(article).min(1),
})

/** What `/data/articles/<n>.json` holds. */
export const articleSchema = z.strictObject({
  $schema: z.url(),
  title: z.string(),
  version: date,
  lawSha: sha256.describe('整部条例的 SHA-256，与 regulation.json 的 sha256 相同'),
  citation: z.string().describe('引用时的写法'),
  heading: z.string().describe('本网站所拟标题，不是条文'),
  url: z.url().describe('网页'),
  permanent: z.url().describe('永久网址，含文本施行的日期'),
  chapter,
  article,
})

/** A schema as JSON Schema (draft 2020-12), with the address that it names itself by. */
export function jsonSchemaOf(schema: z.ZodType, id: string): Record<string, unknown> {
  return { ...z.toJSONSchema(schema, { target: 'draft-2020-12' }), $id: id }
}
