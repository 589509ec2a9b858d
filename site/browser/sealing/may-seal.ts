/** Whether this browser can seal here; when not, the page shows the hotlines and the counter, never a plaintext form. */
export function maySeal(): boolean {
  return typeof crypto === 'object' && typeof crypto.subtle === 'object'
}
