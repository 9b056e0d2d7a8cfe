import type { DocumentSource, TableBlock } from '#domain/official-document/block.ts'

/** Passports as a table; every writer draws them as one. */
export const sourcesTable = (sources: readonly DocumentSource[]): TableBlock => ({
  kind: 'table',
  caption: null,
  empty: 'Không có số liệu nào cần dẫn nguồn.',
  columns: [
    { title: 'Số', share: 5, align: 'centre' },
    { title: 'Số liệu', share: 24, align: 'start' },
    { title: 'Nguồn', share: 20, align: 'start' },
    { title: 'Cách tính', share: 22, align: 'start' },
    { title: 'Thời điểm', share: 12, align: 'start' },
    { title: 'Người duyệt', share: 12, align: 'start' },
    { title: 'Xem tại', share: 20, align: 'start' },
  ],
  rows: sources.map((each) => [
    [String(each.number)],
    [each.what],
    [each.source],
    [each.formula ?? '–'],
    [each.asOf],
    [each.approvedBy ?? '–'],
    [each.address ?? '–'],
  ]),
})
