import { foldWords } from '#domain/text/fold.ts'
import { likenessOf } from '#domain/intake/same-direction.ts'
import type { DocumentFacts } from '#domain/intake/proposal.ts'
import type { Tx } from '#server/kernel/database.ts'

/** A draft bears no number yet: then title and text have to be this much alike. */
const sameTitle = 0.85
const sameText = 0.6
const mostCompared = 20
/** As much of a text as tells whether it is the same document. */
const beginning = 20_000

/** The latest reading of an earlier version of this document: of the same number, or of a title and text much alike. */
export async function findEarlierVersion(
  tx: Tx,
  facts: DocumentFacts,
  name: string,
  text: string,
): Promise<string | null> {
  const rows = await tx
    .selectFrom('intake as i')
    .innerJoin('document as d', 'd.id', 'i.document_id')
    .select(['i.id', 'd.symbol', 'd.title', 'd.text'])
    .where('i.state', '<>', 'dismissed')
    .where('d.kind', '=', facts.kind)
    .orderBy('i.id', 'desc')
    .limit(mostCompared)
    .execute()
  const title = foldWords(facts.title?.text ?? name)
  const number = facts.number && foldWords(facts.number.text)
  const found = rows.find((row) => {
    const symbol = row.symbol === null ? null : foldWords(row.symbol)
    if (number && symbol && number !== symbol) return false
    const isAlike = likenessOf(text.slice(0, beginning), (row.text ?? '').slice(0, beginning)) >= sameText
    return isAlike && ((number !== null && number === symbol) || likenessOf(title, row.title) >= sameTitle)
  })
  return found?.id ?? null
}
