import type { CalendarDate } from '#domain/calendar/date.ts'
import { formatDate } from '#domain/calendar/format-date.ts'
import type { MailLanguage, MailText } from '#domain/mail/digest-mail.ts'
import { normalizeLine } from '#domain/text/normalize.ts'

interface Sent {
  readonly title: string
  readonly unit: string
  readonly dueOn: CalendarDate
  readonly link: string
  /** Whether a filled in form may be sent back as an answer. */
  readonly isReceived: boolean
}

/** The mail along with which a form goes out. Plain text. */
export function formMail(language: MailLanguage, { title, unit, dueOn, link, isReceived }: Sent): MailText {
  const [name, of, on] = [normalizeLine(title), normalizeLine(unit), formatDate(dueOn)]
  if (language === 'en') {
    return {
      subject: `Nhịp: form of ${name}`,
      body: [
        `${of}: ${name}, due ${on}.`,
        isReceived
          ? 'Fill in the yellow cells of the attached form and send it back as an answer to this mail. What you write becomes the draft of the report; it is handed up on its page.'
          : 'The attached form may be filled in away from the network; the report is handed up on its page.',
        link,
      ].join('\n\n'),
    }
  }
  return {
    subject: `Nhịp: phiếu ${name}`,
    body: [
      `${of}: ${name}, hạn nộp ${on}.`,
      isReceived
        ? 'Điền các ô nền vàng nhạt của phiếu đính kèm rồi gửi lại bằng cách trả lời thư này. Nội dung vào báo cáo như bản nháp; nộp báo cáo trên trang:'
        : 'Phiếu đính kèm điền được khi không có mạng; nộp báo cáo trên trang:',
      link,
    ].join('\n\n'),
  }
}
