import { useMemo } from 'react'
import { monthOf, yearOf } from '#domain/calendar/date.ts'
import { Curve } from '#web/ui/chart/Curve.tsx'
import type { CurveData } from '#web/ui/chart/series.ts'
import { useWords } from '#web/words/language.tsx'
import type { ProjectRead } from './ProjectPage.tsx'

/** Plan, work and money since the beginning, each in percent of its whole. */
export function ProjectCurve({ project }: { project: ProjectRead }) {
  const { t, format } = useWords()
  const { weights, name } = project
  const label = t('project.curveLabel', {
    name,
    earned: format.share(weights.earned, weights.total),
    planned: format.share(weights.planned, weights.total),
  })
  return <Curve label={label} data={useCurve(project)} />
}

const percent = (part: number | null, whole: number): number | null =>
  part === null || whole === 0 ? null : Math.round((part / whole) * 1000) / 10

function useCurve({ curve, weights, balance }: ProjectRead): CurveData {
  const { t } = useWords()
  return useMemo(() => {
    const now = curve.findLastIndex(({ earned }) => earned !== null)
    return {
      periods: curve.map(({ on }) => `${monthOf(on)}/${yearOf(on)}`),
      series: [
        {
          kind: 'plan',
          name: t('project.curvePlanned'),
          points: curve.map(({ planned }) => percent(planned, weights.total)),
        },
        {
          kind: 'actual',
          name: t('project.curveEarned'),
          points: curve.map(({ earned }) => percent(earned, weights.total)),
        },
        {
          kind: 'paid',
          name: t('project.curveDisbursed'),
          points: curve.map(({ disbursed }) => percent(disbursed, balance.investment)),
        },
      ],
      ...(now >= 0 && now < curve.length - 1 ? { now: { at: now, title: t('project.curveNow') } } : {}),
    }
  }, [curve, weights, balance, t])
}
