import * as z from 'zod'
import { defineRoute } from '#domain/contract/define-route.ts'
import {
  decisionSchema,
  idSchema,
  lineSchema,
  personReferenceSchema,
  versionSchema,
} from '#domain/contract/field.ts'
import { attendanceSchema } from './agenda-contract.ts'
import { conclusionSchema } from './conclusion-contract.ts'
import { meetingStateSchema } from './meeting.ts'

export const noteSchema = z.object({
  id: idSchema,
  ordinal: z.number().int(),
  text: z.string(),
  writtenBy: personReferenceSchema,
  version: versionSchema,
})
export type Note = z.infer<typeof noteSchema>

const ofMeeting = z.object({ id: idSchema })
const ofNote = z.object({ id: idSchema, noteId: idSchema })
const notes = z.object({ notes: z.array(noteSchema) })
const text = lineSchema(4000)

export const readMinutes = defineRoute({
  method: 'GET',
  path: '/meetings/:id/minutes',
  summary: 'The minutes as they are being written: notes and conclusions, for those who keep the meeting',
  params: ofMeeting,
  response: notes.extend({
    id: idSchema,
    title: z.string(),
    state: meetingStateSchema,
    chair: personReferenceSchema.nullable(),
    /** Who came, who came for whom, who did not and why. */
    attendance: z.array(attendanceSchema),
    conclusions: z.array(conclusionSchema),
    can: z.object({ conclude: decisionSchema }),
  }),
})

export const addNote = defineRoute({
  method: 'POST',
  path: '/meetings/:id/notes',
  summary: 'Write a note at the end of the minutes',
  verb: 'add-note',
  params: ofMeeting,
  body: z.object({ id: idSchema, text }),
  response: notes,
})

export const editNote = defineRoute({
  method: 'PUT',
  path: '/meetings/:id/notes/:noteId',
  summary: 'Change a note of an open meeting',
  verb: 'edit-note',
  params: ofNote,
  body: z.object({ text, version: versionSchema }),
  response: notes,
})

export const removeNote = defineRoute({
  method: 'POST',
  path: '/meetings/:id/notes/:noteId/remove',
  summary: 'Take a note out of the minutes; those after it move up',
  verb: 'remove-note',
  params: ofNote,
  body: z.object({ version: versionSchema }),
  response: notes,
})

/** The ids of all notes in their new order; refused when one was added or removed meanwhile. */
export const reorderNotes = defineRoute({
  method: 'PUT',
  path: '/meetings/:id/note-order',
  summary: 'Put the notes in another order',
  verb: 'reorder-notes',
  params: ofMeeting,
  body: z.object({ ids: z.array(idSchema).max(2000) }),
  response: notes,
})
