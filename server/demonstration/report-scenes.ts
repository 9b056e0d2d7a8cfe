import { calendarDate } from '#domain/calendar/date.ts'
import { draftReportTemplate as draftRoute, openReportRound as openRoute } from '#domain/report/contract.ts'
import type { Schedule } from '#domain/report/schedule.ts'
import { newId } from '#server/kernel/id.ts'
import { draftReportTemplate } from '#server/report/draft-template.ts'
import { openReportRound } from '#server/report/open-round.ts'
import { handUpReport, receiveReport, reportsOf, sendReportBack } from './hand-up-report.ts'
import { nineMonths, reportSections, sixMonths } from './report-texts.ts'
import type { Scene } from './scene.ts'
import type { Stage } from './stage.ts'
import { findWorkField } from './work-fields.ts'

const schedule: Schedule = {
  windowFrom: 'year_start',
  windowTo: { months: 0, day: 31 },
  cutOff: { months: 0, day: 31 },
  due: { months: 1, day: 3 },
  graceDays: 1,
  lockAfterDays: 10,
  source: 'Quy chế báo cáo của Tỉnh ủy tỉnh Mẫu (minh họa)',
}

/** Twelve units of three levels; below Huyện ủy A and B stand communes of theirs. */
const reporting = [
  'to-chuc',
  'tuyen-giao',
  'dan-van',
  'noi-chinh',
  'khoi',
  'huyen-a',
  'huyen-b',
  'huyen-g',
  'thanh-mau',
  'xa-a1',
  'xa-a2',
  'xa-b1',
]
const before = ['to-chuc', 'noi-chinh', 'huyen-a', 'xa-a1']
const missing = 'huyen-g'
const returned = 'xa-a2'
const office = 'tong-hop'
const levelAbove: Readonly<Record<string, string>> = {
  'xa-a1': 'huyen-a-truong',
  'xa-a2': 'huyen-a-truong',
  'xa-b1': 'huyen-b-truong',
}

const on = (day: string, play: Scene['play']): Scene => ({ on: calendarDate(`2023-${day}`), play })

/** The periodic report: six months accepted, nine months with one unit missing and one sent back. */
export function reportScenes(): Scene[] {
  const [templateId, half, nine] = [newId(), newId(), newId()]
  const open = async (stage: Stage, id: string, through: number, title: string, units: readonly string[]) => {
    await stage.act(office, openRoute, openReportRound, {
      body: {
        id,
        templateId,
        title,
        year: 2023,
        through,
        unitIds: units.map((unit) => stage.unitId(unit)),
        consolidatedBy: stage.unitId('van-phong'),
        aboutUnitId: stage.unitId('tinh'),
        receiverUnitId: stage.unitId('thuong-truc'),
      },
    })
  }
  const draft = async (stage: Stage) => {
    const workFieldId = await findWorkField(stage, 'noi-chinh')
    const body = { id: templateId, name: 'Báo cáo định kỳ', workFieldId, sections: reportSections, schedule }
    await stage.act(office, draftRoute, draftReportTemplate, { body })
  }
  const isBelow = (unit: string) => levelAbove[unit] !== undefined
  return [
    on('06-12', draft),
    on('06-20', (stage) => open(stage, half, 6, 'Báo cáo 6 tháng đầu năm 2023', before)),
    on('07-03', async (stage) => {
      const reports = await reportsOf(stage, half)
      for (const unit of before) {
        await handUpReport(stage, unit, reports, sixMonths, 7)
        await receiveReport(stage, levelAbove[unit] ?? office, unit, reports, 'accept')
      }
    }),
    on('07-04', async (stage) => {
      const reports = await reportsOf(stage, half)
      await handUpReport(stage, 'tinh', reports, sixMonths, 12)
      await receiveReport(stage, 'pho-bi-thu', 'tinh', reports, 'accept')
    }),
    on('09-18', (stage) => open(stage, nine, 9, 'Báo cáo 9 tháng đầu năm 2023', reporting)),
    on('10-03', async (stage) => {
      const reports = await reportsOf(stage, nine)
      const below = reporting.filter(isBelow)
      for (const [at, unit] of below.entries())
        await handUpReport(stage, unit, reports, nineMonths[unit] ?? {}, 4 + at)
      for (const unit of below)
        if (unit === returned)
          await sendReportBack(stage, 'huyen-a-truong', unit, reports, calendarDate('2023-10-06'))
        else await receiveReport(stage, levelAbove[unit] ?? office, unit, reports, 'approve')
      const rest = reporting.filter((unit) => !isBelow(unit) && unit !== missing)
      for (const [at, unit] of rest.entries())
        await handUpReport(stage, unit, reports, nineMonths[unit] ?? {}, 3 + (at % 5))
    }),
    on('10-04', async (stage) => {
      const reports = await reportsOf(stage, nine)
      for (const unit of ['to-chuc', 'noi-chinh', 'huyen-a', 'huyen-b'])
        await receiveReport(stage, office, unit, reports, 'approve')
    }),
  ]
}
