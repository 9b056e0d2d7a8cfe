import { Link } from 'react-router'
import type { Briefing } from '#domain/meeting/briefing.ts'
import { type BriefingChange, changesSince } from '#domain/meeting/briefing-changes.ts'
import { readBriefing } from '#domain/meeting/briefing-contract.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { EntryList } from '#web/ui/EntryList.tsx'
import { useWords } from '#web/words/language.tsx'

/** What reads differently now than in the frozen paper. */
export function BriefingChanges({ meetingId, paper }: { meetingId: string; paper: Briefing }) {
  const { t } = useWords()
  const { briefing } = useRead(readBriefing, { params: { id: meetingId }, query: { as: 'now' } })
  const changes = changesSince(paper, briefing)
  if (changes.length === 0) return <p className="soft small">{t('meeting.nothingChanged')}</p>
  return (
    <EntryList
      dense
      label={t('meeting.changedSince')}
      entries={changes.map((change) => ({
        key: `${change.kind} ${change.id}`,
        title: <Changed change={change} />,
        below: (
          <span>
            {t(`meeting.change.${change.kind}`)}
            {change.after !== null &&
              ` · ${t('meeting.changeFromTo', { before: change.before ?? '–', after: change.after })}`}
          </span>
        ),
      }))}
    />
  )
}

function Changed({ change: { kind, id, text } }: { change: BriefingChange }) {
  if (kind.startsWith('target')) return <Link to={paths.target(id)}>{text}</Link>
  if (kind.startsWith('recommendation')) return <Link to={paths.recommendation(id)}>{text}</Link>
  if (kind.startsWith('matter')) return <Link to={paths.matter(id)}>{text}</Link>
  if (kind.startsWith('draft')) return <Link to={paths.appraisal(id)}>{text}</Link>
  if (kind.startsWith('difficulty')) return <Link to={paths.difficulty(id)}>{text}</Link>
  return text
}
