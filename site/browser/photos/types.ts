/** A picture that was decoded and written anew: pixels and nothing else. Fits `Attachment` of site/browser/sealing. */
export interface Photo {
  readonly type: 'image/jpeg' | 'image/png'
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly width: number
  readonly height: number
  /** Of the side that was given, how much is left; 1 when nothing was scaled. */
  readonly scale: number
}

/** Who sends, and what: a picture in its chunks, in order. */
export interface Upload {
  readonly handle: string
  readonly auth: string
  readonly number: number
  readonly chunks: readonly Uint8Array<ArrayBuffer>[]
  /** How many the server is known to hold already (from its answer, or from tracking); 0 when not known. */
  readonly stored?: number
  /** Ends the upload with UploadFault `stopped`; what was confirmed stays. */
  readonly signal?: AbortSignal
}

/** After each confirmed chunk. */
export interface Progress {
  readonly stored: number
  readonly chunks: number
  readonly whole: boolean
}
