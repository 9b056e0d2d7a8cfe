import { draftReportTemplate, openReportRound, readReportRound } from '#domain/report/contract.ts'
import { readReport, submitReport } from '#domain/report/writing-contract.ts'
import { newId } from '#server/kernel/id.ts'
import type { TestHouse, TestPerson, UnitName } from '#server/testing/test-house.ts'

/** For tests: a type of report with three sections, due three days after its month. */
export const smallTemplate = {
  sections: [
    { key: 'chung', title: 'Đánh giá chung', kind: 'narrative', offers: ['tasks', 'targets'] },
    { key: 'chi-tieu', title: 'Chỉ tiêu', kind: 'targets' },
    { key: 'da-lam', title: 'Việc đã xong', kind: 'list', list: 'done' },
  ],
  schedule: {
    windowFrom: { months: 0, day: 1 },
    windowTo: { months: 0, day: 31 },
    cutOff: { months: 0, day: 31 },
    due: { months: 1, day: 6 },
    graceDays: 1,
    lockAfterDays: 5,
    source: 'Văn bản minh họa',
  },
}

export async function plantTemplate(office: TestPerson): Promise<string> {
  const id = newId()
  await office.call(draftReportTemplate, { body: { id, name: `Báo cáo ${id}`, ...smallTemplate } })
  return id
}

/** Asks these units of the house for the report through September; gives the reports by the unit they are about. */
export async function plantRound(
  house: TestHouse,
  office: TestPerson,
  units: readonly UnitName[] = ['board', 'district', 'commune'],
  { through = 9, templateId = '' } = {},
): Promise<{ id: string; templateId: string; reports: Record<string, string> }> {
  const [id, of] = [newId(), templateId || (await plantTemplate(office))]
  const body = {
    id,
    templateId: of,
    title: `Báo cáo đến tháng ${through}`,
    year: 2023,
    through,
    unitIds: units.map((unit) => house.units[unit]),
    consolidatedBy: house.units.office,
    aboutUnitId: house.units.province,
    receiverUnitId: house.units.standing,
  }
  await office.call(openReportRound, { body })
  const { reports } = await office.call(readReportRound, { params: { id } })
  const nameOf = new Map(Object.entries(house.units).map(([name, unitId]) => [unitId, name]))
  return {
    id,
    templateId: of,
    reports: Object.fromEntries(reports.map((report) => [nameOf.get(report.about.id) ?? '', report.id])),
  }
}

/** Hands a report up as its page does, with these words in its narrative section. */
export async function handUp(person: TestPerson, id: string, text: string, change: object = {}) {
  const read = await person.call(readReport, { params: { id } })
  const section = read.sections.find((each) => each.section.key === 'chung')
  return person.try(submitReport, {
    params: { id },
    body: {
      id: newId(),
      roundId: read.roundId,
      templateVersion: read.templateVersion,
      version: read.version,
      sections: [{ key: 'chung', text, version: section?.version ?? null }],
      ...change,
    },
  })
}
