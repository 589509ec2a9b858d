import type { Gloss } from './types.ts'

export const chapter7: readonly Gloss[] = [
  {
    of: 'a57.p1',
    sha: '2d915fab82aaee7b6c0a69c4c06348ba39be06b2938f5b310d9efc9614c90623',
    says: [],
  },
  {
    of: 'a57.p2',
    sha: 'f76683b0e94c42cabf3d75ac992cee0897245d35d2fb37c25aa041659611b269',
    says: [],
  },
  {
    of: 'a58.p1',
    sha: '7ffa185b34c30765079e75094b94a92dcbcd7fc4a932600037b0a65d2be21dfc',
    says: [],
  },
  {
    of: 'a58.p2',
    sha: 'f706a2e624df8e28058786e1609978a1dea15469b52597e9441926c13b6af9fe',
    says: [],
  },
  {
    of: 'a59.p1',
    sha: 'aefe3038932de092a624d40a4db09e1067b6e3d5dba1e4dec6d6def068350457',
    says: [],
  },
  {
    of: 'a60.p1',
    sha: '7873046306889617d29bf8a1904b4b432c350061ecfeac6522ca4d893a9467a0',
    says: [],
  },
  {
    of: 'a60.p2',
    sha: '4367596c4b8e8da2bbe323c82790628f10296022cbed4ede1b1ac8fba422f2be',
    says: [],
  },
  {
    of: 'a61.p1',
    sha: 'a3326c9efee86f21820345e24391c0c2eedc99a899d7fb49c45f83df467975ec',
    says: [],
  },
  {
    of: 'a61.p2',
    sha: '2f5e7585fc48f2adf0c8665c473d98c86cb606a5fb97c4d910fb17c1f273ab1c',
    says: [],
  },
  {
    of: 'a62.p1',
    sha: 'c4fe123aedaf1afb67899c105d8b3a83ff5cce2d202678a184138fb52551e4ef',
    says: [],
  },
  {
    of: 'a62.p2',
    sha: 'bab1195986a51b6f9e69303f031d3ca7da9e021697f5b266f15a3e6cd280d333',
    says: [],
  },
]
