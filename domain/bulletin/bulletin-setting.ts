import * as z from 'zod'

/** The name of the bulletin, and whether people without an account read it. Kept under the setting `bulletin`. */
export const bulletinSettingSchema = z.object({ title: z.string().min(1), isPublic: z.boolean() })
export type BulletinSetting = z.infer<typeof bulletinSettingSchema>
