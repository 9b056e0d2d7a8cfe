import { newId } from '#server/kernel/id.ts'
import { seededRandom } from '../set/random.ts'
import { sections } from './open-round.ts'

const [paragraphsOfSection, wordsOfParagraph] = [4, 100]
/** One in five paragraphs is the same in ten units. */
const shared = 5
/** As many words as a report of an office has, made of syllables. */
const vocabulary = [
  'công',
  'kiểm',
  'tuyên',
  'vận',
  'thực',
  'kế',
  'chỉ',
  'tiến',
  'đảng',
  'chi',
  'hướng',
  'báo',
  'giải',
  'kinh',
  'hồ',
].flatMap((first) =>
  [
    'tác',
    'tra',
    'truyền',
    'động',
    'hiện',
    'hoạch',
    'tiêu',
    'độ',
    'viên',
    'bộ',
    'dẫn',
    'cáo',
    'quyết',
    'phí',
    'sơ',
  ].flatMap((second) => [`${first}${second}`, `${second}${first}`]),
)

/** What units hand up, one after another: 2,000 words each. */
export function openWriting(units: number) {
  const write = seededRandom(7)
  const words = () => Array.from({ length: wordsOfParagraph }, () => write.pick(vocabulary)).join(' ')
  const common = Array.from({ length: units / 10 }, words)
  const text = (section: number) =>
    Array.from({ length: paragraphsOfSection }, (_, at) =>
      (section * paragraphsOfSection + at) % shared === 0 ? write.pick(common) : words(),
    ).join('\n')
  return (roundId: string) => ({
    id: newId(),
    roundId,
    templateVersion: 1,
    version: 1,
    sections: Array.from({ length: sections }, (_, at) => ({ key: `m${at}`, text: text(at), version: null })),
  })
}
