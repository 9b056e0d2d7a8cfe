import type { CalendarDate } from '#domain/calendar/date.ts'
import { formatDate } from '#domain/calendar/format-date.ts'
import type { Decimal } from '#domain/quantity/decimal.ts'
import { formatNumber, formatPercent } from '#domain/quantity/format-number.ts'
import { partOf, ratioOf } from '#domain/quantity/fraction.ts'
import type { NewsFact } from './news-fact.ts'

/** What may be told in public of a closed meeting; names as of its day. Limited work has been left out by whoever gathers it. */
export interface MeetingTold {
  readonly id: string
  readonly title: string
  readonly heldOn: CalendarDate
  readonly place: string | null
  readonly host: string
  readonly chair: { readonly name: string; readonly title: string | null } | null
  readonly present: readonly string[]
  readonly aheadFrom: CalendarDate
  readonly aheadTo: CalendarDate
  /** Work of the meeting before, counted when this one was opened: verified of all. */
  readonly previous: {
    readonly heldOn: CalendarDate
    readonly tasks: number
    readonly verified: number
  } | null
  readonly figures: readonly PublishedTold[]
  readonly conclusions: readonly ConclusionTold[]
}

/** A figure as the office published it, through a month of a year. */
export interface PublishedTold {
  readonly targetId: string
  readonly indicator: string
  readonly unit: string
  readonly unitOfMeasure: string
  readonly decimals: number
  readonly year: number
  readonly through: number
  readonly planned: Decimal
  readonly actual: Decimal
}

export interface ConclusionTold {
  readonly id: string
  readonly ordinal: number
  readonly text: string
  readonly leadUnit: string | null
  readonly dueOn: CalendarDate | null
}

/** Everything that a news item may lean on, in the order in which it is told. */
export function factsOfMeeting(meeting: MeetingTold): NewsFact[] {
  return [
    ...held(meeting),
    ...work(meeting),
    ...meeting.figures.map(figure),
    ...meeting.conclusions.map(conclusion),
  ]
}

function held({ id, title, heldOn, place, host, chair, present }: MeetingTold): NewsFact[] {
  const fact = (part: string, label: string, text: string): NewsFact => ({
    id: `meeting:${id}:${part}`,
    kind: 'meeting',
    label,
    text,
  })
  return [
    fact('day', 'Ngày họp', `Ngày ${formatDate(heldOn)}`),
    fact('host', 'Cơ quan tổ chức', host),
    fact('title', 'Tên cuộc họp', title.charAt(0).toLowerCase() + title.slice(1)),
    ...(place ? [fact('place', 'Địa điểm', place)] : []),
    ...(chair
      ? [fact('chair', 'Chủ trì', `đồng chí ${[chair.name, chair.title].filter(Boolean).join(', ')}`)]
      : []),
    ...(present.length > 0 ? [fact('present', 'Dự họp', present.join(', '))] : []),
  ]
}

const work = ({ id, previous }: MeetingTold): NewsFact[] =>
  previous && previous.tasks > 0
    ? [
        {
          id: `work:${id}`,
          kind: 'work',
          label: 'Kết luận kỳ trước',
          text: `đã xác nhận hoàn thành ${previous.verified} trên ${previous.tasks} nhiệm vụ giao tại kết luận ngày ${formatDate(previous.heldOn)}`,
        },
      ]
    : []

function figure(told: PublishedTold): NewsFact {
  const number = (value: Decimal) => formatNumber(value, 'vi', told.decimals)
  const share = ratioOf(partOf(told.actual), partOf(told.planned), 100)
  const ofPlan = share ? `, bằng ${formatPercent(share, 'vi', 1)} kế hoạch năm` : ''
  const measure = told.unitOfMeasure.startsWith('%') ? told.unitOfMeasure : ` ${told.unitOfMeasure}`
  return {
    id: `figure:${told.targetId}:${told.year}-${told.through}`,
    kind: 'figure',
    label: `${told.indicator}, ${told.unit}`,
    text: `${number(told.actual)}${measure}${ofPlan}`,
  }
}

const conclusion = ({ id, ordinal, text, leadUnit, dueOn }: ConclusionTold): NewsFact => ({
  id: `conclusion:${id}`,
  kind: 'conclusion',
  label: `Kết luận ${ordinal}`,
  text: `${text.replace(/[.;\s]+$/, '')}${detail(leadUnit, dueOn)}`,
})

function detail(leadUnit: string | null, dueOn: CalendarDate | null): string {
  const parts = [leadUnit && `${leadUnit} chủ trì`, dueOn && `hoàn thành trước hết ngày ${formatDate(dueOn)}`]
  const said = parts.filter(Boolean).join(', ')
  return said === '' ? '' : ` (${said})`
}
