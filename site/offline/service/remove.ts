// Served as /sw.js while reading offline is not offered: takes the earlier one's place, clears up and goes.
import { scope } from './scope.ts'
import { forgetOthers } from './store.ts'

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()))
scope.addEventListener('activate', (event) => {
  event.waitUntil(forgetOthers(null).then(() => scope.registration.unregister()))
})
