const key = 'staff-keys-off'

/** Whether keys of one sign do something; on until somebody turns them off in this browser. */
export function keysAreOn(): boolean {
  try {
    return localStorage.getItem(key) === null
  } catch {
    return true
  }
}

export function keepsKeys(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(key)
    else localStorage.setItem(key, '1')
  } catch {
    return
  }
}
