import { paths } from '#web/paths.ts'
import { AgeBars } from '#web/ui/AgeBars.tsx'
import { Bullet } from '#web/ui/Bullet.tsx'
import { Figure } from '#web/ui/Figure.tsx'
import { FigureLink } from '#web/ui/FigureLink.tsx'
import { FourCells } from '#web/ui/FourCells.tsx'
import { StandingBar } from '#web/ui/StandingBar.tsx'
import { useWords } from '#web/words/language.tsx'

export function FigureParts() {
  const { t, format } = useWords()
  return (
    <div className="stack">
      <Figure
        large
        label={t('task.title')}
        below={t('ui.onTimeOfDue', { part: format.number(131), whole: format.number(171) })}
      >
        <FigureLink to={paths.parts}>{format.share(131, 171)}</FigureLink>
      </Figure>
      <FourCells counts={{ onTime: 131, late: 17, open: 43, overdue: 23 }} to={() => paths.parts} />
      <StandingBar
        label={t('target.verdict')}
        parts={[
          { key: 'pace', status: 'on_pace', label: t('status.on_pace'), count: 12, to: paths.parts },
          { key: 'behind', status: 'behind', label: t('status.behind'), count: 5, to: paths.parts },
          {
            key: 'hard',
            status: 'hard_to_reach',
            label: t('status.hard_to_reach'),
            count: 2,
            to: paths.parts,
          },
          { key: 'none', status: 'not_assessed', label: t('status.not_assessed'), count: 1, to: paths.parts },
        ]}
      />
      <div className="columns">
        <Bullet actual={1029} plan={2100} expected={1475} />
        <AgeBars
          bands={[
            { band: '1–10 ngày', count: 2 },
            { band: '11–30 ngày', count: 1 },
            { band: '31–60 ngày', count: 1 },
            { band: 'trên 60 ngày', count: 1 },
          ]}
        />
      </div>
    </div>
  )
}
