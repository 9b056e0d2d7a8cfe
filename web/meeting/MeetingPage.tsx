import { useState } from 'react'
import { useParams } from 'react-router'
import { type Meeting, readMeeting } from '#domain/meeting/contract.ts'
import { periodName } from '#domain/meeting/period-name.ts'
import { useRead } from '#web/api.ts'
import { DraftNewsForm } from '#web/bulletin/DraftNewsForm.tsx'
import { paths } from '#web/paths.ts'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Page } from '#web/ui/Page.tsx'
import { useWords } from '#web/words/language.tsx'
import { Agenda } from './Agenda.tsx'
import { Attendance } from './Attendance.tsx'
import { Briefing } from './Briefing.tsx'
import { CloseMeetingDialog } from './CloseMeetingDialog.tsx'
import { Conclusions } from './Conclusions.tsx'
import { MeetingActions, type MeetingDialog } from './MeetingActions.tsx'
import { MeetingPictures } from './MeetingPictures.tsx'
import { MeetingSteps } from './MeetingSteps.tsx'
import { OpenMeetingDialog } from './OpenMeetingDialog.tsx'
import { Papers } from './Papers.tsx'
import { Questions } from './Questions.tsx'
import { RaisedHere } from './RaisedHere.tsx'
import { RescheduleMeetingForm } from './RescheduleMeetingForm.tsx'

/** One meeting: what is before it, then what it concludes; its agenda and who comes at the side. */
export function MeetingPage() {
  const { t } = useWords()
  const { id = '' } = useParams()
  const meeting = useRead(readMeeting, { params: { id } })
  const [dialog, setDialog] = useState<MeetingDialog>(null)
  const close = () => setDialog(null)
  return (
    <Page
      title={meeting.title}
      width="wide"
      crumbs={[{ title: t('meeting.title'), to: paths.meetings }]}
      sub={<MeetingSub meeting={meeting} />}
      actions={<MeetingActions meeting={meeting} onDialog={setDialog} />}
    >
      <MeetingSteps meeting={meeting} />
      <div className="withAside">
        <div className="stack">
          {meeting.state !== 'planned' && (
            <>
              <Conclusions meeting={meeting} />
              <RaisedHere meeting={meeting} />
            </>
          )}
          <Briefing meeting={meeting} />
          {meeting.state === 'planned' && <RaisedHere meeting={meeting} />}
        </div>
        <div className="stack">
          <Agenda meeting={meeting} />
          <Papers meeting={meeting} />
          <Questions meeting={meeting} />
          <Attendance meeting={meeting} />
          {meeting.state !== 'planned' && <MeetingPictures meeting={meeting} />}
        </div>
      </div>
      <Dialog open={dialog === 'reschedule'} onClose={close} title={t('meeting.reschedule')}>
        <RescheduleMeetingForm meeting={meeting} onDone={close} />
      </Dialog>
      <Dialog open={dialog === 'tell'} onClose={close} title={t('bulletin.write')}>
        <DraftNewsForm meetingId={meeting.id} />
      </Dialog>
      <OpenMeetingDialog meeting={meeting} open={dialog === 'open'} onClose={close} />
      <CloseMeetingDialog meeting={meeting} open={dialog === 'close'} onClose={close} />
    </Page>
  )
}

/** Day, time, place, chair and the two periods, in one line. */
function MeetingSub({ meeting }: { meeting: Meeting }) {
  const { t, format, language } = useWords()
  const { heldOn, startsAt, place, chair, host } = meeting
  const period = (from: Meeting['heldOn'], to: Meeting['heldOn']) =>
    language === 'vi'
      ? periodName(from, to)
      : t('meeting.fromTo', { from: format.date(from), to: format.date(to) })
  return (
    <>
      {[format.weekday(heldOn), startsAt, place].filter(Boolean).join(' · ')}
      <br />
      {[
        t('meeting.chairedBy', { name: chair?.name ?? host.name }),
        t('meeting.reviewed', { period: period(meeting.reviewedFrom, meeting.reviewedTo) }),
        t('meeting.ahead', { period: period(meeting.aheadFrom, meeting.aheadTo) }),
      ].join(' · ')}
    </>
  )
}
