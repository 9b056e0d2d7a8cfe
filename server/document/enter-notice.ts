import type { CalendarDate } from '#domain/calendar/date.ts'
import { unitsKeptBy } from '#domain/document/policy.ts'
import type { CommandContext } from '#server/kernel/context.ts'
import type { Tx } from '#server/kernel/database.ts'
import { newId } from '#server/kernel/id.ts'

interface NoticeDrafted {
  readonly meetingId: string
  readonly title: string
  readonly issuer: string
  readonly place: string
  /** What follows its number: `TB/VPTU`. */
  readonly mark: string
  readonly fileId: string
}

/**
 * Enters the notice of a meeting in the register of the body that its mark names, to be issued there: it takes its number like
 * every other document. Where no such body is set it stands in the register of whoever closes the meeting.
 */
export async function enterNotice(context: CommandContext, notice: NoticeDrafted): Promise<string> {
  const { tx, actor, today } = context
  const issuing = await findIssuing(tx, notice.mark, today)
  const keptBy = issuing?.unit_id ?? unitsKeptBy(actor)[0] ?? actor.positions[0]?.unitId
  if (!keptBy) throw new RangeError('a meeting closed by somebody without a post')
  const id = newId()
  await tx
    .insertInto('document')
    .values({
      id,
      kind: 'notice',
      side: 'outgoing',
      title: notice.title,
      issuer: notice.issuer,
      place: notice.place,
      type_id: issuing?.type_id ?? null,
      body_id: issuing?.id ?? null,
      file_id: notice.fileId,
      kept_by_unit_id: keptBy,
      drafted_by_unit_id: keptBy,
      registered_on: today,
      registered_by: actor.personId,
    })
    .execute()
  await tx
    .insertInto('document_file')
    .values({
      id: newId(),
      document_id: id,
      file_id: notice.fileId,
      role: 'text',
      ordinal: 1,
      added_by: actor.personId,
      added_on: today,
    })
    .execute()
  await sendToInvited(tx, id, notice.meetingId, today)
  return id
}

/** The body and the type in force that a mark names: `TB/VPTU` is a notice of VPTU. */
function findIssuing(tx: Tx, mark: string, day: CalendarDate) {
  const [typeSymbol = '', bodySymbol = ''] = mark.split('/')
  return tx
    .selectFrom('issuing_body as b')
    .innerJoin('document_type as t', 't.family', 'b.family')
    .select(['b.id', 'b.unit_id', 't.id as type_id'])
    .where('b.symbol', '=', bodySymbol)
    .where('t.symbol', '=', typeSymbol)
    .where('b.valid_from', '<=', day)
    .where('t.valid_from', '<=', day)
    .where((where) => where.or([where('b.valid_to', 'is', null), where('b.valid_to', '>', day)]))
    .where((where) => where.or([where('t.valid_to', 'is', null), where('t.valid_to', '>', day)]))
    .orderBy('b.id')
    .orderBy('t.id')
    .executeTakeFirst()
}

/** It goes to the units that were invited. */
async function sendToInvited(tx: Tx, id: string, meetingId: string, day: CalendarDate): Promise<void> {
  const invited = await tx
    .selectFrom('attendance as a')
    .innerJoin('unit_version as v', 'v.unit_id', 'a.unit_id')
    .select(['a.unit_id', 'v.name'])
    .where('a.meeting_id', '=', meetingId)
    .where('a.withdrawn_at', 'is', null)
    .where('v.valid_from', '<=', day)
    .where((where) => where.or([where('v.valid_to', 'is', null), where('v.valid_to', '>', day)]))
    .orderBy('v.ordinal')
    .execute()
  if (invited.length === 0) return
  const rows = invited.map(({ unit_id, name }, at) => ({
    id: newId(),
    document_id: id,
    ordinal: at + 1,
    unit_id,
    name,
  }))
  await tx.insertInto('document_recipient').values(rows).execute()
}
