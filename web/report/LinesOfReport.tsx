import { Link } from 'react-router'
import type { ReportFacts, ReportLine, SinceLast } from '#domain/report/content.ts'
import { newFirst } from '#domain/report/since-last.ts'
import type { ReportList } from '#domain/report/template.ts'
import { paths } from '#web/paths.ts'
import { Tag } from '#web/ui/Tag.tsx'
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

type Props = { list: ReportList; facts: ReportFacts; since: SinceLast | null }

/** A list drawn from the ledger, each line leading to its page: what is new since the report before first, what is gone below. */
export function LinesOfReport({ list, facts, since }: Props) {
  const { t } = useWords()
  const { total, lines } = facts.lists[list]
  const changes = since?.lists[list] ?? null
  const fresh = new Set(changes?.fresh)
  const shown = newFirst(lines, changes?.fresh ?? []).slice(0, mostShown)
  return (
    <>
      {changes && changes.before + changes.fresh.length > 0 && (
        <p className="small quiet">
          {t('report.listSince', {
            before: changes.before,
            fresh: changes.fresh.length,
            gone: changes.gone.length,
          })}
        </p>
      )}
      {total === 0 ? (
        <p className="quiet">{t('report.listNone')}</p>
      ) : (
        <ol className={styles['lines']}>
          {shown.map((line) => (
            <li key={line.id}>
              <Line list={list} line={line} /> {fresh.has(line.id) && <Tag>{t('report.isNew')}</Tag>}
            </li>
          ))}
          {total > shown.length && (
            <li className="quiet">{t('report.listMore', { count: total - shown.length })}</li>
          )}
        </ol>
      )}
      {changes && changes.gone.length > 0 && (
        <details>
          <summary className="small">{t('report.gone', { count: changes.gone.length })}</summary>
          <ul className={styles['lines']}>
            {changes.gone.map((line) => (
              <li key={line.id} className="small">
                <Line list={list} line={line} />{' '}
                <b>{t(line.became ? `report.became.${line.became}` : `report.goneFrom.${list}`)}</b>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function Line({ list, line }: { list: ReportList; line: ReportLine }) {
  const { t, format } = useWords()
  return (
    <>
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
    </>
  )
}
