import { type CalendarDate, yearOf } from '#domain/calendar/date.ts'
import type { enterIncoming as route } from '#domain/document/command-contract.ts'
import { canKeepRegisterOf } from '#domain/document/policy.ts'
import { readSymbol } from '#domain/document/symbol.ts'
import type { Command, CommandContext } from '#server/kernel/context.ts'
import { nextNumber } from '#server/kernel/next-number.ts'
import { permit, refused } from '#server/kernel/problem.ts'
import { insistUnits } from '#server/unit/insist-units.ts'
import { insistOnType } from './find-in-force.ts'
import { insistNoSecret } from './insist-no-secret.ts'
import { keepDocument } from './keep-document.ts'

/** Enters what has arrived under the next arrival number; what stands in this register already is refused. */
export const enterIncoming: Command<typeof route> = async ({ body }, context) => {
  const { tx, actor, today } = context
  insistNoSecret(body.declaredSecrecy, body.title, body.symbol, body.issuer)
  permit(canKeepRegisterOf(actor, body.keptByUnitId))
  if (body.arrivedOn > today) throw refused('arrived_in_the_future')
  if (body.issuedOn > body.arrivedOn) throw refused('issued_after_arrival')
  await insistUnits(tx, [body.keptByUnitId, body.handledByUnitId], today)
  const type = body.typeId ? await insistOnType(tx, body.typeId, today) : null
  const read = body.symbol ? readSymbol(body.symbol) : null
  const symbol = read?.symbol ?? body.symbol
  // The number is taken first: it locks the register of the year, so that the same document is not entered twice at once.
  const arrivalYear = yearOf(body.arrivedOn)
  const arrivalNumber = await nextNumber(tx, `arrival ${body.keptByUnitId}`, arrivalYear)
  if (symbol) await insistNew(context, { ...body, symbol })
  const kept = await keepDocument(
    context,
    {
      id: body.id,
      side: 'incoming',
      kind: type?.kind ?? 'other',
      title: body.title,
      type_id: type?.id ?? null,
      symbol,
      number: read?.number ?? null,
      mark: read?.mark ?? null,
      issuer: body.issuer,
      issued_on: body.issuedOn,
      kept_by_unit_id: body.keptByUnitId,
      signer_name: body.signerName,
      signer_title: body.signerTitle,
      power: body.power,
      urgency: body.urgency,
      arrival_number: arrivalNumber,
      arrival_year: arrivalYear,
      arrived_on: body.arrivedOn,
      handled_by_unit_id: body.handledByUnitId,
    },
    body,
  )
  return { ...kept, arrivalNumber, arrivalYear }
}

async function insistNew(
  { tx }: CommandContext,
  body: { keptByUnitId: string; symbol: string; issuer: string; issuedOn: CalendarDate },
): Promise<void> {
  const same = await tx
    .selectFrom('document')
    .select(['arrival_number', 'arrival_year'])
    .where('symbol', '=', body.symbol)
    .where('kept_by_unit_id', '=', body.keptByUnitId)
    .where('side', '=', 'incoming')
    .where('voided_on', 'is', null)
    .where('issuer', '=', body.issuer)
    .where('issued_on', '=', body.issuedOn)
    .executeTakeFirst()
  if (same) throw refused('already_in_register', { number: same.arrival_number, year: same.arrival_year })
}
