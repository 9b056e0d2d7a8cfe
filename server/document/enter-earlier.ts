import type { enterEarlier as route } from '#domain/document/command-contract.ts'
import { canKeepRegisterOf } from '#domain/document/policy.ts'
import { markOf, printSymbol } from '#domain/document/symbol.ts'
import { yearOf } from '#domain/calendar/date.ts'
import type { Command } from '#server/kernel/context.ts'
import { permit, refused } from '#server/kernel/problem.ts'
import { insistUnits } from '#server/unit/insist-units.ts'
import { insistOnBody, insistOnType, lockNumbering } from './find-in-force.ts'
import { insistNoSecret } from './insist-no-secret.ts'
import { keepDocument } from './keep-document.ts'

/** Enters what was issued on paper before, under the number that it has: one up to the start number, and each once. */
export const enterEarlier: Command<typeof route> = async ({ body }, context) => {
  const { tx, actor, today } = context
  insistNoSecret(body.declaredSecrecy, body.title)
  const type = await insistOnType(tx, body.typeId, body.issuedOn)
  const issuing = await insistOnBody(tx, body.bodyId, body.issuedOn, type.family)
  permit(canKeepRegisterOf(actor, issuing.unit_id))
  if (body.issuedOn > today) throw refused('issued_in_the_future')
  await insistUnits(tx, [body.draftedByUnitId], today)
  const series = { bodyId: issuing.id, typeId: type.id, family: type.family }
  const numbering = await lockNumbering(tx, series, body.issuedOn)
  if (body.number > numbering.start_number)
    throw refused('number_after_the_start', { start: numbering.start_number })
  const taken = await tx
    .selectFrom('document')
    .select('id')
    .where('numbering_id', '=', numbering.id)
    .where('number', '=', body.number)
    .executeTakeFirst()
  if (taken) throw refused('number_is_used', { number: body.number })
  const parts = { family: type.family, type: type.symbol, body: issuing.symbol }
  const year = type.with_year ? yearOf(body.issuedOn) : null
  const symbol = printSymbol({ ...parts, number: body.number, year })
  const kept = await keepDocument(
    context,
    {
      id: body.id,
      side: 'outgoing',
      kind: type.kind,
      title: body.title,
      type_id: type.id,
      body_id: issuing.id,
      numbering_id: numbering.id,
      number: body.number,
      mark: markOf(parts),
      symbol,
      issuer: issuing.name,
      place: issuing.place,
      issued_on: body.issuedOn,
      kept_by_unit_id: issuing.unit_id,
      drafted_by_unit_id: body.draftedByUnitId,
      signer_name: body.signerName,
      signer_title: body.signerTitle,
      power: body.power,
      urgency: body.urgency,
    },
    body,
  )
  return { ...kept, symbol }
}
