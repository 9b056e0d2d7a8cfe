import type { Conclusion } from '#domain/meeting/conclusion-contract.ts'
import { normalizeLine } from '#domain/text/normalize.ts'
import type { CommandContext } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'
import { createTask } from '#server/task/create-task.ts'
import type { MeetingLocked } from './get-meeting.ts'

/** Each conclusion with a lead unit becomes a task owed to the host, with a contribution of each cooperating unit. */
export async function assignConclusions(
  { tx, today }: CommandContext,
  meeting: MeetingLocked,
  conclusions: readonly Conclusion[],
  clauseOf: ReadonlyMap<string, string>,
): Promise<void> {
  for (const conclusion of conclusions) {
    const { leadUnit, requiredQuality, dueOn, dueIn, rhythm } = conclusion
    if (!leadUnit || !requiredQuality) continue
    await createTask(tx, {
      id: newId(),
      title: normalizeLine(conclusion.text),
      requiredQuality,
      owedByUnitId: leadUnit.id,
      owedToUnitId: meeting.host_unit_id,
      clauseId: clauseOf.get(conclusion.id) ?? null,
      conclusionId: conclusion.id,
      recommendationId: conclusion.recommendation?.id ?? null,
      assignedOn: today,
      dueOn,
      dueIn,
      rhythm,
      sourceSentence: conclusion.text,
      contributions: conclusion.cooperatingUnits.map(({ id }) => ({
        unitId: id,
        part: normalizeLine(conclusion.text),
        dueOn,
        dueIn,
      })),
    })
  }
}
