import { DownloadLink } from '#web/ui/Button.tsx'
import { useWords } from '#web/words/language.tsx'

/** The report as Word and PDF in the official layout, and its annex as Excel. */
export function ReportFiles({ reportId }: { reportId: string }) {
  const { t } = useWords()
  const address = `/api/v1/reports/${reportId}/file`
  return (
    <p className="row">
      <DownloadLink small href={`${address}?as=docx`}>
        {t('report.asWord')}
      </DownloadLink>
      <DownloadLink small kind="quiet" href={`${address}?as=pdf`}>
        {t('report.asPdf')}
      </DownloadLink>
      <DownloadLink small kind="quiet" href={`${address}?as=xlsx`}>
        {t('report.annex')}
      </DownloadLink>
    </p>
  )
}
