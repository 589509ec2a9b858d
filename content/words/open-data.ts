/** What the data files are, how they are fetched and checked, and what machines are told about the law. */
export const openData = {
  title: '开放数据',
  description: '《江西省平安建设条例》和职责的数据文件：JSON、Akoma Ntoso、CSV、更新源，怎样取，怎样核对。',
  say: '条例的文字和职责都可以整份拿走，给人看，也给程序读。不用登记，不收费，任何网站都可以直接读取。',
  editor: '江西省平安建设条例门户（演示站点）',
  jsonLd: { type: '地方性法规', jurisdiction: '江西省' },
  files: {
    title: '文件',
    what: '内容',
    address: '地址和格式',
    rows: {
      regulation: '条例全文：章、条、款、项，每款的白话和校验值',
      article: '一条一份，这里以第五十四条为例，换数字就是别的条',
      akn: '条例全文，国际通用的法律标记格式Akoma Ntoso 3.0',
      duties: '全部职责：谁、应当还是可以、做什么、依据哪一款',
      dutiesCsv: '全部职责，可以用表格软件打开',
      versions: '这个施行日期的文本，以后修改了也不变',
      feed: '更新源（Atom）：条例修改了，或者数据格式变了，都会写进去',
      schema: '全文文件的格式说明（JSON Schema）',
      articleSchema: '单条文件的格式说明（JSON Schema）',
      ledger: '台账每天的校验值：留一份，以后就能查出有没有人改动过办理记录',
    },
  },
  akn: {
    title: '关于Akoma Ntoso',
    say: [
      '这份XML没有经过OASIS官方XSD的校验。我们的测试检查的是：格式良好，元素的顺序、必需的属性、编号和链接都对，文字与JSON逐款相同。',
      '它是本站制作的，不是公布机关发布的。文字以公布机关的为准。',
    ],
  },
  ids: {
    title: '编号',
    say: '编号就是条、款、项的序号。同一处文字在各处的写法：',
    json: 'JSON',
    akn: 'Akoma Ntoso',
    page: '网页',
    more: '条例修改后条号可能顺延。要一直指着现在这些文字，就用固定网址，里面写着文本施行的日期：',
    versions: '条例的各个文本',
  },
  check: {
    title: '怎样核对',
    say: [
      '每一款有一个SHA-256校验值（sha256）。算法：先写这一款的文字（text）；有项的，每项另起一行，前面加“（一）”“（二）”；用换行符连起来，按UTF-8计算。',
      '整部条例的校验值：把全部款依次这样写出来，用换行符连起来再算。各种格式里的文字算出来都一样，我们有测试。',
    ],
    now: '现在这个文本的校验值：',
  },
  examples: {
    title: '例子',
    say: '下面的例子都由测试照着页面运行过，输出也核对过。',
    output: '输出',
    list: {
      article: {
        title: '取一款的原文',
        tool: 'JavaScript（Node）',
        language: 'js',
        code: (site: string) => `const site = '${site}'
const answer = await fetch(site + '/data/articles/54.json')
const { article } = await answer.json()
console.log(article.paragraphs[2].text)`,
      },
      check: {
        title: '核对每一款和整部条例的校验值',
        tool: 'JavaScript（Node）',
        language: 'js',
        code: (site: string) => `import { createHash } from 'node:crypto'
const site = '${site}'
const law = await (await fetch(site + '/data/regulation.json')).json()
const sha256 = (text) => createHash('sha256').update(text).digest('hex')
const numeral = (n) => '一二三四五六七八九'[n - 1]
const textOf = ({ text, items }) =>
  [text, ...items.map((one) => \`（\${numeral(one.number)}）\${one.text}\`)].join('\\n')
const all = law.articles.flatMap((article) => article.paragraphs)
console.log(all.length, all.every((one) => sha256(textOf(one)) === one.sha256))
console.log(sha256(all.map(textOf).join('\\n')) === law.sha256)`,
      },
      akn: {
        title: '从Akoma Ntoso里取一款',
        tool: 'Python',
        language: 'python',
        code: (site: string) => `from urllib.request import urlopen
from xml.etree import ElementTree
site = '${site}'
law = ElementTree.parse(urlopen(site + '/data/regulation.akn.xml'))
paragraph = law.find(".//*[@eId='art_54__para_3']")
print(''.join(paragraph.itertext()).strip())`,
      },
      etag: {
        title: '没有变，就不用再下载',
        tool: '命令行（curl）',
        language: 'sh',
        code: (site: string) => `file=${site}/data/regulation.json
etag=$(curl -sI $file | tr -d '\\r' | sed -n 's/^[Ee][Tt]ag: //p')
curl -s -o /dev/null -w '%{http_code}\\n' -H "If-None-Match: $etag" $file`,
      },
    },
  },
  terms: {
    title: '使用',
    say: [
      '法规不适用著作权法（《中华人民共和国著作权法》第五条），条例的文字可以自由使用。',
      '白话、短标题和职责记录是本站编写的，不是条文，转用时请分开标明。',
      '取数据时不登录，不记名，不放Cookie。',
    ],
    noOperator: '白话、短标题和职责记录的使用条件要由主办单位定。现在还没有主办单位，也就还没有定。',
  },
  feed: {
    title: (title: string) => `《${title}》的更新`,
    subtitle: '条例的各个文本，和数据文件的变动。',
    version: (version: string) => `${version}起施行的文本`,
    first: (articles: number) => `《江西省平安建设条例》公布，共${articles}条。`,
    amended: (changed: number, added: number, removed: number) =>
      `条例修改：改了${changed}条，新增${added}条，删去${removed}条。`,
  },
} as const
