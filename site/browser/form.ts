// What forms gain from script; each works without it.
import { countCharacters } from './count.ts'
import { focusErrors } from './errors.ts'
import { offerLeaving } from './leave.ts'
import { offerRetype } from './retype.ts'
import { submitOnce } from './submit.ts'
import { sendWithWork } from './work/resubmit.ts'

focusErrors()
submitOnce()
countCharacters()
offerLeaving()
offerRetype()
sendWithWork()
