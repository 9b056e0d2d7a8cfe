import type { BodyOf } from '#domain/contract/route.ts'
import type { Decision } from '#domain/decision/decision.ts'
import { mayEnter, mayWithdraw } from '#domain/project/balance.ts'
import type { Project } from '#domain/project/contract.ts'
import type { allotToProject, withdrawMoney as withdrawRoute } from '#domain/project/fact-contract.ts'
import { canKeepProject, canRecordProject } from '#domain/project/policy.ts'
import type { MoneyKind } from '#domain/project/project.ts'
import type { Actor } from '#domain/session/actor.ts'
import type { Command, CommandContext } from '#server/kernel/context.ts'
import { found, insist, refused } from '#server/kernel/problem.ts'
import { getProjectToRecord, stepProject, tellProject } from './get-project.ts'

type Input = { params: { id: string }; body: BodyOf<typeof allotToProject> }

/** Money is allotted by whoever keeps the project and paid out by its owner. */
export const canEnterMoney = (actor: Actor, ownerUnitId: string, kind: MoneyKind): Decision =>
  kind === 'allotted' ? canKeepProject(actor, ownerUnitId) : canRecordProject(actor, ownerUnitId)

/** Enters an amount as allotted or paid out; over what it is drawn from only with a reason. */
export const enterMoney =
  (kind: MoneyKind) =>
  async ({ params, body }: Input, context: CommandContext): Promise<Project> => {
    const { tx, actor, today } = context
    const project = await getProjectToRecord(context, params.id, body.version, (each) =>
      canEnterMoney(actor, each.owner_unit_id, kind),
    )
    const { balance } = await tellProject(context, project.id)
    insist(mayEnter(balance, { kind, amount: body.amount, overReason: body.overReason }))
    if (body.happenedOn > today) throw refused('day_not_come')
    await tx
      .insertInto('project_money')
      .values({
        id: body.id,
        project_id: project.id,
        kind,
        amount: body.amount,
        happened_on: body.happenedOn,
        document: body.document,
        over_reason: body.overReason,
        recorded_by: actor.personId,
        recorded_on: today,
      })
      .execute()
    await stepProject(context, project)
    return tellProject(context, project.id)
  }

/** An amount that was wrong counts no more; it stays in sight with the reason. */
export const withdrawMoney: Command<typeof withdrawRoute> = async ({ params, body }, context) => {
  const { tx, actor, today } = context
  const entry = await tx
    .selectFrom('project_money')
    .select(['id', 'kind', 'amount', 'version'])
    .where('id', '=', params.entryId)
    .where('project_id', '=', params.id)
    .where('withdrawn_on', 'is', null)
    .executeTakeFirst()
  const project = await getProjectToRecord(context, params.id, body.version, ({ owner_unit_id }) =>
    canEnterMoney(actor, owner_unit_id, found(entry).kind),
  )
  const { id, version, kind, amount } = found(entry)
  const { balance } = await tellProject(context, project.id)
  insist(mayWithdraw(balance, { kind, amount }))
  await tx
    .updateTable('project_money')
    .set({ withdrawn_on: today, withdrawn_reason: body.reason, version: version + 1 })
    .where('id', '=', id)
    .execute()
  await stepProject(context, project)
  return tellProject(context, project.id)
}
