import type { DocumentFamily, DocumentKind } from './document.ts'

export interface ProposedType {
  readonly family: DocumentFamily
  readonly name: string
  readonly symbol: string | null
  readonly kind: DocumentKind
}

const of =
  (family: DocumentFamily) =>
  ([name, symbol, kind = 'other']: readonly [string, string | null, DocumentKind?]): ProposedType => ({
    family,
    name,
    symbol,
    kind,
  })

/**
 * Types with the symbols that public documents of the Party and the State bear. Proposals: the organisation takes them
 * over and compares them with the regulation in force, which its own catalogue then names.
 */
export const proposedTypes: readonly ProposedType[] = [
  ...(
    [
      ['Nghị quyết', 'NQ'],
      ['Quyết định', 'QĐ', 'decision'],
      ['Quy định', 'QĐ'],
      ['Chỉ thị', 'CT'],
      ['Kết luận', 'KL'],
      ['Quy chế', 'QC'],
      ['Hướng dẫn', 'HD'],
      ['Thông báo', 'TB', 'notice'],
      ['Báo cáo', 'BC', 'report'],
      ['Kế hoạch', 'KH', 'plan'],
      ['Chương trình', 'CTr', 'plan'],
      ['Đề án', 'ĐA', 'plan'],
      ['Tờ trình', 'TTr'],
      ['Công văn', 'CV'],
    ] as const
  ).map(of('party')),
  ...(
    [
      ['Quyết định', 'QĐ', 'decision'],
      ['Thông báo', 'TB', 'notice'],
      ['Báo cáo', 'BC', 'report'],
      ['Tờ trình', 'TTr'],
      ['Công điện', 'CĐ'],
      ['Công văn', null],
    ] as const
  ).map(of('state')),
]

export const proposalSource = 'Gợi ý theo ký hiệu trên văn bản đã công bố; đối chiếu quy định hiện hành'
