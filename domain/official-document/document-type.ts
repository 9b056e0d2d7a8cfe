export const documentTypes = [
  'notice',
  'dispatch',
  'report',
  'plan',
  'decision',
  'submission',
  'minutes',
] as const
export type DocumentType = (typeof documentTypes)[number]

interface TypeWords {
  /** The name in capitals over the subject; null for a dispatch, which has none. */
  readonly name: string | null
  /** How it begins in a sentence: `Thông báo kết luận …`. */
  readonly title: string
  /** What stands in the symbol. The same two letters may mean two types: never read the type back from them. */
  readonly abbreviation: string
}

export const typeWords: Readonly<Record<DocumentType, TypeWords>> = {
  notice: { name: 'THÔNG BÁO', title: 'Thông báo', abbreviation: 'TB' },
  dispatch: { name: null, title: 'Công văn', abbreviation: 'CV' },
  report: { name: 'BÁO CÁO', title: 'Báo cáo', abbreviation: 'BC' },
  plan: { name: 'KẾ HOẠCH', title: 'Kế hoạch', abbreviation: 'KH' },
  decision: { name: 'QUYẾT ĐỊNH', title: 'Quyết định', abbreviation: 'QĐ' },
  submission: { name: 'TỜ TRÌNH', title: 'Tờ trình', abbreviation: 'TTr' },
  minutes: { name: 'BIÊN BẢN', title: 'Biên bản', abbreviation: 'BB' },
}
