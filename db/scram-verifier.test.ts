import { Client } from 'pg'
import { expect, test } from 'vitest'
import { createEmptyDatabase } from '#server/postgres/test-database.ts'
import { ensureRole } from './roles.ts'
import { scramVerifier } from './scram-verifier.ts'

test('agrees with the example of RFC 7677', () => {
  const salt = Buffer.from('W22ZaJ0SNY7soEsUEjb6gQ==', 'base64')
  expect(scramVerifier('pencil', salt)).toBe(
    'SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ==$WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY=:wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU=',
  )
})

test('a role made with it signs in with the password, and with the next one after a change', async () => {
  const database = await createEmptyDatabase()
  const owner = new Client(database.owner)
  await owner.connect()
  const user = `${database.owner.database}_role`
  const signIn = async (password: string) => {
    const client = new Client({ ...database.owner, user, password })
    await client.connect()
    await client.end()
  }
  await ensureRole(owner, { user, password: 'first' })
  await signIn('first')
  await ensureRole(owner, { user, password: 'second' })
  await signIn('second')
  await expect(signIn('first')).rejects.toThrow(/password authentication failed/)
  await owner.query(`drop role ${user}`)
  await owner.end()
  await database.drop()
})
