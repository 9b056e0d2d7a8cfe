import * as z from 'zod'
import { latenessSchema } from '#domain/report/lateness.ts'
import { formProblemSchema } from './filled-form.ts'

export const receivedMailStates = ['waiting', 'taken', 'answered', 'set_aside'] as const
export type ReceivedMailState = (typeof receivedMailStates)[number]

/** What became of a mail that was read. */
export const mailOutcomes = [
  'taken',
  'taken_in_part',
  'same_again',
  'wrong_cells',
  'no_form',
  'several_forms',
  'not_a_form',
  'form_altered',
  'other_period',
  'old_version',
  'unit_ceased',
  'not_your_report',
  'report_closed',
  'unreadable',
  'virus_found',
  'stamp_found',
  'unknown_sender',
  'automatic',
] as const
export type MailOutcome = (typeof mailOutcomes)[number]

/** What the sentence of an outcome needs. Names and titles as they were when the mail was read. */
const outcomeDetailSchema = z.object({
  report: z.string().optional(),
  unit: z.string().optional(),
  owedBy: z.string().optional(),
  /** The period that is asked now, and the versions of form and template. */
  asked: z.string().optional(),
  formVersion: z.number().int().optional(),
  askedVersion: z.number().int().optional(),
  /** The reason of a rule, or of a reader of files. */
  reason: z.string().optional(),
  /** The name of a file, or of what a virus scanner found. */
  name: z.string().optional(),
  /** When the same form came first. */
  before: z.string().optional(),
  sections: z.number().int().optional(),
  figures: z.number().int().optional(),
  /** Titles of sections that somebody changed on the page after the form was made: their words stayed. */
  keptSections: z.array(z.string()).optional(),
  problems: z.array(formProblemSchema).optional(),
  /** How late the form came; absent in time, and of what was handed up before. */
  lateness: latenessSchema.optional(),
  /** Whether the form was kept beside its report, to be taken once that is open again. */
  isKept: z.boolean().optional(),
})
export type OutcomeDetail = z.infer<typeof outcomeDetailSchema>

/** In which state a mail is left by what became of it. */
export function stateAfter(outcome: MailOutcome): Exclude<ReceivedMailState, 'waiting'> {
  if (outcome === 'taken' || outcome === 'taken_in_part') return 'taken'
  return outcome === 'unknown_sender' || outcome === 'automatic' ? 'set_aside' : 'answered'
}

/** Answers that one person is sent within an hour; of more than that a machine would be talking to a machine. */
export const answersPerHour = 10
