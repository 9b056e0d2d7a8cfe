import type { IntakeItem } from '#domain/intake/contract.ts'
import { type DraftKind, draftKinds } from '#domain/intake/draft.ts'

/** `known`: what is tracked already, or was said before; it waits at the end and asks for nothing. */
export type ProposalGroup = { kind: DraftKind | 'known'; items: readonly IntakeItem[] }

/** Proposals by what they would become, each group in the order of the text; empty groups are left out. */
export const groupProposals = (items: readonly IntakeItem[]): ProposalGroup[] =>
  [
    ...draftKinds.map((kind) => ({
      kind,
      items: items.filter((item) => item.draft.kind === kind && !isKnown(item)),
    })),
    { kind: 'known' as const, items: items.filter(isKnown) },
  ].filter((group) => group.items.length > 0)

/** Said before and not taken up again. */
export const isKnown = ({ twin, state }: IntakeItem): boolean => twin !== null && state === 'proposed'

/** The next proposal after one that no one has decided, going round; nothing when all are decided. */
export function nextUndecided(ordered: readonly IntakeItem[], afterId: string): IntakeItem | null {
  const at = ordered.findIndex((item) => item.id === afterId)
  const around = [...ordered.slice(at + 1), ...ordered.slice(0, at)]
  return around.find((item) => item.state === 'proposed' && !isKnown(item)) ?? null
}
