import { periodName } from '#domain/meeting/period-name.ts'
import type { MeetingTold } from './facts-of-meeting.ts'
import type { NewsBlock, NewsBody, NewsInline } from './news-body.ts'
import type { NewsFact } from './news-fact.ts'

/** What an editor begins with. */
export interface NewsDraft {
  readonly headline: string
  readonly summary: string
  readonly body: NewsBody
}

const said = (text: string): NewsInline => ({ type: 'text', text })
const fact = ({ id, text }: NewsFact): NewsInline => ({ type: 'fact', attrs: { id, text } })
const paragraph = (...content: NewsInline[]): Extract<NewsBlock, { type: 'paragraph' }> => ({
  type: 'paragraph',
  content,
})
const heading = (text: string): NewsBlock => ({ type: 'heading', attrs: { level: 2 }, content: [said(text)] })
const list = (type: 'bulletList' | 'orderedList', lines: readonly NewsInline[][]): NewsBlock => ({
  type,
  content: lines.map((line) => ({ type: 'listItem', content: [paragraph(...line)] })),
})

/** How many figures and conclusions a draft tells of itself; the rest is offered to the editor. */
const [mostFigures, mostConclusions] = [8, 12]

/**
 * A news item drafted from the accepted facts of a meeting and from nothing else: who met when, what was achieved, what
 * was concluded. Every figure and every conclusion is a fact with its source.
 */
export function draftNews(meeting: MeetingTold, facts: readonly NewsFact[]): NewsDraft {
  const of = (part: string) => facts.find(({ id }) => id === `meeting:${meeting.id}:${part}`)
  const figures = facts.filter(({ kind }) => kind === 'figure').slice(0, mostFigures)
  const conclusions = facts.filter(({ kind }) => kind === 'conclusion').slice(0, mostConclusions)
  const work = facts.find(({ kind }) => kind === 'work')
  const ahead = periodName(meeting.aheadFrom, meeting.aheadTo)
  const content: NewsBlock[] = [
    opening(of),
    ...attended(of('present')),
    ...(work ? [paragraph(said('Đến ngày họp, các đơn vị '), fact(work), said('.'))] : []),
    ...(figures.length > 0
      ? [
          heading('Kết quả'),
          list(
            'bulletList',
            figures.map((each) => [said(`${each.label}: `), fact(each), said('.')]),
          ),
        ]
      : []),
    ...(conclusions.length > 0
      ? [
          heading(`Nhiệm vụ ${ahead}`),
          list(
            'orderedList',
            conclusions.map((each) => [fact(each), said('.')]),
          ),
        ]
      : []),
  ]
  return {
    headline: meeting.title,
    summary: `${meeting.host} đánh giá kết quả công tác và giao nhiệm vụ ${ahead}.`,
    body: { type: 'doc', content },
  }
}

function opening(of: (part: string) => NewsFact | undefined): NewsBlock {
  const [day, place, host, title, chair] = ['day', 'place', 'host', 'title', 'chair'].map(of)
  return paragraph(
    ...(day ? [fact(day)] : []),
    ...(place ? [said(', tại '), fact(place)] : []),
    said(', '),
    ...(host ? [fact(host)] : []),
    said(' tổ chức '),
    ...(title ? [fact(title)] : []),
    ...(chair ? [said('; '), fact(chair), said(' chủ trì')] : []),
    said('.'),
  )
}

const attended = (present: NewsFact | undefined): NewsBlock[] =>
  present ? [paragraph(said('Dự họp có đại diện: '), fact(present), said('.'))] : []
