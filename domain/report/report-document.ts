import type { CalendarDate } from '#domain/calendar/date.ts'
import { yearOf } from '#domain/calendar/date.ts'
import { formatDate } from '#domain/calendar/format-date.ts'
import {
  type Block,
  type DocumentSource,
  type Text,
  heading,
  plain,
} from '#domain/official-document/block.ts'
import type { Layout, OfficialDocument, Signer } from '#domain/official-document/official-document.ts'
import { type Decimal, compare, decimal } from '#domain/quantity/decimal.ts'
import { formatNumber, formatPercent } from '#domain/quantity/format-number.ts'
import { verdictWords } from '#domain/target/verdict-words.ts'
import type { ReportContent, ReportFigure } from './content.ts'
import { endedSentence } from './ended-unit.ts'
import { sourceOfFigure, sourceOfList } from './figure-source.ts'
import { beforeCells, beforeColumns, sinceBlocks, sinceInList } from './since-blocks.ts'
import { newFirst } from './since-last.ts'
import type { ReportList, ReportSection } from './template.ts'

/** A report as a paper: what was handed up, with the head and foot that the organisation set. */
export interface ReportPaper {
  readonly id: string
  readonly title: string
  readonly about: string
  readonly content: ReportContent
  /** Handed up, so that nothing in it changes any more; otherwise the paper says that it is a draft. */
  readonly isFrozen: boolean
  /** Keys of the sections of a draft that hold what is offered, since nobody has written in them. */
  readonly offered: readonly string[]
  readonly origin: string
  readonly layout: Layout
  readonly superiorBody: string | null
  readonly issuingBody: string
  readonly symbol: string
  readonly place: string
  readonly recipients: readonly string[]
  readonly signer: Signer
  readonly today: CalendarDate
  readonly isDemonstration: boolean
}

export const annexTitle = 'Phụ lục: nguồn của số liệu'

/** As many as can be taken in at a glance. */
const mostBars = 12
const mostLines = 30

interface Writing {
  readonly paper: ReportPaper
  readonly sources: DocumentSource[]
}

/** The report in the official layout: its sections in order, a table and bars of the indicators, each figure with its source. */
export function reportDocument(paper: ReportPaper): OfficialDocument {
  const { content, isFrozen, offered } = paper
  const writing: Writing = { paper, sources: [] }
  const stands = isFrozen
    ? `Số liệu chốt đến ngày ${formatDate(content.asOf)}.`
    : `Dự thảo, chưa nộp: số liệu đến ngày ${formatDate(content.asOf)} còn thay đổi.`
  const titles = content.sections.flatMap(({ key, title }) => (offered.includes(key) ? [title] : []))
  const unwritten =
    titles.length > 0 ? [plain(`Chưa ai lưu, đang lấy câu gợi ý từ sổ: ${titles.join('; ')}.`)] : []
  const missing = content.missingReports.map(({ name }) => name)
  const without = missing.length > 0 ? [plain(`Chưa có báo cáo của: ${missing.join('; ')}.`)] : []
  const blocks = [
    plain(stands),
    ...unwritten,
    ...sinceBlocks(content),
    ...without,
    ...content.ended.map(({ unit, ...ended }) => plain(endedSentence(unit.name, ended))),
    ...content.sections.flatMap((section) => sectionBlocks(section, writing)),
  ]
  return {
    layout: paper.layout,
    type: 'report',
    head: {
      superiorBody: paper.superiorBody,
      issuingBody: paper.issuingBody,
      number: null,
      symbol: paper.symbol,
      place: paper.place,
      issuedOn: null,
      year: yearOf(content.asOf),
      subject: paper.title.replace(/^báo cáo\s+/iu, ''),
      addressees: [],
    },
    blocks,
    foot: { signers: [paper.signer], recipients: paper.recipients },
    annexes: [
      {
        title: annexTitle,
        isLandscape: true,
        blocks: [{ kind: 'sources', sources: writing.sources }],
      },
    ],
    isDemonstration: paper.isDemonstration,
  }
}

function sectionBlocks(section: ReportSection, writing: Writing): Block[] {
  const { content } = writing.paper
  const head = heading(1, section.title)
  if (section.kind === 'targets') return [head, ...targetBlocks(writing)]
  if (section.kind === 'list')
    return [head, ...sinceInList(section.list, content), listBlock(section.list, writing)]
  const own = (content.texts[section.key] ?? '').split('\n').filter((line) => line.trim() !== '')
  const joined = (content.paragraphs[section.key] ?? []).map(({ id, text, units }): Block => {
    const words = `${text}${saidBy(units)}`
    return id ? { kind: 'clause', id, label: null, text: [words], after: null } : plain(words)
  })
  const lines = [...own.map((line) => plain(line)), ...joined]
  return [head, ...(lines.length === 0 ? [plain(nothingSaid)] : lines)]
}

/** Stands in a section in which nothing is written. */
export const nothingSaid = 'Không có nội dung.'

/** Who says a paragraph that was summed up, behind its words. */
export const saidBy = (units: readonly { readonly shortName: string }[]): string =>
  units.length === 0 ? '' : ` (${units.map(({ shortName }) => shortName).join(', ')})`

function targetBlocks(writing: Writing): Block[] {
  const { figures } = writing.paper.content.facts
  const bars = figures.flatMap(({ indicator, percentOfPlan }) =>
    percentOfPlan !== null && compare(percentOfPlan, decimal(0)) >= 0
      ? [{ label: indicator, value: Number(percentOfPlan), text: [formatPercent(percentOfPlan, 'vi', 1)] }]
      : [],
  )
  const shown = bars.slice(0, mostBars)
  const most = Math.max(100, ...shown.map(({ value }) => value))
  const { since } = writing.paper.content
  const table: Block = {
    kind: 'table',
    caption: 'Kết quả thực hiện các chỉ tiêu',
    empty: 'Đơn vị không có chỉ tiêu nào.',
    columns: [
      { title: 'Chỉ tiêu (đơn vị tính)', share: since ? 25 : 38, align: 'start' },
      { title: 'Kế hoạch năm', share: since ? 12 : 14, align: 'end' },
      { title: 'Thực hiện', share: since ? 12 : 15, align: 'end' },
      ...(since ? beforeColumns : []),
      { title: 'So kế hoạch năm', share: since ? 12 : 15, align: 'end' },
      { title: 'Đánh giá', share: since ? 13 : 16, align: 'start' },
    ],
    rows: figures.map((figure) => rowOf(figure, writing)),
  }
  return shown.length === 0
    ? [table]
    : [table, { kind: 'bars', caption: 'Thực hiện so với kế hoạch năm (%)', most, bars: shown }]
}

const quantity = (value: Decimal | null, decimals: number): string =>
  value === null ? '–' : formatNumber(value, 'vi', decimals)

function rowOf(figure: ReportFigure, { paper, sources }: Writing): Text[] {
  const { targetId, indicator, unitOfMeasure, planned, actualToDate, decimals, percentOfPlan } = figure
  const number = sources.length + 1
  sources.push({ number, ...sourceOfFigure(figure, paper) })
  const id = `b_${targetId.replaceAll('-', '').slice(-24)}`
  const actual: Text =
    actualToDate === null ? ['–'] : [{ id, text: quantity(actualToDate, decimals), source: number }]
  return [
    [`${indicator} (${unitOfMeasure})`],
    [quantity(planned, decimals)],
    actual,
    ...beforeCells(figure, paper.content),
    [percentOfPlan === null ? '–' : formatPercent(percentOfPlan, 'vi', 1)],
    [verdictWords[figure.verdict]],
  ]
}

function listBlock(name: ReportList, { paper, sources }: Writing): Block {
  const { total, lines } = paper.content.facts.lists[name]
  const fresh = new Set(paper.content.since?.lists[name]?.fresh)
  const number = sources.length + 1
  if (total > 0) sources.push({ number, ...sourceOfList(name, total, paper) })
  const id = `l_${name}`
  return {
    kind: 'table',
    caption: null,
    empty: 'Không có.',
    columns: [
      { title: 'TT', share: 6, align: 'centre' },
      { title: 'Nội dung', share: 54, align: 'start' },
      { title: 'Đơn vị', share: 24, align: 'start' },
      { title: 'Hạn', share: 16, align: 'end' },
    ],
    rows: [
      ...newFirst(lines, [...fresh])
        .slice(0, mostLines)
        .map((line, at): Text[] => [
          [String(at + 1)],
          [fresh.has(line.id) ? `${line.text} (mới)` : line.text],
          [line.unit.shortName],
          [line.dueOn ? formatDate(line.dueOn) : '–'],
        ]),
      ...(total > 0 ? [[['∑'], ['Tất cả: ', { id, text: String(total), source: number }], [''], ['']]] : []),
    ],
  }
}
