import type { Briefing } from '#domain/meeting/briefing.ts'
import { EntryList } from '#web/ui/EntryList.tsx'
import { Tag } from '#web/ui/Tag.tsx'
import { useWords } from '#web/words/language.tsx'

type Raised = Pick<
  Briefing['difficulties'][number],
  'id' | 'kind' | 'cause' | 'text' | 'raisers' | 'raisedOn'
>

/** Difficulties and weaknesses, each counted once, with who raised it. */
export function NewDifficulties({ rows, label }: { rows: readonly Raised[]; label: string }) {
  const { t, format } = useWords()
  return (
    <EntryList
      label={label}
      entries={rows.map(({ id, kind, cause, text, raisers, raisedOn }) => ({
        key: id,
        title: text,
        below: (
          <>
            <span>{t(`difficulty.kind.${kind}`)}</span>
            <span>{raisers.map(({ shortName }) => shortName).join(', ')}</span>
            <span>{t('difficulty.raisedOn', { date: format.date(raisedOn) })}</span>
          </>
        ),
        aside: <Tag>{t(`difficulty.cause.${cause}`)}</Tag>,
      }))}
    />
  )
}
