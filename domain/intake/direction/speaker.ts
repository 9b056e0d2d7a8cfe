import { offices } from '../lexicon/bodies.ts'
import { phrases, standsAt } from '../lexicon/phrases.ts'
import type { Token } from '../layout/tokens.ts'
import { readUnitList } from '../unit/unit-list.ts'

const speakers = phrases(
  'hội nghị, cuộc họp, phiên họp, chủ tọa, ông, bà, đồng chí, phó thủ tướng, thủ tướng, bộ trưởng',
)
const reach = 30

/** Whether someone who may order stands before a verb, in the same clause: an office, a body, the meeting. */
export function hasSpeakerBefore(tokens: readonly Token[], verbAt: number): boolean {
  for (let at = verbAt - 1; at >= Math.max(0, verbAt - reach); at -= 1) {
    if (tokens[at]?.lower === '.') return false
    if (tokens[at]?.lower === ';' && tokens[at + 1]?.lower !== 'đồng') return false
    if (standsAt(tokens, at, offices) || standsAt(tokens, at, speakers)) return true
    if (readUnitList(tokens, at)?.to === verbAt) return true
  }
  return false
}
