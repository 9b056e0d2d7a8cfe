import { verifyLogJob } from '#server/event/verify-log.ts'

/** Every kind of long work this program does. */
export const jobDefinitions = [verifyLogJob]
