import { Client } from 'pg'
import { signInToDemonstration } from '#domain/session/contract.ts'
import { newId } from '#server/kernel/id.ts'
import type { Databases } from '#server/postgres/connection.ts'
import { untilQuiet } from './measure/measure-freshness.ts'
import type { Bench } from './measure/measure-page.ts'
import { usageOf } from './measure/process-tree.ts'
import { percentile } from './measure/statistics.ts'
import type { Known } from './pages/known.ts'
import { signIn } from './pages/sign-in.ts'
import { seededRandom } from './set/random.ts'
import { schema } from './set/load-set.ts'

const [period, sections, paragraphsOfSection, wordsOfParagraph] = [{ year: 2023, through: 9 }, 5, 4, 100]
const atOnce = 4
/** One in five paragraphs is the same in ten units. */
const shared = 5
/** As many words as a report of an office has, made of syllables. */
const vocabulary = [
  'công',
  'kiểm',
  'tuyên',
  'vận',
  'thực',
  'kế',
  'chỉ',
  'tiến',
  'đảng',
  'chi',
  'hướng',
  'báo',
  'giải',
  'kinh',
  'hồ',
].flatMap((first) =>
  [
    'tác',
    'tra',
    'truyền',
    'động',
    'hiện',
    'hoạch',
    'tiêu',
    'độ',
    'viên',
    'bộ',
    'dẫn',
    'cáo',
    'quyết',
    'phí',
    'sơ',
  ].flatMap((second) => [`${first}${second}`, `${second}${first}`]),
)

/** A thousand units hand up 2,000 words each, and all of it is summed up and written; answers what must not be. */
export async function measureReports(
  bench: Bench,
  known: Known,
  databases: Databases,
  print: (line: string) => void,
): Promise<string[]> {
  const asking = (cookie: string) => async (method: string, path: string, body?: object) => {
    const headers = {
      cookie,
      'x-nhip-csrf': '1',
      'idempotency-key': newId(),
      'content-type': 'application/json',
    }
    const answer = await bench.sender.send({
      method,
      path: `/api/v1${path}`,
      headers: method === 'GET' ? { cookie } : headers,
      body: body && JSON.stringify(body),
    })
    if (answer.status !== 200)
      throw new Error(`${method} ${path}: ${answer.status} ${answer.text.slice(0, 300)}`)
    return answer
  }
  const office = asking(await signIn(bench.sender, known, 'office-1'))
  const client = new Client({ ...databases.owner, options: `-c search_path=${schema},shared` })
  await client.connect()
  try {
    const round = await openRound(client, office)
    const writers = await appoint(client, round.units)
    const cookies = new Map<string, string>()
    for (const [unitId, accountId] of writers) cookies.set(unitId, await enter(bench, accountId))
    await untilQuiet(bench.app)
    const write = seededRandom(7)
    const words = () => Array.from({ length: wordsOfParagraph }, () => write.pick(vocabulary)).join(' ')
    const common = Array.from({ length: round.units.length / 10 }, words)
    const times: number[] = []
    const left = [...round.reports]
    const start = performance.now()
    const usedBefore = usageOf(bench.app.pid)?.cpu ?? 0
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        for (let next = left.pop(); next; next = left.pop()) {
          const texts = Array.from({ length: sections }, (_, section) =>
            Array.from({ length: paragraphsOfSection }, (_none, at) =>
              (section * paragraphsOfSection + at) % shared === 0 ? write.pick(common) : words(),
            ).join('\n'),
          )
          const send = asking(cookies.get(next.unitId) ?? '')
          const sent = performance.now()
          await send('POST', `/reports/${next.id}/submissions`, submissionOf(round.id, texts))
          times.push(performance.now() - sent)
        }
      }),
    )
    const seconds = (performance.now() - start) / 1_000
    const cpu = ((usageOf(bench.app.pid)?.cpu ?? 0) - usedBefore) / times.length
    print(
      `${times.length} units handed up in ${seconds.toFixed(0)} s, ${atOnce} at once: p50 ${percentile(times, 0.5).toFixed(0)} ms, p95 ${percentile(times, 0.95).toFixed(0)} ms, ${cpu.toFixed(1)} ms of CPU of the server each`,
    )
    return await sumUp(bench, client, office, round.wholeId, print)
  } finally {
    await client.end()
  }
}

type Ask = (method: string, path: string, body?: object) => Promise<{ text: string; bytes: number }>

async function openRound(client: Client, office: Ask) {
  const { rows } = await client.query<{ id: string; parent: string | null }>(
    'select unit_id as id, parent_id as parent from unit_version order by unit_id',
  )
  const top = rows.find(({ parent }) => parent === null)?.id ?? ''
  const units = rows.map(({ id }) => id).filter((id) => id !== top)
  const [id, templateId] = [newId(), newId()]
  const place = (months: number, day: number) => ({ months, day })
  await office('POST', '/report-templates', {
    id: templateId,
    name: `Đo ${templateId}`,
    sections: [
      ...Array.from({ length: sections }, (_, at) => ({
        key: `m${at}`,
        title: `Mục ${at}`,
        kind: 'narrative',
      })),
      { key: 'chi-tieu', title: 'Chỉ tiêu', kind: 'targets' },
    ],
    schedule: {
      windowFrom: 'year_start',
      windowTo: place(0, 31),
      cutOff: place(0, 31),
      due: place(2, 28),
      graceDays: 0,
      lockAfterDays: null,
      source: 'Đo',
    },
  })
  // All are owed to whoever sums up, so that one report is made of a thousand.
  const summing = rows.find(({ parent }) => parent === top)?.id ?? ''
  const body = { id, templateId, title: 'Đo', ...period, unitIds: units.filter((each) => each !== summing) }
  await office('POST', '/report-rounds', {
    ...body,
    consolidatedBy: summing,
    aboutUnitId: top,
    receiverUnitId: top,
  })
  const held = await client.query<{ id: string; unitId: string; into: string | null }>(
    `select r.id, o.owed_by_unit_id as "unitId", r.into_id as into from report r join obligation o on o.id = r.id where r.round_id = $1`,
    [id],
  )
  const wholeId = held.rows.find(({ into }) => into === null)?.id ?? ''
  await client.query('update report set into_id = $1 where round_id = $2 and id <> $1', [wholeId, id])
  const reports = held.rows.filter((each) => each.id !== wholeId)
  return { id, wholeId, reports, units: [...new Set(held.rows.map(({ unitId }) => unitId))] }
}

/** A clerk in each unit, entered as the set enters its people; their accounts by unit. */
async function appoint(client: Client, units: readonly string[]): Promise<Map<string, string>> {
  const accounts = new Map<string, string>()
  for (const unitId of units) {
    const [person, account] = [newId(), newId()]
    await client.query('insert into person (id) values ($1)', [person])
    await client.query(
      `insert into person_detail (id, full_name, given_name) values ($1, 'Cán bộ Đo', 'Đo')`,
      [person],
    )
    await client.query('insert into account (id, person_id, login) values ($1, $2, $3)', [
      account,
      person,
      `do-${person}`,
    ])
    await client.query(
      `insert into position (id, person_id, unit_id, title, role, jurisdiction, valid_from)
       values ($1, $2, $3, 'Đo', 'unit_clerk', 'unit', '2020-01-01')`,
      [newId(), person, unitId],
    )
    accounts.set(unitId, account)
  }
  return accounts
}

async function enter({ sender }: Bench, accountId: string): Promise<string> {
  const answer = await sender.send({
    method: signInToDemonstration.method,
    path: `/api/v1${signInToDemonstration.path}`,
    headers: { 'content-type': 'application/json', 'x-nhip-csrf': '1' },
    body: JSON.stringify({ accountId }),
  })
  return answer.cookies[0]?.split(';')[0] ?? ''
}

const submissionOf = (roundId: string, texts: readonly string[]) => ({
  id: newId(),
  roundId,
  templateVersion: 1,
  version: 1,
  sections: texts.map((text, at) => ({ key: `m${at}`, text, version: null })),
})

async function sumUp(
  bench: Bench,
  client: Client,
  office: Ask,
  wholeId: string,
  print: (line: string) => void,
): Promise<string[]> {
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
  const bare = await cost(async () => {
    await client.query(
      `select u.content from report r join report_submission u on u.report_id = r.id where r.into_id = $1`,
      [wholeId],
    )
    await client.query('begin')
    await client.query(
      `create temporary table written on commit drop as select * from report_paragraph where report_id = $1`,
      [wholeId],
    )
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
  return []
}
