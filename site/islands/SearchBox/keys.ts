/** What a key means in the box. */
export type KeyAction = 'next' | 'previous' | 'open' | 'close' | 'hold' | null

interface KeyState {
  readonly shown: boolean
  readonly active: boolean
  readonly composing: boolean
}

/** Safari ends a composition before its last Enter arrives and tells them apart by this old code alone. */
const KEY_OF_INPUT_METHOD = 229

/** While an input method composes, its keys are its own: Enter then ends the composition and must not submit. */
function isComposingKey(event: KeyboardEvent, composing: boolean): boolean {
  const { keyCode } = event as unknown as { readonly keyCode: number }
  return composing || event.isComposing || keyCode === KEY_OF_INPUT_METHOD
}

/** Reads a key by the combobox pattern: arrows choose, Enter opens what is chosen, Escape closes the list first. */
export function readKey(event: KeyboardEvent, state: KeyState): KeyAction {
  if (isComposingKey(event, state.composing)) return event.key === 'Enter' ? 'hold' : null
  if (event.ctrlKey || event.metaKey || event.altKey) return null
  if (event.key === 'ArrowDown') return 'next'
  if (event.key === 'ArrowUp') return 'previous'
  if (event.key === 'Enter' && state.shown && state.active) return 'open'
  if (event.key === 'Escape' && state.shown) return 'close'
  return null
}

/** Whether `/` should go to the box: not while somebody types somewhere, and not as part of a shortcut. */
export function isShortcut(event: KeyboardEvent): boolean {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false
  const target = event.target
  if (!(target instanceof HTMLElement)) return true
  return !target.isContentEditable && !/^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
}

/** Makes a field the combobox of a list; what changes while one types is set elsewhere. */
export function setCombobox(field: HTMLInputElement, listId: string): void {
  const attributes = {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': listId,
    'aria-expanded': 'false',
  }
  for (const [name, value] of Object.entries(attributes)) field.setAttribute(name, value)
}
