import { sql } from 'kysely'
import type { ReportSection } from '#domain/report/template.ts'
import type { ComingRead } from '#domain/report/writing-contract.ts'
import { fileReference } from '#server/file/file-reference.ts'
import { personReference } from '#server/person/person-reference.ts'

type Coming = Omit<ComingRead, 'left'> & { words: Record<string, string>; keptSections: string[] }

/** So many as a page shows of them. */
const most = 5

/** Forms of a report under the alias `r` that came by mail, the latest first; the same again is told to its sender alone. */
export const comingOf = sql<Coming[]>`coalesce((
  select jsonb_agg(jsonb_build_object('id', m.id, 'at', m.received_at, 'isTaken', m.state = 'taken', 'answer', m.answer,
    'isKept', m.state = 'answered' and coalesce((m.detail->>'isKept')::boolean, false),
    'words', m.words, 'figures', coalesce((m.detail->>'figures')::int, 0), 'keptSections', coalesce(m.detail->'keptSections', '[]'),
    'by', ${personReference('m.person_id', 'p.full_name', null)}, 'file', ${fileReference('f')}) order by m.id desc)
  from (select * from received_mail where report_id = r.id and state in ('taken', 'answered') and outcome <> 'same_again'
    order by id desc limit ${sql.lit(most)}) m
  left join person_detail p on p.id = m.person_id left join file f on f.id = m.file_id), '[]')`

/** What of them a reader sees, each with the words that were left beside the page. */
export const describeComing = (
  coming: readonly Coming[],
  sections: readonly ReportSection[],
  isWriter: boolean,
): ComingRead[] =>
  coming
    .filter(({ isTaken }) => isTaken || isWriter)
    .map(({ words, keptSections, at, ...each }) => ({
      ...each,
      at: new Date(at).toISOString(),
      left: Object.fromEntries(
        sections.flatMap(({ key, title }) =>
          keptSections.includes(title) && words[key] ? [[key, words[key]]] : [],
        ),
      ),
    }))
