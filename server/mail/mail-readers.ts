import { sql } from 'kysely'
import type { MailLanguage } from '#domain/mail/digest-mail.ts'
import type { Db, Tx } from '#server/kernel/database.ts'

/** Those of these people who want mail and have an address, each with their language. */
export async function mailReaders(db: Db | Tx, ids: readonly string[]): Promise<Map<string, MailLanguage>> {
  const rows = await db
    .selectFrom('person_detail as d')
    .leftJoin('reminder_preference as p', 'p.id', 'd.id')
    .leftJoin('account as a', 'a.person_id', 'd.id')
    .select(['d.id', 'a.language'])
    .where(sql<boolean>`d.id = any(${ids}::uuid[])`)
    .where('d.email', 'is not', null)
    .where(sql<boolean>`coalesce(p.by_mail, true) and a.disabled_at is null`)
    .execute()
  return new Map(rows.map(({ id, language }) => [id, language === 'en' ? 'en' : 'vi']))
}
