import * as z from 'zod'
import { calendarDateSchema } from '#domain/calendar/date.ts'
import { defineRoute } from '#domain/contract/define-route.ts'
import { idSchema, lineSchema, textSchema, versionSchema } from '#domain/contract/field.ts'
import { difficultyCauseSchema } from '#domain/difficulty/difficulty.ts'
import { amountSchema } from '#domain/funding/funding.ts'
import { projectPictureSchema, projectSchema } from './contract.ts'

/** What its owner records of a project: what was reached, paid, met and seen. */
const params = z.object({ id: idSchema })
const ofMilestone = z.object({ id: idSchema, milestoneId: idSchema })

export const reachMilestone = defineRoute({
  method: 'POST',
  path: '/projects/:id/milestones/:milestoneId/reaching',
  summary: 'Say that a milestone is reached, when, and what shows it',
  verb: 'reach-milestone',
  params: ofMilestone,
  body: z.object({
    reachedOn: calendarDateSchema,
    evidence: lineSchema(500),
    fileId: idSchema.nullable().default(null),
    version: versionSchema,
  }),
  response: projectSchema,
})

export const withdrawMilestone = defineRoute({
  method: 'POST',
  path: '/projects/:id/milestones/:milestoneId/withdrawal',
  summary: 'Withdraw that a milestone was reached, with the reason; the log keeps what was said',
  verb: 'withdraw-milestone',
  params: ofMilestone,
  body: z.object({ reason: lineSchema(500), version: versionSchema }),
  response: projectSchema,
})

const moneyBody = z.object({
  id: idSchema,
  amount: amountSchema,
  happenedOn: calendarDateSchema,
  /** Number and symbol of the document that says so. */
  document: lineSchema(300).nullable().default(null),
  /** Why it is more than what it is drawn from. */
  overReason: lineSchema(500).nullable().default(null),
  version: versionSchema,
})

export const allotToProject = defineRoute({
  method: 'POST',
  path: '/projects/:id/allotments',
  summary: 'Record money allotted to a project',
  verb: 'allot-to-project',
  params,
  body: moneyBody,
  response: projectSchema,
})

export const disburseOfProject = defineRoute({
  method: 'POST',
  path: '/projects/:id/disbursements',
  summary: 'Record money paid out of what was allotted to a project',
  verb: 'disburse-of-project',
  params,
  body: moneyBody,
  response: projectSchema,
})

export const withdrawMoney = defineRoute({
  method: 'POST',
  path: '/projects/:id/money/:entryId/withdrawal',
  summary: 'Withdraw an amount that was wrong, with the reason; it stays in sight',
  verb: 'withdraw-project-money',
  params: z.object({ id: idSchema, entryId: idSchema }),
  body: z.object({ reason: lineSchema(500), version: versionSchema }),
  response: projectSchema,
})

export const raiseObstacle = defineRoute({
  method: 'POST',
  path: '/projects/:id/obstacles',
  summary: 'Raise a difficulty of the owner that holds the project up',
  verb: 'raise-project-obstacle',
  params,
  body: z.object({ id: idSchema, cause: difficultyCauseSchema, text: textSchema(4000) }),
  response: projectSchema,
})

export const linkObstacle = defineRoute({
  method: 'POST',
  path: '/projects/:id/obstacles/links',
  summary: 'Name a difficulty of the ledger that holds the project up',
  verb: 'link-project-obstacle',
  params,
  body: z.object({ id: idSchema, difficultyId: idSchema }),
  response: projectSchema,
})

export const unlinkObstacle = defineRoute({
  method: 'POST',
  path: '/projects/:id/obstacles/:linkId/removal',
  summary: 'Say that a difficulty does not hold the project up any more',
  verb: 'unlink-project-obstacle',
  params: z.object({ id: idSchema, linkId: idSchema }),
  response: projectSchema,
})

const pictures = z.object({ pictures: z.array(projectPictureSchema) })
const ofPicture = z.object({ id: idSchema, pictureId: idSchema })
const told = { takenOn: calendarDateSchema, caption: lineSchema(500), alternative: lineSchema(300) }

export const addProjectPicture = defineRoute({
  method: 'POST',
  path: '/projects/:id/pictures',
  summary: 'Add a photograph of a project with its caption',
  verb: 'add-project-picture',
  params,
  body: z.object({ id: idSchema, fileId: idSchema, ...told }),
  response: pictures,
})

export const captionProjectPicture = defineRoute({
  method: 'PUT',
  path: '/projects/:id/pictures/:pictureId',
  summary: 'Change what is said of a photograph of a project',
  verb: 'caption-project-picture',
  params: ofPicture,
  body: z.object({ ...told, version: versionSchema }),
  response: pictures,
})

export const removeProjectPicture = defineRoute({
  method: 'POST',
  path: '/projects/:id/pictures/:pictureId/remove',
  summary: 'Take a photograph off a project',
  verb: 'remove-project-picture',
  params: ofPicture,
  body: z.object({ version: versionSchema }),
  response: pictures,
})
