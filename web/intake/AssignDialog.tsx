import { useState } from 'react'
import { confirmIntake } from '#domain/intake/contract.ts'
import { listMeetings, type MeetingRow } from '#domain/meeting/contract.ts'
import { useAct, useRead } from '#web/api.ts'
import { useSession } from '#web/session/use-session.ts'
import { Button } from '#web/ui/Button.tsx'
import { ChoiceField } from '#web/ui/ChoiceField.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { bind } from '#web/ui/form/field-binding.ts'
import { announce } from '#web/ui/LiveRegion.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { Waiting } from '#web/ui/Waiting.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './AssignDialog.module.css'
import { countMade, type Made } from './count-made.ts'
import type { Intake } from './intake.ts'
import { MadeList } from './MadeList.tsx'

type Props = { intake: Intake; onClose: () => void }

/** The last look before anything is assigned: what will come of it, and whether through a meeting. */
export function AssignDialog({ intake, onClose }: Props) {
  const { t } = useWords()
  return (
    <Dialog open onClose={onClose} title={t('intake.assignTitle')}>
      <Waiting>
        <AssignChoice intake={intake} onClose={onClose} />
      </Waiting>
    </Dialog>
  )
}

function AssignChoice({ intake, onClose }: Props) {
  const { t } = useWords()
  const { today } = useSession()
  const { rows } = useRead(listMeetings)
  const [where, setWhere] = useState('now')
  const [meetingId, setMeetingId] = useState('')
  const assigning = useAct(confirmIntake)
  const made = countMade(intake.items, today)
  const meetings = rows.filter((row) => row.state !== 'closed')
  const throughMeeting = where === 'meeting'
  const assign = async () => {
    const body = { meetingId: throughMeeting ? meetingId : null, version: intake.version }
    if (!(await assigning.attempt({ params: { id: intake.id }, body }))) return
    announce(t('intake.made'))
    onClose()
  }
  const why =
    made.pastDue.length > 0
      ? t('intake.dueTooEarly', { numbers: made.pastDue.join(', ') })
      : throughMeeting && !meetingId
        ? t('intake.chooseMeeting')
        : null
  return (
    <div className="stack">
      <div>
        <p className="strong">{t('intake.willMake')}</p>
        <MadeList made={made} throughMeeting={throughMeeting} />
      </div>
      <ChoiceField
        field={bind('where', where, (value) => setWhere(String(value)))}
        label={t('intake.where')}
        below
        options={[
          { value: 'now', label: t('intake.where.now'), below: t('intake.where.now.hint') },
          {
            value: 'meeting',
            label: t('intake.where.meeting'),
            below: t('intake.where.meeting.hint'),
            why: meetings.length > 0 ? null : t('intake.noMeeting'),
          },
        ]}
      />
      {throughMeeting && (
        <MeetingField meetings={meetings} made={made} value={meetingId} onChoose={setMeetingId} />
      )}
      {made.undecided > 0 && <Notice>{t('intake.undecided', { count: made.undecided })}</Notice>}
      <ProblemNotice problem={assigning.problem} />
      <div className={styles['acts']}>
        <Button kind="primary" busy={assigning.isSending} why={why} whyShown onClick={() => void assign()}>
          {t(throughMeeting ? 'intake.putInMeeting' : 'intake.assign')}
        </Button>
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
      </div>
    </div>
  )
}

/** Meetings that may take this: conclusions are written only while a meeting is open. */
function MeetingField(props: {
  meetings: readonly MeetingRow[]
  made: Made
  value: string
  onChoose: (id: string) => void
}) {
  const { t, format } = useWords()
  const options = props.meetings.map((meeting) => ({
    value: meeting.id,
    label: `${format.date(meeting.heldOn)} ${meeting.title}`,
    why: meeting.state === 'open' || props.made.tasks === 0 ? null : t('intake.meetingNotOpen'),
  }))
  return (
    <SelectField
      field={bind('meeting', props.value, (value) => props.onChoose(String(value)))}
      label={t('intake.meeting')}
      options={options}
    />
  )
}
