import type { Meeting } from '#domain/meeting/contract.ts'
import { WaitingMark } from '#web/recommendation/WaitingMark.tsx'
import { useWords } from '#web/words/language.tsx'
import { ConclusionTaskMark } from './ConclusionTaskMark.tsx'
import { type Slide, slidesOf } from './slides.ts'

const mostTargets = 12

/** What a meeting is shown, in the order in which it is spoken of. */
export function useSlides(meeting: Meeting): Slide[] {
  const { t, format } = useWords()
  const { conclusions, targets, recommendations, difficulties } = meeting.briefing
  const sub = `${meeting.title} · ${format.date(meeting.heldOn)}`
  return [
    ...slidesOf(
      t('meeting.openConclusions'),
      sub,
      conclusions.map(({ id, ordinal, text, leadUnit, task }) => ({
        key: id,
        mark: format.number(ordinal),
        title: text,
        below: [leadUnit.shortName, task.dueOn && t('meeting.dueIs', { date: format.date(task.dueOn) })]
          .filter(Boolean)
          .join(' · '),
        aside: <ConclusionTaskMark task={task} />,
      })),
    ),
    ...slidesOf(
      t('meeting.targetsBehind'),
      sub,
      targets.slice(0, mostTargets).map((target) => ({
        key: target.targetId,
        title: target.indicator,
        below: `${target.unit.shortName} · ${format.of(target.actual ?? 0, target.planned)} ${target.unitOfMeasure}`,
        aside: (
          <>
            <span className="strong">
              {target.neededPerMonth ? format.number(target.neededPerMonth, target.decimals + 1) : '–'}
            </span>
            <span className="quiet">{t('meeting.needed')}</span>
          </>
        ),
      })),
    ),
    ...slidesOf(
      t('meeting.waitingRecommendations'),
      sub,
      recommendations.map((row) => ({
        key: row.id,
        title: row.text,
        below: row.raisedBy.name,
        aside: <WaitingMark {...row} />,
      })),
    ),
    ...slidesOf(
      t('meeting.newDifficulties'),
      sub,
      difficulties.map(({ id, text, raisers, cause }) => ({
        key: id,
        title: text,
        below: raisers.map(({ shortName }) => shortName).join(', '),
        aside: t(`difficulty.cause.${cause}`),
      })),
    ),
    ...slidesOf(
      t('meeting.conclusions'),
      sub,
      (meeting.conclusions ?? []).map(({ id, ordinal, text, leadUnit, dueOn }) => ({
        key: id,
        mark: format.number(ordinal),
        title: text,
        below: leadUnit?.name ?? '',
        aside: dueOn ? t('meeting.dueIs', { date: format.date(dueOn) }) : '',
      })),
    ),
  ]
}
