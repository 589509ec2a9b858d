/** A change of the data files that somebody who reads them with a program should know; the feed tells it. */
export type DataChange = { readonly date: string; readonly title: string; readonly summary: string }

/** The newest first. A field that goes away or means something else is told here before it does. */
export const dataChanges: readonly DataChange[] = [
  {
    date: '2026-11-22',
    title: '开放数据增加条例全文',
    summary: '新增条例全文和逐条的JSON、它们的JSON Schema、Akoma Ntoso 3.0文件，以及本更新源。职责的JSON和CSV没有变。',
  },
]
