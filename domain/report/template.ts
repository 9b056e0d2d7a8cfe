import * as z from 'zod'
import { lineSchema, textSchema } from '#domain/contract/field.ts'

/** What of the ledger a list draws. */
export const reportLists = ['done', 'overdue', 'difficulties', 'recommendations', 'next'] as const
export const reportListSchema = z.enum(reportLists)
export type ReportList = (typeof reportLists)[number]

/** About what sentences are offered to a narrative section. */
export const offeredAbout = ['tasks', 'targets', 'difficulties', 'recommendations', 'next'] as const
export type OfferedAbout = (typeof offeredAbout)[number]

const head = { key: z.string().regex(/^[a-z0-9-]{1,40}$/), title: lineSchema(200) }

/** A section keeps its key from version to version, so that it is found in the report before. */
export const sectionSchema = z.discriminatedUnion('kind', [
  z.object({
    ...head,
    kind: z.literal('narrative'),
    hint: textSchema(500).nullable().default(null),
    offers: z.array(z.enum(offeredAbout)).max(5).default([]),
  }),
  z.object({ ...head, kind: z.literal('targets') }),
  z.object({ ...head, kind: z.literal('list'), list: reportListSchema }),
])
export type ReportSection = z.infer<typeof sectionSchema>

export const sectionsSchema = z
  .array(sectionSchema)
  .min(1)
  .max(40)
  .refine((sections) => new Set(sections.map(({ key }) => key)).size === sections.length, {
    error: 'section_key_twice',
  })
