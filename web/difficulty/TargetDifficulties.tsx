import { Link } from 'react-router'
import { listDifficulties } from '#domain/difficulty/contract.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { EntryList } from '#web/ui/EntryList.tsx'
import { Section } from '#web/ui/Section.tsx'
import { useWords } from '#web/words/language.tsx'
import { DifficultyAge } from './DifficultyAge.tsx'
import { DifficultyOrigin } from './DifficultyOrigin.tsx'

/** The open difficulties that hold a target up; nothing where there are none. */
export function TargetDifficulties({ targetId }: { targetId: string }) {
  const { t } = useWords()
  const { rows } = useRead(listDifficulties, { query: { targetId, limit: 20 } })
  if (rows.length === 0) return null
  return (
    <Section title={t('difficulty.ofTarget')} sub={rows.length}>
      <EntryList
        label={t('difficulty.ofTarget')}
        entries={rows.map((row) => ({
          key: row.id,
          title: <Link to={paths.difficulty(row.id)}>{row.text}</Link>,
          below: <DifficultyOrigin row={row} />,
          aside: <DifficultyAge row={row} />,
        }))}
      />
    </Section>
  )
}
