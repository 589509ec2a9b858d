// Fetched when a matter is sealed: the keys and ciphers, in one file.
export { openPage } from './open-page.ts'
export { pictureOpener } from './open-picture.ts'
export { sealFields } from './seal-fields.ts'
export { sealedSender } from './send-photo.ts'
