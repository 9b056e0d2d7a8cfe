import { useMemo, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { Span } from '#domain/intake/span.ts'
import { overlaps } from '#domain/intake/span.ts'
import { paths } from '#web/paths.ts'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { useActions } from '#web/shell/actions.ts'
import { Page } from '#web/ui/Page.tsx'
import { Tabs } from '#web/ui/Tabs.tsx'
import { useWords } from '#web/words/language.tsx'
import { AssignDialog } from './AssignDialog.tsx'
import { HeadFacts } from './HeadFacts.tsx'
import type { Intake, UnitNames } from './intake.ts'
import { IntakeMenu } from './IntakeMenu.tsx'
import { VersionChanges } from './VersionChanges.tsx'
import styles from './IntakeReview.module.css'
import { MarkDialog } from './MarkDialog.tsx'
import { Outcome } from './Outcome.tsx'
import { ProposalForm } from './ProposalForm.tsx'
import { ProposalList } from './ProposalList.tsx'
import { ReviewFoot } from './ReviewFoot.tsx'
import { SourceText } from './SourceText.tsx'
import { SplitDialog } from './SplitDialog.tsx'
import { useEffort } from './use-effort.ts'
import { useMarking } from './use-marking.ts'
import { useMerging } from './use-merging.ts'
import { useReview } from './use-review.ts'

type Opened = 'mark' | 'assign' | 'split' | null

/** Text at the left, proposals at the right, the decision at the foot. */
export function IntakeReview({ intake, units }: { intake: Intake; units: UnitNames }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const [opened, setOpened] = useState<Opened>(null)
  const view = search.get('view') === 'text' ? 'text' : 'proposals'
  const review = useReview(intake, view)
  const missed = useMissed(intake)
  const isOpen = intake.can.correct.allowed
  const selected = intake.items.find((item) => item.id === review.selectedId)
  const toProposals = (id: string) => {
    review.select(id)
    if (view === 'text') void navigate(paths.intakeOf(intake.id), { replace: true, preventScrollReset: true })
  }
  const marking = useMarking(intake.id, toProposals)
  const merging = useMerging(intake, selected)
  const effort = useEffort()
  const mayShape = isOpen && selected?.state === 'proposed'
  useActions([
    { title: t('intake.next'), key: 'j', run: () => review.step(1) },
    { title: t('intake.previous'), key: 'k', run: () => review.step(-1) },
    ...(mayShape ? [{ title: t('intake.split'), key: 's', run: () => setOpened('split') }] : []),
    ...(mayShape ? [{ title: t('intake.merge'), key: 'h', run: () => void merging.merge() }] : []),
    ...(isOpen ? [{ title: t('intake.mark'), key: 'm', run: () => setOpened('mark') }] : []),
    ...(review.undo ? [{ title: t('intake.undoLast'), key: 'z', run: review.undo }] : []),
  ])
  return (
    <Page
      title={intake.name}
      sub={t('intake.legend')}
      crumbs={[{ title: t('intake.title'), to: paths.intake }]}
      width="wide"
      actions={<IntakeMenu intake={intake} />}
    >
      <div className={styles['review']}>
        <HeadFacts head={intake.head} />
        <Outcome intake={intake} />
        {intake.follows && <VersionChanges intakeId={intake.id} follows={intake.follows} />}
        <ProblemNotice problem={merging.problem} />
        <div className={styles['tabs']}>
          <Tabs
            label={t('intake.title')}
            tabs={[
              { title: t('intake.proposals'), to: paths.intakeOf(intake.id), count: intake.items.length },
              { title: t('intake.sourceText'), to: paths.intakeText(intake.id) },
            ]}
          />
        </div>
        <div className={styles['halves']} data-view={view}>
          <SourceText
            intake={intake}
            missed={missed}
            selectedId={review.selectedId}
            onSelect={toProposals}
            marking={marking}
          />
          <div className={styles['proposals']}>
            <ProposalList
              groups={review.groups}
              units={units}
              selectedId={review.selectedId}
              onSelect={review.select}
              meetingId={intake.meetingId}
              isClosed={intake.state !== 'proposed'}
              opened={
                selected &&
                isOpen && (
                  <ProposalForm
                    key={selected.id}
                    item={selected}
                    units={units}
                    usualQuality={intake.usualQuality}
                    decide={review.decide}
                    isSaving={review.isSaving}
                  />
                )
              }
            />
          </div>
        </div>
        {isOpen && (
          <ReviewFoot intake={intake} review={review} effort={effort} onAssign={() => setOpened('assign')} />
        )}
      </div>
      {opened === 'mark' && (
        <MarkDialog intake={intake} missed={missed} marking={marking} onClose={() => setOpened(null)} />
      )}
      {opened === 'split' && selected && (
        <SplitDialog intake={intake} item={selected} onClose={() => setOpened(null)} />
      )}
      {opened === 'assign' && <AssignDialog intake={intake} onClose={() => setOpened(null)} />}
    </Page>
  )
}

/** Sentences perhaps missed, without those that became a proposal since. */
function useMissed({ missed, items }: Intake): readonly Span[] {
  return useMemo(() => {
    const marked = items
      .filter((item) => item.reasons.includes('marked_by_hand'))
      .map(({ startsAt, endsAt }) => ({ start: startsAt, end: endsAt }))
    return missed
      .map(({ startsAt, endsAt }) => ({ start: startsAt, end: endsAt }))
      .filter((span) => !marked.some((one) => overlaps(span, one)))
  }, [missed, items])
}
