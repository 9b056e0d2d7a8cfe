import { formatDate } from '#domain/calendar/format-date.ts'
import type { DocumentSource } from '#domain/official-document/block.ts'
import type { ReportFigure } from './content.ts'
import type { ReportPaper } from './report-document.ts'
import type { ReportList } from './template.ts'

type Source = Omit<DocumentSource, 'number'>

const periodWords: Readonly<Record<string, string>> = {
  sum: 'cộng các kỳ',
  mean: 'bình quân các kỳ',
  weighted_mean: 'bình quân có trọng số các kỳ',
  ratio: 'tử số trên mẫu số, cộng dồn',
  maximum: 'kỳ cao nhất',
  last: 'kỳ cuối cùng',
}
const unitWords: Readonly<Record<string, string>> = {
  sum: 'cộng các đơn vị',
  mean: 'bình quân các đơn vị',
  weighted_mean: 'bình quân có trọng số',
  ratio: 'tử số trên mẫu số của các đơn vị',
  maximum: 'đơn vị cao nhất',
  share_of_units: 'tỷ lệ đơn vị đạt',
  none: 'không gộp đơn vị',
}

/** How a figure came to be, in words. */
export function formulaOf({ basis, aggregation, overUnits, parts }: ReportFigure): string {
  const periods = periodWords[aggregation] ?? aggregation
  if (basis === 'own') return `${periods}, số của chính đơn vị`
  return `${unitWords[overUnits] ?? overUnits} (${parts.length} đơn vị); ${periods}`
}

/** The passport of a figure: whose it is, how it was made, who is missing, when, who approved it, where it is opened. */
export function sourceOfFigure(figure: ReportFigure, paper: ReportPaper): Source {
  const { submitted, approved, missingUnits } = figure
  const missing = missingUnits.map(({ shortName }) => shortName)
  const by = submitted ? `; ${submitted.name ?? '–'} nộp ${formatDate(submitted.on)}` : ''
  return {
    what: `${figure.indicator}: thực hiện đến tháng ${figure.asOfMonth}`,
    source:
      figure.basis === 'own' ? `Số liệu của ${paper.about}${by}` : `Số liệu các đơn vị thuộc ${paper.about}`,
    formula: `${formulaOf(figure)}${missing.length > 0 ? `; thiếu số của: ${missing.join(', ')}` : '; đủ đơn vị'}`,
    asOf: formatDate(paper.content.asOf),
    approvedBy: approved
      ? `${approved.name ?? '–'}, ${formatDate(approved.on)}`
      : figure.basis === 'own'
        ? 'chưa duyệt'
        : 'theo từng đơn vị',
    address: `${paper.origin}/bao-cao/${paper.id}/so-lieu/${figure.targetId}`,
  }
}

const listWords: Record<ReportList, readonly [what: string, formula: string, path: string]> = {
  done: ['Nhiệm vụ đã hoàn thành', 'xác nhận hoàn thành trong kỳ', '/nhiem-vu'],
  overdue: ['Nhiệm vụ quá hạn', 'quá hạn, chưa xác nhận xong tại ngày chốt', '/nhiem-vu'],
  difficulties: ['Khó khăn, vướng mắc', 'đã nêu, chưa hết tại ngày chốt', '/kien-nghi/kho-khan'],
  recommendations: ['Kiến nghị', 'chưa có trả lời cuối cùng tại ngày chốt', '/kien-nghi'],
  next: ['Nhiệm vụ thời gian tới', 'đến hạn trong ba tháng sau kỳ', '/nhiem-vu'],
}

export function sourceOfList(name: ReportList, total: number, paper: ReportPaper): Source {
  const [what, formula, path] = listWords[name]
  return {
    what: `${what}: ${total}`,
    source: `Sổ nghĩa vụ, ${paper.about} và các đơn vị trực thuộc`,
    formula,
    asOf: formatDate(paper.content.asOf),
    approvedBy: null,
    address: `${paper.origin}${path}`,
  }
}
