import { useParams } from 'react-router'
import { listNoticeVersions } from '#domain/meeting/notice-version-contract.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { DownloadLink } from '#web/ui/Button.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Page } from '#web/ui/Page.tsx'
import { useWords } from '#web/words/language.tsx'
import { BringNoticeBack } from './BringNoticeBack.tsx'
import { NoticeVersionSection } from './NoticeVersionSection.tsx'

const papers = [
  { as: 'docx', word: 'implementationWord' },
  { as: 'pdf', word: 'implementationPdf' },
  { as: 'xlsx', word: 'implementationSheet' },
] as const

/** The versions of the notice of a meeting: what was drafted, what came back from Word, what of it was taken. */
export function NoticePage() {
  const { t, format } = useWords()
  const { id = '' } = useParams()
  const { meeting, versions, can } = useRead(listNoticeVersions, { params: { id } })
  const annex = `/api/v1/meetings/${meeting.id}/implementation/file`
  return (
    <Page
      title={t('notice.title')}
      crumbs={[
        { title: t('meeting.title'), to: paths.meetings },
        { title: meeting.title, to: paths.meeting(meeting.id) },
      ]}
      sub={t('notice.sub', { meeting: meeting.title, date: format.date(meeting.heldOn) })}
    >
      {versions.length > 0 && (
        <p className="row">
          {papers.map(({ as, word }) => (
            <DownloadLink key={as} small kind="quiet" href={`${annex}?as=${as}`}>
              {t(`notice.${word}`)}
            </DownloadLink>
          ))}
        </p>
      )}
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
