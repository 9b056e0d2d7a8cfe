import type { LegacyEncoding } from '#documents/in/legacy/legacy-font.ts'
import type { CalendarDate } from '#domain/calendar/date.ts'
import { type DraftItem, draftItems } from '#domain/intake/draft-items.ts'
import type { IntakeHead, Twin } from '#domain/intake/contract.ts'
import type { DocumentFacts, Reading } from '#domain/intake/proposal.ts'
import { readDocument } from '#domain/intake/read-document.ts'
import { findSecrecyStamp } from '#domain/intake/secrecy.ts'
import { holdStamped } from '#server/file/hold-stamped.ts'
import type { Tx } from '#server/kernel/database.ts'
import { newId } from '#server/kernel/id.ts'
import { Problem } from '#server/kernel/problem.ts'
import { readCalendar } from '#server/calendar/read-calendar.ts'
import { findEarlierVersion } from './find-earlier-version.ts'
import { findTwins } from './find-twins.ts'
import { openUnitMatcher } from './open-unit-matcher.ts'

export interface NewIntake {
  readonly id: string
  readonly name: string
  readonly text: string
  readonly fileId: string | null
  readonly declaredSecrecy: string
  readonly stampReason?: string | undefined
  readonly convert?: LegacyEncoding | undefined
  readonly by: string
  readonly today: CalendarDate
}

export function refuseDeclared({ declaredSecrecy }: Pick<NewIntake, 'declaredSecrecy'>): void {
  if (declaredSecrecy !== 'none') throw new Problem('state_secret', { reason: 'declared_secret' })
}

/**
 * Refuses what is declared a state secret, whole and with its name; holds what bears a stamp until a person has
 * looked. Nothing of either is stored or logged.
 */
export function refuseSecrets({
  name,
  text,
  declaredSecrecy,
  stampReason,
}: Pick<NewIntake, 'name' | 'text' | 'declaredSecrecy' | 'stampReason'>): void {
  refuseDeclared({ declaredSecrecy })
  holdStamped({ stampIn: findSecrecyStamp(text, name)?.where ?? null }, { stampReason })
}

/** Reads a document and keeps its text, what its head says and every proposal as a draft. */
export async function readIn(tx: Tx, intake: NewIntake): Promise<{ id: string }> {
  refuseSecrets(intake)
  const reading = readDocument(intake.text, { today: intake.today, calendar: await readCalendar(tx) })
  const follows = await findEarlierVersion(tx, reading.facts, intake.name, reading.text)
  const items = draftItems(reading, await openUnitMatcher(tx, intake.today))
  const twins = await findTwins(tx, intake, items)
  const documentId = await keepDocument(tx, intake, reading)
  await tx
    .insertInto('intake')
    .values({
      id: intake.id,
      name: intake.name,
      document_id: documentId,
      head: JSON.stringify(headOf(reading)),
      missed: JSON.stringify(
        reading.perhapsMissed.map(({ span }) => ({ startsAt: span.start, endsAt: span.end })),
      ),
      follows_id: follows,
      stamp_reviewed_by: intake.stampReason ? intake.by : null,
      stamp_reason: intake.stampReason ?? null,
      converted_from: intake.convert ?? null,
      created_by: intake.by,
      created_on: intake.today,
    })
    .execute()
  await keepItems(
    tx,
    intake.id,
    reading,
    items.map((item, index) => ({ ...item, twin: twins[index] ?? null })),
  )
  return { id: intake.id }
}

async function keepDocument(tx: Tx, { name, fileId }: NewIntake, { facts, text }: Reading): Promise<string> {
  const id = newId()
  await tx
    .insertInto('document')
    .values({
      id,
      kind: facts.kind,
      symbol: facts.number?.text ?? null,
      title: facts.title?.text ?? name,
      issued_on: facts.issuedOn ?? facts.heldOn,
      text,
      file_id: fileId,
    })
    .execute()
  return id
}

async function keepItems(
  tx: Tx,
  intakeId: string,
  reading: Reading,
  items: readonly (DraftItem & { twin: Twin | null })[],
): Promise<void> {
  if (items.length === 0) return
  await tx
    .insertInto('intake_item')
    .values(
      items.map(({ proposal, draft, named, twin }, index) => ({
        id: newId(),
        intake_id: intakeId,
        ordinal: index + 1,
        kind: draft.kind,
        starts_at: proposal.span.start,
        ends_at: proposal.span.end,
        address: addressOf(reading, proposal.address.paragraph),
        confidence: proposal.confidence,
        reasons: [...proposal.reasons],
        proposal: JSON.stringify(draft),
        named: JSON.stringify(named),
        twin: twin && JSON.stringify(twin),
      })),
    )
    .execute()
}

/** "II.3.b" as the document numbers itself; "¶7" for the seventh paragraph of one that does not. */
const addressOf = ({ parts }: Reading, paragraph: number): string => parts[paragraph - 1] || `¶${paragraph}`

function headOf({ facts, units }: { facts: DocumentFacts; units: Reading['units'] }): IntakeHead {
  return {
    kind: facts.kind,
    title: facts.title?.text ?? null,
    number: facts.number?.text ?? null,
    issuedOn: facts.issuedOn,
    heldOn: facts.heldOn,
    chair: facts.chair?.text ?? null,
    periodReviewed: facts.periodReviewed?.text ?? null,
    periodAhead: facts.periodAhead?.text ?? null,
    units: units.map((unit) => unit.text),
  }
}
