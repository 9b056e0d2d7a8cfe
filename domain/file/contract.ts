import * as z from 'zod'
import { defineRoute } from '#domain/contract/define-route.ts'
import { decisionSchema, idSchema, lineSchema } from '#domain/contract/field.ts'
import { previewSchema } from './preview.ts'

/** A stored file as a page shows it; `size` in bytes. */
export const fileReferenceSchema = z.object({
  id: idSchema,
  name: z.string(),
  size: z.number().int(),
  mediaType: z.string(),
})
export type FileReference = z.infer<typeof fileReferenceSchema>

/** The body is the bytes themselves. The type is told by the content, never by the name. */
export const uploadFile = defineRoute({
  method: 'POST',
  path: '/files',
  summary: 'Store a file (at most 32 MB); macros and programs are refused',
  verb: 'upload-file',
  payload: 'upload',
  query: z.object({
    name: lineSchema(255),
    /** A person looked at what seemed a secrecy stamp, found that it is none and says why. */
    stampReason: lineSchema(300).optional(),
  }),
  response: fileReferenceSchema,
})

export const downloadFile = defineRoute({
  method: 'GET',
  path: '/files/:id',
  summary: 'The bytes of a file',
  payload: 'download',
  params: z.object({ id: idSchema }),
  response: z.unknown(),
})

export const previewFile = defineRoute({
  method: 'GET',
  path: '/files/:id/preview',
  summary: 'What of a file a page can show, with its other versions on the same work; typed, never markup',
  params: z.object({ id: idSchema }),
  response: z.object({
    file: fileReferenceSchema,
    preview: previewSchema,
    /** Oldest first, this one among them; empty where it hangs on nothing yet. */
    versions: z.array(
      z.object({
        id: idSchema,
        name: z.string(),
        uploadedAt: z.iso.datetime(),
        /** Made of another by writing its old letters as Unicode. */
        isUnicode: z.boolean(),
      }),
    ),
    can: z.object({ convert: decisionSchema }),
  }),
})

export const convertLetters = defineRoute({
  method: 'POST',
  path: '/files/:id/conversion',
  summary:
    'Keep a copy of a file with its old letters (TCVN3, VNI) in Unicode; the file itself stays as it came',
  verb: 'convert-letters',
  params: z.object({ id: idSchema }),
  response: fileReferenceSchema,
})
