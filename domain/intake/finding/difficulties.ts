import { confidenceOf } from '../confidence.ts'
import type { Reason } from '../confidence.ts'
import type { Passage } from '../layout/passages.ts'
import type { SourceText } from '../layout/source-text.ts'
import { tokensOf } from '../layout/tokens.ts'
import type { DifficultyProposal } from '../proposal.ts'
import type { Quote, Span } from '../span.ts'
import { quote, trimSpan } from '../span.ts'
import { readUnitList } from '../unit/unit-list.ts'
import { joinParts, splitAtSemicolons } from './items.ts'

const shortfall =
  /(?<!\p{L})(?:còn|vẫn|chưa|thiếu|chậm|kém|yếu|thấp|hạn chế|bất cập|lúng túng|khó khăn|vướng mắc|không (?:đạt|đảm bảo|đáp ứng|kịp|đủ|có)|giảm sút|manh mún|nhỏ lẻ|chồng chéo|quá tải|xuống cấp|đình trệ|buông lỏng|né tránh|đùn đẩy|giao khoán|tồn đọng|kéo dài|ảnh hưởng|sai phạm|ô nhiễm|đứt gãy|phân tán|gián đoạn|lỏng lẻo|nặng hình thức|lạc hậu|biến động|diễn biến phức tạp)(?!\p{L})/iu
const hardship =
  /(?<!\p{L})(?:khó khăn|vướng mắc|thiếu|không đủ|chưa có|ảnh hưởng|quá tải|xuống cấp)(?!\p{L})/iu
const standsOut =
  /^(?:một số|nhiều|việc|công tác|tiến độ|tỷ lệ|chất lượng)(?!\p{L}).{0,160}?(?:không đạt|chưa đạt|còn chậm|chưa đảm bảo|chưa đáp ứng|còn hạn chế|chưa kịp thời|còn thấp)(?!\p{L})/iu

/** Lists weaknesses (hạn chế, tồn tại) and difficulties (khó khăn, vướng mắc), one for each clause. */
export function listDifficulties(source: SourceText, passages: readonly Passage[]): DifficultyProposal[] {
  return passages.flatMap((passage) => {
    if (passage.section === 'weaknesses' || passage.section === 'difficulties')
      return readSentence(source, passage)
    return passage.section === 'results' || passage.section === 'plain' ? readStray(source, passage) : []
  })
}

function readSentence(source: SourceText, passage: Passage): DifficultyProposal[] {
  const { flow } = source
  const told = withoutLeadIn(flow, passage.sentence)
  if (!told) return []
  const clauses = splitAtSemicolons(flow, told).flatMap((part) =>
    passage.isBullet ? [part] : splitAtSubjects(flow, part),
  )
  const isListed = passage.isUnderHeading
  return clauses
    .filter((clause) => isListed || shortfall.test(flow.slice(clause.start, clause.end)))
    .map((clause, index) => proposalOf(source, passage, clause, index))
}

/** In a report of results, a sentence that says outright that something fell short. */
function readStray(source: SourceText, passage: Passage): DifficultyProposal[] {
  const { flow } = source
  const sentence = flow.slice(passage.sentence.start, passage.sentence.end)
  if (!standsOut.test(sentence.slice(0, 300)) && !isPreamble(passage, sentence))
    return readTold(source, passage)
  const list = /,? (?:như|cụ thể|gồm)\s*:/iu.exec(sentence)
  const end = list ? passage.sentence.start + list.index : passage.sentence.end
  const parts = splitAtSemicolons(flow, { start: passage.sentence.start, end })
  const eachFallsShort = parts.every((part) => shortfall.test(flow.slice(part.start, part.end)))
  const clauses = eachFallsShort ? parts : [{ start: passage.sentence.start, end }]
  return clauses.map((clause, index) => proposalOf(source, passage, clause, index))
}

const told = /(?:cho biết|báo cáo|phản ánh|nêu|thừa nhận|cho hay|cho rằng)(?: rằng)?,?\s+/iu

/** "…, lãnh đạo tỉnh cho biết, tiến độ … còn chậm": what is told, when it falls short. */
function readTold(source: SourceText, passage: Passage): DifficultyProposal[] {
  const { start, end } = passage.sentence
  const sentence = source.flow.slice(start, end)
  const cue = told.exec(sentence.slice(0, 250))
  if (!cue) return []
  const from = start + cue.index + cue[0].length
  return standsOut.test(source.flow.slice(from, Math.min(end, from + 300)))
    ? [proposalOf(source, passage, { start: from, end }, 0)]
    : []
}

const preamble =
  /^(?:trong |hiện nay|thời gian (?:qua|gần đây)|(?:vẫn )?còn |một số |một bộ phận |nhiều |mặt khác,? |tuy |tình (?:hình|trạng) |các ).{0,160}?(?:còn (?:để xảy ra|tiềm ẩn|xảy ra|tình trạng|một số|nhiều|lấn chiếm|chậm|thấp|hạn chế|yếu)|chưa (?:cao|tốt|chấp hành|thực hiện|nghiêm|đáp ứng|đảm bảo|bảo đảm|tuân thủ|được|chặt chẽ|kịp thời)|không (?:đảm bảo|bảo đảm|chấp hành|tuân thủ|đúng))(?!\p{L})/iu

/** What is wrong, told before the directions of a document: "Vẫn còn một số doanh nghiệp chưa chấp hành …". */
const isPreamble = (passage: Passage, sentence: string): boolean =>
  passage.section === 'plain' &&
  passage.isInDocument &&
  preamble.test(sentence.slice(0, 300)) &&
  !/(?:cần|phải|yêu cầu|để) /iu.test(sentence.slice(0, 200))

function proposalOf(source: SourceText, passage: Passage, clause: Span, index: number): DifficultyProposal {
  const words = source.flow.slice(clause.start, clause.end)
  const where: Reason = passage.isUnderHeading ? 'under_heading' : 'after_cue'
  const reasons: Reason[] = [where, shortfall.test(words) ? 'cue_word' : 'no_cue_word']
  return {
    ...quote(source.text, clause),
    address: { paragraph: passage.paragraph + 1, sentence: passage.index + 1, clause: index + 1 },
    kind: passage.section === 'difficulties' || hardship.test(words) ? 'difficulty' : 'weakness',
    unit: unitOf(source, clause),
    reasons,
    confidence: confidenceOf(reasons),
  }
}

/** "Những hạn chế nêu trên đòi hỏi …" goes back to what was told. */
const summedUp = /^(?:những|các) (?:[\p{L}]+,? ){1,6}(?:nêu )?trên (?:đòi hỏi|đã|làm|ảnh hưởng|cần|do|có)/iu

const leadIns: readonly RegExp[] = [
  /^(?:tuy nhiên|tuy vậy|mặc dù vậy|song|nhưng|ngoài ra|bên cạnh đó)\s*[,:]?\s*/iu,
  /^(?:bên cạnh|cùng với|ngoài) [^,;:]{0,120}(?:kết quả|ưu điểm|thuận lợi|mặt)[^,;:]{0,80},\s*/iu,
  /^(?:theo [^,;:]{2,80},\s*)?(?:những |các )?(?:khó khăn|vướng mắc) (?:lớn nhất|chủ yếu|hiện nay|chính) là\s+/iu,
  /^[^,;:]{0,80}(?:nhìn nhận|thừa nhận|chỉ rõ|chỉ ra|thẳng thắn nhận định|cho biết|nhận định)(?: rằng)?\s*[,:]?\s*/iu,
]
const announcement =
  /^[^:]{0,260}(?:khó khăn|vướng mắc|tồn tại|hạn chế|yếu kém|bất cập|khuyết điểm|thiếu sót|nguyên nhân)[^:]{0,100}?(?:như sau|như|cụ thể|đó là|là|sau)?\s*:\s*/iu

/** The sentence without what only leads to its matter; null when nothing is left. */
function withoutLeadIn(flow: string, sentence: Span): Span | null {
  if (summedUp.test(flow.slice(sentence.start, sentence.start + 120))) return null
  let { start } = sentence
  for (const leadIn of leadIns) {
    start += leadIn.exec(flow.slice(start, Math.min(sentence.end, start + 400)))?.[0].length ?? 0
  }
  start += announcement.exec(flow.slice(start, Math.min(sentence.end, start + 400)))?.[0].length ?? 0
  const rest = trimSpan(flow, { start, end: sentence.end })
  return rest.end - rest.start > 8 ? rest : null
}

const subject =
  /^(?:công tác|việc|tiến độ|tỷ lệ|chất lượng|chênh lệch|ý thức|tinh thần|một số|nhiều|nhận thức|kinh phí|cơ sở vật chất|năng lực|đời sống|tình hình|tình trạng|số|nguồn|kết quả|hoạt động|đội ngũ|trách nhiệm|giải ngân|trình độ|quy mô|hệ thống|thị trường|giá|dịch bệnh|thời tiết|sự phối hợp|vai trò|khoảng cách|hiệu quả|khả năng|trật tự|tội phạm|tai nạn|thủ tục|sản xuất|trụ sở|đường truyền|hạ tầng|biên chế|nhân lực|môi trường)(?!\p{L})/iu

/** In running prose each subject with its own shortfall is one clause, though only commas part them. */
function splitAtSubjects(flow: string, part: Span): Span[] {
  const pieces: Span[] = []
  let from = part.start
  for (const match of flow.slice(part.start, part.end).matchAll(/,\s+/gu)) {
    const at = part.start + match.index + match[0].length
    pieces.push({ start: from, end: at })
    from = at
  }
  pieces.push({ start: from, end: part.end })
  const joined = joinParts(pieces, (piece, before) => {
    const words = flow.slice(piece.start, part.end)
    const ownShortfall = shortfall.test(flow.slice(piece.start, piece.end)) || shortfall.test(words)
    return subject.test(words) && ownShortfall && shortfall.test(flow.slice(before.start, before.end))
  })
  return joined.map((piece) => withoutComma(flow, piece))
}

function withoutComma(flow: string, piece: Span): Span {
  const trimmed = trimSpan(flow, piece)
  return flow.charAt(trimmed.end - 1) === ',' ? { start: trimmed.start, end: trimmed.end - 1 } : trimmed
}

/** Whose shortfall it is: the body in the subject, before the word that tells the shortfall. */
function unitOf(source: SourceText, clause: Span): Quote | null {
  const words = source.flow.slice(clause.start, clause.end)
  const cue = shortfall.exec(words)
  const tokens = tokensOf(source.flow, {
    start: clause.start,
    end: clause.start + (cue?.index ?? words.length),
  })
  for (let at = 0; at < tokens.length; at += 1) {
    const list = readUnitList(tokens, at)
    const first = tokens[list?.from ?? -1]
    const last = tokens[(list?.to ?? 0) - 1]
    if (list && tokens[list.to]?.lower === 'giao') return null
    if (list && first && last) return quote(source.text, { start: first.start, end: last.end })
  }
  return null
}
