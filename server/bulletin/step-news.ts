import type { approveNews as route } from '#domain/bulletin/contract.ts'
import { factsOfMeeting } from '#domain/bulletin/facts-of-meeting.ts'
import { newsBodySchema } from '#domain/bulletin/news-body.ts'
import { changedFacts } from '#domain/bulletin/news-fact.ts'
import { type NewsStep, mayStep, newsLifecycle } from '#domain/bulletin/news-state.ts'
import { canApproveNews, canWriteNews } from '#domain/bulletin/policy.ts'
import type { Command, CommandContext } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'
import { insist, permit, refused, sameVersion } from '#server/kernel/problem.ts'
import { type NewsLocked, getNews, tellNews } from './get-news.ts'
import { loadTold } from './load-told.ts'
import { writeEdition } from './write-edition.ts'

/** After these, someone stands behind the text: each of its facts must be one that is accepted today. */
const wantsFacts: readonly NewsStep[] = ['submit', 'approve', 'publish']

/** One step of a news item on its way to its readers, on record. */
export const stepNews =
  (step: NewsStep): Command<typeof route> =>
  async ({ params, body }, context) => {
    const { tx, actor, now } = context
    const item = await getNews(context, params.id)
    sameVersion(item, body.version)
    permit(rightTo(step, item, actor))
    insist(mayStep(item.state, step))
    if (wantsFacts.includes(step)) await insistFacts(context, item)
    await tx
      .updateTable('news_item')
      .set({
        state: newsLifecycle[item.state][step] ?? item.state,
        ...(step === 'submit' ? { submitted_by: actor.personId } : {}),
        version: item.version + 1,
      })
      .where('id', '=', item.id)
      .execute()
    await tx
      .insertInto('news_step')
      .values({
        id: newId(),
        news_item_id: item.id,
        kind: step,
        note: body.note ?? null,
        taken_by: actor.personId,
        taken_at: now,
      })
      .execute()
    if (step === 'publish') await writeEdition(context, item)
    return tellNews(context, item.id)
  }

/** Approving and giving back what waits for approval is another's; the rest is the writers'. */
function rightTo(step: NewsStep, item: NewsLocked, actor: CommandContext['actor']) {
  const decides = step === 'approve' || (step === 'return' && item.state !== 'approved')
  return decides ? canApproveNews(actor, item.submitted_by) : canWriteNews(actor)
}

async function insistFacts({ tx }: CommandContext, item: NewsLocked): Promise<void> {
  const told = item.meeting_id ? await loadTold(tx, item.meeting_id) : null
  const changed = changedFacts(newsBodySchema.parse(item.body), told ? factsOfMeeting(told) : [])
  if (changed.length > 0)
    throw refused('facts_changed', { count: changed.length, first: changed[0]?.text ?? '' })
}
