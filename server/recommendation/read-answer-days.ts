import * as z from 'zod'
import { defaultAnswerDays } from '#domain/recommendation/recommendation.ts'
import type { Db, Tx } from '#server/kernel/database.ts'

const settingSchema = z.number().int().min(1).max(250)

/** Working days within which an answer is owed: the organisation's own setting, otherwise the neutral default. */
export async function readAnswerDays(db: Db | Tx): Promise<number> {
  const setting = await db
    .selectFrom('setting')
    .select('value')
    .where('name', '=', 'recommendation_answer_days')
    .executeTakeFirst()
  const days = settingSchema.safeParse(setting?.value)
  return days.success ? days.data : defaultAnswerDays
}
