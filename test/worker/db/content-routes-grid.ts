import type { TestHome } from '../../support/home.ts'
import { mattersPath } from '../staff/desk-support.ts'
import { done, photo, tasksPath, withTask } from '../staff/grid-support.ts'
import type { Handing } from './content-routes.ts'

/** A task that waits in the street; its id stands where a receipt would. */
async function ofWorker(home: TestHome) {
  const { filed, grid, id } = await withTask(home)
  return { filed: { ...filed, receipt: id }, who: grid }
}

/** A task that came back with a picture. */
async function ofGiver(home: TestHome) {
  const { filed, grid, id, handler } = await withTask(home)
  await done(grid, id, { outcome: 'done', note: '看过了', photo: photo() })
  return { filed: { ...filed, receipt: id }, who: handler }
}

/** What is handed out for the street and comes back from it, each time with its event. */
export const gridContent: Readonly<Record<string, Handing>> = {
  'GET /api/staff/tasks/:id': {
    to: 'staff',
    event: 'task.look',
    stage: ofWorker,
    visit: (worker, { receipt }) => worker.request(`${tasksPath}/${receipt}`),
  },
  'GET /api/staff/matters/:id/tasks': {
    to: 'staff',
    event: 'task.look',
    stage: ofGiver,
    visit: (handler, { id }) => handler.request(`${mattersPath}/${id}/tasks`),
  },
  'GET /api/staff/matters/:id/tasks/:task/photo': {
    to: 'staff',
    event: 'task.look',
    stage: ofGiver,
    visit: (handler, { id, receipt }) => handler.request(`${mattersPath}/${id}/tasks/${receipt}/photo`),
  },
}

const nobody: Handing = { to: 'nobody' }

/** Lists without a word of anybody, and what only goes in. */
export const gridHandings: Readonly<Record<string, Handing>> = {
  'GET /api/staff/tasks': nobody,
  'POST /api/staff/tasks/:id/done': nobody,
  'POST /api/staff/hazards': nobody,
  'POST /api/staff/matters/:id/tasks': nobody,
}
