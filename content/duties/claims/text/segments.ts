import type { Force, ModalWord } from '../tables/modal-words.ts'
import { findModals } from './find-modals.ts'

/** A stretch between two commas. `own` are its modal words, `forces` those it stands under. */
export interface Segment {
  readonly text: string
  readonly own: readonly { readonly force: Force; readonly said: string; readonly at: number }[]
  readonly forces: readonly Force[]
}

/**
 * A text cut at commas. A segment without a modal word of its own stands under the last one of its sentence
 * (「应当建立……，完善……」); after a semicolon under the first one. A condition (「发现……的，不得……」) belongs to both
 * sides, so it takes the force that follows as well. No modal word at all: `is`. `plain`: further words of force.
 */
export function segmentsOf(text: string, plain: readonly ModalWord[] = []): Segment[] {
  return text.split(/[。！？!?\n：]/).flatMap((sentence) => segmentsOfSentence(sentence, plain))
}

function segmentsOfSentence(sentence: string, plain: readonly ModalWord[]): Segment[] {
  const segments: Segment[] = []
  let first: readonly Force[] = []
  for (const part of sentence.split(/[；;]/)) {
    let carried = first
    for (const piece of part.split(/[，,]/)) {
      if (piece.trim() === '') continue
      const own = findModals(piece, plain)
      if (own.length > 0) {
        carried = own.map((modal) => modal.force)
        if (first.length === 0) first = carried
      }
      segments.push({ text: piece, own, forces: carried })
    }
  }
  return segments.map((segment, index) => withCondition(segment, segments[index + 1]))
}

function withCondition(segment: Segment, next: Segment | undefined): Segment {
  const isOpen = segment.own.length === 0 && (segment.forces.length === 0 || /的$|时$|后$/.test(segment.text))
  const forces = isOpen && next ? [...segment.forces, ...next.own.map((modal) => modal.force)] : segment.forces
  return { ...segment, forces: forces.length > 0 ? [...new Set(forces)] : ['is'] }
}
