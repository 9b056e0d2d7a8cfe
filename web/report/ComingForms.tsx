import { Link } from 'react-router'
import { yearOf } from '#domain/calendar/date.ts'
import type { ComingRead } from '#domain/report/writing-contract.ts'
import { FileNamed } from '#web/file/FileNamed.tsx'
import { paths } from '#web/paths.ts'
import { Notice } from '#web/ui/Notice.tsx'
import { useWords } from '#web/words/language.tsx'
import type { ReportRead } from './ReportPage.tsx'
import styles from './Report.module.css'

/** What came of a report by mail: the latest form that went into it, and what is wrong in one that came after. */
export function ComingForms({ report }: { report: ReportRead }) {
  const { coming, about, windowTo, through } = report
  const { t, format } = useWords()
  const [latest] = coming
  const taken = coming.find(({ isTaken }) => isTaken)
  const partsOf = ({ at, by }: ComingRead) => ({ at: format.instant(at), name: by.name ?? '–' })
  return (
    <>
      {latest && !latest.isTaken && (
        <Notice kind="refused" title={t('report.comingWrong', partsOf(latest))}>
          <p className={styles['text']}>{latest.answer}</p>
        </Notice>
      )}
      {taken && (
        <Notice title={t('report.coming', partsOf(taken))}>
          {taken.figures > 0 && (
            <p>
              {t('report.comingFigures', { count: taken.figures })}{' '}
              <Link to={paths.targetEntryOf(about.id, yearOf(windowTo), through)}>
                {t('report.enterFigures')}
              </Link>
            </p>
          )}
          {taken.file && <FileNamed file={taken.file} />}
        </Notice>
      )}
    </>
  )
}
