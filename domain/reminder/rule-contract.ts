import * as z from 'zod'
import { calendarDateSchema } from '#domain/calendar/date.ts'
import { defineRoute } from '#domain/contract/define-route.ts'
import {
  decisionSchema,
  idSchema,
  lineSchema,
  personReferenceSchema,
  versionSchema,
} from '#domain/contract/field.ts'
import { reminderTimesSchema } from './quiet.ts'
import { rungs, triggers } from './reminder.ts'
import { placeSchema } from '#domain/obligation/place.ts'

const ruleFields = {
  trigger: z.enum(triggers),
  days: z.number().int().min(0).max(400),
  repeatDays: z.number().int().min(1).max(400).nullable(),
  starredOnly: z.boolean(),
  rung: z.enum(rungs),
  active: z.boolean(),
  source: lineSchema(300).nullable(),
}

const keptRuleSchema = z
  .object({ id: idSchema, ...ruleFields, source: z.string().nullable(), version: versionSchema })
  .meta({ id: 'ReminderRule' })
export type KeptReminderRule = z.infer<typeof keptRuleSchema>

/** What a rule has sent in the last ninety days, and how often an update followed. */
const ruleEffectSchema = z.object({ sent: z.number().int(), followed: z.number().int() })

export const listReminderRules = defineRoute({
  method: 'GET',
  path: '/reminders/rules',
  summary: 'The rules of urging with what they have brought, and when nothing goes out',
  response: z.object({
    rules: z.array(keptRuleSchema.extend({ effect: ruleEffectSchema })),
    times: reminderTimesSchema.extend({ version: versionSchema.nullable() }),
    can: z.object({ keep: decisionSchema }),
  }),
})
export type ListedRule = z.infer<typeof keptRuleSchema> & { effect: z.infer<typeof ruleEffectSchema> }

export const setReminderRule = defineRoute({
  method: 'POST',
  path: '/reminders/rules',
  summary: 'Set a rule of urging',
  verb: 'set-reminder-rule',
  body: z.object({ id: idSchema, ...ruleFields }),
  response: keptRuleSchema,
})

export const changeReminderRule = defineRoute({
  method: 'PUT',
  path: '/reminders/rules/:id',
  summary: 'Change a rule of urging, or switch it off; what it has sent stays on record',
  verb: 'change-reminder-rule',
  params: z.object({ id: idSchema }),
  body: z.object({ ...ruleFields, version: versionSchema }),
  response: keptRuleSchema,
})

export const adoptSuggestedRules = defineRoute({
  method: 'POST',
  path: '/reminders/rules/suggestion',
  summary: 'Take over the suggested set of rules where there is none yet, to change it from there',
  verb: 'adopt-reminder-rules',
  body: z.object({}),
  response: z.object({ rules: z.array(keptRuleSchema) }),
})

export const keepReminderTimes = defineRoute({
  method: 'PUT',
  path: '/reminders/times',
  summary: 'Set the quiet hours and days, and from when the digests go out',
  verb: 'keep-reminder-times',
  body: reminderTimesSchema.extend({ version: versionSchema.nullable() }),
  response: z.object({ version: versionSchema }),
})

export const previewReminders = defineRoute({
  method: 'GET',
  path: '/reminders/preview',
  summary: 'What would go out to whom on the next day on which something may, by the rules as they stand',
  query: z.object({
    /** A rule as it is being typed: what it alone would send. */
    trigger: z.enum(triggers).optional(),
    days: z.coerce.number().int().min(0).max(400).optional(),
    rung: z.enum(rungs).optional(),
    starredOnly: z.stringbool().optional(),
  }),
  response: z.object({
    on: calendarDateSchema,
    people: z.number().int(),
    items: z.number().int(),
    /** The first fifty people, by how much they would get. */
    digests: z.array(
      z.object({
        to: personReferenceSchema,
        count: z.number().int(),
        items: z.array(
          z.object({
            obligationId: idSchema,
            place: placeSchema.nullable(),
            title: z.string(),
            dueOn: calendarDateSchema.nullable(),
            trigger: z.enum(triggers),
            rung: z.enum(rungs),
          }),
        ),
      }),
    ),
    can: z.object({ see: decisionSchema }),
  }),
})
