import type { CalendarDate } from '#domain/calendar/date.ts'
import type { Obligation } from '#domain/obligation/obligation-row.ts'
import type { HistoryEntry } from '#domain/task/task-detail.ts'
import type { Db } from '#server/kernel/database.ts'
import { type Logged, type Named, readLogged } from './read-logged.ts'

/** The acts upon a task and its parts, newest first: the log read act by act. */
export async function readHistory(
  db: Db,
  taskId: string,
  today: CalendarDate,
  parts: readonly Pick<Obligation, 'id' | 'owedBy'>[],
): Promise<HistoryEntry[]> {
  const logged = await readLogged(db, [taskId, ...parts.map(({ id }) => id)], today)
  const acts = [...Map.groupBy(logged, ({ actId }) => actId).values()]
  return acts.map((of) => {
    const concerned = of.map(({ ofId }) => ofId)
    const partId = addedPart(of, taskId) ?? null
    const part =
      concerned.includes(taskId) && !partId
        ? null
        : (parts.find(({ id }) => (partId ? id === partId : concerned.includes(id))) ?? null)
    const [first] = of
    if (!first) throw new RangeError('an act without events')
    const { actId, verb, at, by } = first
    return {
      actId,
      verb,
      at: at.toISOString(),
      by,
      part: part?.owedBy ?? null,
      ...told(of, part?.id ?? taskId),
    }
  })
}

/** The part, where the act did nothing but give a new one to a unit. */
function addedPart(logged: readonly Logged[], taskId: string): string | null {
  const [added, ...more] = logged.filter(({ noun, isNew }) => noun === 'obligation' && isNew)
  return added && more.length === 0 && added.ofId !== taskId ? added.ofId : null
}

/** What is asked for with a reason, and decided with one. */
const asks = ['extension', 'contest']

/** The values that an act changed, in the words of the timeline. */
function told(logged: readonly Logged[], subjectId: string): Named {
  const of = (noun: string) => logged.find((each) => each.noun === noun)
  const ledger = logged.find(({ noun, ofId }) => noun === 'obligation' && ofId === subjectId)
  const [report, submission, transfer] = [of('progress_report'), of('submission'), of('transfer')]
  const decided = submission?.isNew ? null : submission
  const asked = logged.find(({ noun }) => asks.includes(noun))
  const bulk = logged.find(({ noun, isNew }) => noun === 'bulk_act' && isNew)
  return {
    step: bulk?.step ?? null,
    percent: report?.percent ?? null,
    note: report?.note ?? (decided ? null : submission?.note) ?? ledger?.note ?? null,
    reason:
      decided?.reason ??
      (asked?.isNew ? asked.reason : asked?.decisionReason) ??
      transfer?.reason ??
      bulk?.reason ??
      ledger?.reason ??
      null,
    quality: decided?.quality ?? null,
    unit: transfer?.unit ?? asked?.unit ?? null,
    person: ledger?.person ?? null,
    dueOn: ledger?.dueOn ?? null,
  }
}
