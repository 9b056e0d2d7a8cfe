import { speaksForItself } from '#domain/recommendation/policy.ts'
import type { CommandContext } from '#server/kernel/context.ts'
import { refused } from '#server/kernel/problem.ts'
import { leadersOver } from './leaders-over.ts'

/** Whose word it is: the actor's own, or that of a leader over the answering unit whom the office names. */
export async function giverOf(
  { tx, actor, today }: CommandContext,
  namedId: string | null,
  answeringUnitId: string,
): Promise<string> {
  if (speaksForItself(actor, answeringUnitId) && (namedId === null || namedId === actor.personId)) {
    return actor.personId
  }
  if (!namedId) throw refused('leader_must_be_named')
  const leaders = await leadersOver(tx, answeringUnitId, today)
  if (!leaders.some(({ id }) => id === namedId)) throw refused('not_a_leader')
  return namedId
}
