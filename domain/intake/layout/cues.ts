import { directiveVerbs } from '../lexicon/actions.ts'
import { phraseLengthAt, phrases, standsAt } from '../lexicon/phrases.ts'
import { afterSetting, readToldBeforeDuty, sayings } from '../direction/assignment.ts'
import { predicateStandsAt } from '../direction/predicate.ts'
import { hasSpeakerBefore } from '../direction/speaker.ts'
import { readAssignees, readUnitList } from '../unit/unit-list.ts'
import type { Token } from './tokens.ts'
import { wordsOf } from './tokens.ts'

const weaknessCue =
  /^(?:tuy nhiên|song[, ]|mặc dù vậy|tuy vậy|bên cạnh (?:những |các |đó|kết quả)|nhưng )|(?:còn|vẫn còn|một số|những) (?:một số |những |nhiều )?(?:tồn tại|hạn chế|khuyết điểm|yếu kém|bất cập)/iu
const difficultyCue =
  /(?:những|một số|nhiều|các|gặp|còn) (?:một số |nhiều |những )?(?:khó khăn|vướng mắc)|(?:báo cáo|nêu|phản ánh|về) (?:khó khăn|vướng mắc)|(?:khó khăn|vướng mắc)[^:.;]{0,40}(?:như|là|gồm)\s*:|(?:khó khăn|vướng mắc)(?: (?:lớn nhất|chủ yếu|hiện nay|chính))? là(?!\p{L})|[;,] (?:khó khăn|vướng mắc)\s*:/iu
const solved = /tháo gỡ|khắc phục|giải quyết|vượt qua|xử lý|chia sẻ/iu

/** A sentence after which weaknesses are told: "Tuy nhiên, …". */
export const opensWeaknesses = (sentence: string): boolean => {
  const cue = weaknessCue.exec(sentence.slice(0, 200))
  if (!cue || /^bên cạnh đó/iu.test(sentence)) return false
  return cue.index === 0 || !isOvercome(sentence, cue.index)
}

/** "khắc phục những hạn chế", "trong điều kiện còn nhiều khó khăn": told as overcome, not as standing. */
const isOvercome = (sentence: string, at: number): boolean =>
  /(?:khắc phục|tháo gỡ|giải quyết|vượt qua|xử lý|chấn chỉnh|sửa chữa|trong (?:điều kiện|bối cảnh)|mặc dù|dù)\s+(?:[\p{L}]+\s+){0,4}$/iu.test(
    sentence.slice(Math.max(0, at - 60), at),
  )

/** A sentence that tells difficulties, not their removal. */
export const opensDifficulties = (sentence: string): boolean => {
  const cue = difficultyCue.exec(sentence)
  return cue !== null && !solved.test(sentence) && !isOvercome(sentence, cue.index)
}

const workAhead =
  /^(?:về |trong |đối với )?(?:phương hướng,? )?(?:các )?nhiệm vụ (?:trọng tâm |chủ yếu |công tác )?(?:trong |của )?(?:\d{1,2} tháng|những tháng|tháng|quý|năm|thời gian)|^(?:trong )?thời gian tới|^từ nay đến/iu

/** "Năm 2024, huyện tiếp tục duy trì …": what is meant to be done in the year. */
const yearAhead =
  /^(?:trong )?(?:năm \d{4}|quý [IV\d]+|\d tháng cuối năm),? (?:\p{L}+ ){1,8}(?:tiếp tục|sẽ|tập trung|xác định)(?!.{0,80} (?:đã|đạt được))/iu

const focalPoint = phrases('là cơ quan, là đơn vị, là đầu mối, làm đầu mối')
const steeringOnly = phrases('chỉ đạo, nhắc nhở')

/** A sentence in which a chair or a superior body begins to lay work down. */
export function opensDirections(sentence: string, tokens: readonly Token[]): boolean {
  if (yearAhead.test(sentence.slice(0, 160)) && !tellsThePast(tokens)) return true
  if (workAhead.test(sentence)) return workIsLaid(tokens)
  if (tokens.some((token, at) => token.lower === ':' && announcesWork(tokens, at))) return true
  for (let at = 1; at < tokens.length; at += 1) {
    if (statesDuty(tokens, at)) return true
    const verb = phraseLengthAt(tokens, at, directiveVerbs)
    if (verb === 0 || isToldAsDone(tokens, at) || !hasSpeakerBefore(tokens, at)) continue
    if (isNameOfSession(tokens, at)) continue
    if (readToldBeforeDuty(tokens, at + verb)) return true
    const list = readAssignees(tokens, afterSetting(tokens, at + verb))
    if (
      list
        ? predicateStandsAt(tokens, list.to) ||
          tokens[list.to]?.lower === ':' ||
          standsAt(tokens, list.to, focalPoint)
        : ordersWork(tokens, at, verb)
    ) {
      return true
    }
  }
  return false
}

/** "Hội nghị giao nhiệm vụ …" is what a meeting is called. */
const isNameOfSession = (tokens: readonly Token[], at: number): boolean =>
  /^(?:nghị|lễ|buổi)$/u.test(tokens[at - 1]?.lower ?? '')

/** "đã lãnh đạo, chỉ đạo các đơn vị …": a report, not an order. */
const isToldAsDone = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'chỉ' &&
  tokens[at - 1]?.lower === ',' &&
  tokens.slice(Math.max(0, at - 6), at).some((token) => token.lower === 'đã')

const duty = new Set(['cần', 'phải'])

/** "… nhấn mạnh: Các đơn vị cần …": said by someone who may order, and worded as a duty. */
function statesDuty(tokens: readonly Token[], at: number): boolean {
  if (!standsAt(tokens, at, sayings) || !hasSpeakerBefore(tokens, at)) return false
  const announces = tokens.at(-1)?.lower === ':'
  return (
    announces ||
    tokens
      .slice(at)
      .some((token, index) => duty.has(token.lower) && predicateStandsAt(tokens, at + index + 1))
  )
}

/** "… đề ra nhiệm vụ 6 tháng cuối năm: Tập trung …". */
function announcesWork(tokens: readonly Token[], colon: number): boolean {
  const before = wordsOf(tokens, Math.max(0, colon - 20), colon)
  return /nhiệm vụ|giải pháp|phương hướng|công việc/u.test(before) && predicateStandsAt(tokens, colon + 1)
}

const ordersWork = (tokens: readonly Token[], at: number, verb: number): boolean =>
  !standsAt(tokens, at, steeringOnly) && predicateStandsAt(tokens, at + verb)

const workIsLaid = (tokens: readonly Token[]): boolean =>
  tokens.some(
    (token, at) => token.lower === ',' && (predicateStandsAt(tokens, at + 1) || hasSubject(tokens, at + 1)),
  )

function hasSubject(tokens: readonly Token[], at: number): boolean {
  const list = readUnitList(tokens, at)
  return list !== null && predicateStandsAt(tokens, list.to)
}

/** Whether a sentence tells what has been done. */
export const tellsThePast = (tokens: readonly Token[]): boolean =>
  tokens.slice(0, 14).some((token) => token.lower === 'đã' || token.lower === 'vừa') &&
  !tokens.slice(0, 14).some((token) => token.lower === 'cần' || token.lower === 'phải')
