import type { photos } from '../../../content/words/photos.ts'
import { drawThumbnail } from './thumbnail.ts'
import type { Photo } from './types.ts'

/** The words as the page holds them: `data-words` of site/parts/Photos, so that no script carries sentences. */
export type PhotoWords = typeof photos

/** One chosen picture and how far it is. */
export interface Item {
  readonly photo: Photo
  readonly thumbnail: HTMLCanvasElement
  percent: number
  stored: boolean
}

/** A sentence with its numbers set in. */
export function say(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}

export async function newItem(photo: Photo): Promise<Item> {
  return { photo, thumbnail: await drawThumbnail(photo), percent: 0, stored: false }
}

/** Shows what was chosen; each can be taken away until it is sent. */
export function showItems(
  list: HTMLElement,
  items: readonly Item[],
  words: PhotoWords,
  remove: ((item: Item) => void) | null,
): void {
  list.textContent = ''
  list.hidden = items.length === 0
  for (const [index, item] of items.entries()) list.append(rowOf(item, index + 1, words, remove))
}

function rowOf(item: Item, n: number, words: PhotoWords, remove: ((item: Item) => void) | null): HTMLElement {
  const row = document.createElement('li')
  row.className = 'photos__item'
  item.thumbnail.className = 'photos__thumb'
  item.thumbnail.setAttribute('role', 'img')
  item.thumbnail.setAttribute('aria-label', say(words.picture, { n }))
  const side = document.createElement('div')
  side.className = 'photos__side'
  side.append(note(stateOf(item, n, words)))
  if (isLong(item.photo)) side.append(note(words.small))
  if (remove && !item.stored) side.append(removeButton(say(words.remove, { n }), () => remove(item)))
  row.append(item.thumbnail, side)
  return row
}

function stateOf({ stored, percent }: Item, n: number, words: PhotoWords): string {
  if (stored) return say(words.stored, { n })
  return say(percent > 0 ? words.part : words.picture, { n, percent })
}

/** A screen shot of a whole conversation, of which scaling leaves little to read. */
function isLong({ width, height, scale }: Photo): boolean {
  return scale < 0.5 && Math.max(width, height) > 3 * Math.min(width, height)
}

function note(text: string): HTMLElement {
  const line = document.createElement('p')
  line.textContent = text
  return line
}

function removeButton(text: string, onPress: () => void): HTMLElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'btn btn--2'
  button.textContent = text
  button.addEventListener('click', onPress)
  return button
}
