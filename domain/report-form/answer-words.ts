import type { MailLanguage } from '#domain/mail/digest-mail.ts'
import { englishAnswers } from './answer-words-en.ts'
import { formatDate } from '#domain/calendar/format-date.ts'
import type { Lateness } from '#domain/report/lateness.ts'
import type { FormFault, FormPlace } from './filled-form.ts'
import type { MailOutcome, OutcomeDetail } from './outcome.ts'

export interface AnswerWords {
  readonly outcome: Record<MailOutcome, (detail: OutcomeDetail) => string>
  readonly fault: Record<FormFault, (value: string) => string>
  readonly place: (place: FormPlace) => string
  readonly more: (count: number) => string
  readonly kept: (sections: string) => string
  readonly figuresNext: string
  readonly confirm: string
  readonly late: (lateness: Lateness) => string
  readonly keptForm: string
  readonly foot: string
}

const reasons: Readonly<Record<string, string>> = {
  report_locked: 'kỳ này đã khóa sổ; đề nghị văn phòng mở lại, nêu lý do',
  report_already_submitted: 'báo cáo đã nộp rồi; muốn sửa thì đề nghị cấp trên trả lại',
  report_cancelled: 'báo cáo này không phải nộp nữa',
  encrypted: 'tệp có mật khẩu; bỏ mật khẩu rồi gửi lại',
  legacy_office: 'tệp ở dạng cũ (.xls, .doc); lưu lại thành .xlsx hoặc .docx',
  macros: 'tệp có macro; lưu lại thành .xlsx hoặc .docx không có macro',
  damaged: 'tệp bị hỏng',
  too_large: 'tệp quá lớn',
}
const because = ({ reason = '' }: OutcomeDetail): string => reasons[reason] ?? reason

const vietnamese: AnswerWords = {
  outcome: {
    taken: ({ report, unit, sections = 0, figures = 0 }) =>
      `Đã nhận phiếu «${report}» của ${unit}: ${sections} mục lời viết và ${figures} số liệu đã vào bản nháp.`,
    taken_in_part: ({ report, unit, sections = 0, figures = 0 }) =>
      `Đã nhận phiếu «${report}» của ${unit}: ${sections} mục lời viết và ${figures} số liệu đã vào bản nháp.`,
    same_again: ({ report, before }) =>
      `Phiếu «${report}» này đã nhận lúc ${before}. Lần này không thay đổi gì.`,
    wrong_cells: ({ report, problems = [] }) =>
      `Phiếu «${report}» có ${problems.length} chỗ chưa đúng nên chưa ghi gì vào báo cáo. Sửa những chỗ sau rồi gửi lại:`,
    no_form: () => 'Thư không kèm phiếu báo cáo (.xlsx hoặc .docx). Chưa ghi gì.',
    several_forms: () => 'Thư kèm nhiều tệp Word, Excel. Mỗi thư gửi một phiếu. Chưa ghi gì.',
    not_a_form: ({ name }) =>
      `Tệp «${name}» không phải phiếu tải từ Nhịp, hoặc dòng «Mã phiếu» đã bị xóa. Tải phiếu mới trên trang báo cáo rồi điền lại.`,
    form_altered: ({ name }) =>
      `Mã trong tệp «${name}» đã bị sửa nên không biết phiếu của báo cáo nào. Tải phiếu mới trên trang báo cáo.`,
    other_period: ({ report, asked }) =>
      `Đây là phiếu của «${report}», kỳ đó không nhận nữa. Báo cáo đang chờ là «${asked}»; tải phiếu của kỳ này.`,
    old_version: ({ report, formVersion, askedVersion }) =>
      `Phiếu «${report}» làm theo mẫu bản ${formVersion}; nay dùng mẫu bản ${askedVersion}. Tải phiếu mới trên trang báo cáo.`,
    unit_ceased: ({ unit, owedBy }) =>
      `${unit} đã kết thúc; báo cáo về ${unit} nay do ${owedBy} nộp. Chưa ghi gì.`,
    not_your_report: ({ report, unit }) =>
      `Chỉ người của ${unit ?? 'đơn vị phải nộp'} gửi được phiếu «${report ?? ''}». Chưa ghi gì.`,
    report_closed: (detail) => `Phiếu «${detail.report}» chưa ghi được: ${because(detail)}.`,
    unreadable: (detail) => `Không đọc được tệp «${detail.name}»: ${because(detail)}.`,
    virus_found: ({ name }) =>
      `Tệp đính kèm có mã độc (${name}) nên bị bỏ, không giữ lại. Quét lại máy trước khi gửi.`,
    stamp_found: ({ name }) =>
      `Tệp «${name}» có dòng giống dấu mật. Tài liệu mật không gửi qua đây; nếu không phải, xóa dòng ấy rồi gửi lại.`,
    unknown_sender: () => '',
    automatic: () => '',
  },
  fault: {
    error_in_cell: (value) => `ô báo lỗi ${value}`.trim(),
    formula_without_value: () => 'công thức chưa có kết quả; mở tệp, lưu lại rồi gửi',
    text_too_long: () => 'quá 20.000 chữ',
    not_a_number: (value) => `«${value}» không phải là số`,
    two_readings: (value) => `«${value}» đọc được hai cách; bỏ dấu chấm ngăn nghìn hoặc viết đủ phần lẻ`,
    more_decimals_than_indicator: (value) =>
      `${value ? `«${value}» ` : ''}nhiều chữ số lẻ hơn chỉ tiêu cho phép`,
    base_needed: () => 'chỉ tiêu này cần cả mẫu số',
    base_not_expected: () => 'chỉ tiêu này không có mẫu số',
    base_negative: () => 'mẫu số không được âm',
    yes_or_no_expected: () => 'chỉ nhận 0 (chưa) hoặc 1 (có)',
    level_of_scale_expected: () => 'chỉ nhận một bậc của thang',
    already_submitted: () => 'số liệu này đã nộp rồi',
    changed_meanwhile: (value) => `số liệu đã được sửa trên trang sau khi tải phiếu, nay là ${value}`,
    month_closed: () => 'tháng này đã khóa sổ số liệu',
    not_yours_to_enter: () => 'anh, chị không nhập số liệu của đơn vị này',
    target_unknown: () => 'chỉ tiêu không còn của đơn vị',
    value_needed: () => 'có mẫu số mà chưa có số thực hiện',
    section_missing: () => 'mục này không còn trong phiếu; tải phiếu mới',
  },
  place: (place) => ('cell' in place ? `Trang «${place.sheet}», ô ${place.cell}` : `Mục «${place.section}»`),
  more: (count) => `… và ${count} chỗ nữa`,
  kept: (sections) =>
    `Mục đã được sửa trên trang sau khi tải phiếu nên giữ nguyên: ${sections}. Lời trong phiếu để bên cạnh, trên trang.`,
  figuresNext: 'Số liệu mới là bản nháp: nộp số liệu ở trang «Nhập số liệu» trước, để vào báo cáo.',
  confirm: 'Báo cáo chưa nộp. Mở trang, đọc lại rồi bấm «Nộp báo cáo».',
  late: ({ stands, days, graceUntil, lockedFrom }) => {
    if (stands === 'in_grace')
      return `Đã quá hạn nộp ${days} ngày, còn trong ân hạn: nộp trước hết ngày ${formatDate(graceUntil)} thì vẫn tính đúng hạn.`
    const lock = lockedFrom ? ` Khóa sổ từ ${formatDate(lockedFrom)}.` : ''
    return `Đã quá hạn nộp ${days} ngày: nộp bây giờ thì ghi là nộp chậm.${stands === 'late' ? lock : ''}`
  },
  keptForm:
    'Phiếu được giữ nguyên cạnh báo cáo, không mất gì. Khi báo cáo được mở lại, bấm «Nhận phiếu này» trên trang; không phải gửi lần nữa.',
  foot: 'Thư này do máy trả lời.',
}

export const answerWords: Record<MailLanguage, AnswerWords> = { vi: vietnamese, en: englishAnswers }
