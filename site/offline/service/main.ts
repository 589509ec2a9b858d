// The service worker. It saves the reading pages in one piece and hands them out when the network does not.
import { answerFile, answerPage, answerQuestion } from './answer.ts'
import type { Build } from './marks.ts'
import { routeOf } from './route.ts'
import { scope } from './scope.ts'
import { forgetOthers, save } from './store.ts'

/** Written in at build. */
declare const BUILD: Build

type Connection = { readonly connection?: { readonly saveData?: boolean } }

/** Who saves data is not given an update either; what is saved already stays, and is whole. */
async function install(): Promise<void> {
  if ((navigator as Connection).connection?.saveData) throw new Error('saves data')
  await save(BUILD, new Date())
}

/** Runs once no page of an earlier build is open: only then is what it reads thrown away. */
async function activate(): Promise<void> {
  await forgetOthers(BUILD)
  await scope.registration.navigationPreload?.enable()
  await scope.clients.claim()
}

scope.addEventListener('install', (event) => event.waitUntil(install()))
scope.addEventListener('activate', (event) => event.waitUntil(activate()))
scope.addEventListener('fetch', (event) => {
  const { request } = event
  const route = routeOf(request, scope.location.origin)
  if (route === 'page') event.respondWith(answerPage(BUILD, event))
  if (route === 'kept' || route === 'picture') event.respondWith(answerFile(BUILD, request, route === 'kept'))
  if (route === 'question') event.respondWith(answerQuestion(BUILD, request))
})
