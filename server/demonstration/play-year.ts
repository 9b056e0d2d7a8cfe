import { foundProvince } from './found-province.ts'
import type { Stage } from './stage.ts'
import { calendarDate } from '#domain/calendar/date.ts'

/** The year 2023 of the demonstration, from its founding to the morning of 5 October. */
export async function playYear(stage: Stage): Promise<void> {
  await foundProvince(stage)
  stage.move(calendarDate('2023-10-05'))
}
