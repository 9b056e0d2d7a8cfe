import * as z from 'zod'
import { layouts } from '#domain/official-document/official-document.ts'

/**
 * What the organisation sets for its notices of conclusions; whatever is absent is left as the office may fill it in
 * the Word file. Kept under the setting `meeting_notice`.
 */
export const noticeSettingSchema = z.object({
  layout: z.enum(layouts).default('party'),
  superiorBody: z.string().nullable().default(null),
  issuingBody: z.string().nullable().default(null),
  symbol: z.string().default('TB/VP'),
  place: z.string().default('…………'),
  authority: z.string().default('T/L Ban Thường vụ'),
  position: z.string().default('Chánh Văn phòng'),
  recipients: z.array(z.string()).nullable().default(null),
})
export type NoticeSetting = z.infer<typeof noticeSettingSchema>
