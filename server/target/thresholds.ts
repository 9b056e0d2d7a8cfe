import { type Thresholds, defaultThresholds, thresholdsSchema } from '#domain/target/figures.ts'
import type { Db, Tx } from '#server/kernel/database.ts'

/** The organisation's own thresholds of pace; the defaults where it has set none, or none that can be read. */
export async function loadThresholds(db: Db | Tx): Promise<Thresholds> {
  const setting = await db
    .selectFrom('setting')
    .select('value')
    .where('name', '=', 'pace_thresholds')
    .executeTakeFirst()
  const parsed = thresholdsSchema.safeParse(setting?.value)
  return parsed.success ? parsed.data : defaultThresholds
}
