import { draftReportTemplate, openReportRound, readReportRound } from '#domain/report/contract.ts'
import { consolidateReport } from '#domain/report/consolidation-contract.ts'
import { readBroughtBackReport } from '#domain/report/brought-back-contract.ts'
import { downloadReport } from '#domain/report/paper-contract.ts'
import { downloadReportForm } from '#domain/report-form/contract.ts'
import { uploadFile } from '#domain/file/contract.ts'
import {
  acceptReport,
  approveReport,
  readReport,
  saveReportSection,
  submitReport,
} from '#domain/report/writing-contract.ts'
import { newId } from '#server/kernel/id.ts'
import { smallTemplate } from '#server/report/report-fixture.ts'
import { plantIndicator, plantTarget } from '#server/target/target-fixture.ts'
import { type OfficeInFull, markWord } from './office-in-full.ts'
import { type Cases, everyone, except, insiders, ofDistrict, only, strangers } from './route-case.ts'
import { type Persona, personas } from './cast.ts'

const writers: Persona[] = ['districtHead', 'districtClerk']
/** The office is owed the district's report; a leader and the head of the province stand above it. */
const deciders: Persona[] = ['leader', 'office', 'provinceHead']

async function plantTemplate({ cast }: OfficeInFull): Promise<string> {
  const id = newId()
  await cast.office.call(draftReportTemplate, { body: { id, name: `Mẫu ${id}`, ...smallTemplate } })
  return id
}

const roundBody = ({ house }: OfficeInFull, templateId: string) => ({
  id: newId(),
  templateId,
  title: 'Báo cáo tháng 9',
  year: 2023,
  through: 9,
  unitIds: [house.units.district],
  consolidatedBy: house.units.office,
  aboutUnitId: house.units.province,
  receiverUnitId: house.units.standing,
})

/** A report of the district, brought so far. */
async function plantReport(
  office: OfficeInFull,
  until: 'open' | 'submitted' | 'approved' | 'accepted' = 'open',
): Promise<{ id: string; roundId: string; version: number }> {
  const body = roundBody(office, await plantTemplate(office))
  const { cast, house } = office
  await cast.office.call(openReportRound, { body })
  const { reports } = await cast.office.call(readReportRound, { params: { id: body.id } })
  const id = reports.find(({ about }) => about.id === house.units.district)?.id ?? ''
  const params = { id }
  if (until !== 'open') await cast.districtClerk.call(submitReport, { params, body: submission(body.id) })
  const { version } = await cast.office.call(readReport, { params })
  if (until === 'approved' || until === 'accepted')
    await cast.office.call(approveReport, { params, body: { version } })
  if (until === 'accepted') await cast.office.call(acceptReport, { params, body: { version: version + 1 } })
  const now = await cast.office.call(readReport, { params })
  return { id, roundId: body.id, version: now.version }
}

const submission = (roundId: string, version = 1) => ({
  id: newId(),
  roundId,
  templateVersion: 1,
  version,
  sections: [{ key: 'chung', text: markWord, version: null }],
})

/** The report that sums up a round, ready to be summed up. */
async function wholeOf({ cast }: OfficeInFull, { roundId }: { id: string; roundId: string }) {
  const { reports } = await cast.office.call(readReportRound, { params: { id: roundId } })
  const whole = reports.find(({ intoId }) => intoId === null)
  return { params: { id: whole?.id ?? '' }, body: { id: newId(), version: whole?.version ?? 1 } }
}

/** A report of the district, edited in Word and uploaded by its clerk: a file is its uploader's alone. */
async function bringBack(office: OfficeInFull) {
  const { id } = await plantReport(office)
  const params = { id, key: 'chung' }
  const { districtClerk } = office.cast
  await districtClerk.call(saveReportSection, { params, body: { text: 'Trước', version: null } })
  const word = await districtClerk.try(downloadReport, { params: { id }, query: { as: 'docx' } })
  await districtClerk.call(saveReportSection, { params, body: { text: 'Sau', version: 1 } })
  const { id: fileId } = await districtClerk.call(uploadFile, {
    query: { name: 'Báo cáo.docx' },
    body: new Uint8Array(word.rawPayload),
  })
  return { params: { id, fileId } }
}

/** The form of a report of the district, uploaded by its clerk as it came. */
async function bringForm(office: OfficeInFull) {
  const { id } = await plantReport(office)
  const { districtClerk } = office.cast
  const form = await districtClerk.try(downloadReportForm, { params: { id }, query: { as: 'xlsx' } })
  const { id: fileId } = await districtClerk.call(uploadFile, {
    query: { name: 'Phiếu.xlsx' },
    body: new Uint8Array(form.rawPayload),
  })
  return { params: { id }, body: { fileId, language: 'vi' } }
}

async function takeBack(office: OfficeInFull) {
  const { params } = await bringBack(office)
  const { changes, seen } = await office.cast.districtClerk.call(readBroughtBackReport, { params })
  return { params, body: { keys: changes.map(({ key }) => key), seen } }
}

/** The periodic reports: asked for by the office, written by their unit, decided on by the levels above. */
export const reportCases: Cases = {
  'GET /reports/mine': everyone(async (office) => {
    await plantReport(office, 'submitted')
    return {}
  }),
  'GET /report-rounds': everyone(async (office) => {
    await plantReport(office)
    return {}
  }),
  'GET /report-rounds/:id': ofDistrict([...insiders], async (office) => ({
    params: { id: (await plantReport(office, 'submitted')).roundId },
  })),
  'GET /report-templates': everyone(),
  'POST /report-templates': only(['office'], () => {
    const id = newId()
    return { body: { id, name: `Mẫu ${id}`, ...smallTemplate } }
  }),
  'POST /report-templates/:id/versions': only(['office'], async (office) => ({
    params: { id: await plantTemplate(office) },
    body: { after: 1, ...smallTemplate },
  })),
  'PUT /report-templates/:id/work-field': only(['office'], async (office) => ({
    params: { id: await plantTemplate(office) },
    body: { workFieldId: null, version: 1 },
  })),
  'POST /report-rounds': only(['office'], async (office) => ({
    body: roundBody(office, await plantTemplate(office)),
  })),
  'GET /reports/:id': ofDistrict([...insiders], async (office) => ({
    params: { id: (await plantReport(office, 'submitted')).id },
  })),
  'GET /reports/:id/file': ofDistrict([...insiders], async (office) => ({
    params: { id: (await plantReport(office, 'submitted')).id },
    query: { as: 'docx' },
  })),
  'GET /reports/:id/form': ofDistrict([...insiders], async (office) => ({
    params: { id: (await plantReport(office, 'submitted')).id },
  })),
  'POST /report-rounds/:id/form-mails': only(
    ['office'],
    async (office) => ({
      params: { id: (await plantReport(office)).roundId },
      body: { id: newId(), reportId: null },
    }),
    // No mail server stands behind this house.
    { unseen: strangers, status: 422 },
  ),
  'POST /reports/:id/forms': only(['districtClerk'], bringForm, {
    unseen: except(personas, 'districtClerk'),
  }),
  'GET /reports/:id/brought-back/:fileId': only(['districtClerk'], bringBack, {
    unseen: except(personas, 'districtClerk'),
  }),
  'POST /reports/:id/brought-back/:fileId': only(['districtClerk'], takeBack, {
    unseen: [...strangers, 'districtHead'],
  }),
  'GET /reports/:id/figures/:targetId': ofDistrict([...insiders], async (office) => {
    const { cast, house } = office
    const indicatorId = await plantIndicator(cast.office, `Chỉ tiêu ${newId()}`)
    const target = { indicatorId, unit: 'district', planned: 100 } as const
    const targetId = await plantTarget(house, cast.office, target, [1], cast.districtClerk)
    return { params: { id: (await plantReport(office, 'submitted')).id, targetId } }
  }),
  'PUT /reports/:id/sections/:key': ofDistrict(writers, async (office) => ({
    params: { id: (await plantReport(office)).id, key: 'chung' },
    body: { text: markWord, version: null },
  })),
  'POST /reports/:id/submissions': ofDistrict(writers, async (office) => {
    const { id, roundId, version } = await plantReport(office)
    return { params: { id }, body: submission(roundId, version) }
  }),
  'POST /reports/:id/returns': ofDistrict(deciders, async (office) => {
    const { id, version } = await plantReport(office, 'submitted')
    return { params: { id }, body: { reason: 'Thiếu số', dueOn: '2023-10-09', version } }
  }),
  'POST /reports/:id/approvals': ofDistrict(deciders, async (office) => {
    const { id, version } = await plantReport(office, 'submitted')
    return { params: { id }, body: { version } }
  }),
  'POST /reports/:id/acceptances': ofDistrict(deciders, async (office) => {
    const { id, version } = await plantReport(office, 'approved')
    return { params: { id }, body: { version } }
  }),
  'POST /reports/:id/consolidations': only(
    ['office'],
    async (office) => {
      const { id, roundId } = await plantReport(office, 'submitted')
      return wholeOf(office, { id, roundId })
    },
    { unseen: except(personas, 'leader', 'office', 'inspector', 'provinceHead') },
  ),
  'PUT /reports/:id/paragraphs/:paragraphId': only(
    ['office'],
    async (office) => {
      const { params, body } = await wholeOf(office, await plantReport(office, 'submitted'))
      await office.cast.office.call(consolidateReport, { params, body })
      const { paragraphs } = await office.cast.office.call(readReport, { params })
      return {
        params: { ...params, paragraphId: paragraphs[0]?.id ?? '' },
        body: { text: 'Viết lại', isRemoved: false, version: 1 },
      }
    },
    { unseen: except(personas, 'leader', 'office', 'inspector', 'provinceHead') },
  ),
  'POST /reports/:id/reopenings': ofDistrict(['office'], async (office) => {
    const { id, version } = await plantReport(office, 'accepted')
    return { params: { id }, body: { id: newId(), reason: 'Nhập thiếu', untilOn: '2023-10-09', version } }
  }),
}
