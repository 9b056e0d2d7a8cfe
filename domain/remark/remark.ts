import * as z from 'zod'

/** What a superior said of a unit: biểu dương, phê bình. */
export const remarkTones = ['praise', 'criticism'] as const
export const remarkToneSchema = z.enum(remarkTones)
export type RemarkTone = z.infer<typeof remarkToneSchema>
