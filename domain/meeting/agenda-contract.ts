import * as z from 'zod'
import { defineRoute } from '#domain/contract/define-route.ts'
import {
  decisionSchema,
  idSchema,
  lineSchema,
  unitReferenceSchema,
  versionSchema,
} from '#domain/contract/field.ts'
import { attendanceStateSchema } from './meeting.ts'

export const agendaItemSchema = z.object({
  id: idSchema,
  ordinal: z.number().int(),
  title: z.string(),
  speaker: unitReferenceSchema.nullable(),
  minutes: z.number().int().nullable(),
  version: versionSchema,
})

export const attendanceSchema = z.object({
  id: idSchema,
  unit: unitReferenceSchema,
  state: attendanceStateSchema,
  reason: z.string().nullable(),
  /** Who comes in place of the head of the unit: a person with their post, or the post alone. */
  substitute: z
    .object({ personId: idSchema.nullable(), name: z.string().nullable(), title: z.string().nullable() })
    .nullable(),
  version: versionSchema,
  can: z.object({ substitute: decisionSchema }),
})
export type AttendanceRow = z.infer<typeof attendanceSchema>

const ofMeeting = z.object({ id: idSchema })
const ofItem = z.object({ id: idSchema, itemId: idSchema })
const agenda = z.object({ agenda: z.array(agendaItemSchema) })
const attendance = z.object({ attendance: z.array(attendanceSchema) })

const itemFields = {
  title: lineSchema(500),
  speakerUnitId: idSchema.nullable().default(null),
  minutes: z.number().int().min(1).max(600).nullable().default(null),
}

export const addAgendaItem = defineRoute({
  method: 'POST',
  path: '/meetings/:id/agenda',
  summary: 'Add an item at the end of the agenda',
  verb: 'add-agenda-item',
  params: ofMeeting,
  body: z.object({ id: idSchema, ...itemFields }),
  response: agenda,
})

export const editAgendaItem = defineRoute({
  method: 'PUT',
  path: '/meetings/:id/agenda/:itemId',
  summary: 'Change an item of the agenda',
  verb: 'edit-agenda-item',
  params: ofItem,
  body: z.object({ ...itemFields, version: versionSchema }),
  response: agenda,
})

export const removeAgendaItem = defineRoute({
  method: 'POST',
  path: '/meetings/:id/agenda/:itemId/remove',
  summary: 'Take an item off the agenda; those after it move up',
  verb: 'remove-agenda-item',
  params: ofItem,
  body: z.object({ version: versionSchema }),
  response: agenda,
})

/** The ids of all items in their new order; refused when an item was added or removed meanwhile. */
export const reorderAgenda = defineRoute({
  method: 'PUT',
  path: '/meetings/:id/agenda-order',
  summary: 'Put the items of the agenda in another order',
  verb: 'reorder-agenda',
  params: ofMeeting,
  body: z.object({ ids: z.array(idSchema).max(500) }),
  response: agenda,
})

export const inviteUnits = defineRoute({
  method: 'POST',
  path: '/meetings/:id/attendance',
  summary: 'Invite units; those invited already stay as they are',
  verb: 'invite-units',
  params: ofMeeting,
  body: z.object({ unitIds: z.array(idSchema).min(1).max(500) }),
  response: attendance,
})

export const withdrawInvitation = defineRoute({
  method: 'POST',
  path: '/meetings/:id/attendance/:itemId/withdraw',
  summary: 'Withdraw the invitation of a unit',
  verb: 'withdraw-invitation',
  params: ofItem,
  body: z.object({ version: versionSchema }),
  response: attendance,
})

export const recordAttendance = defineRoute({
  method: 'PUT',
  path: '/meetings/:id/attendance/:itemId',
  summary: 'Record that a unit is present, or absent with its reason',
  verb: 'record-attendance',
  params: ofItem,
  body: z
    .object({
      state: attendanceStateSchema,
      reason: lineSchema(500).nullable().default(null),
      version: versionSchema,
    })
    .refine(({ state, reason }) => (state === 'absent') === (reason !== null), {
      path: ['reason'],
      error: 'absence_needs_a_reason',
    }),
  response: attendance,
})

export const nameSubstitute = defineRoute({
  method: 'PUT',
  path: '/meetings/:id/attendance/:itemId/substitute',
  summary: 'Name who comes in place of the head of a unit, by person or by post; neither takes it back',
  verb: 'name-substitute',
  params: ofItem,
  body: z
    .object({
      personId: idSchema.nullable().default(null),
      title: lineSchema(200).nullable().default(null),
      version: versionSchema,
    })
    .refine(({ personId, title }) => personId === null || title === null, {
      path: ['title'],
      error: 'person_or_post',
    }),
  response: attendance,
})

export const recordAllPresent = defineRoute({
  method: 'POST',
  path: '/meetings/:id/attendance-present',
  summary: 'Record that every unit not yet recorded is present; absences recorded before stay',
  verb: 'record-attendance',
  params: ofMeeting,
  response: attendance,
})
