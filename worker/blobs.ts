/**
 * Where pictures stand: R2 on Cloudflare, a folder of files on Node. Bytes come in as ciphertext; a key says nothing
 * of a person.
 */
export interface Blobs {
  /** Stored and on the disk when it resolves; the same key again replaces it. */
  put(key: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>
  /** Null when there is none. */
  get(key: string): Promise<Uint8Array<ArrayBuffer> | null>
  /** Those that are gone already count as deleted. */
  delete(keys: readonly string[]): Promise<void>
}
