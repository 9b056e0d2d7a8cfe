import type { Token } from '../layout/tokens.ts'
import { offices } from '../lexicon/bodies.ts'
import { phraseLengthAt, phrases, standsAt } from '../lexicon/phrases.ts'
import type { UnitName } from '../unit/unit-name.ts'
import type { UnitList } from '../unit/unit-list.ts'
import { readUnitList } from '../unit/unit-list.ts'
import { readNameTail } from '../unit/name-tail.ts'
import { readPartnersBefore } from './partners-before.ts'
import { afterTogether } from './together.ts'

const cooperationCues = phrases(
  'kết hợp với, hiệp đồng với, cùng các, cùng ủy ban, phối kết hợp với, phối kết hợp, phối hợp, phối hợp với, cùng với, làm việc với, liên hệ với, phối hợp cùng, phối hợp cùng với',
)
/** How people work together, before it is said with whom; said one after another: "chặt chẽ, thường xuyên với". */
const manner = phrases(
  'chặt chẽ, tốt, hiệu quả, có hiệu quả, đồng bộ, kịp thời, liên ngành, thường xuyên, nhịp nhàng, tích cực, chủ động, toàn diện, thống nhất',
  'thực hiện, triển khai, triển khai thực hiện, tổ chức thực hiện, trao đổi',
)
const shared = phrases('phối hợp, tham gia phối hợp, phối hợp tham gia, phối kết hợp, vào cuộc phối hợp')
const links = phrases('với, cùng, cùng với, với các, giữa')

/** "với lực lượng Thanh tra …", "với cơ quan Công an …": the kind before the name. */
const forces = phrases('lực lượng, lực lượng chức năng của, lực lượng chức năng, cơ quan, đơn vị')

/** The bodies with which work is done together. Only named bodies count: "các đơn vị liên quan" is no one. */
export function listCooperating(tokens: readonly Token[], from: number): UnitName[] {
  const found: UnitName[] = []
  for (let at = from; at < tokens.length; at += 1) {
    const list = partnersAt(tokens, at, from)
    if (!list) continue
    const byOffice = isWorking(tokens, at)
    found.push(
      ...list.units.filter(
        (unit) => isSomeone(unit) && !isVague(tokens, unit) && !(byOffice && unit.byOffice),
      ),
    )
    at = Math.max(at, list.to - 1)
  }
  return found
}

function partnersAt(tokens: readonly Token[], at: number, from: number): UnitList | null {
  const shared = sharedAt(tokens, at)
  if (shared !== null) return readPartners(tokens, shared)
  const cue = phraseLengthAt(tokens, at, cooperationCues)
  if (cue === 0) return joinsAt(tokens, at) ? readUnitList(tokens, at + 1) : null
  if (isSession(tokens, at) || isPaper(tokens, at)) return null
  return readPartners(tokens, at + cue) ?? readPartnersBefore(tokens, at, from)
}

/** "chủ trì, cùng Sở B tham mưu …": a body named by its name after "cùng" alone. */
function joinsAt(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.lower !== 'cùng' || !/^(?:[,;]|và|trì|mối)$/u.test(tokens[at - 1]?.lower ?? ''))
    return false
  const [first] = readUnitList(tokens, at + 1)?.units ?? []
  return first?.form === 'named' && !first.byOffice
}

/** "có sự phối hợp chặt chẽ của Sở …": where the bodies begin. */
function sharedAt(tokens: readonly Token[], at: number): number | null {
  if (tokens[at]?.lower !== 'sự') return null
  const work = phraseLengthAt(tokens, at + 1, shared)
  const to = afterManner(tokens, at + 1 + work)
  if (work === 0) return null
  return /^(?:của|từ|với|giữa)$/u.test(tokens[to]?.lower ?? '') ? to + 1 : null
}

/** Those named after a cue, at once or after how they work together. */
function readPartners(tokens: readonly Token[], after: number): UnitList | null {
  const atOnce = bodiesAt(tokens, after)
  if (atOnce) return atOnce
  const told = afterManner(tokens, after)
  const link = phraseLengthAt(tokens, told, links)
  return link > 0 ? bodiesAt(tokens, told + link) : told > after ? bodiesAt(tokens, told) : null
}

/** "với: Sở A; Sở B", "lực lượng Công an, Thanh tra giao thông". */
function bodiesAt(tokens: readonly Token[], at: number): UnitList | null {
  const from = at + (tokens[at]?.lower === ':' ? 1 : 0)
  const force = phraseLengthAt(tokens, from, forces)
  const list = force > 0 ? readUnitList(tokens, from + force) : null
  return list ? withForces(tokens, list) : readUnitList(tokens, from)
}

/** "lực lượng Công an, Quân sự và Biên phòng": after the first only what tells them apart is named. */
function withForces(tokens: readonly Token[], list: UnitList): UnitList {
  const joins = tokens[list.to]?.lower === ',' || tokens[list.to]?.lower === 'và'
  const next = list.to + 1
  const end =
    joins && tokens[next]?.capital && !standsAt(tokens, next, offices) ? readNameTail(tokens, next) : next
  if (end === next) return list
  const unit: UnitName = { from: next, to: end, form: 'named', byOffice: false, precision: 'distinct' }
  return withForces(tokens, { units: [...list.units, unit], from: list.from, to: end })
}

function afterManner(tokens: readonly Token[], from: number): number {
  let at = from
  for (;;) {
    const comma = tokens[at]?.lower === ',' || tokens[at]?.lower === 'và' ? 1 : 0
    const length = phraseLengthAt(tokens, at + comma, manner)
    if (length === 0 || (comma > 0 && at === from)) return at
    at += comma + length
  }
}

/** "tổ chức làm việc với": a session with someone, not work done together. */
const isSession = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'làm' && (tokens[at - 1]?.lower === 'chức' || tokens[at - 1]?.lower === 'lịch')

/** "ký quy chế phối hợp với …": a paper that is made with someone. */
const isPaper = (tokens: readonly Token[], at: number): boolean =>
  standsAt(tokens, at - 2, phrases('quy chế, chương trình, thỏa thuận'))

/** "các cơ quan nhà nước có liên quan": narrowed, and still no one in particular. */
const isVague = (tokens: readonly Token[], { form, from, to }: UnitName): boolean =>
  form === 'general' &&
  tokens[to - 1]?.lower === 'quan' &&
  tokens[to - 2]?.lower === 'liên' &&
  /^(?:cơ|đơn|địa)$/u.test(tokens[from + 1]?.lower ?? '')

const isWorking = (tokens: readonly Token[], at: number): boolean => tokens[at]?.lower === 'làm'

const isSomeone = (unit: UnitName): boolean => unit.form !== 'general' || unit.precision !== 'wide'

/** Of bodies named in one breath, "Sở A cùng với Sở B": those after the link take part, the ones before it lead. */
export function splitTogether(
  tokens: readonly Token[],
  list: UnitList,
): { lead: UnitList; partners: readonly UnitName[] } {
  const cut = list.units.findIndex((unit, index) => index > 0 && afterTogether(tokens, unit.from))
  const before = list.units[cut - 1]
  if (cut < 0 || !before) return { lead: list, partners: [] }
  return {
    lead: { units: list.units.slice(0, cut), from: list.from, to: before.to },
    partners: list.units.slice(cut).filter((unit) => isSomeone(unit) && !isVague(tokens, unit)),
  }
}
