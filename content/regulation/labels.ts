import { toHan } from './numerals.ts'

/** How the law writes the number of an article, a paragraph and an item, without looking whether they exist. */
export const articleLabel = (article: number): string => `第${toHan(article)}条`
export const paragraphLabel = (paragraph: number): string => `第${toHan(paragraph)}款`
/** @param mark the item's own mark with its brackets, 「（六）」 */
export const itemLabel = (mark: string): string => `第${mark}项`
