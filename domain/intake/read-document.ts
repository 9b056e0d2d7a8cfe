import type { CalendarDate } from '#domain/calendar/date.ts'
import type { WorkingCalendar } from '#domain/calendar/working-days.ts'
import { listDifficulties } from './finding/difficulties.ts'
import { listMissed } from './finding/missed.ts'
import { listPractices } from './finding/practices.ts'
import { listRecommendations } from './finding/recommendations.ts'
import { listRemarks } from './finding/remarks.ts'
import { withoutSummary } from './finding/repeats.ts'
import { listTargets } from './finding/targets.ts'
import { listTasks } from './finding/tasks.ts'
import { findIssuer } from './finding/issuer.ts'
import { listUnits } from './finding/units.ts'
import { readFacts } from './head/facts.ts'
import type { OpenDocument } from './layout/open-document.ts'
import { openDocument } from './layout/open-document.ts'
import { listHeadings, listPassages } from './layout/passages.ts'
import { listPartAddresses } from './layout/part-address.ts'
import { withUnannounced } from './layout/unannounced.ts'
import type { Reading } from './proposal.ts'
import { listTableBodies } from './table/table-bodies.ts'
import { listTableTargets } from './table/table-targets.ts'
import { listTableTasks } from './table/table-tasks.ts'
import { listTables } from './table/table.ts'

/** `today` stands for the date of a document that tells none, to suggest the years of its deadlines. */
export type ReadingOptions = {
  readonly today?: CalendarDate
  /** By which terms in working days are counted; without it Monday to Friday are worked. */
  readonly calendar?: WorkingCalendar
}

/**
 * Reads a Vietnamese notice, news report, plan or minutes into proposals, each beside its exact words. Explicit
 * rules only: the same text always gives the same reading, in time linear in its length.
 */
export function readDocument(raw: string, options: ReadingOptions = {}): Reading {
  const document = openDocument(raw)
  const { source } = document
  const passages = withUnannounced(document, listPassages(document))
  const tables = listTables(document)
  const told = listTargets(source, passages)
  const targets = [...told, ...listTableTargets(source, tables)]
  const aims = told.filter((target) => target.kind === 'plan')
  const facts = readFacts(document, aims.length)
  const writtenOn = {
    on: facts.issuedOn ?? facts.heldOn ?? options.today ?? null,
    calendar: options.calendar ?? new Map(),
  }
  const listed = listTasks(source, passages, writtenOn, aims)
  const inProse = document.isTyped ? listed : withoutSummary(listed, ...firstBodyParagraph(document))
  const tasks = [...inProse, ...listTableTasks(source, tables, writtenOn)]
  const difficulties = listDifficulties(source, passages)
  const recommendations = listRecommendations(source, passages, findIssuer(document, passages))
  const others = [...tasks, ...difficulties, ...recommendations, ...targets]
  const remarks = listRemarks(source, passages, others)
  const practices = listPractices(source, passages, [...others, ...remarks])
  const inRole = [
    ...tasks.flatMap((task) => [task.lead, ...task.cooperating]),
    ...difficulties.map((difficulty) => difficulty.unit),
    ...recommendations.flatMap(({ by, to }) => [by, to && isHighest(to.text) ? null : to]),
  ].filter((each) => each !== null)
  return {
    text: source.text,
    parts: listPartAddresses(document.paragraphs),
    facts,
    units: listUnits(source, [...passages, ...listHeadings(document), ...listTableBodies(tables)], inRole),
    difficulties,
    recommendations,
    tasks,
    targets,
    practices,
    remarks,
    perhapsMissed: listMissed(source, passages, [...others, ...remarks, ...practices]),
  }
}

/** Asked of the Government: it is no unit of the document for that. */
const isHighest = (name: string): boolean =>
  name
    .split(/,|(?<!\p{L})và(?!\p{L})/u)
    .every((each) =>
      /^(?:quốc hội|(?:thủ tướng )?chính phủ|thủ tướng|trung ương|bộ chính trị|ban bí thư)$/iu.test(
        each.trim(),
      ),
    )

/** The number and length of the first paragraph of the body. */
function firstBodyParagraph({ paragraphs }: OpenDocument): [number, number] {
  const first = paragraphs.findIndex((paragraph) => paragraph.role === 'body')
  const content = paragraphs[first]?.content
  return [first + 1, content ? content.end - content.start : 0]
}
