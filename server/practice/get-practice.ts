import type { Practice } from '#domain/practice/contract.ts'
import type { CommandContext } from '#server/kernel/context.ts'
import { found } from '#server/kernel/problem.ts'
import { describePractice } from './describe-practice.ts'
import { type PracticeRow, practicesSeen, withAdoptions } from './practices-seen.ts'

/** The practice, locked. Throws `not_found` when it is not the actor's to see. */
export async function getPractice({ tx, actor, today }: CommandContext, id: string): Promise<PracticeRow> {
  found(await practicesSeen(tx, actor).select('p.id').where('p.id', '=', id).forUpdate().executeTakeFirst())
  return withAdoptions(practicesSeen(tx, actor), today).where('p.id', '=', id).executeTakeFirstOrThrow()
}

/** The practice as it stands after a command. */
export async function tellPractice({ tx, actor, today }: CommandContext, id: string): Promise<Practice> {
  const row = await withAdoptions(practicesSeen(tx, actor), today)
    .where('p.id', '=', id)
    .executeTakeFirstOrThrow()
  return describePractice(row, actor)
}
