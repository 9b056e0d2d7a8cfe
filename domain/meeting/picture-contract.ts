import * as z from 'zod'
import { defineRoute } from '#domain/contract/define-route.ts'
import { idSchema, lineSchema, versionSchema } from '#domain/contract/field.ts'

export const meetingPictureSchema = z.object({
  id: idSchema,
  fileId: idSchema,
  caption: z.string(),
  /** What it shows, for those who do not see it. */
  alternative: z.string(),
  credit: z.string().nullable(),
  version: versionSchema,
})
export type MeetingPicture = z.infer<typeof meetingPictureSchema>

const ofMeeting = z.object({ id: idSchema })
const ofPicture = z.object({ id: idSchema, pictureId: idSchema })
const pictures = z.object({ pictures: z.array(meetingPictureSchema) })
const told = {
  caption: lineSchema(500),
  alternative: lineSchema(300),
  credit: lineSchema(200).nullable().default(null),
}

export const addMeetingPicture = defineRoute({
  method: 'POST',
  path: '/meetings/:id/pictures',
  summary: 'Add a photograph of a meeting with its caption, while it is held or after it has closed',
  verb: 'add-meeting-picture',
  params: ofMeeting,
  body: z.object({ id: idSchema, fileId: idSchema, ...told }),
  response: pictures,
})

export const captionMeetingPicture = defineRoute({
  method: 'PUT',
  path: '/meetings/:id/pictures/:pictureId',
  summary: 'Change what is said of a photograph of a meeting',
  verb: 'caption-meeting-picture',
  params: ofPicture,
  body: z.object({ ...told, version: versionSchema }),
  response: pictures,
})

export const removeMeetingPicture = defineRoute({
  method: 'POST',
  path: '/meetings/:id/pictures/:pictureId/remove',
  summary: 'Take a photograph off a meeting; news items that took it keep it',
  verb: 'remove-meeting-picture',
  params: ofPicture,
  body: z.object({ version: versionSchema }),
  response: pictures,
})
