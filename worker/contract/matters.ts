/** Codes and limits of matters: plain constants, so that the browser may show them. */
export const matterKinds = ['inquiry', 'help', 'complaint', 'suggestion', 'tip'] as const
export type MatterKind = (typeof matterKinds)[number]

export const privacies = ['named', 'confidential', 'anonymous'] as const
export type Privacy = (typeof privacies)[number]

/** Sealed in the browser to the body in charge, or encrypted by the Worker under DATA_KEY. */
export const keepings = ['open', 'sealed'] as const
export type Keeping = (typeof keepings)[number]

/** Kinds that are never taken in as plain text: they wait for sealing. */
export const sealedKinds: readonly string[] = ['tip'] satisfies MatterKind[]
export const sealedPrivacies: readonly string[] = ['confidential', 'anonymous'] satisfies Privacy[]

/** Characters are Unicode code points, as the person counts them. */
export const matterLimits = { textCharsMin: 10, textCharsMax: 5000, nameCharsMax: 30 } as const

/** The steps of the report form, in order: each has an address of its own under /report/. */
export const reportSteps = ['kind', 'what', 'city', 'county', 'unit', 'contact', 'check'] as const
export type ReportStep = (typeof reportSteps)[number]

/** What a form posts for a county that the person does not know. */
export const unknownCounty = 'unknown'

/** What a form posts for a matter that is a complaint and a tip at once: the complaint is written first, the tip apart. */
export const complaintAndTip = 'both'
