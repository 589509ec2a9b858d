import { expect, type Page } from '@playwright/test'
import { keyPage } from '../../../content/words/staff/key-page.ts'
import { staffPeople } from '../../../content/words/staff/people.ts'
import { staffSetUp } from '../../../content/words/staff/set-up.ts'
import { unlockWords } from '../../../content/words/staff/unlock.ts'
import type { Colleague } from './desk-story.ts'
import { command, slow } from './keys-story.ts'
import type { Staffed } from './staffed.ts'

/** A phone or laptop with a passkey in it. */
export async function addAuthenticator(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

export interface Joined {
  readonly code: string
  /** Of their keys, as they read it aloud. */
  readonly fingerprint: string
}

/** Somebody new: the one-time link, a passkey, signing in with it, and keys under a passphrase of their own. */
export async function joinByInvite(who: Colleague, portal: Staffed, name: string, passphrase: string): Promise<Joined> {
  const { page, hand } = who
  const button = (label: string) => page.getByRole('button', { name: label, exact: true })
  await addAuthenticator(page)
  const link = /http:\S+/.exec(command(portal, 'invite', name, 'handler', '360102-centre'))?.[0] ?? ''
  await page.goto(link)
  await hand.press(button(staffSetUp.makePasskey))
  await expect(page.getByRole('heading', { name: staffSetUp.done })).toBeFocused()
  const code = await page.locator('.staff__code').innerText()
  await hand.press(page.getByRole('link', { name: staffSetUp.toHome }))
  await hand.press(button(staffPeople.signIn.passkey))
  await openKeysPage(who)
  await hand.write(page.locator('#first-passphrase'), passphrase)
  await hand.write(page.locator('#first-repeat'), passphrase)
  await hand.press(button(keyPage.own.make))
  const print = page.locator('.keys__print').first()
  await expect(print).not.toBeEmpty(slow)
  return { code, fingerprint: await print.innerText() }
}

/** The head of the unit hands its key on, after the fingerprint was read aloud. */
export async function handKeyTo(who: Colleague, { code, fingerprint }: Joined, passphrase: string): Promise<void> {
  const { page, hand } = who
  const button = (label: string) => page.getByRole('button', { name: label, exact: true })
  await openKeysPage(who)
  await hand.press(page.locator('summary', { hasText: keyPage.own.open }))
  await hand.write(page.getByLabel(unlockWords.passphrase, { exact: true }), passphrase)
  await hand.press(button(unlockWords.send))
  await expect(page.getByText(keyPage.own.isOpen)).toBeVisible(slow)
  const give = page.locator('details').filter({ has: page.locator('summary', { hasText: keyPage.give.open(code) }) })
  await hand.press(give.locator('summary'))
  await hand.write(give.getByLabel(keyPage.give.said, { exact: true }), fingerprint)
  await hand.press(give.getByRole('button', { name: keyPage.give.send, exact: true }))
  await expect(page.getByText(keyPage.give.done(code))).toBeVisible(slow)
}

const openKeysPage = (who: Colleague) => openByMasthead(who, staffPeople.links.keys, '/staff/keys/')

/** By its link in the masthead, or on the first page of the desk. */
export async function openByMasthead({ page, hand }: Colleague, text: string, path: string): Promise<void> {
  await hand.press(page.getByRole('link', { name: text, exact: true }))
  await page.waitForURL(`**${path}`)
}
