import type { Client } from 'pg'
import { newId } from '#server/kernel/id.ts'
import { untilQuiet } from '../measure/measure-freshness.ts'
import type { Bench } from '../measure/measure-page.ts'
import { usageOf } from '../measure/process-tree.ts'
import { appoint, enter } from './clerks.ts'
import type { Ask } from './open-round.ts'

const actByHand = JSON.stringify({
  id: newId(),
  at: new Date().toISOString(),
  actorId: newId(),
  verb: 'consolidate',
  requestId: 'bench',
})
/** The paragraphs with their log, in one statement. */
const writtenByHand = `insert into report_paragraph (id, report_id, key, ordinal, text, made, unit_ids, wordings, change, run_id, changed_by)
  select gen_random_uuid(), report_id, key, ordinal, text, made, unit_ids, wordings, change, run_id, changed_by
  from jsonb_populate_recordset(null::report_paragraph, $1::jsonb)`

/** Makes one report of all of a round and writes it as Word, beside reading and writing the same rows by hand. */
export async function sumUp(
  bench: Bench,
  client: Client,
  office: Ask,
  wholeId: string,
  print: (line: string) => void,
): Promise<void> {
  const holder = await client.query<{ unit: string }>(
    'select owed_by_unit_id as unit from obligation where id = $1',
    [wholeId],
  )
  const accounts = await appoint(
    client,
    holder.rows.map(({ unit }) => unit),
  )
  const cookie = await enter(bench, [...accounts.values()][0] ?? '')
  const headers = { cookie, 'x-nhip-csrf': '1', 'content-type': 'application/json' }
  const version = JSON.parse((await office('GET', `/reports/${wholeId}`)).text).version as number
  const cost = async (work: () => Promise<unknown>) => {
    await untilQuiet(bench.app)
    const pids = [bench.app.pid, bench.databasePid()]
    const used = () => pids.reduce((sum, pid) => sum + (usageOf(pid)?.cpu ?? 0), 0)
    const [start, before] = [performance.now(), used()]
    await work()
    return { ms: performance.now() - start, cpu: used() - before }
  }
  const summed = await cost(async () => {
    const answer = await bench.sender.send({
      method: 'POST',
      path: `/api/v1/reports/${wholeId}/consolidations`,
      headers: { ...headers, 'idempotency-key': newId() },
      body: JSON.stringify({ id: newId(), version }),
    })
    if (answer.status !== 200) throw new Error(answer.text)
    print(`summed up: ${answer.text}`)
  })
  const { rows: made } = await client.query<{ rows: string }>(
    `select jsonb_agg(to_jsonb(p) - 'id')::text as rows from report_paragraph p where report_id = $1`,
    [wholeId],
  )
  const bare = await cost(async () => {
    await client.query(
      `select u.content from report r join report_submission u on u.report_id = r.id where r.into_id = $1`,
      [wholeId],
    )
    await client.query('begin')
    await client.query(`select set_config('nhip.act', $1, true)`, [actByHand])
    await client.query(writtenByHand, [made[0]?.rows])
    await client.query('rollback')
  })
  print(
    `summing up: ${(summed.ms / 1_000).toFixed(1)} s and ${(summed.cpu / 1_000).toFixed(1)} s of CPU; reading and writing the same rows by hand: ${(bare.ms / 1_000).toFixed(1)} s, ratio ${(summed.ms / bare.ms).toFixed(1)}`,
  )
  let most = 0
  const held = usageOf(bench.app.pid)?.memory ?? 0
  const watch = setInterval(() => {
    most = Math.max(most, (usageOf(bench.app.pid)?.memory ?? 0) - held)
  }, 200)
  const word = await cost(async () => {
    const answer = await bench.sender.send({
      method: 'GET',
      path: `/api/v1/reports/${wholeId}/file?as=docx`,
      headers: { cookie },
    })
    print(`Word: ${answer.status}, ${(answer.bytes / 1_024).toFixed(0)} KB`)
  })
  clearInterval(watch)
  print(
    `writing it as Word: ${(word.ms / 1_000).toFixed(1)} s, ${(word.cpu / 1_000).toFixed(1)} s of CPU, ${Math.round(most / 1_048_576)} MB more at most`,
  )
}
