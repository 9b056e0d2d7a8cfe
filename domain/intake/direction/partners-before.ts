import type { Token } from '../layout/tokens.ts'
import { phrases, standsAt } from '../lexicon/phrases.ts'
import type { UnitList } from '../unit/unit-list.ts'
import { readUnitList } from '../unit/unit-list.ts'

const reach = 40
const leading = phrases(
  'chủ trì, làm đầu mối, là đầu mối, đầu mối, chịu trách nhiệm chính, là cơ quan thường trực',
)

/** "giao Sở A chủ trì, các Sở B, C phối hợp …": they stand before the word, after someone was told to lead. */
export function readPartnersBefore(tokens: readonly Token[], cueAt: number, from: number): UnitList | null {
  const start = Math.max(0, cueAt - reach)
  const leads = tokens.findIndex((_, at) => at >= start && at < cueAt && standsAt(tokens, at, leading))
  if (leads < 0) return null
  for (let at = Math.max(leads + 2, from); at < cueAt; at += 1) {
    const opens = /^(?:[,;(]|và|do|còn)$/u.test(tokens[at - 1]?.lower ?? '')
    const list = opens ? readUnitList(tokens, at) : null
    if (list && list.to === cueAt - (tokens[cueAt - 1]?.lower === 'cùng' ? 1 : 0)) return list
  }
  return null
}
