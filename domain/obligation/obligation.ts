import * as z from 'zod'

/** Everything owed is one kind of thing: these are its kinds. */
export const obligationKinds = [
  'task',
  'contribution',
  'report',
  'appraisal',
  'opinion',
  'answer',
  'milestone',
] as const
export const obligationKindSchema = z.enum(obligationKinds)
export type ObligationKind = z.infer<typeof obligationKindSchema>

/** What the one who is owed says of accepted work against what was required (Regulation 366-QĐ/TW counts "exceeds"). */
export const qualityMarks = ['below', 'meets', 'exceeds'] as const
export const qualityMarkSchema = z.enum(qualityMarks)
export type QualityMark = z.infer<typeof qualityMarkSchema>
