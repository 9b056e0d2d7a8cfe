import { uploadFile } from '#domain/file/contract.ts'
import { bringPaper } from '#domain/meeting/paper-contract.ts'
import { askQuestion } from '#domain/meeting/question-contract.ts'
import { foundSeries } from '#domain/meeting/series-contract.ts'
import { newId } from '#server/kernel/id.ts'
import { addMeetingPicture } from '#domain/meeting/picture-contract.ts'
import { smallestPng } from '#server/testing/smallest-png.ts'
import { type OfficeInFull, markWord, plantMeeting } from './office-in-full.ts'

/** A series of the standing committee that usually invites the district. */
export async function plantSeries({ house, cast }: OfficeInFull): Promise<string> {
  const { standing, district } = house.units
  const body = { id: newId(), hostUnitId: standing, name: `Loạt ${newId()}`, rhythm: 'monthly' }
  const agenda = [{ title: markWord, minutes: 15 }]
  return (await cast.office.call(foundSeries, { body: { ...body, agenda, invitedUnitIds: [district] } })).id
}

/** A meeting with a paper for its item, and a question between the district and the board. */
export async function plantPreparation(
  office: OfficeInFull,
  state: 'planned' | 'open',
  asks: 'district' | 'board' = 'district',
): Promise<{ id: string; paperId: string; questionId: string }> {
  const { house, cast } = office
  const { id, agendaItemId } = await plantMeeting(office, state)
  const params = { id }
  const file = await cast.office.call(uploadFile, {
    query: { name: `${markWord}.txt` },
    body: new TextEncoder().encode(`${markWord} tài liệu`),
  })
  const [paperId, questionId] = [newId(), newId()]
  const paper = { id: paperId, agendaItemId, title: markWord, fileId: file.id }
  await cast.office.call(bringPaper, { params, body: paper })
  const [from, to] = asks === 'district' ? (['district', 'board'] as const) : (['board', 'district'] as const)
  const question = {
    id: questionId,
    agendaItemId,
    askedByUnitId: house.units[from],
    addressedToUnitId: house.units[to],
    text: `${markWord} vì sao chậm?`,
  }
  await cast.office.call(askQuestion, { params, body: question })
  return { id, paperId, questionId }
}

/** A closed meeting with a photograph. */
export async function plantPicture(office: OfficeInFull): Promise<{ id: string; pictureId: string }> {
  const { id } = await plantMeeting(office, 'closed')
  const pictureId = newId()
  const query = { name: `${markWord}.png` }
  const file = await office.cast.office.call(uploadFile, { query, body: smallestPng })
  const body = { id: pictureId, fileId: file.id, caption: markWord, alternative: markWord }
  await office.cast.office.call(addMeetingPicture, { params: { id }, body })
  return { id, pictureId }
}
