import { addDays, yearOf } from '#domain/calendar/date.ts'
import { today } from './calendar.ts'
import type { Row } from './copy-rows.ts'
import type { People } from './people.ts'
import type { Random } from './random.ts'
import { seededId } from './seeded-id.ts'
import type { Province } from './units.ts'
import { noteOf } from './words.ts'

export interface Recommendations {
  readonly recommendations: Row<'recommendation'>[]
  readonly answers: Row<'obligation'>[]
  readonly directions: Row<'direction'>[]
  readonly series: Row<'number_series'>[]
}

/** Recommendations of two years to the standing committee; those of the last months mostly wait for their answer. */
export function raiseRecommendations(
  random: Random,
  count: number,
  province: Province,
  people: People,
): Recommendations {
  const made: Recommendations = { recommendations: [], answers: [], directions: [], series: [] }
  const [leaderId] = people.leaders
  if (!leaderId) throw new RangeError('a province without leaders')
  const numbers = new Map<number, number>()
  for (let index = 0; index < count; index++) {
    const raised = addDays(today, -1 - random.int(480))
    const year = yearOf(raised)
    const number = (numbers.get(year) ?? 0) + 1
    numbers.set(year, number)
    const isAnswered = random.chance(raised < addDays(today, -90) ? 0.9 : 0.3)
    const answered = isAnswered ? addDays(raised, 1) : null
    const id = seededId(random, raised)
    const text = noteOf(random)
    const unitId = random.pick(random.pick(province.departments).below)
    made.recommendations.push({
      id,
      number,
      year,
      text,
      raised_by_unit_id: unitId,
      addressed_to_unit_id: province.standingId,
      raised_on: raised,
      state: isAnswered ? 'accepted' : 'waiting',
      version: isAnswered ? 2 : 1,
    })
    made.answers.push({
      id: seededId(random, raised),
      kind: 'answer',
      number,
      year,
      title: text,
      required_quality: text,
      owed_by_unit_id: province.standingId,
      owed_to_unit_id: unitId,
      recommendation_id: id,
      assigned_on: raised,
      first_due_on: addDays(raised, 14),
      due_on: addDays(raised, 14),
      claimed_on: answered,
      verified_on: answered,
      quality: answered && 'meets',
      last_updated_on: answered ?? raised,
      version: isAnswered ? 2 : 1,
    })
    if (answered) made.directions.push(directionOf(random, id, answered, leaderId))
  }
  for (const name of ['recommendation', 'answer'])
    for (const [year, last] of numbers) made.series.push({ name, year, last_number: last })
  return made
}

const directionOf = (
  random: Random,
  recommendationId: string,
  day: ReturnType<typeof addDays>,
  leaderId: string,
): Row<'direction'> => ({
  id: seededId(random, day),
  recommendation_id: recommendationId,
  decision: 'accept',
  text: noteOf(random),
  given_by: leaderId,
  recorded_by: leaderId,
  given_on: day,
})
