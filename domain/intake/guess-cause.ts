import type { DifficultyCause } from '#domain/difficulty/difficulty.ts'
import { foldText } from '#domain/text/fold.ts'

/** Words of each cause, folded; the first cause whose word is met is proposed. */
const words: readonly (readonly [DifficultyCause, readonly string[]])[] = [
  ['money', ['kinh phi', 'nguon von', 'ngan sach', 'giai ngan']],
  ['equipment', ['trang thiet bi', 'may moc', 'co so vat chat', 'ha tang', 'tru so', 'phuong tien']],
  ['staff', ['chuyen trach', 'bien che', 'nhan luc', 'doi ngu', 'bo phan tham muu', 'kiem nhiem']],
  ['mechanism', ['co che', 'chinh sach', 'quy dinh', 'thu tuc', 'huong dan']],
  ['coordination', ['phoi hop', 'nhip nhang', 'thong nhat', 'dong bo']],
]

/** The cause that the words of a difficulty speak of; `other` when none is met. A person decides. */
export function guessCause(text: string): DifficultyCause {
  const folded = foldText(text)
  return words.find(([, cues]) => cues.some((cue) => folded.includes(cue)))?.[0] ?? 'other'
}
