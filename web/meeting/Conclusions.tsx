import { type ReactNode, useState } from 'react'
import type { Conclusion } from '#domain/meeting/conclusion-contract.ts'
import { removeConclusion, reorderConclusions } from '#domain/meeting/conclusion-contract.ts'
import type { Meeting } from '#domain/meeting/contract.ts'
import { useAct } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useSession } from '#web/session/use-session.ts'
import { ActionMenu } from '#web/ui/ActionMenu.tsx'
import { ButtonLink } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { EntryList } from '#web/ui/EntryList.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { Section } from '#web/ui/Section.tsx'
import { useWords } from '#web/words/language.tsx'
import { AddConclusionForm } from './AddConclusionForm.tsx'
import { closingOfMeeting } from './closing-of-meeting.ts'
import { ConclusionState } from './ConclusionState.tsx'
import { ConclusionTerms } from './ConclusionTerms.tsx'
import { EditConclusionForm } from './EditConclusionForm.tsx'
import { moved } from './moved.ts'

type Concluding = Pick<Meeting, 'id' | 'state' | 'chair' | 'conclusions'> & {
  can: Pick<Meeting['can'], 'conclude'>
}
type Props = {
  meeting: Concluding
  /** How another one is typed, below them. */
  entry?: ReactNode
}

/** The numbered conclusions; while the meeting is open they are typed one after another below. */
export function Conclusions({ meeting, entry = <AddConclusionForm meetingId={meeting.id} /> }: Props) {
  const { t, format } = useWords()
  const { today } = useSession()
  const [edited, setEdited] = useState<Conclusion | null>(null)
  const acts = useConclusionActs(meeting, setEdited)
  const { conclusions, can } = meeting
  if (conclusions === null) {
    return (
      <Section title={t('meeting.conclusions')}>
        <p className="soft small">{t('meeting.noConclusionsYet')}</p>
      </Section>
    )
  }
  const { gaps } = closingOfMeeting(meeting, today)
  return (
    <Section
      title={t('meeting.conclusions')}
      sub={conclusions.length || ''}
      aside={
        can.conclude.allowed && (
          <ButtonLink small to={paths.readIn}>
            {t('meeting.fromDocument')}
          </ButtonLink>
        )
      }
    >
      <ProblemNotice problem={acts.problem} />
      {conclusions.length === 0 && !can.conclude.allowed && <EmptyState title={t('meeting.noConclusions')} />}
      <EntryList
        label={t('meeting.conclusions')}
        entries={conclusions.map((conclusion) => ({
          key: conclusion.id,
          mark: format.number(conclusion.ordinal),
          title: conclusion.text,
          below: <ConclusionTerms conclusion={conclusion} isDraft={meeting.state === 'open'} />,
          aside: (
            <>
              <ConclusionState conclusion={conclusion} gaps={meeting.state === 'open' ? gaps : []} />
              {can.conclude.allowed && (
                <ActionMenu
                  small
                  label={t('meeting.editConclusion', { number: conclusion.ordinal })}
                  actions={acts.actionsOf(conclusion)}
                />
              )}
            </>
          ),
        }))}
      />
      {can.conclude.allowed && entry}
      <Dialog
        open={edited !== null}
        onClose={() => setEdited(null)}
        title={t('meeting.editConclusion', { number: edited?.ordinal ?? 0 })}
      >
        {edited && (
          <EditConclusionForm meetingId={meeting.id} conclusion={edited} onDone={() => setEdited(null)} />
        )}
      </Dialog>
    </Section>
  )
}

function useConclusionActs(meeting: Concluding, onEdit: (conclusion: Conclusion) => void) {
  const { t } = useWords()
  const reorder = useAct(reorderConclusions)
  const remove = useAct(removeConclusion)
  const ids = (meeting.conclusions ?? []).map(({ id }) => id)
  const params = { id: meeting.id }
  const move = (id: string, by: 1 | -1) => void reorder.attempt({ params, body: { ids: moved(ids, id, by) } })
  return {
    problem: reorder.problem ?? remove.problem,
    actionsOf: (conclusion: Conclusion) => {
      const { id, version } = conclusion
      return [
        { title: t('meeting.edit'), onChoose: () => onEdit(conclusion) },
        ...(ids[0] === id ? [] : [{ title: t('meeting.moveUp'), onChoose: () => move(id, -1) }]),
        ...(ids.at(-1) === id ? [] : [{ title: t('meeting.moveDown'), onChoose: () => move(id, 1) }]),
        {
          title: t('meeting.remove'),
          onChoose: () => void remove.attempt({ params: { ...params, conclusionId: id }, body: { version } }),
        },
      ]
    },
  }
}
