import * as z from 'zod'
import { calendarDateSchema } from '#domain/calendar/date.ts'
import { defineRoute } from '#domain/contract/define-route.ts'
import {
  decisionSchema,
  idSchema,
  lineSchema,
  pageOf,
  pageQuery,
  personReferenceSchema,
  unitReferenceSchema,
  versionSchema,
} from '#domain/contract/field.ts'
import { obligationKindSchema } from '#domain/obligation/obligation.ts'
import { placeSchema } from '#domain/obligation/place.ts'
import { obligationStateSchema } from '#domain/obligation/obligation-row.ts'
import { telephoneSchema } from './telephone.ts'
import { rungs, triggers } from './reminder.ts'

const triggerSchema = z.enum(triggers)
const rungSchema = z.enum(rungs)

/** The obligation that someone is reminded of, as far as a line in an inbox needs it. */
const remindedOfSchema = z.object({
  id: idSchema,
  kind: obligationKindSchema,
  /** Where it is opened; null for what has no page. */
  place: placeSchema.nullable(),
  title: z.string(),
  owedBy: unitReferenceSchema,
  dueOn: calendarDateSchema.nullable(),
  state: obligationStateSchema,
})

const reminderSchema = z
  .object({
    id: idSchema,
    obligation: remindedOfSchema,
    rung: rungSchema,
    /** Null when somebody urged it by hand. */
    trigger: triggerSchema.nullable(),
    urgedBy: personReferenceSchema.nullable(),
    note: z.string().nullable(),
    sentOn: calendarDateSchema,
    sentAt: z.iso.datetime(),
    isRead: z.boolean(),
    snoozedUntil: calendarDateSchema.nullable(),
  })
  .meta({ id: 'Reminder' })
export type Reminder = z.infer<typeof reminderSchema>

export const listMyReminders = defineRoute({
  method: 'GET',
  path: '/reminders',
  summary: 'What I was reminded of, the latest first',
  query: z.object({ unread: z.stringbool().optional(), ...pageQuery }),
  response: pageOf(reminderSchema),
})

export const countUnread = defineRoute({
  method: 'GET',
  path: '/reminders/unread',
  summary: 'How many reminders I have not seen yet, counted up to a thousand',
  response: z.object({ count: z.number().int() }),
})

export const markRead = defineRoute({
  method: 'POST',
  path: '/reminders/readings',
  summary: 'Mark my reminders as seen: those named, or all of them',
  verb: 'mark-reminders-read',
  body: z.object({ ids: z.array(idSchema).max(200).nullable().default(null) }),
  response: z.object({ marked: z.number().int() }),
})

export const snoozeReminder = defineRoute({
  method: 'POST',
  path: '/reminders/:id/snooze',
  summary: 'Ask not to be reminded of this any more until a day, with the reason; others still are',
  verb: 'snooze-reminder',
  params: z.object({ id: idSchema }),
  body: z.object({ id: idSchema, untilOn: calendarDateSchema, reason: lineSchema(500) }),
  response: z.object({ id: idSchema, untilOn: calendarDateSchema }),
})

/** What followed a reminder: the first word on the matter after it, and how many working days that took. */
const effectSchema = z.object({
  by: z.enum(['acknowledged', 'reported', 'submitted']),
  on: calendarDateSchema,
  workingDays: z.number().int(),
})

export const listRemindersOf = defineRoute({
  method: 'GET',
  path: '/reminders/obligations/:id',
  summary: 'Every reminder of one obligation with what followed it, and who is left alone until when and why',
  params: z.object({ id: idSchema }),
  response: z.object({
    /** The latest first, at most two hundred. */
    reminders: z.array(
      z.object({
        id: idSchema,
        to: personReferenceSchema,
        rung: rungSchema,
        trigger: triggerSchema.nullable(),
        urgedBy: personReferenceSchema.nullable(),
        note: z.string().nullable(),
        sentOn: calendarDateSchema,
        isRead: z.boolean(),
        effect: effectSchema.nullable(),
      }),
    ),
    snoozes: z.array(
      z.object({
        id: idSchema,
        person: personReferenceSchema,
        untilOn: calendarDateSchema,
        reason: z.string(),
        snoozedOn: calendarDateSchema,
      }),
    ),
    can: z.object({ urge: decisionSchema }),
  }),
})

export const urge = defineRoute({
  method: 'POST',
  path: '/reminders/obligations/:id/urging',
  summary: 'Urge whoever owes it and the head of their unit by hand, with a note; once a day',
  verb: 'urge',
  params: z.object({ id: idSchema }),
  body: z.object({ note: lineSchema(500) }),
  response: z.object({ told: z.array(personReferenceSchema) }),
})

export const readReminderSettings = defineRoute({
  method: 'GET',
  path: '/reminders/settings',
  summary: 'How I want to be reminded',
  response: z.object({
    byMail: z.boolean(),
    digestAt: z.number().int(),
    /** The organisation's own hour and quiet hours, which mine must not fall into. */
    usualDigestAt: z.number().int(),
    quietFrom: z.number().int(),
    quietTo: z.number().int(),
    mailAddress: z.string().nullable(),
    telephone: z.string().nullable(),
    /** Whether a gateway for text messages is on; without one no number is used. */
    hasTextMessages: z.boolean(),
    /** Null while I have set nothing of my own. */
    version: versionSchema.nullable(),
  }),
})

export const keepReminderSettings = defineRoute({
  method: 'PUT',
  path: '/reminders/settings',
  summary: 'Set how I want to be reminded: by mail too or not, and from which hour the digest may come',
  verb: 'keep-reminder-settings',
  body: z.object({
    byMail: z.boolean(),
    mailAddress: z.email().max(200).nullable(),
    /** For text messages, where a gateway is on; left out, it stays. */
    telephone: telephoneSchema.nullish(),
    digestAt: z.number().int().min(0).max(1439),
    version: versionSchema.nullable(),
  }),
  response: z.object({ version: versionSchema }),
})
