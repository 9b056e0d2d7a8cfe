import type { Token } from '../layout/tokens.ts'
import { phraseLengthAt, phrases } from '../lexicon/phrases.ts'
import type { UnitName } from '../unit/unit-name.ts'
import { readUnitList } from '../unit/unit-list.ts'

const cooperationCues = phrases(
  'kết hợp với, hiệp đồng với, cùng các, cùng ủy ban, phối kết hợp với, phối hợp, phối hợp với, cùng với, làm việc với, liên hệ với, phối hợp cùng, phối hợp cùng với',
)
const manner = phrases(
  'chặt chẽ, chặt chẽ với, tốt, tốt với, với, cùng, hiệu quả với, đồng bộ với, kịp thời với, liên ngành với',
)

/** "với lực lượng Thanh tra …", "với cơ quan Công an …": the kind before the name. */
const forces = phrases('lực lượng, lực lượng chức năng của, cơ quan')

/** The bodies with which work is done together. Only named bodies count: "các đơn vị liên quan" is no one. */
export function listCooperating(tokens: readonly Token[], from: number): UnitName[] {
  const found: UnitName[] = []
  for (let at = from; at < tokens.length; at += 1) {
    const cue = phraseLengthAt(tokens, at, cooperationCues)
    if (cue === 0 || isSession(tokens, at)) continue
    const after = at + cue + phraseLengthAt(tokens, at + cue, manner)
    const to = after + phraseLengthAt(tokens, after, forces)
    const list = readUnitList(tokens, to)
    if (!list) continue
    found.push(
      ...list.units.filter(
        (unit) => isSomeone(unit) && !isVague(tokens, unit) && !(isWorking(tokens, at) && unit.byOffice),
      ),
    )
    at = list.to - 1
  }
  return found
}

/** "tổ chức làm việc với": a session with someone, not work done together. */
const isSession = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'làm' && (tokens[at - 1]?.lower === 'chức' || tokens[at - 1]?.lower === 'lịch')

/** "các cơ quan nhà nước có liên quan": narrowed, and still no one in particular. */
const isVague = (tokens: readonly Token[], { form, from, to }: UnitName): boolean =>
  form === 'general' &&
  tokens[to - 1]?.lower === 'quan' &&
  tokens[to - 2]?.lower === 'liên' &&
  /^(?:cơ|đơn|địa)$/u.test(tokens[from + 1]?.lower ?? '')

const isWorking = (tokens: readonly Token[], at: number): boolean => tokens[at]?.lower === 'làm'

const isSomeone = (unit: UnitName): boolean => unit.form !== 'general' || unit.precision !== 'wide'
