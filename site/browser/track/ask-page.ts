const deadlineMs = 20_000

/**
 * Posts a plain form and gets the page that answers it, refusals too. The browser itself makes the document of it: script
 * in it never runs, and no text is made markup here.
 * @throws Error when no page came
 */
export function askPage(path: string, fields: URLSearchParams): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const fail = () => reject(new Error('no page'))
    request.open('POST', path)
    request.responseType = 'document'
    request.timeout = deadlineMs
    request.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded')
    request.addEventListener('load', () => {
      const page = request.response as Document | null
      if (page?.querySelector('main')) resolve(page)
      else fail()
    })
    for (const name of ['error', 'timeout', 'abort']) request.addEventListener(name, fail)
    request.send(fields.toString())
  })
}
