import { Hono } from 'hono'
import type { Home } from '../home.ts'
import { accountsDoor } from './accounts.ts'
import { approvalsDoor } from './approvals.ts'
import { countsDoor } from './counts.ts'
import { exportsDoor } from './exports.ts'
import { intakeDoor } from './intake.ts'
import { setUpDoor } from './invites.ts'
import { keysDoor } from './keys.ts'
import { keysOperatorDoor } from './keys-operator.ts'
import { ledgerLookDoor } from './ledger.ts'
import { caseDoor } from './matters.ts'
import { movesDoor } from './moves.ts'
import { noticesDoor } from './notices.ts'
import { operatorDoor } from './operator.ts'
import { queueDoor } from './queue.ts'
import { revealDoor } from './reveal.ts'
import { sessionsDoor } from './sessions.ts'
import { signInDoor } from './sign-in.ts'
import { switchesDoor } from './switches.ts'
import { givingDoor, tasksDoor } from './tasks.ts'

/**
 * `/api/staff/*`. Open to whoever is not signed in: sign-in, set-up by a one-time link, and what the operator signs.
 * Everything else is made with `staffRoutes`, so that it has an audience; add such a door here.
 */
export function staffDoor(home: Home): Hono {
  return new Hono()
    .route('/', signInDoor(home))
    .route('/set-up', setUpDoor(home))
    .route('/operator', operatorDoor(home))
    .route('/operator', keysOperatorDoor(home))
    .route('/', sessionsDoor(home))
    .route('/keys', keysDoor(home))
    .route('/intake', intakeDoor(home))
    .route('/matters', queueDoor(home))
    .route('/matters', caseDoor(home))
    .route('/matters', movesDoor(home))
    .route('/approvals', approvalsDoor(home))
    .route('/exports', exportsDoor(home))
    .route('/notices', noticesDoor(home))
    .route('/switches', switchesDoor(home))
    .route('/ledger', ledgerLookDoor(home))
    .route('/accounts', accountsDoor(home))
    .route('/counts', countsDoor(home))
    .route('/', revealDoor(home))
    .route('/', tasksDoor(home))
    .route('/matters', givingDoor(home))
}
