import type { ListedTarget, readBoard as boardRoute } from '#domain/target/board-contract.ts'
import type { ResponseOf } from '#domain/contract/route.ts'
import type { QueryContext } from '#server/kernel/context.ts'
import { listTargets } from '#server/target/list-targets.ts'
import { readBoard } from '#server/target/read-board.ts'

export type WholeBoard = ResponseOf<typeof boardRoute> & { readonly standings: readonly ListedTarget[] }

/** For tests: the board of a year with every target on it, as the list tells them page by page. */
export async function readWholeBoard(year: number, context: QueryContext): Promise<WholeBoard> {
  const board = await readBoard({ params: {}, query: { year }, body: {} }, context)
  const standings: ListedTarget[] = []
  let after: string | undefined
  do {
    const query = { year, sums: true, sort: 'need' as const, limit: 100, after }
    const page = await listTargets({ params: {}, query, body: {} }, context)
    standings.push(...page.rows)
    after = page.next ?? undefined
  } while (after)
  return { ...board, standings }
}
