import { listNoticeVersions } from '#domain/meeting/notice-version-contract.ts'
import { newId } from '#server/kernel/id.ts'
import { type OfficeInFull, markWord, plantMeeting, schedule } from './office-in-full.ts'
import { personas } from './cast.ts'
import { plantPicture, plantPreparation, plantSeries } from './plant-preparation.ts'
import {
  type Cases,
  type RequestParts,
  everyone,
  except,
  insiders,
  ofDistrict,
  only,
  strangers,
} from './route-case.ts'

type Meeting = Awaited<ReturnType<typeof plantMeeting>>

/** A step of the office or the leader on a meeting in this state; others who see it are refused. */
const step = (
  state: 'planned' | 'open' | 'closed',
  more: (meeting: Meeting, office: OfficeInFull) => RequestParts,
) =>
  ofDistrict(['leader', 'office'], async (office) => {
    const meeting = await plantMeeting(office, state)
    const { params, body } = more(meeting, office)
    return { params: { id: meeting.id, ...params }, ...(body ? { body } : {}) }
  })

const item = ({ agendaItemId }: Meeting) => ({ itemId: agendaItemId })
const invitation = ({ invitationId }: Meeting) => ({ itemId: invitationId })
const conclusion = ({ conclusionId }: Meeting) => ({ conclusionId })
const note = ({ noteId }: Meeting) => ({ noteId })
/** Who speaks for the district, and the office for any unit. */
const speakers = ['leader', 'office', 'districtHead', 'districtClerk'] as const
const title = { title: `${markWord} mục khác` }
const text = { text: `${markWord} kết luận khác` }

export const meetingCases: Cases = {
  'GET /meetings': everyone(async (office) => {
    await plantMeeting(office, 'closed')
    return { query: { limit: 200 } }
  }),
  'GET /meetings/:id': ofDistrict([...insiders], async (office) => ({
    params: { id: (await plantMeeting(office, 'closed')).id },
  })),
  'GET /meetings/:id/notice': ofDistrict([...insiders], async (office) => ({
    params: { id: (await plantMeeting(office, 'closed')).id },
  })),
  'GET /meetings/:id/pack': ofDistrict([...insiders], async (office) => ({
    params: { id: (await plantMeeting(office, 'open')).id },
  })),
  'GET /meetings/:id/implementation/file': ofDistrict([...insiders], async (office) => ({
    params: { id: (await plantMeeting(office, 'closed')).id },
  })),
  'GET /meetings/:id/notice-versions': ofDistrict([...insiders], async (office) => ({
    params: { id: (await plantMeeting(office, 'closed')).id },
  })),
  'GET /meetings/:id/notice-versions/:versionId/file': ofDistrict([...insiders], async (office) => {
    const { id } = await plantMeeting(office, 'closed')
    const { versions } = await office.cast.office.call(listNoticeVersions, { params: { id } })
    return { params: { id, versionId: versions[0]?.id ?? '' } }
  }),
  'POST /meetings/:id/notice-versions': {
    elsewhere: 'takes a file of the one who brings it: notice-version.test.ts',
  },
  'POST /meetings/:id/notice-versions/:versionId/acceptance': {
    elsewhere: 'waits for a file that was brought back: notice-version.test.ts',
  },
  'POST /meetings/:id/notice-versions/:versionId/refusal': {
    elsewhere: 'waits for a file that was brought back: notice-version.test.ts',
  },
  'GET /meeting-chairs': only(['leader', 'office'], ({ house }) => ({
    query: { hostUnitId: house.units.standing },
  })),
  'POST /meetings': only(['leader', 'office'], ({ house, cast }) => ({
    body: schedule(cast, house.units.standing),
  })),
  'PUT /meetings/:id/schedule': step('planned', ({ version }, { house, cast }) => {
    const { id: _id, hostUnitId: _host, ...fields } = schedule(cast, house.units.standing)
    return { body: { ...fields, version } }
  }),
  'POST /meetings/:id/agenda': step('planned', () => ({ body: { id: newId(), ...title } })),
  'PUT /meetings/:id/agenda/:itemId': step('planned', (meeting) => ({
    params: item(meeting),
    body: { ...title, version: 1 },
  })),
  'POST /meetings/:id/agenda/:itemId/remove': step('planned', (meeting) => ({
    params: item(meeting),
    body: { version: 1 },
  })),
  'PUT /meetings/:id/agenda-order': step('planned', ({ agendaItemId }) => ({
    body: { ids: [agendaItemId] },
  })),
  'POST /meetings/:id/attendance': step('planned', (_meeting, { house }) => ({
    body: { unitIds: [house.units.board] },
  })),
  'POST /meetings/:id/attendance/:itemId/withdraw': step('planned', (meeting) => ({
    params: invitation(meeting),
    body: { version: 1 },
  })),
  'PUT /meetings/:id/attendance/:itemId': step('open', (meeting) => ({
    params: invitation(meeting),
    body: { state: 'present', version: 1 },
  })),
  'PUT /meetings/:id/attendance/:itemId/substitute': ofDistrict(speakers, async (office) => {
    const meeting = await plantMeeting(office, 'planned')
    return { params: { id: meeting.id, ...invitation(meeting) }, body: { title: 'Phó Bí thư', version: 1 } }
  }),
  // Whoever may add a photograph adds one of their own: an unknown file is refused by its reason, not by their post.
  'POST /meetings/:id/pictures': only(
    ['leader', 'office'],
    async (office) => {
      const { id } = await plantMeeting(office, 'closed')
      const told = { caption: markWord, alternative: markWord }
      return { params: { id }, body: { id: newId(), fileId: newId(), ...told } }
    },
    { unseen: strangers, status: 422 },
  ),
  'PUT /meetings/:id/pictures/:pictureId': ofDistrict(['leader', 'office'], async (office) => ({
    params: await plantPicture(office),
    body: { caption: `${markWord} khác`, alternative: markWord, version: 1 },
  })),
  'POST /meetings/:id/pictures/:pictureId/remove': ofDistrict(['leader', 'office'], async (office) => ({
    params: await plantPicture(office),
    body: { version: 1 },
  })),
  'POST /meetings/:id/attendance-present': step('open', () => ({ body: {} })),
  'POST /meetings/:id/open': step('planned', ({ version }) => ({ body: { version } })),
  'POST /meetings/:id/conclusions': step('open', () => ({ body: { id: newId(), ...text } })),
  'PUT /meetings/:id/conclusions/:conclusionId': step('open', (meeting) => ({
    params: conclusion(meeting),
    body: { ...text, version: 1 },
  })),
  'POST /meetings/:id/conclusions/:conclusionId/remove': step('open', (meeting) => ({
    params: conclusion(meeting),
    body: { version: 1 },
  })),
  'PUT /meetings/:id/conclusion-order': step('open', ({ conclusionId }) => ({
    body: { ids: [conclusionId] },
  })),
  'GET /meetings/:id/briefing': ofDistrict([...insiders], async (office) => ({
    params: { id: (await plantMeeting(office, 'closed')).id },
  })),
  'GET /meeting-series': everyone(async (office) => {
    await plantSeries(office)
    return {}
  }),
  'POST /meeting-series': only(['leader', 'office'], ({ house }) => ({
    body: { id: newId(), hostUnitId: house.units.standing, name: `Loạt ${newId()}`, rhythm: 'monthly' },
  })),
  'PUT /meeting-series/:id': only(
    ['leader', 'office'],
    async (office) => ({ params: { id: await plantSeries(office) }, body: { rhythm: 'weekly', version: 1 } }),
    { unseen: except(personas, 'leader', 'office', 'inspector', 'provinceHead') },
  ),
  // Whoever may bring a paper brings a file of their own: an unknown one is refused by its reason, not by their post.
  'POST /meetings/:id/papers': only(
    ['leader', 'office'],
    async (office) => {
      const { id, agendaItemId } = await plantMeeting(office, 'planned')
      return { params: { id }, body: { id: newId(), agendaItemId, title: markWord, fileId: newId() } }
    },
    { unseen: strangers, status: 422 },
  ),
  'POST /meetings/:id/papers/:paperId/versions': only(
    ['leader', 'office'],
    async (office) => {
      const { id, paperId } = await plantPreparation(office, 'planned')
      return { params: { id, paperId }, body: { fileId: newId(), version: 1 } }
    },
    { unseen: strangers, status: 422 },
  ),
  'POST /meetings/:id/papers/:paperId/take-back': ofDistrict(['leader', 'office'], async (office) => {
    const { id, paperId } = await plantPreparation(office, 'planned')
    return { params: { id, paperId }, body: { version: 1 } }
  }),
  'POST /meetings/:id/questions': ofDistrict(speakers, async (office) => {
    const { id, agendaItemId } = await plantMeeting(office, 'planned')
    const { district, board } = office.house.units
    const between = { askedByUnitId: district, addressedToUnitId: board }
    return { params: { id }, body: { id: newId(), agendaItemId, ...between, text: markWord } }
  }),
  'POST /meetings/:id/questions/:questionId/answer': ofDistrict(speakers, async (office) => {
    const { id, questionId } = await plantPreparation(office, 'open', 'board')
    return { params: { id, questionId }, body: { answer: markWord, version: 1 } }
  }),
  'POST /meetings/:id/questions/:questionId/withdraw': ofDistrict(speakers, async (office) => {
    const { id, questionId } = await plantPreparation(office, 'planned')
    return { params: { id, questionId }, body: { version: 1 } }
  }),
  'GET /presentations/:id': ofDistrict([...insiders], async (office) => ({
    params: { id: (await plantMeeting(office, 'open')).id },
  })),
  'PUT /presentations/:id': step('open', () => ({ body: { slide: 2 } })),
  'POST /presentations/:id/agenda/:itemId/begin': step('open', (meeting) => ({ params: item(meeting) })),
  'GET /conclusions': everyone(async (office) => {
    await plantMeeting(office, 'closed')
    return { query: { limit: 200 } }
  }),
  'GET /conclusions/export': everyone(async (office) => {
    await plantMeeting(office, 'closed')
    return {}
  }),
  'GET /meetings/:id/implementation': ofDistrict([...insiders], async (office) => ({
    params: { id: (await plantMeeting(office, 'closed')).id },
  })),
  'GET /meetings/:id/minutes': only(
    ['leader', 'office', 'inspector', 'provinceHead'],
    async (office) => ({ params: { id: (await plantMeeting(office, 'open')).id } }),
    { unseen: strangers },
  ),
  'POST /meetings/:id/notes': step('open', () => ({ body: { id: newId(), ...text } })),
  'PUT /meetings/:id/notes/:noteId': step('open', (meeting) => ({
    params: note(meeting),
    body: { ...text, version: 1 },
  })),
  'POST /meetings/:id/notes/:noteId/remove': step('open', (meeting) => ({
    params: note(meeting),
    body: { version: 1 },
  })),
  'PUT /meetings/:id/note-order': step('open', ({ noteId }) => ({ body: { ids: [noteId] } })),
  'POST /meetings/:id/close': step('open', ({ version }) => ({ body: { version } })),
}
