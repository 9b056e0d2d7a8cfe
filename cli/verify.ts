import pg from 'pg'
import { connect } from '#server/postgres/connection.ts'
import { readConfig } from '#server/config.ts'
import { createLog } from '#server/log.ts'
import { reachDatabases } from '#server/postgres/open-databases.ts'
import { verifyChain } from '#server/verify/verify-chain.ts'
import { verifyState } from '#server/verify/verify-state.ts'

/**
 * `nhip verify [position:hash]`: seals what is finished, walks the hash chain of every organisation and compares
 * the rows of today with the log. Exit code 1 when anything differs.
 */
export async function run([checkpoint]: string[]): Promise<number> {
  const config = readConfig(process.env)
  const databases = await reachDatabases(config, { log: createLog('silent') })
  const client = await connect(databases.owner)
  try {
    const organizations = await client.query<{ schema_name: string; name: string }>(
      'select schema_name, name from shared.organization order by schema_name',
    )
    let faults = 0
    for (const { schema_name, name } of organizations.rows)
      faults += await verifyOne(client, schema_name, name, checkpoint)
    return faults > 0 ? 1 : 0
  } finally {
    await client.end()
    await databases.stop()
  }
}

async function verifyOne(
  client: pg.Client,
  schema: string,
  name: string,
  checkpoint?: string,
): Promise<number> {
  await client.query(`set search_path to ${pg.escapeIdentifier(schema)}, shared`)
  await client.query('select seal_events(1000000)')
  const chain = await verifyChain(client, { checkpoint })
  const state = await verifyState(client)
  const faults = [...chain.faults, ...state.faults]
  const verdict = faults.length === 0 ? 'đúng / holds' : `${faults.length} sai khác / faults`
  console.log(`${name}: ${chain.sealed} sự việc / events, ${state.tables} bảng / tables: ${verdict}`)
  for (const fault of faults) console.log(`  ${fault}`)
  console.log(`  ${chain.sealed}:${chain.lastHash}`)
  return faults.length
}
