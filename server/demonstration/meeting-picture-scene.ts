import { calendarDate } from '#domain/calendar/date.ts'
import { addMeetingPicture as pictureRoute } from '#domain/meeting/picture-contract.ts'
import { newId } from '#server/kernel/id.ts'
import { addMeetingPicture } from '#server/meeting/add-meeting-picture.ts'
import { drawMeetingRoom } from './draw-meeting-room.ts'
import { keepFile } from './keep-text.ts'
import type { Scene } from './scene.ts'

/** The office adds a picture to the half-year meeting: drawn, for a photograph would show somebody. */
export const meetingPictureScene: Scene = {
  on: calendarDate('2023-07-06'),
  async play(stage) {
    const meeting = await stage.organization.db
      .selectFrom('meeting')
      .select('id')
      .where('title', 'like', 'Giao ban khối Đảng 6 tháng%')
      .executeTakeFirstOrThrow()
    const picture = { name: 'Quang cảnh cuộc họp.png', mediaType: 'image/png', bytes: drawMeetingRoom() }
    await stage.act('tong-hop', pictureRoute, addMeetingPicture, {
      params: { id: meeting.id },
      body: {
        id: newId(),
        fileId: await keepFile(stage, 'tong-hop', picture),
        caption: 'Quang cảnh cuộc họp (hình vẽ minh họa)',
        alternative: 'Hình vẽ phòng họp: bàn dài ở giữa, người dự ngồi hai bên, phía sau là phông chữ',
        credit: 'Văn phòng Tỉnh ủy',
      },
    })
  },
}
