import { DownloadLink } from '#web/ui/Button.tsx'
import { useWords } from '#web/words/language.tsx'

/** The report as Word and PDF in the official layout, its annex as Excel, and for its writers the form to be filled in elsewhere. */
export function ReportFiles({ reportId, isWriting }: { reportId: string; isWriting: boolean }) {
  const { t } = useWords()
  const address = `/api/v1/reports/${reportId}`
  return (
    <p className="row">
      <DownloadLink small href={`${address}/file?as=docx`}>
        {t('report.asWord')}
      </DownloadLink>
      <DownloadLink small kind="quiet" href={`${address}/file?as=pdf`}>
        {t('report.asPdf')}
      </DownloadLink>
      <DownloadLink small kind="quiet" href={`${address}/file?as=xlsx`}>
        {t('report.annex')}
      </DownloadLink>
      {isWriting && (
        <>
          <DownloadLink small href={`${address}/form`}>
            {t('report.form')}
          </DownloadLink>
          <DownloadLink small kind="quiet" href={`${address}/form?as=docx`}>
            {t('report.formWord')}
          </DownloadLink>
        </>
      )}
    </p>
  )
}
