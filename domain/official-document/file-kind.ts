import * as z from 'zod'

/** What a document may be had as. */
export const documentFileKinds = ['docx', 'pdf'] as const
export const documentFileKindSchema = z.enum(documentFileKinds)
export type DocumentFileKind = (typeof documentFileKinds)[number]

export const documentMediaTypes: Readonly<Record<DocumentFileKind, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}
