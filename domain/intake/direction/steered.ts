import type { Token } from '../layout/tokens.ts'
import { mannerWords } from '../lexicon/actions.ts'
import { phraseLengthAt, phrases, standsAt } from '../lexicon/phrases.ts'
import type { UnitList } from '../unit/unit-list.ts'
import { readUnitList } from '../unit/unit-list.ts'
import { predicateStandsAt, skipConnectives } from './predicate.ts'

const many = /^(?:các|những|toàn|mọi)$/u
const steering = phrases('chỉ đạo, lãnh đạo chỉ đạo')

/**
 * "Đặc biệt chỉ đạo Ban Chỉ huy Quân sự xã rà soát …": where a clause names no one of its own, the body that is steered
 * does the work. "chỉ đạo UBND các xã …", said of many, leaves it with whoever was told before.
 */
export function readSteered(tokens: readonly Token[]): UnitList | null {
  let at = skipConnectives(tokens, 0)
  while (!standsAt(tokens, at, steering) && standsAt(tokens, at, mannerWords))
    at += phraseLengthAt(tokens, at, mannerWords)
  const verb = phraseLengthAt(tokens, at, steering)
  const list = verb > 0 ? readUnitList(tokens, at + verb) : null
  if (!list || tokens.slice(list.from, list.to).some(({ lower }) => many.test(lower))) return null
  return predicateStandsAt(tokens, list.to) ? list : null
}
