import { sql } from 'kysely'
import type { NewsItem } from '#domain/bulletin/contract.ts'
import { factsOfMeeting } from '#domain/bulletin/facts-of-meeting.ts'
import { newsBodySchema } from '#domain/bulletin/news-body.ts'
import { changedFacts, figuresByHand } from '#domain/bulletin/news-fact.ts'
import { mayEdit, mayStep } from '#domain/bulletin/news-state.ts'
import { canApproveNews, canWriteNews } from '#domain/bulletin/policy.ts'
import { firstRefusal } from '#domain/decision/decision.ts'
import type { Actor } from '#domain/session/actor.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import type { Organization } from '#server/kernel/organization.ts'
import { found } from '#server/kernel/problem.ts'
import { personReference } from '#server/person/person-reference.ts'
import { loadTold } from './load-told.ts'
import { describeRow, newsSeen, withRow } from './news-seen.ts'
import { publicPathOf, readBulletinSetting } from './read-bulletin.ts'

interface Reading {
  readonly db: Db | Tx
  readonly actor: Actor
  readonly organization: Organization
}

/** One news item with the facts it may lean on, how it came to where it is, and what its reader may do next. */
export async function loadNews({ db, actor, organization }: Reading, id: string): Promise<NewsItem> {
  const row = found(
    await withDetail(withRow(newsSeen(db, actor)))
      .where('n.id', '=', id)
      .executeTakeFirst(),
  )
  const { body: stored, meetingId, submittedBy, steps, editions, audioSeconds, ...rest } = row
  const told = meetingId ? await loadTold(db, meetingId) : null
  const facts = told ? factsOfMeeting(told) : []
  const body = newsBodySchema.parse(stored)
  const setting = await readBulletinSetting(db, organization)
  return {
    ...describeRow(row),
    slug: rest.slug,
    body,
    meeting: told && { id: told.id, title: told.title, heldOn: told.heldOn },
    pictures: rest.pictures,
    related: rest.related,
    offered: meetingId ? await listOffered(db, meetingId) : [],
    facts,
    changed: changedFacts(body, facts),
    figuresByHand: figuresByHand(body),
    steps,
    editions,
    audio: audioSeconds === null ? null : { seconds: audioSeconds },
    publicPath:
      setting.isPublic && row.state !== 'withdrawn' && editions > 0
        ? publicPathOf(organization, rest.slug)
        : null,
    version: row.version,
    can: decisionsOf(actor, row.state, submittedBy),
  }
}

const listOffered = (db: Db | Tx, meetingId: string): Promise<NewsItem['offered']> =>
  db
    .selectFrom('meeting_picture')
    .select(['file_id as fileId', 'caption', 'alternative', 'credit'])
    .where('meeting_id', '=', meetingId)
    .where('removed_at', 'is', null)
    .orderBy('ordinal')
    .execute()

function decisionsOf(actor: Actor, state: NewsItem['state'], submittedBy: string | null): NewsItem['can'] {
  const write = canWriteNews(actor)
  const approve = canApproveNews(actor, submittedBy)
  const giveBack = state === 'approved' ? write : approve
  return {
    edit: firstRefusal<string>(write, mayEdit(state)),
    submit: firstRefusal<string>(write, mayStep(state, 'submit')),
    return: firstRefusal<string>(mayStep(state, 'return'), giveBack),
    approve: firstRefusal<string>(mayStep(state, 'approve'), approve),
    publish: firstRefusal<string>(write, mayStep(state, 'publish')),
    revise: firstRefusal<string>(write, mayStep(state, 'revise')),
    withdraw: firstRefusal<string>(write, mayStep(state, 'withdraw')),
  }
}

const withDetail = (seen: ReturnType<typeof withRow>) =>
  seen
    .select(['n.slug', 'n.body', 'n.meeting_id as meetingId', 'n.submitted_by as submittedBy'])
    .select(
      sql<NewsItem['pictures']>`coalesce((select jsonb_agg(jsonb_build_object('id', x.id, 'fileId', x.file_id,
        'caption', x.caption, 'alternative', x.alternative, 'credit', x.credit) order by x.ordinal)
        from news_picture x where x.news_item_id = n.id and x.removed_at is null), '[]')`.as('pictures'),
    )
    .select(
      sql<
        NewsItem['related']
      >`coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'headline', o.headline,
        'slug', o.slug) order by r.ordinal) from news_relation r join news_item o on o.id = r.related_id
        where r.news_item_id = n.id and r.removed_at is null), '[]')`.as('related'),
    )
    .select(
      sql<NewsItem['steps']>`coalesce((select jsonb_agg(jsonb_build_object('kind', s.kind, 'note', s.note,
        'by', ${personReference('s.taken_by', 'd.full_name', null)},
        'at', to_char(s.taken_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by s.taken_at, s.id)
        from news_step s left join person_detail d on d.id = s.taken_by where s.news_item_id = n.id), '[]')`.as(
        'steps',
      ),
    )
    .select(
      sql<number>`(select count(*)::int from news_edition e where e.news_item_id = n.id)`.as('editions'),
    )
    .select(
      sql<number | null>`(select a.seconds from news_audio a join news_edition e on e.id = a.edition_id
        where e.news_item_id = n.id order by e.ordinal desc limit 1)`.as('audioSeconds'),
    )
