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
import { fileReferenceSchema } from '#domain/file/contract.ts'
import { difficultySchema } from '#domain/difficulty/contract.ts'
import { recommendationSchema } from '#domain/recommendation/contract.ts'
import { agendaItemSchema, attendanceSchema } from './agenda-contract.ts'
import { conclusionSchema } from './conclusion-contract.ts'
import { meetingStateSchema } from './meeting.ts'
import { paperSchema } from './paper-contract.ts'
import { meetingPictureSchema } from './picture-contract.ts'
import { questionSchema } from './question-contract.ts'

const timePattern = /^([01]\d|2[0-3]):[0-5]\d$/

/** Day, place and periods of a meeting, as they are scheduled and rescheduled. */
const scheduleFields = {
  series: lineSchema(200),
  title: lineSchema(500),
  heldOn: calendarDateSchema,
  startsAt: z.string().regex(timePattern, 'not_a_time').nullable().default(null),
  place: lineSchema(300).nullable().default(null),
  reviewedFrom: calendarDateSchema,
  reviewedTo: calendarDateSchema,
  aheadFrom: calendarDateSchema,
  aheadTo: calendarDateSchema,
  chairId: idSchema.nullable().default(null),
}

const meetingRowSchema = z.object({
  id: idSchema,
  series: z.string(),
  title: z.string(),
  heldOn: calendarDateSchema,
  startsAt: z.string().nullable(),
  place: z.string().nullable(),
  state: meetingStateSchema,
  host: unitReferenceSchema,
  /** Of a closed meeting: tasks its conclusions made, and those of them that are verified and overdue. */
  tasks: z.number().int(),
  verified: z.number().int(),
  overdue: z.number().int(),
})
export type MeetingRow = z.infer<typeof meetingRowSchema>

export const listMeetings = defineRoute({
  method: 'GET',
  path: '/meetings',
  summary: 'Review meetings, the latest first, with what became of their conclusions',
  query: z.object({ ...pageQuery, series: lineSchema(200).optional() }),
  response: pageOf(meetingRowSchema).extend({
    can: z.object({ schedule: decisionSchema }),
    series: z.array(z.string()),
  }),
})

export const meetingSchema = meetingRowSchema
  .omit({ tasks: true, verified: true, overdue: true })
  .extend({
    reviewedFrom: calendarDateSchema,
    reviewedTo: calendarDateSchema,
    aheadFrom: calendarDateSchema,
    aheadTo: calendarDateSchema,
    chair: personReferenceSchema.nullable(),
    previous: z.object({ id: idSchema, title: z.string(), heldOn: calendarDateSchema }).nullable(),
    next: z.object({ id: idSchema, title: z.string(), heldOn: calendarDateSchema }).nullable(),
    version: versionSchema,
    agenda: z.array(agendaItemSchema),
    attendance: z.array(attendanceSchema),
    papers: z.array(paperSchema),
    pictures: z.array(meetingPictureSchema),
    questions: z.array(questionSchema),
    /** Null while they are being written and the reader is not of the office: a draft is no word yet. */
    conclusions: z.array(conclusionSchema).nullable(),
    /** What was raised at this very meeting, as it stands today and as far as the reader sees it. */
    raised: z.object({
      recommendations: z.array(recommendationSchema),
      difficulties: z.array(difficultySchema),
    }),
    notice: fileReferenceSchema.nullable(),
    can: z.object({
      reschedule: decisionSchema,
      prepare: decisionSchema,
      /** Bring a paper to one of its items at least. */
      bring: decisionSchema,
      attend: decisionSchema,
      open: decisionSchema,
      conclude: decisionSchema,
      raise: decisionSchema,
      close: decisionSchema,
      /** Have a news item drafted from it. */
      tell: decisionSchema,
      /** Add photographs and change what is said of them. */
      picture: decisionSchema,
    }),
  })
  .meta({ id: 'Meeting' })
export type Meeting = z.infer<typeof meetingSchema>

export const listChairs = defineRoute({
  method: 'GET',
  path: '/meeting-chairs',
  summary: 'Who may chair a meeting of a body: the leaders whose post reaches it',
  query: z.object({ hostUnitId: idSchema }),
  response: z.object({ chairs: z.array(personReferenceSchema) }),
})

const changed = z.object({ id: idSchema, version: versionSchema })
const params = z.object({ id: idSchema })

export const readMeeting = defineRoute({
  method: 'GET',
  path: '/meetings/:id',
  summary: 'One meeting: what is before it, agenda, attendance, conclusions, notice',
  params,
  response: meetingSchema,
})

export const scheduleMeeting = defineRoute({
  method: 'POST',
  path: '/meetings',
  summary: 'Schedule a meeting; the previous one of its series is found by itself',
  verb: 'schedule-meeting',
  body: z.object({ id: idSchema, hostUnitId: idSchema, ...scheduleFields }),
  response: changed,
})

export const rescheduleMeeting = defineRoute({
  method: 'PUT',
  path: '/meetings/:id/schedule',
  summary: 'Change day, place, chair or periods of a meeting that is not open yet',
  verb: 'reschedule-meeting',
  params,
  body: z.object({ ...scheduleFields, version: versionSchema }),
  response: changed,
})

export const openMeeting = defineRoute({
  method: 'POST',
  path: '/meetings/:id/open',
  summary: 'Open a meeting; what is before it is frozen as it stands',
  verb: 'open-meeting',
  params,
  body: z.object({ version: versionSchema }),
  response: changed,
})

export const closeMeeting = defineRoute({
  method: 'POST',
  path: '/meetings/:id/close',
  summary: 'Close a meeting: conclusions become tasks and directions, the notice is drafted',
  verb: 'close-meeting',
  params,
  body: z.object({ version: versionSchema }),
  response: z.object({
    id: idSchema,
    version: versionSchema,
    tasks: z.number().int(),
    contributions: z.number().int(),
    directions: z.number().int(),
    notice: fileReferenceSchema,
  }),
})

export const downloadNotice = defineRoute({
  method: 'GET',
  path: '/meetings/:id/notice',
  summary: 'The drafted notice of conclusions, a Word file',
  payload: 'download',
  params,
  response: z.unknown(),
})
