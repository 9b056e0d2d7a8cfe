import { createHmac, timingSafeEqual } from 'node:crypto'
import { type FormCode, type FormIdentity, plainCode, sealDigits } from '#domain/report-form/form-code.ts'
import type { Db, Tx } from '#server/kernel/database.ts'

const readSecret = async (db: Db | Tx): Promise<string> =>
  (await db.selectFrom('report_form_seal').select('secret').executeTakeFirstOrThrow()).secret

const sealOf = (secret: string, plain: string): string =>
  createHmac('sha256', secret).update(plain).digest('hex').slice(0, sealDigits)

/** The word by which a form is known again, sealed so that nobody makes one of another report. */
export async function sealedCode(db: Db | Tx, identity: FormIdentity): Promise<string> {
  const plain = plainCode(identity)
  return `${plain}-${sealOf(await readSecret(db), plain)}`
}

/** Whether a code was made here and says what it said then. */
export async function isSealedHere(db: Db | Tx, { plain, seal }: FormCode): Promise<boolean> {
  return timingSafeEqual(Buffer.from(seal), Buffer.from(sealOf(await readSecret(db), plain)))
}
