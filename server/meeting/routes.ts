import * as agenda from '#domain/meeting/agenda-contract.ts'
import * as conclusion from '#domain/meeting/conclusion-contract.ts'
import * as contract from '#domain/meeting/contract.ts'
import * as versions from '#domain/meeting/notice-version-contract.ts'
import * as papers from '#domain/meeting/pack-contract.ts'
import { bindCommand, bindDownload, bindQuery } from '#server/http/binding.ts'
import { acceptNoticeVersion } from './accept-notice-version.ts'
import { addAgendaItem } from './add-agenda-item.ts'
import { typeConclusion } from './add-conclusion.ts'
import { bringNoticeBack } from './bring-notice-back.ts'
import { closeMeeting } from './close-meeting.ts'
import { declineNoticeVersion } from './decline-notice-version.ts'
import { downloadNoticeVersion } from './download-notice-version.ts'
import { downloadNotice } from './download-notice.ts'
import { downloadImplementation } from './download-implementation.ts'
import { downloadPack } from './download-pack.ts'
import { editAgendaItem } from './edit-agenda-item.ts'
import { editConclusion } from './edit-conclusion.ts'
import { inviteUnits } from './invite-units.ts'
import { listNoticeVersions } from './list-notice-versions.ts'
import { listChairs } from './list-chairs.ts'
import { openMeeting } from './open-meeting.ts'
import { listMeetings } from './queries.ts'
import { readMeeting } from './read-meeting.ts'
import { recordAllPresent } from './record-all-present.ts'
import { recordAttendance } from './record-attendance.ts'
import { removeAgendaItem } from './remove-agenda-item.ts'
import { removeConclusion } from './remove-conclusion.ts'
import { reorderAgenda } from './reorder-agenda.ts'
import { reorderConclusions } from './reorder-conclusions.ts'
import { rescheduleMeeting } from './reschedule-meeting.ts'
import { scheduleMeeting } from './schedule-meeting.ts'
import { withdrawInvitation } from './withdraw-invitation.ts'

export const meetingRoutes = [
  bindQuery(contract.listMeetings, listMeetings),
  bindQuery(contract.readMeeting, readMeeting),
  bindQuery(contract.listChairs, listChairs),
  bindCommand(contract.scheduleMeeting, scheduleMeeting),
  bindCommand(contract.rescheduleMeeting, rescheduleMeeting),
  bindCommand(agenda.addAgendaItem, addAgendaItem),
  bindCommand(agenda.editAgendaItem, editAgendaItem),
  bindCommand(agenda.removeAgendaItem, removeAgendaItem),
  bindCommand(agenda.reorderAgenda, reorderAgenda),
  bindCommand(agenda.inviteUnits, inviteUnits),
  bindCommand(agenda.withdrawInvitation, withdrawInvitation),
  bindCommand(agenda.recordAttendance, recordAttendance),
  bindCommand(agenda.recordAllPresent, recordAllPresent),
  bindCommand(contract.openMeeting, openMeeting),
  bindCommand(conclusion.addConclusion, typeConclusion),
  bindCommand(conclusion.editConclusion, editConclusion),
  bindCommand(conclusion.removeConclusion, removeConclusion),
  bindCommand(conclusion.reorderConclusions, reorderConclusions),
  bindCommand(contract.closeMeeting, closeMeeting),
  bindDownload(contract.downloadNotice, downloadNotice),
  bindDownload(papers.downloadPack, downloadPack),
  bindDownload(papers.downloadImplementation, downloadImplementation),
  bindQuery(versions.listNoticeVersions, listNoticeVersions),
  bindCommand(versions.bringNoticeBack, bringNoticeBack),
  bindCommand(versions.acceptNoticeVersion, acceptNoticeVersion),
  bindCommand(versions.declineNoticeVersion, declineNoticeVersion),
  bindDownload(versions.downloadNoticeVersion, downloadNoticeVersion),
]
