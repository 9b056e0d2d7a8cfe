import type { CalendarDate } from '#domain/calendar/date.ts'
import { formatDate } from '#domain/calendar/format-date.ts'
import type { Trigger } from '#domain/reminder/reminder.ts'
import { normalizeLine } from '#domain/text/normalize.ts'

export interface MailText {
  readonly subject: string
  readonly body: string
}

export type MailLanguage = 'vi' | 'en'

/** A line of a digest; null as its trigger when somebody urged it by hand. */
export interface MailItem {
  readonly title: string
  readonly trigger: Trigger | null
  readonly dueOn: CalendarDate | null
  readonly unit: string
  readonly link: string
  readonly note?: string | null
}

const words = {
  vi: {
    digest: (count: number, date: string) => `Nhịp: ${count} việc cần chú ý ngày ${date}`,
    urging: (title: string) => `Nhịp: đôn đốc "${title}"`,
    trial: 'Nhịp: thư thử',
    trialBody: 'Máy chủ thư đã nhận được thư này từ Nhịp.',
    due: 'hạn',
    note: 'Lời đôn đốc',
    foot: 'Thư này do máy gửi, không trả lời được. Chọn cách được nhắc hoặc thôi nhận thư tại:',
    trigger: {
      unacknowledged: 'CHƯA NHẬN VIỆC',
      stale: 'LÂU CHƯA CẬP NHẬT',
      before_due: 'SẮP ĐẾN HẠN',
      on_due: 'ĐẾN HẠN HÔM NAY',
      after_due: 'QUÁ HẠN',
    },
  },
  en: {
    digest: (count: number, date: string) =>
      `Nhịp: ${count} ${count === 1 ? 'piece' : 'pieces'} of work to look at on ${date}`,
    urging: (title: string) => `Nhịp: urging "${title}"`,
    trial: 'Nhịp: trial mail',
    trialBody: 'The mail server has taken this mail from Nhịp.',
    due: 'due',
    note: 'In their words',
    foot: 'This mail was sent by a machine; nobody reads answers to it. Choose how you are reminded, or no mail, at:',
    trigger: {
      unacknowledged: 'NOT TAKEN IN HAND',
      stale: 'NO UPDATE FOR LONG',
      before_due: 'NEARLY DUE',
      on_due: 'DUE TODAY',
      after_due: 'OVERDUE',
    },
  },
} satisfies Record<MailLanguage, unknown>

const longestSubject = 150
const asSubject = (text: string): string => {
  const line = normalizeLine(text)
  return line.length > longestSubject ? `${line.slice(0, longestSubject - 1)}…` : line
}

/** Everything of a day in one mail, by what it is about, the gravest first as the items come. Plain text. */
export function digestMail(
  language: MailLanguage,
  items: readonly MailItem[],
  { today, settings }: { today: CalendarDate; settings: string },
): MailText {
  const say = words[language]
  const groups = Map.groupBy(items, ({ trigger }) => trigger)
  const parts = [...groups].map(([trigger, of]) =>
    [trigger ? say.trigger[trigger] : say.note, ...of.map((item) => lineOf(item, language))].join('\n'),
  )
  return {
    subject: asSubject(say.digest(items.length, formatDate(today))),
    body: [...parts, footOf(language, settings)].join('\n\n'),
  }
}

export function urgingMail(
  language: MailLanguage,
  item: MailItem,
  { by, settings }: { by: string; settings: string },
): MailText {
  const say = words[language]
  const note = item.note ? `${say.note} (${by}): ${normalizeLine(item.note)}` : by
  return {
    subject: asSubject(say.urging(item.title)),
    body: [lineOf(item, language), note, footOf(language, settings)].join('\n\n'),
  }
}

export const trialMail = (language: MailLanguage, settings: string): MailText => ({
  subject: words[language].trial,
  body: [words[language].trialBody, footOf(language, settings)].join('\n\n'),
})

function lineOf({ title, dueOn, unit, link }: MailItem, language: MailLanguage): string {
  const due = dueOn ? `, ${words[language].due} ${formatDate(dueOn)}` : ''
  return `- ${normalizeLine(title)} (${unit}${due})\n  ${link}`
}

const footOf = (language: MailLanguage, settings: string): string =>
  `-- \n${words[language].foot}\n${settings}`
