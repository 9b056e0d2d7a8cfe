import { useState } from 'react'
import {
  type AttendanceRow,
  recordAllPresent,
  recordAttendance,
  withdrawInvitation,
} from '#domain/meeting/agenda-contract.ts'
import type { Meeting } from '#domain/meeting/contract.ts'
import { useAct } from '#web/api.ts'
import { ActionMenu } from '#web/ui/ActionMenu.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { EntryList } from '#web/ui/EntryList.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { Section } from '#web/ui/Section.tsx'
import { type Status, StatusMark } from '#web/ui/StatusMark.tsx'
import { useWords } from '#web/words/language.tsx'
import { AbsenceForm } from './AbsenceForm.tsx'
import { InviteUnitsForm } from './InviteUnitsForm.tsx'
import { SubstituteForm } from './SubstituteForm.tsx'
import { substituteWords } from './substitute-words.ts'

const marks: Record<AttendanceRow['state'], Status> = {
  invited: 'planned',
  present: 'accepted',
  absent: 'cancelled',
}

/** Who is invited, who came, who did not and why. */
export function Attendance({ meeting }: { meeting: Meeting }) {
  const { t, why } = useWords()
  const { attendance, state } = meeting
  const [isInviting, setInviting] = useState(false)
  const [absent, setAbsent] = useState<AttendanceRow | null>(null)
  const [substituted, setSubstituted] = useState<AttendanceRow | null>(null)
  const act = useAttendanceActs(meeting, setAbsent, setSubstituted)
  const present = attendance.filter((row) => row.state === 'present').length
  const count =
    state === 'planned'
      ? t('meeting.invitedCount', { count: attendance.length })
      : t('meeting.attendanceCount', { present, total: attendance.length })
  return (
    <Section
      title={t('meeting.attendance')}
      sub={attendance.length > 0 ? count : undefined}
      aside={
        <span className="row">
          {state === 'open' && present < attendance.length && (
            <Button small why={why(meeting.can.attend)} busy={act.isSending} onClick={act.markAll}>
              {t('meeting.allPresent')}
            </Button>
          )}
          <Button small why={why(meeting.can.prepare)} onClick={() => setInviting(true)}>
            {t('meeting.invite')}
          </Button>
        </span>
      }
    >
      <ProblemNotice problem={act.problem} />
      {attendance.length === 0 && <p className="soft small">{t('meeting.noAttendance')}</p>}
      <EntryList
        dense
        label={t('meeting.attendance')}
        entries={attendance.map((row) => ({
          key: row.id,
          title: row.unit.name,
          below:
            row.reason ??
            (row.substitute && t('meeting.substituteIs', { who: substituteWords(row.substitute) })),
          aside: (
            <span className="row">
              <StatusMark status={marks[row.state]}>{t(`meeting.attendance.${row.state}`)}</StatusMark>
              {(meeting.can.prepare.allowed || row.can.substitute.allowed) && (
                <ActionMenu
                  small
                  label={t('meeting.actionsOf', { name: row.unit.name })}
                  actions={act.actionsOf(row)}
                />
              )}
            </span>
          ),
        }))}
      />
      <Dialog open={isInviting} onClose={() => setInviting(false)} title={t('meeting.invite')}>
        <InviteUnitsForm meeting={meeting} onDone={() => setInviting(false)} />
      </Dialog>
      <Dialog
        open={absent !== null}
        onClose={() => setAbsent(null)}
        title={t('meeting.absenceOf', { name: absent?.unit.name ?? '' })}
        width="narrow"
      >
        {absent && <AbsenceForm meetingId={meeting.id} row={absent} onDone={() => setAbsent(null)} />}
      </Dialog>
      <Dialog
        open={substituted !== null}
        onClose={() => setSubstituted(null)}
        title={t('meeting.substituteOf', { name: substituted?.unit.name ?? '' })}
        width="narrow"
      >
        {substituted && (
          <SubstituteForm meetingId={meeting.id} row={substituted} onDone={() => setSubstituted(null)} />
        )}
      </Dialog>
    </Section>
  )
}

function useAttendanceActs(
  meeting: Meeting,
  onAbsent: (row: AttendanceRow) => void,
  onSubstitute: (row: AttendanceRow) => void,
) {
  const { t, why } = useWords()
  const record = useAct(recordAttendance)
  const withdraw = useAct(withdrawInvitation)
  const all = useAct(recordAllPresent)
  const attend = why(meeting.can.attend)
  const of = (row: AttendanceRow) => ({ id: meeting.id, itemId: row.id })
  return {
    problem: record.problem ?? withdraw.problem ?? all.problem,
    isSending: all.isSending,
    markAll: () => void all.attempt({ params: { id: meeting.id } }),
    actionsOf: (row: AttendanceRow) => [
      {
        title: t('meeting.markPresent'),
        why: attend,
        onChoose: () =>
          void record.attempt({
            params: of(row),
            body: { state: 'present', reason: null, version: row.version },
          }),
      },
      { title: t('meeting.markAbsent'), why: attend, onChoose: () => onAbsent(row) },
      {
        title: t('meeting.nameSubstitute'),
        why: row.state === 'absent' ? t('reason.unit_is_absent') : why(row.can.substitute),
        onChoose: () => onSubstitute(row),
      },
      {
        title: t('meeting.withdraw'),
        why: why(meeting.can.prepare),
        onChoose: () => void withdraw.attempt({ params: of(row), body: { version: row.version } }),
      },
    ],
  }
}
