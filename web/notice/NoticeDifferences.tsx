import type { DocumentDifference } from '#domain/official-document/compare-documents.ts'
import { ChangeList } from '#web/ui/ChangeList.tsx'
import { Tag } from '#web/ui/Tag.tsx'
import { useWords } from '#web/words/language.tsx'

type Props = {
  differences: readonly DocumentDifference[]
  /** Where each must be looked at: which ones were, and what happens when one is. */
  looking?: { seen: ReadonlySet<string>; onSee: (key: string, isSeen: boolean) => void }
}

/** What a person changed in a notice, each with its kind. */
export function NoticeDifferences({ differences, looking }: Props) {
  const { t } = useWords()
  if (differences.length === 0) return <p className="soft small">{t('notice.noDifferences')}</p>
  return (
    <ChangeList
      label={t('notice.differences')}
      changes={differences.map(({ key, kind, before, after }) => ({
        key,
        title: <Tag>{t(`notice.difference.${kind}`)}</Tag>,
        before,
        after,
      }))}
      {...(looking && { ticking: { label: t('notice.seen'), ticked: looking.seen, onTick: looking.onSee } })}
    />
  )
}
