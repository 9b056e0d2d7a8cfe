import { useParams } from 'react-router'
import { readMinutes } from '#domain/meeting/minutes-contract.ts'
import { useRead } from '#web/api.ts'
import { Conclusions } from '#web/meeting/Conclusions.tsx'
import { MeetingStateMark } from '#web/meeting/MeetingStateMark.tsx'
import { paths } from '#web/paths.ts'
import { useSession } from '#web/session/use-session.ts'
import { ButtonLink } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Page } from '#web/ui/Page.tsx'
import { useWords } from '#web/words/language.tsx'
import { LineEntry } from './LineEntry.tsx'
import { Notes } from './Notes.tsx'
import { PendingLines } from './PendingLines.tsx'
import { RaisedToAnswer } from './RaisedToAnswer.tsx'
import { useOutbox } from './use-outbox.ts'
import { WhoCame } from './WhoCame.tsx'

/** The secretary's page while people speak: one line after another, what it became at once, those of others live. */
export function MinutesPage() {
  const { t } = useWords()
  const { id = '' } = useParams()
  const minutes = useRead(readMinutes, { params: { id } })
  const { title, state, notes, conclusions, can } = minutes
  const { personId } = useSession()
  const outbox = useOutbox(id, personId)
  const next = conclusions.length + 1 + outbox.pending.filter(({ kind }) => kind === 'conclusion').length
  return (
    <Page
      title={t('minutes.title')}
      width="wide"
      crumbs={[
        { title: t('meeting.title'), to: paths.meetings },
        { title, to: paths.meeting(id) },
      ]}
      sub={<MeetingStateMark state={state} />}
      actions={<ButtonLink to={paths.presentation(id)}>{t('meeting.present')}</ButtonLink>}
    >
      <div className="withAside">
        <div className="stack">
          {can.conclude.allowed ? (
            <LineEntry line={outbox.line} next={next} onType={outbox.type} onPut={outbox.put} />
          ) : (
            <Notice title={t(state === 'planned' ? 'minutes.notOpen' : 'minutes.readOnly')} />
          )}
          <PendingLines pending={outbox.pending} isLost={outbox.isLost} onTakeBack={outbox.takeBack} />
          <Conclusions meeting={minutes} entry={null} />
        </div>
        <div className="stack">
          <WhoCame attendance={minutes.attendance} />
          <Notes meetingId={id} notes={notes} can={can} />
          <RaisedToAnswer meetingId={id} conclusions={conclusions} can={can} />
        </div>
      </div>
    </Page>
  )
}
