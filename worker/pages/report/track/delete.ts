import { doOnce } from '../../../public/dialogue.ts'
import { renderPage } from '../../fill.ts'
import type { Act } from './act.ts'
import { asHolder } from './look.ts'
import { deletedPath } from './paths.ts'

/** Everything that was written, for good; the code finds nothing afterwards. */
export const erase: Act = {
  name: 'delete',
  view: (_home, { erasure }) => ({ erasure }),
  take: async (home, posted) => {
    await asHolder(home, posted, () => doOnce(home, 'delete', posted.key, posted.proof))
    return renderPage(home, deletedPath, {}, { noStore: true })
  },
}
