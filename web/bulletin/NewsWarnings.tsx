import { type NewsItem, refreshFacts } from '#domain/bulletin/contract.ts'
import { useAct } from '#web/api.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { useWords } from '#web/words/language.tsx'

/** What stands in the way of the text, and what whoever approves must look at. */
export function NewsWarnings({ item }: { item: NewsItem }) {
  const { t, why } = useWords()
  const act = useAct(refreshFacts)
  const refresh = () => void act.attempt({ params: { id: item.id }, body: { version: item.version } })
  const isOver = item.state === 'published' || item.state === 'withdrawn'
  return (
    <>
      {item.changed.length > 0 && (
        <Notice
          kind="refused"
          title={t('bulletin.changed', { count: item.changed.length })}
          actions={
            item.changed.some(({ now }) => now !== null) && (
              <Button small why={why(item.can.edit)} busy={act.isSending} onClick={refresh}>
                {t('bulletin.refresh')}
              </Button>
            )
          }
        >
          <ul>
            {item.changed.map(({ id, text, now }) => (
              <li key={`${id} ${text}`}>
                {now === null ? t('bulletin.changedGone', { text }) : t('bulletin.changedNow', { text, now })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <ProblemNotice problem={act.problem} />
      {item.figuresByHand.length > 0 && !isOver && (
        <Notice title={t('bulletin.byHand', { count: item.figuresByHand.length })}>
          {t('bulletin.byHandHint', { list: item.figuresByHand.join(', ') })}
        </Notice>
      )}
    </>
  )
}
