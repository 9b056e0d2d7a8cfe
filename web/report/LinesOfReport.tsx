import { Link } from 'react-router'
import type { ReportFacts } from '#domain/report/content.ts'
import type { ReportList } from '#domain/report/template.ts'
import { paths } from '#web/paths.ts'
import { useWords } from '#web/words/language.tsx'
import styles from './Report.module.css'

const mostShown = 12

const addressOf: Record<ReportList, (id: string) => string> = {
  done: paths.task,
  overdue: paths.task,
  next: paths.task,
  difficulties: paths.difficulty,
  recommendations: paths.recommendation,
}

/** A list drawn from the ledger; each line leads to its page. */
export function LinesOfReport({ list, facts }: { list: ReportList; facts: ReportFacts }) {
  const { t, format } = useWords()
  const { total, lines } = facts.lists[list]
  if (total === 0) return <p className="quiet">{t('report.listNone')}</p>
  const shown = lines.slice(0, mostShown)
  return (
    <ol className={styles['lines']}>
      {shown.map((line) => (
        <li key={line.id}>
          <Link to={addressOf[list](line.id)}>{line.text}</Link>{' '}
          <span className="small quiet">
            {[
              line.unit.shortName,
              line.dueOn && t('report.lineDue', { date: format.date(line.dueOn) }),
              line.doneOn && t('report.lineDone', { date: format.date(line.doneOn) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
      {total > shown.length && (
        <li className="quiet">{t('report.listMore', { count: total - shown.length })}</li>
      )}
    </ol>
  )
}
