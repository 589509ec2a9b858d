// The one script of the reading pages: deferred, and every page is complete without it.
import { offerCopy } from './copy.ts'
import { offerPrint } from './print.ts'
import { switchSize } from './size.ts'

switchSize()
offerCopy()
offerPrint()
