import type { ReactNode } from 'react'
import { useWords } from '#web/words/language.tsx'
import { CheckboxField } from './CheckboxField.tsx'
import styles from './ChangeList.module.css'
import { EntryList } from './EntryList.tsx'
import { bind } from './form/field-binding.ts'

export interface Change {
  readonly key: string
  readonly title: ReactNode
  /** Null where there was nothing. */
  readonly before: string | null
  /** Null where nothing is left. */
  readonly after: string | null
  /** Why it cannot be ticked. */
  readonly why?: string | null
}

interface Props {
  readonly label: string
  readonly changes: readonly Change[]
  /** Where each can be ticked: what the tick says, which are ticked, what happens when one is. */
  readonly ticking?: {
    readonly label: string
    readonly ticked: ReadonlySet<string>
    readonly onTick: (key: string, isTicked: boolean) => void
  }
}

/** What changed, one below the other: the words before and the words now. */
export function ChangeList({ label, changes, ticking }: Props) {
  const { t } = useWords()
  return (
    <EntryList
      label={label}
      entries={changes.map(({ key, title, before, after, why }) => ({
        key,
        title,
        below: (
          <dl className={styles['change']}>
            {before !== null && (
              <div>
                <dt>{t('ui.was')}</dt>
                <dd className={after === null ? '' : 'soft'}>{before}</dd>
              </div>
            )}
            {after !== null && (
              <div>
                <dt>{t('ui.is')}</dt>
                <dd className="strong">{after}</dd>
              </div>
            )}
            {why && <p className="small">{why}</p>}
          </dl>
        ),
        aside: ticking && !why && (
          <CheckboxField
            field={bind(key, ticking.ticked.has(key), (value) => ticking.onTick(key, value === true))}
            label={ticking.label}
          />
        ),
      }))}
    />
  )
}
