import { expect, type Page } from '@playwright/test'
import { forms } from '../../../content/words/forms.ts'
import { sealed } from '../../../content/words/sealed.ts'
import { staffActs } from '../../../content/words/staff/acts.ts'
import { staffCase } from '../../../content/words/staff/case.ts'
import { staffPeople } from '../../../content/words/staff/people.ts'
import { staffQueue } from '../../../content/words/staff/queue.ts'
import { deskStates } from '../../../content/words/staff/states.ts'
import { unlockWords } from '../../../content/words/staff/unlock.ts'
import { track } from '../../../content/words/track.ts'
import type { Outcome } from '../../../worker/contract/dialogue.ts'
import { openByMasthead } from './desk-join.ts'
import type { Hand } from './hands.ts'
import { slow } from './keys-story.ts'
import { choosePrivacy, chooseWhere, giveContact, press, readCode, text, writeWhat } from './sealed.ts'
import { type Account, oneTimeCode } from './staffed.ts'

/** What the resident writes, as helpers of the sealed form write it. */
export const tip = text

/** Somebody at the desk. */
export interface Colleague {
  readonly page: Page
  readonly hand: Hand
}

type State = keyof typeof deskStates

/** A tip by the real form of the site. @returns its code */
export async function fileTip(page: Page, url: string): Promise<string> {
  await page.goto(`${url}/report/sealed/`)
  await choosePrivacy(page, sealed.kind.confidential)
  await writeWhat(page)
  await press(page, forms.next)
  await chooseWhere(page)
  await giveContact(page)
  await press(page, sealed.check.send)
  return readCode(page)
}

/** With what the start command printed, and on to the queue. */
export async function signInToQueue({ page, hand }: Colleague, url: string, account: Account): Promise<void> {
  await page.goto(`${url}/staff/queue/`)
  await hand.write(page.locator('#account'), account.code)
  await hand.write(page.locator('#password'), account.password)
  await hand.write(page.locator('#code'), oneTimeCode(account.secret))
  await hand.press(page.getByRole('button', { name: staffPeople.signIn.send, exact: true }))
  await expect(page.locator('.qu__list')).toBeVisible()
  expect(new URL(page.url()).pathname).toBe('/staff/queue/')
}

const rowOf = (page: Page, handle: string) =>
  page.locator('.qu__list a').filter({ hasText: staffQueue.row.number(handle) })

/** Out of the queue, by the number of its code; what is open already is read anew. */
export async function openMatter({ page, hand }: Colleague, code: string, state: State): Promise<void> {
  const back = page.locator('.case__back a').first()
  if (await back.isVisible()) await hand.press(back)
  await hand.press(rowOf(page, code.slice(0, 5)))
  await expectState(page, state)
}

export function expectState(page: Page, state: State): Promise<void> {
  return expect(page.locator('.case__state strong')).toHaveText(deskStates[state], slow)
}

export async function unlock({ page, hand }: Colleague, passphrase: string): Promise<void> {
  await hand.write(page.getByLabel(unlockWords.passphrase, { exact: true }), passphrase)
  await hand.press(page.getByRole('button', { name: unlockWords.send, exact: true }))
  await expect(page.getByText(tip)).toBeVisible(slow)
}

export interface Deed {
  readonly text?: string
  readonly article?: readonly [article: string, paragraph: string]
  readonly outcome?: Outcome
}

/** One step with its form. A reply is sent at once, instead of after its minute. */
export async function act(who: Colleague, name: keyof typeof staffActs.buttons, state: State, deed: Deed = {}) {
  const { page, hand } = who
  const button = (label: string) => page.locator('.case').getByRole('button', { name: label, exact: true })
  await hand.press(button(staffActs.buttons[name]))
  if (deed.outcome) await hand.mark(page.getByLabel(staffCase.form.outcomes[deed.outcome].label))
  if (deed.article) {
    await hand.choose(page.locator('#act-article'), deed.article[0])
    await hand.choose(page.locator('#act-paragraph'), deed.article[1])
  }
  if (deed.text) await hand.write(page.locator('#act-text'), deed.text)
  const holds = name === 'reply' || name === 'ask'
  await hand.press(button(holds ? staffCase.form.hold : staffActs.buttons[name]))
  if (holds) await hand.press(button(staffCase.out.now))
  await expectState(page, state)
}

/** The resident comes back with the code. */
export async function comeBack(page: Page, url: string, code: string): Promise<void> {
  await page.goto(`${url}/report/track/`)
  await page.getByRole('textbox', { name: track.label }).fill(code)
  await press(page, track.go)
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(track.title)
}

/** Until the page says that it was taken: before that the desk would still show the state before. */
export async function say(page: Page, act: 'answer' | 'not-solved' | 'confirm', words = ''): Promise<void> {
  const { go, yes, done } = track.acts[act]
  await press(page, go)
  if (act !== 'confirm') await page.getByLabel(track.acts[act].text).fill(words)
  await press(page, yes)
  await expect(page.getByRole('main').getByText(done)).toBeVisible(slow)
}

/** The same for somebody who is signed in already. */
export async function openQueue(who: Colleague): Promise<void> {
  await openByMasthead(who, staffPeople.links.queue, '/staff/queue/')
  await expect(who.page.locator('.qu__list')).toBeVisible()
}
