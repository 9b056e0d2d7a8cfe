import { Link } from 'react-router'
import { yearOf } from '#domain/calendar/date.ts'
import type { ComingRead } from '#domain/report/writing-contract.ts'
import { FileNamed } from '#web/file/FileNamed.tsx'
import { paths } from '#web/paths.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { useWords } from '#web/words/language.tsx'
import { FormTaken } from './FormTaken.tsx'
import type { ReportRead } from './ReportPage.tsx'
import styles from './Report.module.css'
import { useTakeForm } from './use-take-form.ts'

/** What came of a report by mail: the latest form that went into it, and what is wrong in one that came after. */
export function ComingForms({ report, onTaken }: { report: ReportRead; onTaken: () => void }) {
  const { coming, about, windowTo, through, can } = report
  const { t, format } = useWords()
  const [latest] = coming
  const taken = can.write.allowed ? coming.find(({ isTaken }) => isTaken) : undefined
  const partsOf = ({ at, by }: ComingRead) => ({ at: format.instant(at), name: by.name ?? '–' })
  return (
    <>
      {latest && !latest.isTaken && !latest.isKept && (
        <Notice kind="refused" title={t('report.comingWrong', partsOf(latest))}>
          <p className={styles['text']}>{latest.answer}</p>
        </Notice>
      )}
      {coming
        .filter(({ isKept }) => isKept)
        .map((each) => (
          <KeptForm key={each.id} report={report} kept={each} onTaken={onTaken} />
        ))}
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

type Kept = { report: ReportRead; kept: ComingRead; onTaken: () => void }

/** A form that came behind the lock: it waits here as it came, and is taken with one press once the report is open again. */
function KeptForm({ report, kept, onTaken }: Kept) {
  const { t, why, format } = useWords()
  const { take, taken, problem, isSending } = useTakeForm(report.id, onTaken)
  const { file, at, by } = kept
  return (
    <Notice
      title={t('report.comingKept', { at: format.instant(at), name: by.name ?? '–' })}
      actions={
        file && (
          <Button small why={why(report.can.write)} busy={isSending} onClick={() => void take(file.id)}>
            {t('report.takeThisForm')}
          </Button>
        )
      }
    >
      {file && <FileNamed file={file} />}
      <FormTaken taken={taken} problem={problem} />
    </Notice>
  )
}
