/**
 * Why a picture was not taken. `empty`: zero bytes · `too-big`: the file, or what is left of it after the last step of
 * quality · `huge`: more pixels than a phone can open · `heic` · `moving`: GIF, animated PNG or WebP · `svg` · `pdf` ·
 * `web-page`: HTML under another name · `video` · `kind`: any other kind · `truncated`: the end is missing ·
 * `undecodable`: this browser cannot open it · `garbled`: this browser changes what is read from a canvas ·
 * `unsupported`: it has no canvas or no file reader · `too-many`: more than a matter takes · `same`: chosen
 * before.
 */
export const photoReasons = [
  'empty',
  'too-big',
  'huge',
  'heic',
  'moving',
  'svg',
  'pdf',
  'web-page',
  'video',
  'kind',
  'truncated',
  'undecodable',
  'garbled',
  'unsupported',
  'too-many',
  'same',
] as const
export type PhotoReason = (typeof photoReasons)[number]

/** Carries a reason, never the picture or its name; the sentence is `photos.reasons[reason]` of content/words/photos.ts. */
export class PhotoFault extends Error {
  readonly reason: PhotoReason

  constructor(reason: PhotoReason) {
    super(`photo: ${reason}`)
    this.reason = reason
  }
}

/**
 * Why an upload ended early. `network`: tried often enough, may be tried again · `refused`: the server does not take these
 * bytes · `unknown`: no such matter, attachment or code · `closed`: the matter takes nothing any more · `stopped`: by
 * the caller's signal.
 */
export const uploadReasons = ['network', 'refused', 'unknown', 'closed', 'stopped'] as const
export type UploadReason = (typeof uploadReasons)[number]

/** The sentence is `photos.uploads[reason]` of content/words/photos.ts. */
export class UploadFault extends Error {
  readonly reason: UploadReason

  constructor(reason: UploadReason) {
    super(`upload: ${reason}`)
    this.reason = reason
  }
}
