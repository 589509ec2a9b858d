import { guideEntries } from '../../../content/guides/index.ts'
import { parseGuide } from '../../../content/guides/parse.ts'
import type { Guide } from '../../../content/guides/types.ts'

const files = import.meta.glob<string>('../../../content/guides/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** Every guide of the list, read from its file. */
export const guides: readonly Guide[] = guideEntries.map(({ slug }) =>
  parseGuide(slug, files[`../../../content/guides/${slug}.md`] ?? ''),
)
