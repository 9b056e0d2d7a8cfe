import { sayDifficultyGone } from '#domain/difficulty/contract.ts'
import { useAct } from '#web/api.ts'
import { Button } from '#web/ui/Button.tsx'
import { EntryList } from '#web/ui/EntryList.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { StatusMark } from '#web/ui/StatusMark.tsx'
import { useWords } from '#web/words/language.tsx'
import type { DifficultyRead } from './DifficultyPage.tsx'

/** The units on which it weighs; each says for itself that it is gone, and with the last one it is closed. */
export function Raisers({ difficulty }: { difficulty: DifficultyRead }) {
  const { t, format, why } = useWords()
  const act = useAct(sayDifficultyGone)
  const { id, version, raisers, closedOn } = difficulty
  return (
    <>
      <ProblemNotice problem={act.problem} />
      <EntryList
        dense
        label={t('difficulty.raisers')}
        entries={raisers.map((raiser) => ({
          key: raiser.id,
          title: raiser.name,
          below: (
            <>
              <span>{t('difficulty.raisedOn', { date: format.date(raiser.raisedOn) })}</span>
              {raiser.hasEnded && <span>{t('difficulty.unitEnded')}</span>}
            </>
          ),
          aside: raiser.goneOn ? (
            <StatusMark status="closed">
              {t('difficulty.goneOn', { date: format.date(raiser.goneOn) })}
            </StatusMark>
          ) : (
            closedOn === null && (
              <Button
                small
                busy={act.isSending}
                why={why(raiser.can.sayGone)}
                onClick={() => void act.attempt({ params: { id }, body: { unitId: raiser.id, version } })}
              >
                {t('difficulty.sayGone')}
              </Button>
            )
          ),
        }))}
      />
      {closedOn === null && raisers.length > 1 && (
        <p className="small quiet">{t('difficulty.untilTheLast')}</p>
      )}
    </>
  )
}
