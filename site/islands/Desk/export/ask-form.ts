import type { ExportFilter, ExportInput, ExportView } from '../../../../worker/contract/exports.ts'
import { writeStaff } from '../../../browser/staff/ask.ts'

/** What the form holds: empty where it is not asked for. */
export type Asked = { [name in keyof ExportFilter]-?: string } & { reason: string }

export const nothingAsked: Asked = { state: '', topic: '', kind: '', from: '', to: '', reason: '' }

/** Asks for a list; it waits for another person. @param key the same one for a lost answer @throws StaffFault · NoAnswer */
export function askExport({ reason, ...facets }: Asked, key: string): Promise<ExportView> {
  const filter = Object.fromEntries(Object.entries(facets).filter(([, value]) => value !== ''))
  return writeStaff<ExportView>('/exports', { filter, reason } satisfies ExportInput, key)
}
