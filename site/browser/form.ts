// What every page of a form gains from script; each works without it.
import { offerLeaving } from './leave.ts'
import { offerRetype } from './retype.ts'

offerLeaving()
offerRetype()
