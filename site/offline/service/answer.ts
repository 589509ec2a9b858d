import { type Build, insteadKey, questionMark } from './marks.ts'
import type { FetchEvent } from './scope.ts'
import { find } from './store.ts'

/** As long as a reader waits for the network when the page is at hand. */
const waitMs = 4_000

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? '')

const late = (): Promise<null> => new Promise((resolve) => setTimeout(resolve, waitMs, null))

async function fromNetwork({ request, preloadResponse }: FetchEvent): Promise<Response> {
  return (await preloadResponse) ?? fetch(request)
}

/** The saved page, its box filled with what was asked. */
async function savedPage(build: Build, path: string, question = ''): Promise<Response | undefined> {
  const page = await find(build, path)
  if (!page || path !== '/ask/') return page
  const text = (await page.text()).replace(questionMark, () => escaped(question))
  return new Response(text, { headers: page.headers })
}

/** 503, so that nothing takes it for the page itself. */
async function instead(build: Build): Promise<Response> {
  const page = await find(build, insteadKey)
  return page ? new Response(page.body, { status: 503, headers: page.headers }) : Response.error()
}

/** The network while it answers in time and without a defect of its own; then the saved copy; then /offline/. */
export async function answerPage(build: Build, event: FetchEvent): Promise<Response> {
  const { pathname, search } = new URL(event.request.url)
  const network = fromNetwork(event)
  const prompt = await Promise.race([network, late()]).catch(() => null)
  if (prompt && prompt.status < 500) return prompt
  const saved = await savedPage(build, pathname)
  if (saved) return saved
  try {
    return await network
  } catch {
    const isTyped = await find(build, `${pathname}/`)
    return isTyped ? Response.redirect(`${pathname}/${search}`, 302) : instead(build)
  }
}

/** What is named by its content, or a picture: the saved one first, or last. */
export async function answerFile(build: Build, request: Request, isSavedFirst: boolean): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  const saved = await find(build, pathname + search)
  if (saved && isSavedFirst) return saved
  return fetch(request).catch(() => saved ?? Response.error())
}

/** A question goes to the counter; without network it comes back in the box of the saved page. Nothing of it is kept. */
export async function answerQuestion(build: Build, request: Request): Promise<Response> {
  const copy = request.clone()
  try {
    return await fetch(request)
  } catch {
    const question = new URLSearchParams(await copy.text()).get('q') ?? ''
    return (await savedPage(build, '/ask/', question)) ?? Response.error()
  }
}
