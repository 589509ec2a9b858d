// On a saved page that the Worker could not fill: the search answers from the device, a question is kept and looked up.
import { forms } from '../../content/words/forms.ts'
import { offline } from '../../content/words/offline.ts'
import { search as words } from '../../content/words/search.ts'
import { searchLimits } from '../../worker/contract/search-limits.ts'
import { loadEngine } from '../islands/SearchBox/load.ts'
import { link, listGuides, listHits, make, section } from './found.ts'

const NEAR_MAX = 5

const place = document.querySelector<HTMLElement>('main [data-found-in]')
const address = place?.getAttribute('data-found-in') ?? ''

/** What /search/?q= would have shown. */
async function showFound(finder: HTMLElement): Promise<void> {
  const asked = new URLSearchParams(location.search)
  const query = (asked.get('q') ?? '').trim().slice(0, searchLimits.queryCharsMax)
  const box = finder.querySelector('input')
  if (query === '' || !box) return
  box.value = query
  const chapter = Number(asked.get('chapter') ?? 0)
  const isOne = Number.isInteger(chapter) && chapter >= 1 && chapter <= searchLimits.chaptersMax
  const limit = asked.has('limit') ? searchLimits.hitsMax : searchLimits.hitsDefault
  const engine = await loadEngine(address)
  const { hits, guides, note, total } = await engine.search(query, { limit, ...(isOne && { chapter }) })
  const lines: HTMLElement[] = []
  if (note) lines.push(make('p', 'alias', note))
  if (total > 0) lines.push(countLine(total, hits.length, asked))
  const status = make('div', '', ...lines)
  status.setAttribute('role', 'status')
  finder.after(status)
  const found = [...(hits.length > 0 ? [listHits(hits)] : [])]
  if (guides.length > 0) found.push(section(words.guides, listGuides(guides)))
  finder.closest('.axis')?.after(...found)
}

function countLine(total: number, shown: number, asked: URLSearchParams): HTMLElement {
  const line = make('p', 'found', words.count.before, make('span', 'num', String(total)), words.count.after)
  if (shown === total) return line
  asked.set('limit', String(searchLimits.hitsMax))
  line.append(words.shown.before, make('span', 'num', String(shown)), words.shown.after)
  line.append(link(`?${asked}`, words.all))
  return line
}

/** The question stands in the box again; above it the numbers that need no network, below it what the law has. */
async function showNear(form: HTMLElement): Promise<void> {
  const question = form.querySelector('textarea')?.value.trim() ?? ''
  const frame = form.closest('.ask__form')
  if (question === '' || !frame) return
  const { ask } = offline
  const tels = forms.danger.tels.map(({ number, name }) => {
    const call = make('a', '', make('b', '', number), name)
    call.setAttribute('href', `tel:${number}`)
    return make('li', '', call)
  })
  frame.before(section(ask.title, make('p', 'lead', ask.say)), section(ask.danger, make('ul', 'tels num', ...tels)))
  const said = make('p', '')
  said.setAttribute('role', 'status')
  const near = section(ask.hits, said)
  frame.after(near)
  const engine = await loadEngine(address)
  const { hits } = await engine.search(question, { limit: NEAR_MAX })
  said.textContent = hits.length > 0 ? ask.near : ask.nothing
  if (hits.length > 0) near.after(listHits(hits))
}

if (place) {
  const show = place.hasAttribute('data-ask') ? showNear : showFound
  show(place).catch(() => {})
}
