import type { TaskProposal } from '../proposal.ts'

const longestSummary = 600
const fewestInBody = 2

/**
 * Drops from an article the directions of its first paragraph when the body lays down its own: a report opens with
 * a summary of itself. `firstParagraph` is the number of that paragraph, `length` its letters.
 */
export function withoutSummary(
  tasks: readonly TaskProposal[],
  firstParagraph: number,
  length: number,
): readonly TaskProposal[] {
  const body = tasks.filter((task) => task.address.paragraph !== firstParagraph)
  return length <= longestSummary && body.length >= fewestInBody ? body : tasks
}
