import * as z from 'zod'
import { newsBodySchema } from './news-body.ts'

const editionPictureSchema = z.object({
  id: z.uuid(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  mediaType: z.string(),
  caption: z.string(),
  alternative: z.string(),
  credit: z.string().nullable(),
})
export type EditionPicture = z.infer<typeof editionPictureSchema>

/** A news item as it was published: nothing in it is looked up again. */
export const editionContentSchema = z.object({
  headline: z.string(),
  summary: z.string(),
  body: newsBodySchema,
  coverId: z.uuid().nullable(),
  pictures: z.array(editionPictureSchema),
})
export type EditionContent = z.infer<typeof editionContentSchema>
