// Before the tests of the homes: each start over an older site would build it anew.
export { buildSite as default } from './build-site.ts'
