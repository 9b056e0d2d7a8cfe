import type { CommunicationItem } from '#domain/communication/contract.ts'
import { canPlanFor, isOpen } from '#domain/communication/policy.ts'
import type { CommandContext } from '#server/kernel/context.ts'
import { found, insist, permit, sameVersion } from '#server/kernel/problem.ts'
import { communicationSeen, describeItem, withItem } from './communication-seen.ts'

/** An item that is still open, locked, its version that which was seen, by whoever may change it. */
export async function getOpenItem(context: CommandContext, id: string, version: number) {
  const { tx, actor, today } = context
  found(
    await tx
      .selectFrom('communication_item')
      .select('id')
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst(),
  )
  const item = found(
    await withItem(communicationSeen(tx, actor), today).where('c.id', '=', id).executeTakeFirst(),
  )
  sameVersion(item, version)
  permit(canPlanFor(actor, item.unitId))
  insist(isOpen(item.standing))
  return item
}

/** The item as it stands after a command. */
export async function tellItem({ tx, actor, today }: CommandContext, id: string): Promise<CommunicationItem> {
  const row = await withItem(communicationSeen(tx, actor), today)
    .where('c.id', '=', id)
    .executeTakeFirstOrThrow()
  return describeItem(row, actor)
}
