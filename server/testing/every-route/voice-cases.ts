import { newId } from '#server/kernel/id.ts'
import { type Persona } from './cast.ts'
import { markWord, plantDifficulty, plantRecommendation } from './office-in-full.ts'
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
  'POST /difficulties/:id/close': ofDistrict(['districtHead', 'districtClerk'], async (office) => ({
    params: { id: await plantDifficulty(office) },
    body: { version: 1 },
  })),
}
