import type { CalendarDate } from '#domain/calendar/date.ts'
import { readReportRound as roundRoute } from '#domain/report/contract.ts'
import {
  acceptReport as acceptRoute,
  approveReport as approveRoute,
  readReport as readRoute,
  returnReport as returnRoute,
  submitReport as submitRoute,
} from '#domain/report/writing-contract.ts'
import { newId } from '#server/kernel/id.ts'
import { acceptReport, approveReport, returnReport } from '#server/report/decide-report.ts'
import { readReport } from '#server/report/read-report.ts'
import { readReportRound } from '#server/report/read-round.ts'
import { submitReport } from '#server/report/submit-report.ts'
import type { Stage } from './stage.ts'

/** The reports of a round by the unit that they are about. */
export type ReportsOf = ReadonlyMap<string, string>

export async function reportsOf(stage: Stage, roundId: string): Promise<ReportsOf> {
  const { reports } = await stage.ask('tong-hop', roundRoute, readReportRound, { params: { id: roundId } })
  return new Map(reports.map((report) => [report.about.id, report.id]))
}

const idOf = (stage: Stage, unit: string, reports: ReportsOf): string => reports.get(stage.unitId(unit)) ?? ''

/** The whole is written by the office. */
const writerOf = (unit: string): string => (unit === 'tinh' ? 'tong-hop' : `${unit}-chuyen-vien`)

/** A clerk takes what is offered, adds what the unit has to say and hands it up after so many minutes. */
export async function handUpReport(
  stage: Stage,
  unit: string,
  reports: ReportsOf,
  words: Readonly<Record<string, string>>,
  minutes: number,
): Promise<void> {
  const who = writerOf(unit)
  const id = idOf(stage, unit, reports)
  const read = await stage.ask(who, readRoute, readReport, { params: { id } })
  const sections = read.sections.flatMap(({ section, offers, version }) => {
    if (section.kind !== 'narrative') return []
    const text = words[section.key] ?? offers.map((offer) => offer.text).join('\n')
    return [{ key: section.key, text, version }]
  })
  const { roundId, templateVersion, version } = read
  const body = { id: newId(), roundId, templateVersion, version, sections, spentSeconds: minutes * 60 }
  await stage.act(who, submitRoute, submitReport, { params: { id }, body })
}

/** The level above approves a report, or approves and accepts it. */
export async function receiveReport(
  stage: Stage,
  who: string,
  unit: string,
  reports: ReportsOf,
  until: 'approve' | 'accept',
): Promise<void> {
  const id = idOf(stage, unit, reports)
  const { version } = await stage.ask(who, readRoute, readReport, { params: { id } })
  await stage.act(who, approveRoute, approveReport, { params: { id }, body: { version } })
  if (until === 'accept')
    await stage.act(who, acceptRoute, acceptReport, { params: { id }, body: { version: version + 1 } })
}

export async function sendReportBack(
  stage: Stage,
  who: string,
  unit: string,
  reports: ReportsOf,
  dueOn: CalendarDate,
): Promise<void> {
  const id = idOf(stage, unit, reports)
  const { version } = await stage.ask(who, readRoute, readReport, { params: { id } })
  const body = { reason: 'Thiếu phần khó khăn và phương hướng; số hòa giải chưa khớp sổ.', dueOn, version }
  await stage.act(who, returnRoute, returnReport, { params: { id }, body })
}
