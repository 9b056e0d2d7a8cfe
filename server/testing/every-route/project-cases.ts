import { enterProject, stopProject } from '#domain/project/contract.ts'
import {
  addProjectPicture,
  allotToProject,
  linkObstacle,
  reachMilestone,
} from '#domain/project/fact-contract.ts'
import { uploadFile } from '#domain/file/contract.ts'
import { newId } from '#server/kernel/id.ts'
import { smallestPng } from '#server/testing/smallest-png.ts'
import type { Persona } from './cast.ts'
import { type OfficeInFull, markWord, plantDifficulty } from './office-in-full.ts'
import { type Cases, everyone, insiders, ofDistrict, only } from './route-case.ts'

const keepers: Persona[] = ['leader', 'office']
const recorders: Persona[] = ['office', 'districtHead', 'districtClerk']

const fields = ({ house }: OfficeInFull) => ({
  name: `${markWord} trụ sở`,
  ownerUnitId: house.units.district,
  approval: 'Quyết định 1',
  approvedOn: '2023-01-05',
  investment: 9_000,
  startsOn: '2023-01-10',
  endsOn: '2024-06-30',
})

async function plant(office: OfficeInFull): Promise<{ id: string; milestoneId: string }> {
  const [id, milestoneId] = [newId(), newId()]
  const milestones = [{ id: milestoneId, name: markWord, plannedOn: '2023-06-01', weight: 1 }]
  await office.cast.office.call(enterProject, { body: { id, ...fields(office), milestones } })
  return { id, milestoneId }
}

const told = { takenOn: '2023-09-01', caption: markWord, alternative: 'Công trường' }
const money = () => ({ id: newId(), amount: 5, happenedOn: '2023-09-01' })
const reached = { reachedOn: '2023-06-02', evidence: markWord }

/** Capital projects: seen within reach of their owner, kept from above, recorded by the owner or an office above it. */
export const projectCases: Cases = {
  'GET /projects': everyone(async (office) => {
    await plant(office)
    return { query: { limit: 200 } }
  }),
  'GET /projects/:id': ofDistrict([...insiders], async (office) => ({
    params: { id: (await plant(office)).id },
  })),
  'POST /projects': only(keepers, (office) => ({ body: { id: newId(), ...fields(office) } })),
  'PUT /projects/:id': ofDistrict(keepers, async (office) => ({
    params: { id: (await plant(office)).id },
    body: { ...fields(office), version: 1 },
  })),
  'PUT /projects/:id/milestones': ofDistrict(keepers, async (office) => ({
    params: { id: (await plant(office)).id },
    body: { milestones: [], reason: markWord, version: 1 },
  })),
  'POST /projects/:id/stop': ofDistrict(keepers, async (office) => ({
    params: { id: (await plant(office)).id },
    body: { reason: markWord, version: 1 },
  })),
  'POST /projects/:id/resumption': ofDistrict(keepers, async (office) => {
    const { id } = await plant(office)
    await office.cast.office.call(stopProject, { params: { id }, body: { reason: markWord, version: 1 } })
    return { params: { id }, body: { version: 2 } }
  }),
  'POST /projects/:id/milestones/:milestoneId/reaching': ofDistrict(recorders, async (office) => ({
    params: await plant(office),
    body: { ...reached, version: 1 },
  })),
  'POST /projects/:id/milestones/:milestoneId/withdrawal': ofDistrict(recorders, async (office) => {
    const params = await plant(office)
    await office.cast.office.call(reachMilestone, { params, body: { ...reached, version: 1 } })
    return { params, body: { reason: markWord, version: 2 } }
  }),
  'POST /projects/:id/allotments': ofDistrict(keepers, async (office) => ({
    params: { id: (await plant(office)).id },
    body: { ...money(), version: 1 },
  })),
  'POST /projects/:id/disbursements': ofDistrict(recorders, async (office) => ({
    params: { id: (await plant(office)).id },
    body: { ...money(), overReason: 'Tạm ứng', version: 1 },
  })),
  'POST /projects/:id/money/:entryId/withdrawal': ofDistrict(keepers, async (office) => {
    const { id } = await plant(office)
    const body = { ...money(), version: 1 }
    await office.cast.office.call(allotToProject, { params: { id }, body })
    return { params: { id, entryId: body.id }, body: { reason: markWord, version: 2 } }
  }),
  'POST /projects/:id/obstacles': ofDistrict(recorders, async (office) => ({
    params: { id: (await plant(office)).id },
    body: { id: newId(), cause: 'other', text: markWord },
  })),
  'POST /projects/:id/obstacles/links': ofDistrict(recorders, async (office) => ({
    params: { id: (await plant(office)).id },
    body: { id: newId(), difficultyId: await plantDifficulty(office) },
  })),
  'POST /projects/:id/obstacles/:linkId/removal': ofDistrict(recorders, async (office) => {
    const { id } = await plant(office)
    const body = { id: newId(), difficultyId: await plantDifficulty(office) }
    await office.cast.office.call(linkObstacle, { params: { id }, body })
    return { params: { id, linkId: body.id } }
  }),
  'PUT /projects/:id/pictures/:pictureId': ofDistrict(recorders, async (office) => ({
    params: await plantPicture(office),
    body: { ...told, version: 1 },
  })),
  'POST /projects/:id/pictures/:pictureId/remove': ofDistrict(recorders, async (office) => ({
    params: await plantPicture(office),
    body: { version: 1 },
  })),
  'POST /projects/:id/pictures': {
    elsewhere: 'a picture must be the own upload of whoever adds it: server/project/project.test.ts',
  },
}

async function plantPicture(office: OfficeInFull): Promise<{ id: string; pictureId: string }> {
  const { id } = await plant(office)
  const file = { query: { name: 'anh.png' }, body: smallestPng }
  const { id: fileId } = await office.cast.office.call(uploadFile, file)
  const body = { id: newId(), fileId, ...told }
  await office.cast.office.call(addProjectPicture, { params: { id }, body })
  return { id, pictureId: body.id }
}
