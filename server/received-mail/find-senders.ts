import { sql } from 'kysely'
import type { MailLanguage } from '#domain/mail/digest-mail.ts'
import type { Db } from '#server/kernel/database.ts'

/** Someone with an account who has this address. */
export interface KnownSender {
  readonly accountId: string
  readonly personId: string
  readonly language: MailLanguage
}

/** Those who have this address and an open account; an office may share one address among several. */
export async function findSenders(db: Db, address: string): Promise<KnownSender[]> {
  if (address === '') return []
  const rows = await db
    .selectFrom('person_detail as d')
    .innerJoin('account as a', 'a.person_id', 'd.id')
    .select(['a.id as accountId', 'd.id as personId', 'a.language'])
    .where(sql<boolean>`lower(d.email) = ${address}`)
    .where('a.disabled_at', 'is', null)
    .orderBy('a.id')
    .limit(20)
    .execute()
  return rows.map(({ language, ...row }) => ({ ...row, language: language === 'en' ? 'en' : 'vi' }))
}
