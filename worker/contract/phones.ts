/** Any telephone that can be called back: mobile, or land line with its area code; spaces and dashes do not matter. */
const phoneForm = /^(?:\+?86)?(?:1[3-9]\d{9}|0(?:10|2\d|[3-9]\d{2})\d{7,8})$/

/** Whether somebody can be called back there. */
export function isPhone(phone: string): boolean {
  return phoneForm.test(foldPhone(phone))
}

/** A telephone number without the marks that people write between its digits. */
export function foldPhone(phone: string): string {
  return phone.normalize('NFKC').replace(/[\s\-‐-―()]/g, '')
}
