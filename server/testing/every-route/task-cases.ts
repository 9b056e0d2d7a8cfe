import { assignToMany } from '#domain/task/bulk-contract.ts'
import { blockTask } from '#domain/task/whole-contract.ts'
import { giveGuidance } from '#domain/task/guidance-contract.ts'
import { newId } from '#server/kernel/id.ts'
import type { Persona } from './cast.ts'
import { type OfficeInFull, markWord, plantDifficulty, plantTask } from './office-in-full.ts'
import {
  type Cases,
  type RouteCase,
  everyone,
  except,
  insiders,
  ofDistrict,
  only,
  strangers,
} from './route-case.ts'

const hands: Persona[] = ['districtHead', 'districtClerk', 'provinceHead']
const heads: Persona[] = ['districtHead', 'provinceHead']

/** A part is due within its task. */
const laterDay = (noun: 'task' | 'contribution') => (noun === 'task' ? '2023-10-27' : '2023-10-20')

type State = Parameters<typeof plantTask>[2]

/** The lifecycle of a task of the district, owed to the standing committee, or of its part, owed to the commune. */
function stepsOf(noun: 'task' | 'contribution', givers: Persona[]): Cases {
  const of = (state: State, may: Persona[], body: (office: OfficeInFull) => object): RouteCase => {
    const prepare = async (office: OfficeInFull) => {
      const { id, version } = await plantTask(office, noun, state)
      return { params: { id }, body: { version, ...body(office) } }
    }
    if (noun === 'task') return ofDistrict(may, prepare)
    return only(may, prepare, { unseen: except(strangers, 'communeHead'), knows: ['communeHead'] })
  }
  // A lead passes a part on within its reach alone, and the commune's is the commune.
  const passers = noun === 'task' ? givers : []
  const path = `/${noun}s/:id`
  return {
    [`POST ${path}/acknowledgement`]: of('assigned', hands, () => ({})),
    [`POST ${path}/contests`]: of('assigned', heads, ({ house }) => ({
      proposedUnitId: noun === 'task' ? house.units.board : house.units.otherDistrict,
      reason: 'Không thuộc chức năng',
    })),
    [`POST ${path}/contest-agreement`]: of('contested', passers, () => ({})),
    [`POST ${path}/contest-refusal`]: of('contested', givers, () => ({ reason: 'Đúng chức năng' })),
    [`POST ${path}/transfer`]: of('assigned', passers, ({ house }) => ({
      unitId: house.units.board,
      reason: 'Đúng chức năng hơn',
    })),
    [`POST ${path}/person`]: of('assigned', heads, ({ cast }) => ({ personId: cast.districtClerk.personId })),
    [`POST ${path}/progress`]: of('acknowledged', hands, () => ({ percent: 40, note: 'Đang làm' })),
    [`POST ${path}/submissions`]: of('acknowledged', hands, () => ({
      note: 'Đã xong',
      evidenceOmittedReason: 'Không có văn bản',
    })),
    [`POST ${path}/acceptance`]: of('submitted', givers, () => ({ quality: 'meets' })),
    [`POST ${path}/return`]: of('submitted', givers, () => ({ reason: 'Thiếu số liệu' })),
    [`POST ${path}/extensions`]: of('acknowledged', hands, () => ({
      proposedDueOn: laterDay(noun),
      reason: 'Cần thêm thời gian',
    })),
    [`POST ${path}/extension-grant`]: of('extension', givers, () => ({ dueOn: laterDay(noun) })),
    [`POST ${path}/extension-refusal`]: of('extension', givers, () => ({ reason: 'Làm kịp' })),
    [`POST ${path}/due-date`]: of('assigned', givers, () => ({ dueOn: laterDay(noun), reason: 'Thêm việc' })),
    [`POST ${path}/cancellation`]: of('assigned', givers, () => ({ reason: 'Không còn cần' })),
  }
}

const batchOf = (leadUnitIds: string[]) => ({
  id: newId(),
  title: `${markWord} việc chung`,
  product: 'Báo cáo',
  requiredQuality: 'Có số liệu',
  dueOn: '2023-10-20',
  leadUnitIds,
})

/** A task given to the district and to the board in one act. */
const plantBatch = ({ cast, house }: OfficeInFull) =>
  cast.leader.call(assignToMany, { body: batchOf([house.units.district, house.units.board]) })

export const taskCases: Cases = {
  'GET /tasks': everyone(async (office) => {
    await plantTask(office)
    return { query: { limit: 200 } }
  }),
  'GET /tasks/givers': everyone(),
  'GET /tasks/:id': ofDistrict([...insiders], async (office) => ({
    params: { id: (await plantTask(office)).id },
  })),
  'POST /tasks': only(['leader', 'office'], ({ house }) => ({
    body: {
      id: newId(),
      title: `${markWord} việc mới`,
      product: 'Báo cáo',
      requiredQuality: 'Có số liệu',
      dueOn: '2023-10-20',
      givenByUnitId: house.units.standing,
      leadUnitId: house.units.district,
    },
  })),
  'POST /tasks/:id/guidance': ofDistrict(['districtHead'], async (office) => ({
    params: { id: (await plantTask(office, 'task', 'acknowledged')).id },
    body: { id: newId(), text: `${markWord} cách làm` },
  })),
  'POST /tasks/:id/guidance/:guidanceId/readings': ofDistrict(['districtClerk'], async (office) => {
    const { id } = await plantTask(office, 'task', 'acknowledged')
    const guidanceId = newId()
    const body = { id: guidanceId, text: `${markWord} cách làm` }
    await office.cast.districtHead.call(giveGuidance, { params: { id }, body })
    return { params: { id, guidanceId } }
  }),
  'POST /tasks/batches': only(['leader', 'office', 'provinceHead'], ({ house }) => ({
    body: batchOf([house.units.district, house.units.board]),
  })),
  'GET /tasks/batches/:id': ofDistrict([...insiders], async (office) => ({
    params: { id: (await plantBatch(office)).id },
  })),
  'POST /tasks/bulk-acts': ofDistrict(['leader', 'office'], async (office) => ({
    body: { id: newId(), step: 'cancel', taskIds: [(await plantTask(office)).id], reason: 'Thôi' },
  })),
  'GET /tasks/bulk-acts': everyone(),
  'POST /tasks/bulk-acts/:id/undo': ofDistrict(['leader'], async (office) => ({
    params: { id: (await plantBatch(office)).actId },
  })),
  'GET /tasks/export': everyone(),
  'POST /tasks/:id/star': ofDistrict(['leader', 'office'], async (office) => {
    const { id, version } = await plantTask(office)
    return { params: { id }, body: { version, starred: true } }
  }),
  'POST /tasks/:id/work-field': ofDistrict(['leader', 'office'], async (office) => {
    const { id, version } = await plantTask(office)
    return { params: { id }, body: { version, workFieldId: null } }
  }),
  'POST /tasks/:id/blocks': ofDistrict(hands, async (office) => {
    const { id, version } = await plantTask(office)
    const difficultyId = await plantDifficulty(office)
    return { params: { id }, body: { id: newId(), version, difficultyId } }
  }),
  'POST /tasks/:id/blocks/:blockId/removal': ofDistrict(hands, async (office) => {
    const { id, version } = await plantTask(office)
    const difficultyId = await plantDifficulty(office)
    const blockId = newId()
    const body = { id: blockId, version, difficultyId }
    await office.cast.districtHead.call(blockTask, { params: { id }, body })
    return { params: { id, blockId }, body: { version: version + 1 } }
  }),
  'POST /tasks/:id/contributions': ofDistrict(['leader', 'office'], async (office) => {
    const { id, version } = await plantTask(office)
    const unitId = office.house.units.board
    return { params: { id }, body: { id: newId(), version, unitId, part: markWord, dueOn: '2023-10-20' } }
  }),
  'PUT /tasks/:id/contributions/:partId': only(
    ['leader', 'office', 'communeHead'],
    async (office) => {
      const part = await plantTask(office, 'contribution')
      const { parent_id: id } = await office.house.organization.db
        .selectFrom('obligation')
        .select('parent_id')
        .where('id', '=', part.id)
        .executeTakeFirstOrThrow()
      const body = { version: part.version, part: `${markWord} nói rõ hơn`, dueOn: '2023-10-16' }
      return { params: { id: id ?? '', partId: part.id }, body }
    },
    { unseen: except(strangers, 'communeHead'), knows: ['communeHead'] },
  ),
  'POST /tasks/:id/split': ofDistrict(['leader', 'office'], async (office) => {
    const { id, version } = await plantTask(office)
    const part = { title: markWord, product: 'Báo cáo', requiredQuality: 'Rõ', dueOn: '2023-10-20' }
    const leadUnitId = office.house.units.district
    const parts = [newId(), newId()].map((partId) => ({ ...part, id: partId, leadUnitId }))
    return { params: { id }, body: { version, reason: 'Hai việc khác nhau', parts } }
  }),
  'POST /tasks/:id/merger': ofDistrict(['leader', 'office'], async (office) => {
    const { id, version } = await plantTask(office)
    const { id: intoId } = await plantTask(office)
    return { params: { id }, body: { version, reason: 'Trùng nhau', intoId } }
  }),
  ...stepsOf('task', ['leader', 'office']),
  ...stepsOf('contribution', ['communeHead']),
  'GET /obligations': everyone(() => ({ query: { limit: 200 } }), { knows: ['communeHead'] }),
  'GET /obligations/mine': everyone(undefined, { knows: ['communeHead'] }),
  'GET /obligations/summary': everyone(),
  'GET /obligations/waits': everyone(),
}
