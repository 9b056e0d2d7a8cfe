import { formatDate } from '#domain/calendar/format-date.ts'
import { type Block, type Text, plain } from '#domain/official-document/block.ts'
import { absolute } from '#domain/quantity/decimal.ts'
import { formatNumber } from '#domain/quantity/format-number.ts'
import type { ReportContent, ReportFigure } from './content.ts'
import { directionOf } from './since-last.ts'
import type { ReportList } from './template.ts'

type Content = Pick<ReportContent, 'since'>

/** With which report this one is compared; nothing where none came before. */
export const sinceBlocks = ({ since }: Content): Block[] =>
  since ? [plain(`Kỳ trước là ${since.title}, số liệu đến ngày ${formatDate(since.asOf)}.`)] : []

export const beforeColumns: Extract<Block, { kind: 'table' }>['columns'] = [
  { title: 'Kỳ trước', share: 12, align: 'end' },
  { title: 'Tăng, giảm', share: 13, align: 'end' },
]

const words = { up: 'tăng', down: 'giảm', same: 'không đổi' }

/** What the report before said of an indicator, and how it changed since. */
export function beforeCells({ targetId, decimals }: ReportFigure, { since }: Content): Text[] {
  if (!since) return []
  const { before = null, change = null } = since.figures.find((each) => each.targetId === targetId) ?? {}
  const direction = change && directionOf(change)
  const amount = change && direction !== 'same' ? ` ${formatNumber(absolute(change), 'vi', decimals)}` : ''
  return [
    [before === null ? '–' : formatNumber(before, 'vi', decimals)],
    [direction ? `${words[direction]}${amount}` : '–'],
  ]
}

/** How many lines of a list came since the report before, and how many left it. */
export function sinceInList(list: ReportList, { since }: Content): Block[] {
  const changes = since?.lists[list]
  if (!changes) return []
  const { before, fresh, gone } = changes
  return [plain(`So với kỳ trước (${before} mục): ${fresh.length} mục mới, ${gone.length} mục không còn.`)]
}
