import * as z from 'zod'

/** What the check of the log found: how much was compared, and each thing that differs, in the words of the verifier. */
export const logVerificationSchema = z.object({
  sealed: z.number().int(),
  lastHash: z.string(),
  tables: z.number().int(),
  faults: z.array(z.string()),
})
export type LogVerification = z.infer<typeof logVerificationSchema>
