// What a form to be filled gains from script; each works without it.
import { countCharacters } from './count.ts'
import { focusErrors } from './errors.ts'
import { submitOnce } from './submit.ts'
import { sendWithWork } from './work/resubmit.ts'

focusErrors()
submitOnce()
countCharacters()
sendWithWork()
