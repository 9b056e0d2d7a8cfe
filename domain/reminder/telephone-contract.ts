import * as z from 'zod'
import { defineRoute } from '#domain/contract/define-route.ts'
import { idSchema, lineSchema, pageOf, pageQuery, versionSchema } from '#domain/contract/field.ts'
import { telephoneSchema } from './telephone.ts'

const telephoneRowSchema = z
  .object({
    /** The person. */
    id: idSchema,
    name: z.string(),
    /** The posts held today, with their units. */
    posts: z.array(z.string()),
    telephone: z.string().nullable(),
    version: versionSchema,
  })
  .meta({ id: 'Telephone' })
export type TelephoneRow = z.infer<typeof telephoneRowSchema>

export const listTelephones = defineRoute({
  method: 'GET',
  path: '/telephones',
  summary: 'Whom a text message reaches: everyone with a post, by name; for the administrator',
  query: z.object({ text: lineSchema(100).optional(), missing: z.stringbool().optional(), ...pageQuery }),
  response: pageOf(telephoneRowSchema),
})

export const keepTelephone = defineRoute({
  method: 'PUT',
  path: '/telephones/:id',
  summary: 'Keep the telephone number of another person, or take it away',
  verb: 'keep-telephone',
  params: z.object({ id: idSchema }),
  body: z.object({ telephone: telephoneSchema.nullable(), version: versionSchema }),
  response: z.object({ version: versionSchema }),
})
