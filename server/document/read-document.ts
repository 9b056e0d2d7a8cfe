import { type RawBuilder, sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { PersonReference } from '#domain/contract/field.ts'
import { firstRefusal, refused } from '#domain/decision/decision.ts'
import type { DocumentDetail, readDocumentInRegister as route } from '#domain/document/contract.ts'
import { mayIssue, mayKeep } from '#domain/document/lifecycle.ts'
import { canKeepRegisterOf } from '#domain/document/policy.ts'
import type { Actor } from '#domain/session/actor.ts'
import { fileReference } from '#server/file/file-reference.ts'
import type { Query } from '#server/kernel/context.ts'
import type { Db } from '#server/kernel/database.ts'
import { found } from '#server/kernel/problem.ts'
import { visibleObligation } from '#server/obligation/visible-obligation.ts'
import { personReference } from '#server/person/person-reference.ts'
import { describeDocument, withRegister } from './document-rows.ts'
import { documentById, documentSeen } from './documents-seen.ts'
import { listMade } from './list-made.ts'

/** One document whole: seven statements, however many clauses it has. */
export const readDocumentInRegister: Query<typeof route> = async ({ params }, { db, actor, today }) => {
  const { isWhole, place, bodyId, signer, signerName, signerTitle, power, voided, registeredBy, ...row } =
    found(
      await withRegister(documentById(db, actor, params.id), today)
        .leftJoin('person_detail as signer', 'signer.id', 'd.signer_id')
        .leftJoin('person_detail as registrar', 'registrar.id', 'd.registered_by')
        .leftJoin('person_detail as voider', 'voider.id', 'd.voided_by')
        .select(['d.place', 'd.body_id as bodyId', 'd.signer_name as signerName', 'd.power'])
        .select(['d.signer_title as signerTitle', documentSeen(actor).as('isWhole')])
        .select(nullable(personReference('d.signer_id', 'signer.full_name', null)).as('signer'))
        .select(nullable(personReference('d.registered_by', 'registrar.full_name', null)).as('registeredBy'))
        .select(
          sql<
            DocumentDetail['voided']
          >`case when d.voided_on is not null then jsonb_build_object('on', d.voided_on,
          'reason', d.voided_reason, 'by', ${personReference('d.voided_by', 'voider.full_name', null)}) end`.as(
            'voided',
          ),
        )
        .executeTakeFirst(),
    )
  const described = describeDocument(row)
  const can = canOf(actor, described)
  const [recipients, files, clauses, relations, made, signers] = await Promise.all([
    listRecipients(db, params.id),
    isWhole ? listFiles(db, params.id) : [],
    listClauses(db, params.id, isWhole ? sql<boolean>`true` : isCitedBefore(actor)),
    listRelations(db, actor, params.id),
    listMade(db, actor, params.id),
    described.state === 'to_issue' && can.issue.allowed ? listSigners(db, today) : [],
  ])
  return {
    ...described,
    place,
    bodyId,
    signer,
    signerName,
    signerTitle,
    power,
    voided,
    registeredBy,
    recipients,
    files,
    clauses,
    relations,
    made,
    signers,
    can,
  }
}

const nullable = (reference: ReturnType<typeof personReference>) => sql<PersonReference | null>`${reference}`

/** Those who keep the register do what is to be done with it; what is only cited is entered by any of them. */
function canOf(actor: Actor, { keptBy, state }: ReturnType<typeof describeDocument>): DocumentDetail['can'] {
  const right = keptBy ? canKeepRegisterOf(actor, keptBy.id) : refused('document_in_no_register')
  const keep = firstRefusal<string>(mayKeep(state), right)
  return {
    keep,
    issue: firstRefusal<string>(mayIssue(state), right),
    void: keep,
    take: state === 'arrived' ? keep : refused('document_not_arrived'),
  }
}

const listRecipients = (db: Db, id: string) =>
  db
    .selectFrom('document_recipient')
    .select(['id', 'unit_id as unitId', 'name'])
    .where('document_id', '=', id)
    .where('removed_on', 'is', null)
    .orderBy('ordinal')
    .execute()

export async function listFiles(db: Db, id: string): Promise<DocumentDetail['files']> {
  const kept = await db
    .selectFrom('document_file as x')
    .innerJoin('file', 'file.id', 'x.file_id')
    .leftJoin('person_detail as adder', 'adder.id', 'x.added_by')
    .select(['x.id', 'x.role', 'x.ordinal', 'x.note', 'x.added_on as addedOn'])
    .select(nullable(personReference('x.added_by', 'adder.full_name', null)).as('addedBy'))
    .select(fileReference('file').as('file'))
    .where('x.document_id', '=', id)
    .orderBy('x.role')
    .orderBy('x.ordinal', 'desc')
    .execute()
  return kept.flatMap(({ file, ...row }) => (file ? [{ ...row, file }] : []))
}

/** Whoever reads it because their work cites it reads the clauses that their work cites. */
const isCitedBefore = (actor: Actor) =>
  sql<boolean>`exists (select from obligation o where o.clause_id = c.id and ${visibleObligation(actor)})`

const listClauses = (db: Db, id: string, condition: RawBuilder<boolean>) =>
  db
    .selectFrom('clause as c')
    .select(['c.id', 'c.address', 'c.text', 'c.version', isCited.as('isCited')])
    .where('c.document_id', '=', id)
    .where(condition)
    .orderBy(sql`c.ordinal nulls first, c.starts_at nulls last, length(c.address), c.address, c.id`)
    .limit(1000)
    .execute()

/** Whether anything rests on the clause under the alias `c`. */
export const isCited = sql<boolean>`(exists (select from obligation where clause_id = c.id)
  or exists (select from target where clause_id = c.id) or exists (select from conclusion where clause_id = c.id)
  or exists (select from difficulty where clause_id = c.id) or exists (select from recommendation where clause_id = c.id))`

/** Relations both ways, as far as the other document may be seen. */
async function listRelations(db: Db, actor: Actor, id: string): Promise<DocumentDetail['relations']> {
  const { rows } = await sql<DocumentDetail['relations'][number]>`
    select r.id, r.kind, r.version, r.from_document_id = ${id} as "isOurs",
      jsonb_build_object('id', d.id, 'symbol', d.symbol, 'title', d.title) as document
    from document_relation r join document d on d.id = case when r.from_document_id = ${id} then r.to_document_id
      else r.from_document_id end
    where ${id} in (r.from_document_id, r.to_document_id) and r.removed_on is null and ${documentSeen(actor)}
    order by r.id`.execute(db)
  return rows
}

/** Who may sign today: leaders, heads and the office. */
async function listSigners(db: Db, today: CalendarDate): Promise<PersonReference[]> {
  const rows = await db
    .selectFrom('position as p')
    .innerJoin('person_detail as x', 'x.id', 'p.person_id')
    .select(personReference('p.person_id', 'x.full_name', 'p.title').as('person'))
    .where('p.role', 'in', ['leader', 'office', 'unit_head'])
    .where('p.valid_from', '<=', today)
    .where((where) => where.or([where('p.valid_to', 'is', null), where('p.valid_to', '>', today)]))
    .orderBy(sql`p.role = 'leader' desc, x.given_name collate "vi-x-icu", x.full_name collate "vi-x-icu"`)
    .limit(200)
    .execute()
  return rows.map(({ person }) => person)
}
