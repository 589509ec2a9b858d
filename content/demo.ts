/** What a demonstration starts with: invented, and said to be. */
export const demo = {
  matterKey: 'demo-matter-0000000000000001',
  matter: {
    kind: 'complaint',
    topic: 'housing-estate',
    place: { city: '360100', county: '360102' },
    text: '（演示内容）小区楼道里一直有人给电动车充电，和物业说过三次，没有人来处理，邻居之间为这件事吵了起来。',
    contact: { name: '演示居民' },
  },
  volunteerKey: 'demo-volunteer-000000000001',
  volunteer: {
    name: '演示志愿者',
    phone: '13800000000',
    adult: true,
    place: { city: '360100', county: '360102' },
    services: ['publicity', 'patrol'],
    times: ['weekend-day'],
    consents: ['arrange'],
  },
  /** One unit, so that a matter of the demonstration can be worked through by hand. */
  staff: {
    unit: '360102-centre',
    place: '360102',
    roles: [
      'dispatcher',
      'handler',
      'reviewer',
      'custodian',
      'custodian',
      'supervisor',
      'auditor',
      'grid-worker',
      'administrator',
    ],
  },
} as const
