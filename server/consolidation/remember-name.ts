import type { rememberName as route } from '#domain/consolidation/contract.ts'
import { nameKey } from '#domain/target/nearest-name.ts'
import type { Command } from '#server/kernel/context.ts'
import { invalid } from '#server/kernel/problem.ts'
import { forgetAlias, keepAlias } from './keep-alias.ts'
import { getOpenConsolidation } from './load-consolidation.ts'

export const rememberName: Command<typeof route> = async ({ params, body }, context) => {
  await getOpenConsolidation(context.tx, context.actor, params.id)
  const { kind, written, meansId } = body
  if (nameKey(written) === '') throw invalid([{ path: 'written', code: 'invalid' }])
  if (meansId === null) await forgetAlias(context, kind, written)
  else await keepAlias(context, kind, written, meansId)
  return { kind }
}
