import type { Token } from '../layout/tokens.ts'
import { phraseLengthAt, phrases } from '../lexicon/phrases.ts'
import type { UnitList } from '../unit/unit-list.ts'
import { readUnitList } from '../unit/unit-list.ts'

const leads = phrases(
  'chủ trì, cơ quan chủ trì, đơn vị chủ trì, cơ quan chủ trì thực hiện, đơn vị chủ trì thực hiện, cơ quan thực hiện, đơn vị thực hiện',
  'cơ quan đầu mối, đơn vị đầu mối, cơ quan tham mưu, đơn vị tham mưu, trách nhiệm thực hiện, chủ trì thực hiện, phân công, cơ quan chịu trách nhiệm',
)
const partners = phrases(
  'phối hợp, cơ quan phối hợp, đơn vị phối hợp, cơ quan phối hợp thực hiện, đơn vị phối hợp thực hiện, phối hợp thực hiện, các cơ quan phối hợp, các đơn vị phối hợp, các cơ quan đơn vị phối hợp',
)
const times = phrases(
  'thời gian, thời gian thực hiện, thời gian hoàn thành, thời hạn, thời hạn hoàn thành, tiến độ, hoàn thành, tiến độ hoàn thành',
)

/** What a short label before a colon says of the task above it, as plans write it; token positions. */
export type TaskLabel =
  | { readonly says: 'lead' | 'partners'; readonly list: UnitList; readonly from: number }
  | { readonly says: 'time'; readonly from: number; readonly to: number }

/** "Cơ quan chủ trì: Sở A", "Phối hợp: UBND các xã", "Thời gian: quý IV": the labels that stand in a line. */
export function listTaskLabels(tokens: readonly Token[]): TaskLabel[] {
  const labels: TaskLabel[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const before = tokens[at - 1]?.lower
    if (at > 0 && before !== ';' && before !== '(' && before !== ',' && before !== '.' && before !== '-')
      continue
    const label = labelAt(tokens, at)
    if (!label) continue
    labels.push(label)
    at = label.says === 'time' ? label.to - 1 : label.list.to - 1
  }
  return labels
}

function labelAt(tokens: readonly Token[], at: number): TaskLabel | null {
  const bracketed = tokens[at - 1]?.lower === '(' ? leadInBrackets(tokens, at) : null
  if (bracketed) return bracketed
  for (const [says, set] of [
    ['lead', leads],
    ['partners', partners],
  ] as const) {
    const length = phraseLengthAt(tokens, at, set)
    if (length === 0 || tokens[at + length]?.lower !== ':') continue
    const list = readUnitList(tokens, at + length + 1)
    if (list) return { says, list, from: at }
  }
  const time = phraseLengthAt(tokens, at, times)
  if (time === 0 || tokens[at + time]?.lower !== ':') return null
  const end = tokens.findIndex(
    (token, index) => index > at + time && (token.lower === ';' || token.lower === ')'),
  )
  return { says: 'time', from: at + time + 1, to: end < 0 ? tokens.length : end }
}

/** "… (Phòng A chủ trì, Phòng B phối hợp)". */
function leadInBrackets(tokens: readonly Token[], at: number): TaskLabel | null {
  const from = at + (tokens[at]?.lower === 'giao' || tokens[at]?.lower === 'do' ? 1 : 0)
  const list = readUnitList(tokens, from)
  if (!list || tokens[list.to]?.lower !== 'chủ' || tokens[list.to + 1]?.lower !== 'trì') return null
  return { says: 'lead', list, from: at }
}

/** Whether a sentence is nothing but such labels, and so speaks of the task before it. */
export function isLabelLine(tokens: readonly Token[]): boolean {
  const first = tokens[0]?.lower === '(' ? 1 : 0
  return labelAt(tokens, first) !== null
}
