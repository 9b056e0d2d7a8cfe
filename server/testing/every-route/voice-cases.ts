import { newId } from '#server/kernel/id.ts'
import { type Persona } from './cast.ts'
import {
  markWord,
  plantDifficulty,
  plantDifficultyOfEnded,
  plantFigures,
  plantLink,
  plantRecommendation,
} from './office-in-full.ts'
import { type Cases, everyone, insiders, ofDistrict, only } from './route-case.ts'

const speakers: Persona[] = ['districtHead', 'districtClerk', 'leader', 'office']

/** What units raise: difficulties and recommendations. */
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
