import { regulation } from '../../content/regulation/index.ts'

/** Which text the portal answers from: said in health and in every answer of the assistant. */
export const law = { sha256: regulation.sha256, version: regulation.version } as const
