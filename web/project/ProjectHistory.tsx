import { useState } from 'react'
import { Button } from '#web/ui/Button.tsx'
import { Timeline } from '#web/ui/Timeline.tsx'
import { useWords } from '#web/words/language.tsx'
import type { ProjectRead } from './ProjectPage.tsx'

/** How many acts are shown before one asks for all. */
const latest = 8

/** What was done to it, act by act, the latest first. */
export function ProjectHistory({ project: { history } }: { project: ProjectRead }) {
  const { t, find, format } = useWords()
  const [showsAll, setShowsAll] = useState(false)
  const shown = showsAll ? history : history.slice(0, latest)
  return (
    <>
      <Timeline
        label={t('project.history')}
        moments={shown.map(({ actId, at, verb, by, reason }, index) => ({
          key: actId,
          at: format.instant(at),
          isNow: index === 0,
          what: (
            <>
              <span className="strong">{by?.name ?? t('target.someone')}</span>{' '}
              {find(`event.verb.${verb}`, {}) ?? verb}
              {reason && <span className="below">{reason}</span>}
            </>
          ),
        }))}
      />
      {history.length > latest && (
        <Button small kind="quiet" onClick={() => setShowsAll(!showsAll)}>
          {showsAll
            ? t('target.historyFewer')
            : t('target.historyAll', { count: format.number(history.length) })}
        </Button>
      )}
    </>
  )
}
