import { sql } from 'kysely'
import * as z from 'zod'
import { type Answer, outcomeOf } from '#domain/webhook/delivery.ts'
import { fillTemplate } from '#domain/webhook/template.ts'
import type { Organization } from '#server/kernel/organization.ts'
import { enqueueDeliveries } from '#server/kernel/jobs/enqueue.ts'
import { runAsSystem } from '#server/kernel/run-as-system.ts'
import { sendWebhook } from './send-webhook.ts'

const longestProblem = 300
const textSchema = z.object({ text: z.string().catch('') })

/** Tells a receiver what one row of its outbox says, and writes what it answered. It may hear a thing twice, never not at all. */
export async function deliverWebhook(organization: Organization, id: string): Promise<void> {
  const row = await loadDelivery(organization, id)
  if (row?.state !== 'waiting') return
  // Switched off meanwhile: it waits, and is taken up again when the receiver is switched on.
  if (!row.active) return
  const { answer, problem } = await tell(organization, row)
  const attempts = row.attempts + 1
  const outcome = outcomeOf(answer, attempts)
  const now = new Date()
  await runAsSystem(organization, { verb: 'send-webhook', now }, async (tx) => {
    await tx
      .updateTable('webhook_delivery')
      .set({
        state: outcome.state,
        attempts,
        status: answer.status,
        problem,
        sent_at: outcome.state === 'sent' ? now : null,
        version: sql`version + 1`,
      })
      .where('id', '=', id)
      .execute()
    if (outcome.state === 'waiting')
      await enqueueDeliveries(tx, 'webhook', organization.schema, [
        { id, afterSeconds: outcome.afterSeconds },
      ])
    if (outcome.state === 'sent' && row.failing_since)
      await tx
        .updateTable('webhook')
        .set({ failing_since: null, version: sql`version + 1` })
        .where('id', '=', row.webhook_id)
        .execute()
    if (outcome.state !== 'sent' && !row.failing_since)
      await tx
        .updateTable('webhook')
        .set({ failing_since: now, version: sql`version + 1` })
        .where('id', '=', row.webhook_id)
        .execute()
    if (outcome.state === 'refused' && outcome.switchesOff)
      await tx
        .updateTable('webhook')
        .set({ active: false, switched_off_at: now, version: sql`version + 1` })
        .where('id', '=', row.webhook_id)
        .execute()
  })
}

function loadDelivery({ db }: Organization, id: string) {
  return db
    .selectFrom('webhook_delivery as d')
    .innerJoin('webhook as w', 'w.id', 'd.webhook_id')
    .leftJoin('person_detail as p', 'p.id', 'd.to_person_id')
    .select(['d.id', 'd.state', 'd.attempts', 'd.body', 'd.webhook_id', 'p.telephone'])
    .select(['w.url', 'w.secret', 'w.template', 'w.active', 'w.failing_since'])
    .where('d.id', '=', id)
    .executeTakeFirst()
}
type Loaded = NonNullable<Awaited<ReturnType<typeof loadDelivery>>>

async function tell(
  organization: Organization,
  row: Loaded,
): Promise<{ answer: Answer; problem: string | null }> {
  try {
    const named = organization.insideReceivers ?? new Set()
    const answer = await sendWebhook({ ...row, body: bodyOf(row) }, { named })
    const isTaken = answer.status !== null && answer.status < 300
    return { answer, problem: isTaken ? null : `status ${answer.status}` }
  } catch (error) {
    const problem = (error instanceof Error ? error.message : String(error)).slice(0, longestProblem)
    return { answer: { status: null, retryAfter: null }, problem }
  }
}

/** A gateway's own body with the number put in only now, for it stands nowhere but with the person. */
function bodyOf({ body, template, telephone }: Loaded): string {
  if (!template) return JSON.stringify(body)
  const { text } = textSchema.parse(body)
  return fillTemplate(template, { telephone: telephone ?? '', text })
}
