import type { ExportFile } from '../../../../worker/contract/exports.ts'
import { writeStaff } from '../../../browser/staff/ask.ts'

/** Fetches the list, which is possible once, and hands it to the browser as a file. @throws StaffFault · NoAnswer */
export async function saveExport(id: string, key: string): Promise<void> {
  const { name, csv } = await writeStaff<ExportFile>(`/exports/${id}/file`, {}, key)
  const address = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
