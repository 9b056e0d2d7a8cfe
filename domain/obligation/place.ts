import * as z from 'zod'
import { idSchema } from '#domain/contract/field.ts'

/** The page on which an obligation stands: a part on that of its task, an answer on that of what it answers. */
export const placeSchema = z.object({
  page: z.enum(['task', 'recommendation', 'matter', 'appraisal', 'report']),
  id: idSchema,
})
export type Place = z.infer<typeof placeSchema>

const paths: Record<Place['page'], string> = {
  task: '/nhiem-vu',
  recommendation: '/kien-nghi',
  matter: '/kien-nghi/trinh-xin-y-kien',
  appraisal: '/van-ban/tham-dinh',
  report: '/bao-cao',
}

/** Its address behind the origin, for mails and calendars; what has no page stands in the list of one's own work. */
export const addressOf = (place: Place | null): string =>
  place ? `${paths[place.page]}/${place.id}` : '/viec-cua-toi'
