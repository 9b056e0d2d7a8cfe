import { nameStops } from '../lexicon/actions.ts'
import { offices } from '../lexicon/bodies.ts'
import { phraseLengthAt, phrases, standsAt } from '../lexicon/phrases.ts'
import type { Passage } from '../layout/passages.ts'
import type { SourceText } from '../layout/source-text.ts'
import type { Token } from '../layout/tokens.ts'
import { tokensOf } from '../layout/tokens.ts'
import type { Quote } from '../span.ts'
import { quote } from '../span.ts'
import type { UnitName } from '../unit/unit-name.ts'
import { readUnitName } from '../unit/unit-name.ts'

/** One place where a body is named as a body: not in a person's title, not as the issuer of a paper. */
export type Mention = Quote & { readonly passage: Passage; readonly unit: UnitName }

/** Lists where a sentence names bodies. */
export function listMentions(source: SourceText, passage: Passage): Mention[] {
  const tokens = tokensOf(source.flow, passage.sentence)
  const mentions: Mention[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const unit = readUnitName(tokens, at)
    if (!unit) {
      at += Math.max(phraseLengthAt(tokens, at, offices) - 1, 0)
      continue
    }
    const body = bodyMeant(tokens, unit)
    if (body && !isCited(tokens, at) && !isCounted(tokens, at) && !isTitleOrEvent(tokens, body)) {
      const span = { start: tokens[body.from]?.start ?? 0, end: tokens[body.to - 1]?.end ?? 0 }
      mentions.push({ ...quote(source.text, span), passage, unit: body })
    }
    at = Math.max(unit.to - 1, at)
  }
  return mentions
}

/** "01 Trung tâm thương mại", "số 12/UBND-NN". */
const isCounted = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at - 1]?.kind === 'number' && !endsDate(tokens, at)) ||
  tokens[at - 1]?.lower === '/' ||
  endsSymbol(tokens, at)

/** "Ngày 23/11 Huyện ủy tổ chức …": a day, not a count. */
const endsDate = (tokens: readonly Token[], at: number): boolean =>
  /^(?:ngày|tháng|năm|quý|sáng|chiều)$/u.test(tokens[at - 2]?.lower ?? '')

/** "số 864/QĐ-UBND": the last part of a paper's symbol. */
const endsSymbol = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.lower === '-' &&
  tokens[at - 1]?.end === tokens[at]?.start &&
  tokens[at - 2]?.end === tokens[at - 1]?.start

/** "Tỉnh ủy viên" is a person; "Đại hội Đảng bộ …", "Hội nghị Trung ương 4" are events. */
const isTitleOrEvent = (tokens: readonly Token[], body: UnitName): boolean =>
  tokens[body.to]?.lower === 'viên' ||
  (tokens[body.from - 1]?.lower === 'hội' && tokens[body.from - 2]?.lower === 'đại') ||
  (tokens[body.from]?.lower === 'trung' && tokens[body.from - 1]?.lower === 'nghị')

const standIns = phrases('lãnh đạo, đại diện lãnh đạo, đại diện, tập thể lãnh đạo')

/** "Lãnh đạo UBND xã …" speaks for the body; "Chủ tịch UBND xã …" is a person. */
function bodyMeant(tokens: readonly Token[], unit: UnitName): UnitName | null {
  if (!unit.byOffice)
    return unit.form === 'general' && unit.precision === 'wide' ? null : withPurpose(tokens, unit)
  const office = phraseLengthAt(tokens, unit.from, standIns)
  return office > 0 ? readUnitName(tokens, unit.from + office) : null
}

const setUpFor = phrases('ban chỉ đạo, tổ công tác, hội đồng, đoàn kiểm tra, đoàn công tác, ban tổ chức')
const purposes = phrases(
  'thực hiện, xử lý, phòng chống, phòng, chống, xây dựng, về, cải cách, thi hành, triển khai, chuyển đổi',
)
const purposeEnds = phrases('về, vừa, đã, tại, yêu cầu, chủ trì, họp, để, theo, và các')
const longestPurpose = 40

/** "Ban Chỉ đạo … thực hiện các chương trình …": what it was set up for is part of its name. */
function withPurpose(tokens: readonly Token[], unit: UnitName): UnitName {
  if (!standsAt(tokens, unit.from, setUpFor) || !standsAt(tokens, unit.to, purposes)) return unit
  let to = unit.to + 1
  while (to < tokens.length && to - unit.to < longestPurpose) {
    const isInside = tokens[to]?.lower === 'tại' && /^(?:tồn|hiện)$/u.test(tokens[to - 1]?.lower ?? '')
    const endsHere =
      (!isInside && standsAt(tokens, to, purposeEnds)) ||
      (tokens[to]?.kind === 'mark' && !joinsPurpose(tokens, to))
    if (endsHere) return standsAt(tokens, unit.to, nameStops) && to - unit.to < 3 ? unit : { ...unit, to }
    to += 1
  }
  return to >= tokens.length ? { ...unit, to } : unit
}

/** A dash, or a comma after which the purpose goes on in small letters. */
const joinsPurpose = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === '-' ||
  (tokens[at]?.lower === ',' && tokens[at + 1]?.capital === false && readUnitName(tokens, at + 1) === null)

const paperWords = /^(?:nghị|quyết|thông|chỉ|luật|kết|hướng|quy|văn|điều|đề|công|chương|kế|báo)$/u
const papers =
  /(?:nghị quyết|nghị định|quyết định|thông tư|chỉ thị|luật|kết luận|hướng dẫn|quy định|văn bản|điều lệ|công văn|thông báo|kế hoạch|chương trình|đề án)/u
const reach = 24

/** "Nghị quyết số … của Chính phủ": the issuer of a paper takes no part. */
function isCited(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.lower !== 'của' || tokens[at - 2]?.lower === 'hợp') return false
  const before = tokens.slice(Math.max(0, at - reach), at - 1)
  const hasPaper = before.some((token) => paperWords.test(token.lower))
  return hasPaper && papers.test(before.map((token) => token.lower).join(' '))
}
