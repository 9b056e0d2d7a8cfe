import { readFunding } from '#domain/funding/contract.ts'
import { newId } from '#server/kernel/id.ts'
import { type Persona } from './cast.ts'
import {
  markWord,
  plantDifficulty,
  plantDifficultyOfEnded,
  plantFigures,
  plantFunding,
  plantLink,
  plantMatter,
  plantAdoption,
  plantPractice,
  plantRecommendation,
} from './office-in-full.ts'
import { type Cases, everyone, insiders, ofDistrict, only } from './route-case.ts'

const speakers: Persona[] = ['districtHead', 'districtClerk', 'leader', 'office']

const deciders: Persona[] = ['leader', 'office']

const entry = { amount: 100, happenedOn: '2023-10-05' }

/** What units raise: difficulties, recommendations and the money they ask for. */
export const voiceCases: Cases = {
  'GET /recommendations': everyone(async (office) => {
    await plantRecommendation(office)
    return { query: { limit: 200 } }
  }),
  'GET /recommendations/:id': ofDistrict([...insiders], async (office) => ({
    params: { id: (await plantRecommendation(office)).id },
  })),
  'POST /recommendations': only(speakers, ({ house }) => ({
    body: {
      id: newId(),
      text: `${markWord} đề nghị`,
      raisedByUnitId: house.units.district,
      addressedToUnitId: house.units.standing,
    },
  })),
  'POST /recommendations/:id/directions': ofDistrict(['leader', 'office'], async (office) => {
    const { id, version } = await plantRecommendation(office)
    const givenById = office.cast.leader.personId
    return { params: { id }, body: { id: newId(), decision: 'accept', text: 'Đồng ý', givenById, version } }
  }),
  'POST /recommendations/:id/clarifications': ofDistrict(speakers, async (office) => {
    const { id, version } = await plantRecommendation(office, 'asked')
    return { params: { id }, body: { id: newId(), text: 'Hai trăm triệu đồng', version } }
  }),
  'GET /matters': everyone(async (office) => {
    await plantMatter(office)
    return { query: { limit: 200 } }
  }),
  'GET /matters/:id': ofDistrict([...insiders], async (office) => ({
    params: { id: await plantMatter(office) },
  })),
  'POST /matters': only(speakers, ({ house }) => ({
    body: {
      id: newId(),
      title: `${markWord} xin ý kiến`,
      text: markWord,
      submittedByUnitId: house.units.district,
      addressedToUnitId: house.units.standing,
    },
  })),
  'POST /matters/:id/direction': ofDistrict(deciders, async (office) => ({
    params: { id: await plantMatter(office) },
    body: { text: 'Đồng ý', givenById: office.cast.leader.personId, version: 1 },
  })),
  'POST /matters/:id/return': ofDistrict(deciders, async (office) => ({
    params: { id: await plantMatter(office) },
    body: { text: 'Thiếu hồ sơ', givenById: office.cast.leader.personId, version: 1 },
  })),
  'GET /practices': everyone(async (office) => {
    await plantPractice(office)
    return { query: { limit: 200 } }
  }),
  'GET /practices/:id': ofDistrict([...insiders], async (office) => ({
    params: { id: (await plantPractice(office)).id },
  })),
  'POST /practices': only(speakers, ({ house }) => ({
    body: {
      id: newId(),
      unitId: house.units.district,
      title: `${markWord} cách làm`,
      text: markWord,
      result: markWord,
    },
  })),
  'POST /practices/:id/recommendation': ofDistrict(deciders, async (office) => ({
    params: { id: (await plantPractice(office, 'plain')).id },
    body: { why: 'Dễ làm', version: 1 },
  })),
  'POST /practices/:id/adoptions': only(
    ['leader', 'office', 'communeHead'],
    async (office) => ({
      params: { id: (await plantPractice(office, 'recommended')).id },
      body: { id: newId(), unitId: office.house.units.commune },
    }),
    { knows: ['communeHead'] },
  ),
  'POST /practices/:id/adoptions/:adoptionId/outcome': only(
    ['leader', 'office', 'communeHead'],
    async (office) => ({
      params: await plantAdoption(office),
      body: { outcome: 'Nhanh hơn', version: 1 },
    }),
    { knows: ['communeHead'] },
  ),
  'GET /funding': everyone(async (office) => {
    await plantFunding(office)
    return { query: { limit: 200 } }
  }),
  'GET /funding/:id': ofDistrict([...insiders], async (office) => ({
    params: { id: await plantFunding(office) },
  })),
  'POST /funding': ofDistrict(speakers, async (office) => ({
    body: {
      id: newId(),
      unitId: office.house.units.district,
      difficultyId: await plantDifficulty(office),
      purpose: `${markWord} mua máy`,
      amount: 1_000,
    },
  })),
  'POST /funding/:id/approvals': ofDistrict(deciders, async (office) => ({
    params: { id: await plantFunding(office) },
    body: { id: newId(), ...entry, version: 1 },
  })),
  'POST /funding/:id/allotments': ofDistrict(deciders, async (office) => ({
    params: { id: await plantFunding(office, 'approved') },
    body: { id: newId(), ...entry, version: 2 },
  })),
  'POST /funding/:id/spendings': ofDistrict(['office', 'districtHead', 'districtClerk'], async (office) => ({
    params: { id: await plantFunding(office, 'allotted') },
    body: { id: newId(), ...entry, version: 3 },
  })),
  'PUT /funding/:id/programme': ofDistrict(speakers, async (office) => ({
    params: { id: await plantFunding(office) },
    body: { programmeId: null, version: 1 },
  })),
  'POST /funding/:id/refusal': ofDistrict(deciders, async (office) => ({
    params: { id: await plantFunding(office) },
    body: { reason: 'Chưa có nguồn', version: 1 },
  })),
  'POST /funding/:id/entries/:entryId/withdrawal': ofDistrict(deciders, async (office) => {
    const id = await plantFunding(office, 'approved')
    const { entries } = await office.cast.leader.call(readFunding, { params: { id } })
    return { params: { id, entryId: entries[0]?.id ?? '' }, body: { reason: 'Nhập nhầm', version: 2 } }
  }),
  'GET /difficulties': everyone(async (office) => {
    await plantDifficulty(office)
    return { query: { limit: 200 } }
  }),
  'POST /difficulties': only(speakers, ({ house }) => ({
    body: {
      id: newId(),
      kind: 'difficulty',
      cause: 'money',
      text: `${markWord} khó khăn`,
      raisedByUnitIds: [house.units.district],
    },
  })),
  'POST /difficulties/:id/raisers': ofDistrict(['leader', 'office'], async (office) => ({
    params: { id: await plantDifficulty(office) },
    body: { id: newId(), unitId: office.house.units.commune },
  })),
  'GET /difficulties/:id': ofDistrict([...insiders], async (office) => ({
    params: { id: await plantDifficulty(office) },
  })),
  'GET /difficulties/shared': everyone(),
  'POST /difficulties/:id/sharing': ofDistrict(speakers, async (office) => ({
    params: { id: await plantDifficulty(office) },
    body: { isShared: true, version: 1 },
  })),
  'POST /difficulties/:id/gone': ofDistrict(['districtHead', 'districtClerk'], async (office) => ({
    params: { id: await plantDifficulty(office) },
    body: { unitId: office.house.units.district, version: 1 },
  })),
  'POST /difficulties/:id/close': ofDistrict(['office'], async (office) => ({
    params: { id: await plantDifficultyOfEnded(office) },
    body: { reason: 'Đơn vị đã giải thể', version: 2 },
  })),
  'POST /difficulties/:id/reopenings': ofDistrict(['districtHead', 'districtClerk'], async (office) => ({
    params: { id: await plantDifficulty(office, 'gone') },
    body: { id: newId(), unitId: office.house.units.district, reason: 'Lại thiếu', version: 2 },
  })),
  'POST /difficulties/:id/targets': ofDistrict(speakers, async (office) => ({
    params: { id: await plantDifficulty(office) },
    body: { id: newId(), targetId: (await plantFigures(office)).id },
  })),
  'POST /difficulties/:id/targets/:linkId/removal': ofDistrict(speakers, async (office) => {
    const id = await plantDifficulty(office)
    return { params: { id, linkId: await plantLink(office, id) }, body: { version: 1 } }
  }),
}
