import * as agenda from '#domain/meeting/agenda-contract.ts'
import * as conclusion from '#domain/meeting/conclusion-contract.ts'
import * as contract from '#domain/meeting/contract.ts'
import * as versions from '#domain/meeting/notice-version-contract.ts'
import * as papers from '#domain/meeting/pack-contract.ts'
import * as minutes from '#domain/meeting/minutes-contract.ts'
import * as register from '#domain/meeting/register-contract.ts'
import * as briefing from '#domain/meeting/briefing-contract.ts'
import * as stage from '#domain/meeting/stage-contract.ts'
import * as paper from '#domain/meeting/paper-contract.ts'
import * as picture from '#domain/meeting/picture-contract.ts'
import * as question from '#domain/meeting/question-contract.ts'
import * as series from '#domain/meeting/series-contract.ts'
import { bindCommand, bindDownload, bindQuery } from '#server/http/binding.ts'
import { acceptNoticeVersion } from './accept-notice-version.ts'
import { addAgendaItem } from './add-agenda-item.ts'
import { typeConclusion } from './add-conclusion.ts'
import { bringNoticeBack } from './bring-notice-back.ts'
import { addMeetingPicture } from './add-meeting-picture.ts'
import { addNote } from './add-note.ts'
import { captionMeetingPicture } from './caption-meeting-picture.ts'
import { answerQuestion } from './answer-question.ts'
import { askQuestion } from './ask-question.ts'
import { beginAgendaItem } from './begin-agenda-item.ts'
import { bringPaper } from './bring-paper.ts'
import { changeSeries } from './change-series.ts'
import { closeMeeting } from './close-meeting.ts'
import { declineNoticeVersion } from './decline-notice-version.ts'
import { downloadNoticeVersion } from './download-notice-version.ts'
import { downloadNotice } from './download-notice.ts'
import { downloadImplementation } from './download-implementation.ts'
import { downloadPack } from './download-pack.ts'
import { editAgendaItem } from './edit-agenda-item.ts'
import { editConclusion } from './edit-conclusion.ts'
import { editNote } from './edit-note.ts'
import { exportRegister } from './export-register.ts'
import { foundSeries } from './found-series.ts'
import { inviteUnits } from './invite-units.ts'
import { listNoticeVersions } from './list-notice-versions.ts'
import { listChairs } from './list-chairs.ts'
import { listRegister } from './list-register.ts'
import { listSeries } from './list-series.ts'
import { nameSubstitute } from './name-substitute.ts'
import { openMeeting } from './open-meeting.ts'
import { listMeetings } from './queries.ts'
import { readBriefing } from './read-briefing.ts'
import { readImplementation } from './read-implementation.ts'
import { readMeeting } from './read-meeting.ts'
import { readMinutes } from './read-minutes.ts'
import { readStage } from './read-stage.ts'
import { recordAllPresent } from './record-all-present.ts'
import { recordAttendance } from './record-attendance.ts'
import { removeAgendaItem } from './remove-agenda-item.ts'
import { removeConclusion } from './remove-conclusion.ts'
import { removeMeetingPicture } from './remove-meeting-picture.ts'
import { removeNote } from './remove-note.ts'
import { renewPaper } from './renew-paper.ts'
import { reorderAgenda } from './reorder-agenda.ts'
import { reorderConclusions } from './reorder-conclusions.ts'
import { reorderNotes } from './reorder-notes.ts'
import { rescheduleMeeting } from './reschedule-meeting.ts'
import { scheduleMeeting } from './schedule-meeting.ts'
import { takePaperBack } from './take-paper-back.ts'
import { turnSlide } from './turn-slide.ts'
import { withdrawInvitation } from './withdraw-invitation.ts'
import { withdrawQuestion } from './withdraw-question.ts'

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
  bindCommand(agenda.nameSubstitute, nameSubstitute),
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
  bindQuery(minutes.readMinutes, readMinutes),
  bindCommand(minutes.addNote, addNote),
  bindCommand(minutes.editNote, editNote),
  bindCommand(minutes.removeNote, removeNote),
  bindCommand(minutes.reorderNotes, reorderNotes),
  bindQuery(register.listRegister, listRegister),
  bindDownload(register.exportRegister, exportRegister),
  bindQuery(register.readImplementation, readImplementation),
  bindQuery(briefing.readBriefing, readBriefing),
  bindQuery(stage.readStage, readStage),
  bindCommand(stage.turnSlide, turnSlide),
  bindCommand(stage.beginAgendaItem, beginAgendaItem),
  bindCommand(paper.bringPaper, bringPaper),
  bindCommand(paper.renewPaper, renewPaper),
  bindCommand(paper.takePaperBack, takePaperBack),
  bindCommand(picture.addMeetingPicture, addMeetingPicture),
  bindCommand(picture.captionMeetingPicture, captionMeetingPicture),
  bindCommand(picture.removeMeetingPicture, removeMeetingPicture),
  bindCommand(question.askQuestion, askQuestion),
  bindCommand(question.answerQuestion, answerQuestion),
  bindCommand(question.withdrawQuestion, withdrawQuestion),
  bindQuery(series.listSeries, listSeries),
  bindCommand(series.foundSeries, foundSeries),
  bindCommand(series.changeSeries, changeSeries),
]
