import type { IntakeItem } from '#domain/intake/contract.ts'
import type { DraftKind } from '#domain/intake/draft.ts'

export type ProposalGroup = { kind: DraftKind; items: readonly IntakeItem[] }

const kinds: readonly DraftKind[] = ['task', 'recommendation', 'difficulty', 'target']

/** Proposals by what they would become, each group in the order of the text; empty groups are left out. */
export const groupProposals = (items: readonly IntakeItem[]): ProposalGroup[] =>
  kinds
    .map((kind) => ({ kind, items: items.filter((item) => item.draft.kind === kind) }))
    .filter((group) => group.items.length > 0)

/** The next proposal after one that no one has decided, going round; nothing when all are decided. */
export function nextUndecided(ordered: readonly IntakeItem[], afterId: string): IntakeItem | null {
  const at = ordered.findIndex((item) => item.id === afterId)
  const around = [...ordered.slice(at + 1), ...ordered.slice(0, at)]
  return around.find((item) => item.state === 'proposed') ?? null
}
