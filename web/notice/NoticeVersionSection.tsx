import type { NoticeVersion } from '#domain/meeting/notice-version-contract.ts'
import { ViewFile } from '#web/file/ViewFile.tsx'
import { DownloadLink } from '#web/ui/Button.tsx'
import { Section } from '#web/ui/Section.tsx'
import { type Status, StatusMark } from '#web/ui/StatusMark.tsx'
import { useWords } from '#web/words/language.tsx'
import { DecideNoticeVersion } from './DecideNoticeVersion.tsx'
import { NoticeDifferences } from './NoticeDifferences.tsx'

const marks: Record<'current' | 'earlier' | 'waiting' | 'declined', Status> = {
  current: 'accepted',
  earlier: 'closed',
  waiting: 'waiting',
  declined: 'refused',
}

/** One version: whose it is, what became of it, what a person changed in it. */
export function NoticeVersionSection({ meetingId, version }: { meetingId: string; version: NoticeVersion }) {
  const { t, format } = useWords()
  const { origin, broughtBy, broughtOn, decidedBy, decidedOn, state } = version
  const standing = state === 'accepted' ? (version.isCurrent ? 'current' : 'earlier') : state
  const decided = origin === 'edited' &&
    decidedBy &&
    decidedOn && { name: decidedBy.name ?? '–', date: format.date(decidedOn), reason: version.reason ?? '' }
  const address = `/api/v1/meetings/${meetingId}/notice-versions/${version.id}/file`
  return (
    <Section
      title={t('notice.versionOf', { ordinal: version.ordinal })}
      sub={t(`notice.${origin}`)}
      aside={<StatusMark status={marks[standing]}>{t(`notice.${standing}`)}</StatusMark>}
    >
      <div className="stack">
        <p className="soft small">
          {t(origin === 'issued' ? 'notice.issuedBy' : 'notice.broughtBy', {
            name: broughtBy.name ?? '–',
            date: format.date(broughtOn),
          })}
          {decided && (
            <>
              <br />
              {t(state === 'declined' ? 'notice.declinedBy' : 'notice.acceptedBy', decided)}
            </>
          )}
        </p>
        <div className="row">
          <ViewFile file={version.file} />
          <DownloadLink small href={address}>
            {t('notice.word')}
          </DownloadLink>
          {version.hasPdf && (
            <DownloadLink small href={`${address}?as=pdf`}>
              {t('notice.pdf')}
            </DownloadLink>
          )}
        </div>
        {state === 'waiting' ? (
          <DecideNoticeVersion meetingId={meetingId} version={version} />
        ) : (
          origin === 'edited' && <NoticeDifferences differences={version.differences} />
        )}
      </div>
    </Section>
  )
}
