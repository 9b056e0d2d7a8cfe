import * as z from 'zod'

/** What a receiver can be told of. */
export const topics = [
  'obligation.created',
  'obligation.state_changed',
  'obligation.due_changed',
  'reminder.sent',
  'publication.created',
] as const
export type Topic = (typeof topics)[number]

const obligationSchema = z.object({
  id: z.string(),
  kind: z.string(),
  number: z.number(),
  year: z.number(),
  state: z.string(),
  due_on: z.string().nullable(),
  owed_by_unit_id: z.string(),
  owed_to_unit_id: z.string(),
})
const reminderSchema = z.object({
  id: z.string(),
  obligation_id: z.string(),
  rung: z.string(),
  sent_on: z.string(),
})
const publicationSchema = z.object({ id: z.string() })

export interface LoggedChange {
  readonly noun: string
  readonly before: unknown
  readonly after: unknown
}

interface Told {
  readonly topic: Topic
  readonly data: Record<string, string | number | null>
}

/**
 * What of a change in the log a receiver is told: which thing, its number, state and date, and never its words nor any
 * person. Whoever may know more asks the API, with rights of their own.
 */
export function toldOf({ noun, before, after }: LoggedChange): Told[] {
  if (noun === 'reminder' && before === null) {
    const row = reminderSchema.safeParse(after).data
    return row
      ? [
          {
            topic: 'reminder.sent',
            data: { obligationId: row.obligation_id, rung: row.rung, sentOn: row.sent_on },
          },
        ]
      : []
  }
  if (noun === 'publication' && before === null) {
    const row = publicationSchema.safeParse(after).data
    return row ? [{ topic: 'publication.created', data: { id: row.id } }] : []
  }
  return noun === 'obligation' ? toldOfObligation(before, after) : []
}

function toldOfObligation(before: unknown, after: unknown): Told[] {
  const now = obligationSchema.safeParse(after).data
  if (!now) return []
  const data = {
    id: now.id,
    kind: now.kind,
    number: now.number,
    year: now.year,
    state: now.state,
    dueOn: now.due_on,
    owedByUnitId: now.owed_by_unit_id,
    owedToUnitId: now.owed_to_unit_id,
  }
  const was = obligationSchema.safeParse(before).data
  if (!was) return [{ topic: 'obligation.created', data }]
  return [
    ...(was.state === now.state ? [] : [{ topic: 'obligation.state_changed' as const, data }]),
    ...(was.due_on === now.due_on ? [] : [{ topic: 'obligation.due_changed' as const, data }]),
  ]
}
