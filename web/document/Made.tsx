import { Link } from 'react-router'
import type { Made as MadeHere } from '#domain/document/contract.ts'
import { paths } from '#web/paths.ts'
import { EntryList } from '#web/ui/EntryList.tsx'
import { Tag } from '#web/ui/Tag.tsx'
import { useWords } from '#web/words/language.tsx'

const toOf = ({ kind, id, meetingId }: MadeHere): string =>
  ({
    task: paths.task(id),
    target: paths.target(id),
    conclusion: paths.meeting(meetingId ?? ''),
    recommendation: paths.recommendation(id),
  })[kind]

/** What its clauses gave rise to, each with the clause. */
export function Made({ made }: { made: readonly MadeHere[] }) {
  const { t } = useWords()
  if (made.length === 0) return <p className="quiet">{t('document.madeNone')}</p>
  return (
    <EntryList
      label={t('document.made')}
      entries={made.map((each) => ({
        key: `${each.kind} ${each.id}`,
        mark: each.address,
        title: <Link to={toOf(each)}>{each.title}</Link>,
        aside: <Tag>{t(`document.made.${each.kind}`)}</Tag>,
      }))}
    />
  )
}
