import * as z from 'zod'
import { normalizeLine, normalizeText } from '#domain/text/normalize.ts'

/** The pieces of which contracts are made: ids, lines and texts, versions, pages. */
export const idSchema = z.uuid()

/** One line of text, NFC, of 1 to `most` characters. */
export const lineSchema = (most = 500) =>
  z
    .string()
    .max(most * 4)
    .transform(normalizeLine)
    .pipe(z.string().min(1).max(most))

/** A text of several lines, NFC, of 1 to `most` characters. */
export const textSchema = (most = 20_000) =>
  z
    .string()
    .max(most * 4)
    .transform((text) => normalizeText(text).trim())
    .pipe(z.string().min(1).max(most))

/** The version of a row that its reader saw; a change of any other version is a conflict. */
export const versionSchema = z.number().int().positive()

/** A decision as it rides with a record: may its reader do this now, and if not, why. */
export const decisionSchema = z.union([
  z.object({ allowed: z.literal(true) }),
  z.object({ allowed: z.literal(false), reason: z.string() }),
])

/** Keyset pages: `after` is the cursor of the last row seen. */
export const pageQuery = {
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
}

/** A page of rows and the cursor of the next, null at the end. */
export const pageOf = <T extends z.ZodType>(row: T) =>
  z.object({ rows: z.array(row), next: z.string().nullable() })

/** Which unit a row speaks of, as people read it. */
export const unitReferenceSchema = z.object({ id: idSchema, name: z.string(), shortName: z.string() })
export type UnitReference = z.infer<typeof unitReferenceSchema>

/** Which person, with the name as it is now; null where it was removed. */
export const personReferenceSchema = z.object({
  id: idSchema,
  name: z.string().nullable(),
  title: z.string().nullable(),
})
export type PersonReference = z.infer<typeof personReferenceSchema>
