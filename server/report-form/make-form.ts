import type { CalendarDate } from '#domain/calendar/date.ts'
import { offerSentences, offeredText } from '#domain/report/offer-sentences.ts'
import type { ReportSection } from '#domain/report/template.ts'
import type { FormList, FormSection, ReportForm } from '#domain/report-form/form.ts'
import type { ReportFacts } from '#domain/report/content.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import type { Organization } from '#server/kernel/organization.ts'
import { found } from '#server/kernel/problem.ts'
import { gatherFacts } from '#server/report/gather-facts.ts'
import { loadRoundOf, loadSections } from '#server/report/load-report.ts'
import { unitEver } from '#server/unit/unit-ever.ts'
import { sealedCode } from './form-seal.ts'
import { loadFormFigures } from './load-form-figures.ts'

type Narrative = Extract<ReportSection, { kind: 'narrative' }>

export const narrativesOf = (sections: readonly ReportSection[]): Narrative[] =>
  sections.filter((section) => section.kind === 'narrative')

/** The form of a report as it stands now, filled in with what is written or known. Whether its reader may have it is for the caller. */
export async function makeForm(
  db: Db | Tx,
  { isDemonstration, receivesAt }: Organization,
  reportId: string,
  today: CalendarDate,
): Promise<ReportForm> {
  const row = await loadAsked(db, reportId, today)
  const round = await loadRoundOf(db, row.roundId)
  const kept = await loadSections(db, reportId)
  const facts = await gatherFacts(db, { ...round, aboutUnitId: row.aboutUnitId }, today)
  const narratives = narrativesOf(round.sections)
  return {
    code: await sealedCode(db, {
      reportId,
      roundId: row.roundId,
      templateVersion: round.templateVersion,
      versions: narratives.map(({ key }) => kept.get(key)?.version ?? 0),
    }),
    title: round.title,
    unit: row.about.name,
    to: row.owedTo.name,
    dueOn: row.dueOn ?? row.roundDueOn,
    year: round.year,
    through: round.through,
    sections: narratives.map((section): FormSection => ({
      key: section.key,
      title: section.title,
      hint: section.hint,
      text: kept.get(section.key)?.text ?? offeredText(offerSentences(facts, section.offers)),
    })),
    figures: round.sections.some(({ kind }) => kind === 'targets')
      ? await loadFormFigures(db, { ...row, ...round }, facts, today)
      : [],
    lists: round.sections.flatMap((section) => (section.kind === 'list' ? [listOf(section, facts)] : [])),
    sendTo: receivesAt ?? null,
    isDemonstration,
  }
}

const listOf = (
  { title, list }: Extract<ReportSection, { kind: 'list' }>,
  { lists }: ReportFacts,
): FormList => ({
  title,
  lines: lists[list].lines.map(({ text, unit, dueOn }) => ({ text, unit: unit.name, dueOn })),
})

const loadAsked = async (db: Db | Tx, reportId: string, today: CalendarDate) =>
  found(
    await db
      .selectFrom('report as r')
      .innerJoin('obligation as o', 'o.id', 'r.id')
      .innerJoin('report_round as n', 'n.id', 'r.round_id')
      .select([
        'r.round_id as roundId',
        'r.about_unit_id as aboutUnitId',
        'o.owed_by_unit_id as owedByUnitId',
      ])
      .select(['o.due_on as dueOn', 'n.due_on as roundDueOn'])
      .select([
        unitEver('r.about_unit_id', today).as('about'),
        unitEver('o.owed_to_unit_id', today).as('owedTo'),
      ])
      .where('r.id', '=', reportId)
      .executeTakeFirst(),
  )
