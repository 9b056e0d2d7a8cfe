import { sql } from 'kysely'
import type { keepClauses as route } from '#domain/document/command-contract.ts'
import type { Command, CommandContext } from '#server/kernel/context.ts'
import { invalid, refused } from '#server/kernel/problem.ts'
import { insistNoSecret } from './insist-no-secret.ts'
import { loadToKeep, touchDocument } from './load-document.ts'
import { isCited } from './read-document.ts'

/** Adds clauses and corrects those that nothing rests on yet; no two stand at one address. */
export const keepClauses: Command<typeof route> = async ({ params, body }, context) => {
  const document = await loadToKeep(context, params.id, body.version)
  insistNoSecret('none', ...body.clauses.map(({ text }) => text))
  const present = await presentClauses(context, document.id)
  const ids = new Map(present.map((clause) => [clause.id, clause]))
  for (const { id, address, text } of body.clauses) {
    const before = ids.get(id)
    if (before?.isCited && (before.address !== address || before.text !== text))
      throw refused('clause_is_cited', { address: before.address })
  }
  const changed = new Set(body.clauses.map(({ id }) => id))
  if (changed.size < body.clauses.length) throw invalid([{ path: 'clauses', code: 'repeated' }])
  const others = present.filter(({ id }) => !changed.has(id)).map(({ address }) => address)
  const addresses = [...others, ...body.clauses.map(({ address }) => address)]
  const twice = addresses.find((address, at) => addresses.indexOf(address) !== at)
  if (twice !== undefined) throw refused('clause_address_used', { address: twice })
  await write(context, document.id, body.clauses)
  return touchDocument(context, document)
}

const presentClauses = ({ tx }: CommandContext, id: string) =>
  tx
    .selectFrom('clause as c')
    .select(['c.id', 'c.address', 'c.text', isCited.as('isCited')])
    .where('c.document_id', '=', id)
    .execute()

/** In one statement; a clause of another document is no clause of this one. */
async function write(
  { tx }: CommandContext,
  documentId: string,
  clauses: readonly { id: string; address: string; text: string }[],
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    insert into clause (id, document_id, address, text, ordinal)
    select (x.clause ->> 'id')::uuid, ${documentId}::uuid, x.clause ->> 'address', x.clause ->> 'text',
      x.at + (select coalesce(max(ordinal), 0) from clause where document_id = ${documentId})
    from jsonb_array_elements(${JSON.stringify(clauses)}::jsonb) with ordinality as x(clause, at)
    on conflict (id) do update set address = excluded.address, text = excluded.text, version = clause.version + 1
      where clause.document_id = ${documentId}
    returning id`.execute(tx)
  if (rows.length < clauses.length) throw refused('clause_of_another_document')
}
