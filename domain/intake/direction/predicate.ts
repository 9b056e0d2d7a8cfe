import type { Token } from '../layout/tokens.ts'
import { actionVerbs, connectives, mannerWords } from '../lexicon/actions.ts'
import { phraseLengthAt, standsAt } from '../lexicon/phrases.ts'
import { readUnitList } from '../unit/unit-list.ts'

/** "cấp 3": a grade, not an act. */
const isGrade = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'cấp' && tokens[at + 1]?.kind === 'number'

/** Whether a token begins a predicate that lays down work: "chủ trì", "khẩn trương rà soát", "cần tập trung". */
export const predicateStandsAt = (tokens: readonly Token[], at: number): boolean =>
  !isGrade(tokens, at) && (standsAt(tokens, at, mannerWords) || standsAt(tokens, at, actionVerbs))

/** The first token after connectives and their commas: "Đồng thời, " and "Bên cạnh đó, " say nothing of the work. */
export function skipConnectives(tokens: readonly Token[], from: number): number {
  let at = from
  for (;;) {
    const length = phraseLengthAt(tokens, at, connectives)
    if (length > 0) at += length
    else if (tokens[at]?.lower === '"' || (at > from && tokens[at]?.lower === ',')) at += 1
    else return at
  }
}

/** Whether the tokens from here on begin work: a verb of action, or bodies followed by one. */
export function workStandsAt(tokens: readonly Token[], from: number): boolean {
  const at = skipConnectives(tokens, from)
  if (predicateStandsAt(tokens, at)) return true
  const list = readUnitList(tokens, at)
  return list !== null && tokens[at]?.lower !== 'mỗi' && predicateStandsAt(tokens, list.to)
}
