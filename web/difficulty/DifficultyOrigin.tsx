import { Link } from 'react-router'
import type { Difficulty } from '#domain/difficulty/contract.ts'
import { paths } from '#web/paths.ts'
import { Tag } from '#web/ui/Tag.tsx'
import { useWords } from '#web/words/language.tsx'

/** Cause, raisers, since when, and what was recommended because of it. */
export function DifficultyOrigin({ row }: { row: Difficulty }) {
  const { t, format } = useWords()
  return (
    <>
      <Tag>{t(`difficulty.cause.${row.cause}`)}</Tag>
      {row.kind === 'weakness' && <span>{t('difficulty.kind.weakness')}</span>}
      <span>{row.raisers.map(({ shortName }) => shortName).join(', ')}</span>
      {row.raisers.length > 1 && <span>{t('difficulty.raisersCount', { count: row.raisers.length })}</span>}
      <span>
        {row.closedOn
          ? t('difficulty.closedOn', { date: format.date(row.closedOn), count: row.ageDays })
          : t('difficulty.raisedOn', { date: format.date(row.raisedOn) })}
      </span>
      {row.raisedOn !== row.standsSince && (
        <span>{t('difficulty.backSince', { date: format.date(row.standsSince) })}</span>
      )}
      {row.holdsUp > 0 && <span>{t('difficulty.holdsUpCount', { count: row.holdsUp })}</span>}
      {row.recommendations > 0 && (
        <span>{t('difficulty.recommendations', { count: row.recommendations })}</span>
      )}
      {row.meeting && <Link to={paths.meeting(row.meeting.id)}>{row.meeting.title}</Link>}
    </>
  )
}
