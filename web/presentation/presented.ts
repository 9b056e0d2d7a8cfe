import type { Briefing } from '#domain/meeting/briefing.ts'
import type { Meeting } from '#domain/meeting/contract.ts'

/** What the big screen shows: a meeting and what is before it. */
export type Presented = Meeting & { briefing: Briefing }
