import type { TaskProposal } from '../proposal.ts'

const mostCompared = 200
const share = 0.6

/**
 * Drops from an article the directions of its first paragraph that the body tells again: a report opens with a
 * summary of itself.
 */
export function withoutSummary(tasks: readonly TaskProposal[], firstParagraph: number): TaskProposal[] {
  const later = tasks.filter((task) => task.address.paragraph > firstParagraph).slice(0, mostCompared)
  const laterWords = later.map((task) => wordsOf(task.text))
  return tasks.filter((task) => {
    if (task.address.paragraph !== firstParagraph) return true
    const words = [...wordsOf(task.text)]
    return !laterWords.some(
      (others) => words.filter((word) => others.has(word)).length >= share * words.length,
    )
  })
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu))
