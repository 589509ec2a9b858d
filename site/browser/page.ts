// The one script of the reading pages: deferred, and every page is complete without it.
import { followCitation } from './cite.ts'
import { offerCopy } from './copy.ts'
import { keepOffline } from './offline.ts'
import { offerPrint } from './print.ts'
import { switchSize } from './size.ts'

switchSize()
followCitation()
offerCopy()
offerPrint()
keepOffline()
