import { DownloadLink } from '#web/ui/Button.tsx'
import { useWords } from '#web/words/language.tsx'

/** The briefing pack as a file, in both kinds. */
export function PackLinks({ meetingId }: { meetingId: string }) {
  const { t } = useWords()
  const address = `/api/v1/meetings/${meetingId}/pack`
  return (
    <span className="row">
      <DownloadLink small kind="quiet" href={`${address}?as=docx`}>
        {t('notice.packWord')}
      </DownloadLink>
      <DownloadLink small kind="quiet" href={`${address}?as=pdf`}>
        {t('notice.packPdf')}
      </DownloadLink>
    </span>
  )
}
