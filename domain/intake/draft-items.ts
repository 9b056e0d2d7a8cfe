import type { Draft } from './draft.ts'
import { rhythmIn } from './direction/rhythm-said.ts'
import { guessCause } from './guess-cause.ts'
import { normalizeLine } from '#domain/text/normalize.ts'
import type { UnitMatcher } from './match-unit.ts'
import { type Quote, contains } from './span.ts'
import { taskTitle, titleOf } from './task-title.ts'
import type { Proposal, Reading, RecommendationProposal, TargetProposal, TaskProposal } from './proposal.ts'

/** A proposal with the draft that a person will look at. */
export interface DraftItem {
  readonly proposal: Proposal
  readonly draft: Draft
  /** Bodies that the sentence names and that are no unit of ours, by the field in which they would stand. */
  readonly named: readonly NamedBody[]
}

export type NamedBody = { readonly field: UnitField; readonly words: string }
export type UnitField =
  | 'leadUnitIds'
  | 'cooperatingUnitIds'
  | 'unitIds'
  | 'unitId'
  | 'raisedByUnitId'
  | 'addressedToUnitId'

/** What is to be reached, where the sentence gives a number for it: "thu ngân sách đạt 25 tỷ đồng". */
const reachedBy = (task: TaskProposal, aims: readonly TargetProposal[]): string | null => {
  const aim = aims.find(
    (each) => each.kind === 'plan' && each.value !== null && contains(task.span, each.span),
  )
  return aim ? titleOf(aim.text) : null
}

const draftTask = (task: TaskProposal, units: UnitMatcher, aims: readonly TargetProposal[]): Draft => ({
  kind: 'task',
  title: taskTitle(task),
  leadUnitIds: task.lead ? units.find(task.lead.text) : [],
  cooperatingUnitIds: task.cooperating.flatMap((each) => units.find(each.text)),
  dueOn: task.deadline?.dueOn ?? task.deadline?.suggestedOn ?? null,
  rhythm: rhythmIn(task.text),
  requiredQuality: reachedBy(task, aims),
})

const draftRecommendation = (item: RecommendationProposal, units: UnitMatcher): Draft => ({
  kind: 'recommendation',
  text: titleOf(item.text),
  raisedByUnitId: (item.by && units.find(item.by.text)[0]) ?? null,
  addressedToUnitId: (item.to && units.find(item.to.text)[0]) ?? null,
})

/** Those of the bodies that no unit of ours is found for; "các đơn vị" is no name that could be learnt. */
const unknownAmong = (units: UnitMatcher, field: UnitField, bodies: readonly (Quote | null)[]): NamedBody[] =>
  bodies
    .filter((body) => body !== null)
    .filter(({ text }) => !general.test(text) && units.find(text).length === 0)
    .map(({ text }) => ({ field, words: normalizeLine(text) }))

const general = /^(?:các|những|mọi|toàn thể|một số)(?!\p{L})/iu

/** Its first clause, cut at a word where it is long. */
const shortTitle = (words: string): string => {
  const title = titleOf(words.split(/[,;:](?=\s)/u, 1)[0] ?? words)
  return title.length <= 160 ? title : `${title.slice(0, 160).replace(/\s+\S*$/u, '')}…`
}

/** Every proposal of a reading as a draft, in the order of the text. */
export function draftItems(reading: Reading, units: UnitMatcher): DraftItem[] {
  const items: DraftItem[] = [
    ...reading.tasks.map((proposal) => ({
      proposal,
      draft: draftTask(proposal, units, reading.targets),
      named: [
        ...unknownAmong(units, 'leadUnitIds', [proposal.lead]),
        ...unknownAmong(units, 'cooperatingUnitIds', proposal.cooperating),
      ],
    })),
    ...reading.recommendations.map((proposal) => ({
      proposal,
      draft: draftRecommendation(proposal, units),
      named: [
        ...unknownAmong(units, 'raisedByUnitId', [proposal.by]),
        ...unknownAmong(units, 'addressedToUnitId', [proposal.to]),
      ],
    })),
    ...reading.difficulties.map((proposal) => ({
      proposal,
      draft: {
        kind: 'difficulty' as const,
        text: titleOf(proposal.text),
        type: proposal.kind,
        cause: guessCause(proposal.text),
        unitIds: proposal.unit ? units.find(proposal.unit.text) : [],
      },
      named: unknownAmong(units, 'unitIds', [proposal.unit]),
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
      named: [],
    })),
    ...reading.practices.map((proposal) => ({
      proposal,
      draft: {
        kind: 'practice' as const,
        title: shortTitle(proposal.text),
        text: titleOf(proposal.text),
        result: null,
        unitId: (proposal.unit && units.find(proposal.unit.text)[0]) ?? null,
      },
      named: unknownAmong(units, 'unitId', [proposal.unit]),
    })),
    ...reading.remarks.map((proposal) => ({
      proposal,
      draft: {
        kind: 'remark' as const,
        tone: proposal.tone,
        text: titleOf(proposal.text),
        unitIds: proposal.units.flatMap(({ text }) => units.find(text)),
      },
      named: unknownAmong(units, 'unitIds', proposal.units),
    })),
  ]
  return items.toSorted((a, b) => a.proposal.span.start - b.proposal.span.start)
}
