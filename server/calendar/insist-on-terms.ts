import type { CalendarDate } from '#domain/calendar/date.ts'
import { type DueIn, endsOn } from '#domain/calendar/due-in.ts'
import type { CommandContext } from '#server/kernel/context.ts'
import { insist } from '#server/kernel/problem.ts'
import { readCalendar } from './read-calendar.ts'

interface Due {
  readonly dueOn?: CalendarDate | null
  readonly dueIn?: DueIn | null
}

/** Refuses a date that is not the end of the term given with it: the calendar may have changed since it was shown. */
export async function insistOnTerms(
  { tx, today }: Pick<CommandContext, 'tx' | 'today'>,
  given: readonly Due[],
): Promise<void> {
  const terms = given.flatMap(({ dueOn, dueIn }) => (dueOn && dueIn ? [{ dueOn, dueIn }] : []))
  if (terms.length === 0) return
  const calendar = await readCalendar(tx)
  for (const { dueOn, dueIn } of terms) insist(endsOn(today, dueIn, dueOn, calendar))
}
