/** What codes are called; the built page carries it, so that no script has to. */
export interface DeskLabels {
  readonly kinds: Readonly<Record<string, string>>
  readonly topics: readonly { readonly code: string; readonly label: string }[]
}
