import type { MeetingSeries } from '#domain/meeting/series-contract.ts'

type Agenda = MeetingSeries['agenda']

const minutesAtEnd = /[\s,:(]*(\d{1,3})\s*(?:phút|min(?:utes)?)\)?\s*$/iu

/**
 * One item a line, its minutes at the end: `Báo cáo kết quả, 20 phút`. Whoever spoke to an item of that title before
 * goes on doing so.
 */
export function agendaOf(text: string, before: Agenda): Agenda {
  const speakers = new Map(before.map(({ title, speakerUnitId }) => [title, speakerUnitId]))
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const minutes = minutesAtEnd.exec(line)?.[1]
      const title = line.replace(minutesAtEnd, '').trim()
      return { title, speakerUnitId: speakers.get(title) ?? null, minutes: minutes ? Number(minutes) : null }
    })
}

/** The same as lines to be typed in. */
export const linesOf = (agenda: Agenda): string =>
  agenda.map(({ title, minutes }) => (minutes ? `${title}, ${minutes} phút` : title)).join('\n')
