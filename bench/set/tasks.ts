import { type CalendarDate, yearOf } from '#domain/calendar/date.ts'
import type { Row } from './copy-rows.ts'
import { type Dates, datesOf, versionOf } from './dates.ts'
import type { People } from './people.ts'
import type { Random } from './random.ts'
import { seededId } from './seeded-id.ts'
import { type Size, eventsOfLongHistory, eventsOfTask, tasksInHand } from './size.ts'
import { submissionOf, reportsOf } from './task-work.ts'
import type { Department, Province } from './units.ts'
import { noteOf, partOf, qualities, titleOf } from './words.ts'

export interface Tasks {
  readonly obligations: Row<'obligation'>[]
  readonly tasks: Row<'task'>[]
  readonly contributions: Row<'contribution'>[]
  readonly reports: Row<'progress_report'>[]
  readonly submissions: Row<'submission'>[]
  readonly series: Row<'number_series'>[]
}

interface Lead {
  readonly unitId: string
  readonly department: Department
}

/** The tasks of three years, one in five with a contribution of another unit. */
export function assignTasks(random: Random, size: Size, province: Province, people: People): Tasks {
  const numbers = numberSeries()
  const made = { obligations: [], tasks: [], contributions: [], reports: [], submissions: [] }
  const tasks: Tasks = { ...made, series: [] }
  let changes = 0
  for (let index = 0; index < size.tasks; index++) {
    const isLong = index < size.longHistories
    const isInHand = !isLong && index < size.longHistories + tasksInHand
    const lead = leadOf(random, province, isInHand)
    const dates = datesOf(random, isLong ? 'accepted' : isInHand ? 'in_progress' : undefined)
    const version = isLong ? eventsOfLongHistory : versionOf(dates, eventsOfTask * (index + 1) - changes)
    changes += version
    const isOwn = lead.unitId === lead.department.id
    const hands = people.ofDepartment.get(lead.department.id) ?? []
    const task = {
      ...ledgerRow(random, 'task', dates, numbers.next('task', dates.assigned), titleOf(random)),
      owed_by_unit_id: lead.unitId,
      owed_by_person_id: isOwn || random.chance(0.3) ? random.pick(hands) : null,
      owed_to_unit_id: isOwn ? province.standingId : lead.department.id,
      starred: random.chance(0.1),
      version,
    }
    tasks.obligations.push(task)
    const source = random.chance(0.5) ? noteOf(random) : null
    tasks.tasks.push({ id: task.id, description: noteOf(random), source_sentence: source })
    const [giver, reporter] = isOwn ? [random.pick(people.leaders), hands[1]] : hands
    if (!giver || !reporter) throw new RangeError('a department without people')
    tasks.reports.push(...reportsOf(random, task.id, dates, reporter, isLong ? 20 : 1))
    tasks.submissions.push(...submissionOf(random, task, dates, reporter, giver))
    if (random.chance(0.2)) contribute(tasks, random, province, task, dates, numbers)
  }
  tasks.series.push(...numbers.rows())
  return tasks
}

function leadOf(random: Random, { departments }: Province, isInHand: boolean): Lead {
  const department = isInHand ? departments[0] : random.pick(departments)
  if (!department) throw new RangeError('a province without departments')
  const isOwn = isInHand || random.chance(0.1)
  return { department, unitId: isOwn ? department.id : random.pick(department.below) }
}

function contribute(
  tasks: Tasks,
  random: Random,
  province: Province,
  task: Row<'obligation'>,
  dates: Dates,
  numbers: NumberSeries,
): void {
  const unitId = random.pick(random.pick(province.departments).below)
  if (unitId === task.owed_by_unit_id) return
  const part = partOf(random)
  const row = {
    ...ledgerRow(random, 'contribution', dates, numbers.next('contribution', dates.assigned), task.title),
    required_quality: part,
    owed_by_unit_id: unitId,
    owed_by_person_id: null,
    owed_to_unit_id: task.owed_by_unit_id,
    parent_id: task.id,
    starred: false,
    version: 1,
  }
  tasks.obligations.push(row)
  tasks.contributions.push({ id: row.id, task_id: task.id, part })
}

function ledgerRow(
  random: Random,
  kind: 'task' | 'contribution',
  dates: Dates,
  number: number,
  title: string,
) {
  const { assigned, due, acknowledged, claimed, verified } = dates
  return {
    id: seededId(random, assigned),
    kind,
    number,
    year: yearOf(assigned),
    title,
    required_quality: random.pick(qualities),
    parent_id: null as string | null,
    assigned_on: assigned,
    first_due_on: due,
    due_on: due,
    acknowledged_on: acknowledged,
    claimed_on: claimed,
    verified_on: verified,
    quality: verified && random.pick(['meets', 'meets', 'meets', 'exceeds', 'below'] as const),
    progress_percent: verified ? 100 : acknowledged ? random.int(10) * 10 : 0,
    last_updated_on: verified ?? claimed ?? acknowledged ?? assigned,
  }
}

interface NumberSeries {
  next(name: string, day: CalendarDate): number
  rows(): Row<'number_series'>[]
}

function numberSeries(): NumberSeries {
  const series = new Map<string, Row<'number_series'>>()
  return {
    next(name, day) {
      const year = yearOf(day)
      const row = series.get(`${name} ${year}`) ?? { name, year, last_number: 0 }
      series.set(`${name} ${year}`, { ...row, last_number: row.last_number + 1 })
      return row.last_number + 1
    },
    rows: () => [...series.values()],
  }
}
