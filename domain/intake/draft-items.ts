import type { Draft } from './draft.ts'
import { guessCause } from './guess-cause.ts'
import type { UnitMatcher } from './match-unit.ts'
import { taskTitle, titleOf } from './task-title.ts'
import type { Proposal, Reading, RecommendationProposal, TaskProposal } from './proposal.ts'

/** A proposal with the draft that a person will look at. */
export interface DraftItem {
  readonly proposal: Proposal
  readonly draft: Draft
}

const draftTask = (task: TaskProposal, units: UnitMatcher): Draft => ({
  kind: 'task',
  title: taskTitle(task),
  leadUnitIds: task.lead ? units.find(task.lead.text) : [],
  cooperatingUnitIds: task.cooperating.flatMap((each) => units.find(each.text)),
  dueOn: task.deadline?.dueOn ?? task.deadline?.suggestedOn ?? null,
  requiredQuality: null,
})

const draftRecommendation = (item: RecommendationProposal, units: UnitMatcher): Draft => ({
  kind: 'recommendation',
  text: titleOf(item.text),
  raisedByUnitId: (item.by && units.find(item.by.text)[0]) ?? null,
  addressedToUnitId: (item.to && units.find(item.to.text)[0]) ?? null,
})

/** Every proposal of a reading as a draft, in the order of the text. */
export function draftItems(reading: Reading, units: UnitMatcher): DraftItem[] {
  const items: DraftItem[] = [
    ...reading.tasks.map((proposal) => ({ proposal, draft: draftTask(proposal, units) })),
    ...reading.recommendations.map((proposal) => ({ proposal, draft: draftRecommendation(proposal, units) })),
    ...reading.difficulties.map((proposal) => ({
      proposal,
      draft: {
        kind: 'difficulty' as const,
        text: titleOf(proposal.text),
        type: proposal.kind,
        cause: guessCause(proposal.text),
        unitIds: proposal.unit ? units.find(proposal.unit.text) : [],
      },
    })),
    ...reading.targets.map((proposal) => ({
      proposal,
      draft: {
        kind: 'target' as const,
        name: titleOf(proposal.name.text),
        value: proposal.value?.text ?? null,
        measure: proposal.measure?.text ?? null,
        period: proposal.period?.text ?? null,
      },
    })),
  ]
  return items.toSorted((a, b) => a.proposal.span.start - b.proposal.span.start)
}
