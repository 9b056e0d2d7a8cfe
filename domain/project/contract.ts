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
import { difficultyCauseSchema } from '#domain/difficulty/difficulty.ts'
import { fileReferenceSchema } from '#domain/file/contract.ts'
import { amountSchema } from '#domain/funding/funding.ts'
import { programmeReferenceSchema } from '#domain/programme/contract.ts'
import { projectBalanceSchema } from './balance.ts'
import { noForecastReasons } from './forecast.ts'
import { moneyKindSchema, projectStandingSchema } from './project.ts'

const count = z.number().int()

/** A capital project with how it stands today; days behind are calendar days, amounts whole đồng. */
export const projectSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    owner: unitReferenceSchema,
    programme: programmeReferenceSchema.nullable(),
    startsOn: calendarDateSchema,
    endsOn: calendarDateSchema,
    standing: projectStandingSchema,
    /** Null without milestones; below zero when ahead of its plan. */
    slipDays: count.nullable(),
    milestones: z.object({ reached: count, of: count }),
    /** Sums of the weights of what is due and of what is reached, out of the total. */
    weights: z.object({ planned: count, earned: count, total: count }),
    balance: projectBalanceSchema,
    version: versionSchema,
  })
  .meta({ id: 'CapitalProject' })
export type Project = z.infer<typeof projectSchema>

export const projectSumsSchema = z.object({
  total: projectBalanceSchema.extend({ count }),
  standings: z.array(projectBalanceSchema.extend({ count, standing: projectStandingSchema })),
})

export const listProjects = defineRoute({
  method: 'GET',
  path: '/projects',
  summary:
    'Capital projects, those furthest behind their plan first, with how many stand how and their money',
  query: z.object({
    ...pageQuery,
    programmeId: idSchema.optional(),
    ownerUnitId: idSchema.optional(),
    standing: projectStandingSchema.optional(),
    words: lineSchema(200).optional(),
  }),
  response: pageOf(projectSchema).extend({
    ...projectSumsSchema.shape,
    can: z.object({ enter: decisionSchema }),
  }),
})

const milestoneSchema = z.object({
  id: idSchema,
  name: z.string(),
  weight: count,
  plannedOn: calendarDateSchema,
  /** The day that was planned first. */
  firstPlannedOn: calendarDateSchema,
  reachedOn: calendarDateSchema.nullable(),
  evidence: z.string().nullable(),
  file: fileReferenceSchema.nullable(),
  /** Days late, below zero when early; null while it is not due. */
  slipDays: count.nullable(),
  version: versionSchema,
})
export type ProjectMilestone = z.infer<typeof milestoneSchema>

const moneySchema = z.object({
  id: idSchema,
  kind: moneyKindSchema,
  amount: amountSchema,
  happenedOn: calendarDateSchema,
  document: z.string().nullable(),
  overReason: z.string().nullable(),
  recordedBy: personReferenceSchema,
  withdrawn: z.object({ on: calendarDateSchema, reason: z.string() }).nullable(),
  can: z.object({ withdraw: decisionSchema }),
})

export const projectPictureSchema = z.object({
  id: idSchema,
  fileId: idSchema,
  takenOn: calendarDateSchema,
  caption: z.string(),
  alternative: z.string(),
  version: versionSchema,
})
export type ProjectPicture = z.infer<typeof projectPictureSchema>

export const readProject = defineRoute({
  method: 'GET',
  path: '/projects/:id',
  summary:
    'One capital project: its milestones, S-curve, forecast, money, obstacles, photographs and history',
  params: z.object({ id: idSchema }),
  response: projectSchema.extend({
    approval: z.string(),
    approvedOn: calendarDateSchema,
    /** The end that was planned first. */
    firstEndsOn: calendarDateSchema,
    stopped: z.object({ on: calendarDateSchema, reason: z.string() }).nullable(),
    plan: z.array(milestoneSchema),
    /** By the plan as it was first, days behind; null without milestones. */
    slipOfFirstPlan: count.nullable(),
    forecast: z.union([
      z.object({ endsOn: calendarDateSchema, slipDays: count, reached: count, of: count }),
      z.object({ endsOn: z.null(), reason: z.enum([...noForecastReasons, 'stopped']) }),
    ]),
    curve: z.array(
      z.object({
        on: calendarDateSchema,
        planned: count,
        earned: count.nullable(),
        allotted: count.nullable(),
        disbursed: count.nullable(),
      }),
    ),
    money: z.array(moneySchema),
    obstacles: z.array(
      z.object({
        linkId: idSchema,
        id: idSchema,
        text: z.string(),
        cause: difficultyCauseSchema,
        raisedOn: calendarDateSchema,
        closedOn: calendarDateSchema.nullable(),
      }),
    ),
    pictures: z.array(projectPictureSchema),
    history: z.array(
      z.object({
        actId: idSchema,
        at: z.iso.datetime(),
        verb: z.string(),
        by: personReferenceSchema.nullable(),
        reason: z.string().nullable(),
      }),
    ),
    can: z.object({
      keep: decisionSchema,
      record: decisionSchema,
      allotted: decisionSchema,
      disbursed: decisionSchema,
      goOn: decisionSchema,
    }),
  }),
})

const fields = {
  name: lineSchema(300),
  ownerUnitId: idSchema,
  programmeId: idSchema.nullable().default(null),
  /** Number and symbol of the document that approved it. */
  approval: lineSchema(300),
  approvedOn: calendarDateSchema,
  investment: amountSchema,
  startsOn: calendarDateSchema,
  endsOn: calendarDateSchema,
}

/** A milestone as it is planned. */
export const laidMilestoneSchema = z.object({
  id: idSchema,
  name: lineSchema(200),
  plannedOn: calendarDateSchema,
  weight: z.number().int().min(1).max(10_000),
})

export const enterProject = defineRoute({
  method: 'POST',
  path: '/projects',
  summary: 'Enter a capital project with its owner, the document that approved it and its plan',
  verb: 'enter-project',
  body: z.object({ id: idSchema, ...fields, milestones: z.array(laidMilestoneSchema).max(100).default([]) }),
  response: projectSchema,
})

const params = z.object({ id: idSchema })

export const changeProject = defineRoute({
  method: 'PUT',
  path: '/projects/:id',
  summary: 'Change what a project is: name, owner, programme, approval, investment, beginning and end',
  verb: 'change-project',
  params,
  body: z.object({ ...fields, version: versionSchema }),
  response: projectSchema,
})

export const layMilestones = defineRoute({
  method: 'PUT',
  path: '/projects/:id/milestones',
  summary: 'Lay the milestones of a project anew; why, when a day moves or one goes',
  verb: 'lay-milestones',
  params,
  body: z.object({
    milestones: z.array(laidMilestoneSchema).max(100),
    reason: lineSchema(500).nullable().default(null),
    version: versionSchema,
  }),
  response: projectSchema,
})

export const stopProject = defineRoute({
  method: 'POST',
  path: '/projects/:id/stop',
  summary: 'Stop a project, with the reason',
  verb: 'stop-project',
  params,
  body: z.object({ reason: lineSchema(500), version: versionSchema }),
  response: projectSchema,
})

export const resumeProject = defineRoute({
  method: 'POST',
  path: '/projects/:id/resumption',
  summary: 'Let a project go on that was stopped',
  verb: 'resume-project',
  params,
  body: z.object({ version: versionSchema }),
  response: projectSchema,
})
