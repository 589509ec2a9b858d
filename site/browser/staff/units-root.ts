/** The fingerprint of the root that this build knows, out of the frame of the desk; empty: a build without units. */
export function unitsRootHere(): string {
  return document.querySelector('[data-units-root]')?.getAttribute('data-units-root') ?? ''
}
