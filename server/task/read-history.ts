import type { Obligation } from '#domain/obligation/obligation-row.ts'
import type { HistoryEntry } from '#domain/task/history-entry.ts'
import type { Logged } from './logged-of.ts'

/** What an act changed, in the words of the timeline. */
type Told = Pick<
  HistoryEntry,
  'percent' | 'note' | 'reason' | 'quality' | 'person' | 'unit' | 'dueOn' | 'step'
>

interface NamesOfAny {
  readonly unit: (id: string | null) => HistoryEntry['unit']
  readonly person: (id: string | null) => HistoryEntry['person']
}

/** The acts upon a task and its parts, newest first: the log told act by act. */
export function historyOf(
  taskId: string,
  logged: readonly Logged[],
  parts: readonly Pick<Obligation, 'id' | 'owedBy'>[],
  names: NamesOfAny,
): HistoryEntry[] {
  const acts = [...Map.groupBy(logged, ({ actId }) => actId).values()]
  return acts.map((of) => {
    const part = partOf(of, taskId, parts)
    const [first] = of
    if (!first) throw new RangeError('an act without events')
    const { actId, verb, at, by } = first
    return {
      actId,
      verb,
      at: new Date(at).toISOString(),
      by: names.person(by),
      part: part?.owedBy ?? null,
      ...told(of, part?.id ?? taskId, names),
    }
  })
}

/** The part, where the act concerned a part alone, or did nothing but give a new one to a unit. */
function partOf<Part extends { readonly id: string }>(
  logged: readonly Logged[],
  taskId: string,
  parts: readonly Part[],
): Part | null {
  const concerned = logged.map(({ ofId }) => ofId)
  const added = logged.filter(({ noun, isNew }) => noun === 'obligation' && isNew)
  const alone = concerned.includes(taskId) ? added.map(({ ofId }) => ofId) : concerned
  return alone.includes(taskId) ? null : (parts.find(({ id }) => alone.includes(id)) ?? null)
}

/** What is asked for with a reason, and decided with one. */
const asks = ['extension', 'contest']

/** The values that an act changed, in the words of the timeline. */
function told(logged: readonly Logged[], subjectId: string, names: NamesOfAny): Told {
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
    unit: names.unit(transfer?.unit ?? asked?.unit ?? null),
    person: names.person(ledger?.person ?? null),
    dueOn: ledger?.dueOn ?? null,
  }
}
