import { workHeader } from '../../../worker/contract/work.ts'

const deadlineMs = 20_000
const tooManyStatus = 429

interface Answer {
  readonly page: Document
  readonly status: number
}

/**
 * Posts a plain form and gets the page that answers it, refusals too. After too many wrong codes the server wants solved
 * work first, which happens here unseen.
 * @throws Error when no page came
 */
export async function askPage(path: string, fields: URLSearchParams): Promise<Document> {
  const { page, status } = await post(path, fields)
  if (status !== tooManyStatus) return page
  const { solveWork } = await import('../work/solve.ts')
  return (await post(path, fields, await solveWork())).page
}

/** The browser itself makes the document: script in it never runs, and no text is made markup here. */
function post(path: string, fields: URLSearchParams, work = ''): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const fail = () => reject(new Error('no page'))
    request.open('POST', path)
    request.responseType = 'document'
    request.timeout = deadlineMs
    request.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded')
    if (work) request.setRequestHeader(workHeader, work)
    request.addEventListener('load', () => {
      const page = request.response as Document | null
      if (page?.querySelector('main')) resolve({ page, status: request.status })
      else fail()
    })
    for (const name of ['error', 'timeout', 'abort']) request.addEventListener(name, fail)
    request.send(fields.toString())
  })
}
