import { canKeepTargets } from '#domain/target/policy.ts'
import { examineFile } from '#server/file/examine-file.ts'
import { holdStamped } from '#server/file/hold-stamped.ts'
import type { QueryContext } from '#server/kernel/context.ts'
import { permit } from '#server/kernel/problem.ts'

type Named = { readonly query: { readonly name: string; readonly stampReason?: string | undefined } }

/** Looks through a workbook as through any file that is kept, and holds one that bears a secrecy stamp. */
export async function examineWorkbook(
  { query }: Named,
  context: QueryContext,
  bytes: Uint8Array,
): Promise<Uint8Array> {
  permit(canKeepTargets(context.actor))
  await context.files.scan(bytes)
  holdStamped(await examineFile(bytes, query.name), query)
  return bytes
}
