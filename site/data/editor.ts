import { isDemonstration, operator } from '../../content/operator.ts'
import { openData as words } from '../../content/words/open-data.ts'

/** Who answers for the data files: the operator, or this demonstration while there is none. */
export function editorName(): string {
  return isDemonstration() ? words.editor : operator.name
}
