import { useState } from 'react'
import { FileList } from '#web/task/FileList.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { EntryList } from '#web/ui/EntryList.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './Funding.module.css'
import type { FundingRead } from './FundingPage.tsx'
import { WithdrawEntryForm } from './WithdrawEntryForm.tsx'

type FundingEntry = FundingRead['entries'][number]

/** Every amount entered, by its day, with its document; what was withdrawn stays in sight. */
export function FundingEntries({ funding }: { funding: FundingRead }) {
  const { t, format } = useWords()
  const [withdrawn, setWithdrawn] = useState<FundingEntry | null>(null)
  if (funding.entries.length === 0)
    return <EmptyState title={t('funding.noEntries')}>{t('funding.noEntriesHint')}</EmptyState>
  return (
    <>
      <EntryList
        label={t('funding.entries')}
        entries={funding.entries.map((entry) => ({
          key: entry.id,
          title: (
            <span className={entry.withdrawn ? styles['withdrawn'] : undefined}>
              {t(`funding.${entry.kind}`)} {format.number(entry.amount)}
            </span>
          ),
          below: <Origin entry={entry} />,
          aside: !entry.withdrawn && entry.can.withdraw.allowed && (
            <Button small kind="quiet" onClick={() => setWithdrawn(entry)}>
              {t('funding.withdraw')}
            </Button>
          ),
        }))}
      />
      <Dialog open={withdrawn !== null} onClose={() => setWithdrawn(null)} title={t('funding.withdraw')}>
        {withdrawn && (
          <WithdrawEntryForm funding={funding} entryId={withdrawn.id} onDone={() => setWithdrawn(null)} />
        )}
      </Dialog>
    </>
  )
}

function Origin({ entry }: { entry: FundingEntry }) {
  const { t, format } = useWords()
  const { happenedOn, document, file, overReason, recordedBy, withdrawn } = entry
  return (
    <>
      <span>{format.date(happenedOn)}</span>
      {document && <span>{document}</span>}
      {recordedBy.name && <span>{t('recommendation.recordedBy', { name: recordedBy.name })}</span>}
      {overReason && <span>{t('funding.overBecause', { reason: overReason })}</span>}
      {withdrawn && (
        <span>
          {t('funding.withdrawnBecause', { date: format.date(withdrawn.on), reason: withdrawn.reason })}
        </span>
      )}
      <FileList files={file ? [file] : []} />
    </>
  )
}
