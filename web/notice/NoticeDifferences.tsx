import type { DocumentDifference } from '#domain/official-document/compare-documents.ts'
import { CheckboxField } from '#web/ui/CheckboxField.tsx'
import { EntryList } from '#web/ui/EntryList.tsx'
import { bind } from '#web/ui/form/field-binding.ts'
import { Tag } from '#web/ui/Tag.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './Notice.module.css'

type Props = {
  differences: readonly DocumentDifference[]
  /** Where each must be looked at: which ones were, and what happens when one is. */
  looking?: { seen: ReadonlySet<string>; onSee: (key: string, isSeen: boolean) => void }
}

/** What a person changed, one below the other: the kind, the words before and the words now. */
export function NoticeDifferences({ differences, looking }: Props) {
  const { t } = useWords()
  if (differences.length === 0) return <p className="soft small">{t('notice.noDifferences')}</p>
  return (
    <EntryList
      label={t('notice.differences')}
      entries={differences.map((difference) => ({
        key: difference.key,
        title: <Tag>{t(`notice.difference.${difference.kind}`)}</Tag>,
        below: (
          <dl className={styles['change']}>
            {difference.before !== null && (
              <div>
                <dt>{t('notice.was')}</dt>
                <dd className={difference.after === null ? '' : 'soft'}>{difference.before}</dd>
              </div>
            )}
            {difference.after !== null && (
              <div>
                <dt>{t('notice.is')}</dt>
                <dd className="strong">{difference.after}</dd>
              </div>
            )}
          </dl>
        ),
        aside: looking && (
          <CheckboxField
            field={bind(difference.key, looking.seen.has(difference.key), (value) =>
              looking.onSee(difference.key, value === true),
            )}
            label={t('notice.seen')}
          />
        ),
      }))}
    />
  )
}
