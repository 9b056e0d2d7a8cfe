import { listBulkActs, undoBulkAct } from '#domain/task/bulk-contract.ts'
import { useAct, useLaterRead } from '#web/api.ts'
import { Button } from '#web/ui/Button.tsx'
import { EntryList } from '#web/ui/EntryList.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { useWords } from '#web/words/language.tsx'

/** What one did to many tasks within a day, each with the way back, also after one has left the page. */
export function RecentActs() {
  const { t, format, why } = useWords()
  const { data } = useLaterRead(listBulkActs, {})
  const undo = useAct(undoBulkAct)
  const acts = data?.acts.filter(({ undoneAt, step }) => undoneAt === null && step !== 'remind') ?? []
  if (acts.length === 0) return null
  return (
    <details data-screen-only>
      <summary>{t('task.recentActs', { count: acts.length })}</summary>
      <ProblemNotice problem={undo.problem} />
      <EntryList
        dense
        label={t('task.recentActs', { count: acts.length })}
        entries={acts.map((act) => ({
          key: act.id,
          title: t('task.recentAct', { step: t(`task.bulk_${act.step}`), count: act.count }),
          below: format.instant(act.doneAt),
          aside: (
            <Button
              small
              busy={undo.isSending}
              why={why(act.can.undo)}
              onClick={() => void undo.attempt({ params: { id: act.id }, body: {} })}
            >
              {t('task.undo')}
            </Button>
          ),
        }))}
      />
    </details>
  )
}
