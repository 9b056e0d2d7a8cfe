import { useParams } from 'react-router'
import { listNoticeVersions } from '#domain/meeting/notice-version-contract.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Page } from '#web/ui/Page.tsx'
import { useWords } from '#web/words/language.tsx'
import { BringNoticeBack } from './BringNoticeBack.tsx'
import { NoticeVersionSection } from './NoticeVersionSection.tsx'

/** The versions of the notice of a meeting: what was drafted, what came back from Word, what of it was taken. */
export function NoticePage() {
  const { t, format } = useWords()
  const { id = '' } = useParams()
  const { meeting, versions, can } = useRead(listNoticeVersions, { params: { id } })
  return (
    <Page
      title={t('notice.title')}
      crumbs={[
        { title: t('meeting.title'), to: paths.meetings },
        { title: meeting.title, to: paths.meeting(meeting.id) },
      ]}
      sub={t('notice.sub', { meeting: meeting.title, date: format.date(meeting.heldOn) })}
    >
      {versions.length === 0 ? (
        <EmptyState title={t('notice.none')}>{t('notice.noneHint')}</EmptyState>
      ) : (
        <>
          <BringNoticeBack meetingId={meeting.id} can={can.bring} />
          {versions.map((version) => (
            <NoticeVersionSection key={version.id} meetingId={meeting.id} version={version} />
          ))}
        </>
      )}
    </Page>
  )
}
