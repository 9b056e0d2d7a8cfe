import type { Words } from './words.ts'
import { administration } from './en/administration.ts'
import { bulletin } from './en/bulletin.ts'
import { appraisal } from './en/appraisal.ts'
import { board } from './en/board.ts'
import { calendar } from './en/calendar.ts'
import { conclusion } from './en/conclusion.ts'
import { consolidation } from './en/consolidation.ts'
import { cutOff } from './en/cut-off.ts'
import { catchUp, catchUpEvents } from './en/catch-up.ts'
import { compare } from './en/compare.ts'
import { difficulty } from './en/difficulty.ts'
import { document } from './en/document.ts'
import { entry } from './en/entry.ts'
import { event } from './en/event.ts'
import { field } from './en/field.ts'
import { file } from './en/file.ts'
import { funding } from './en/funding.ts'
import { format } from './en/format.ts'
import { intake } from './en/intake.ts'
import { job } from './en/job.ts'
import { matter } from './en/matter.ts'
import { meeting } from './en/meeting.ts'
import { mine } from './en/mine.ts'
import { minutes } from './en/minutes.ts'
import { month } from './en/month.ts'
import { notice } from './en/notice.ts'
import { outgoing } from './en/outgoing.ts'
import { overview } from './en/overview.ts'
import { parts } from './en/parts.ts'
import { person } from './en/person.ts'
import { plan } from './en/plan.ts'
import { communication } from './en/communication.ts'
import { practice } from './en/practice.ts'
import { charge } from './en/charge.ts'
import { project } from './en/project.ts'
import { exchange } from './en/exchange.ts'
import { remark } from './en/remark.ts'
import { programme } from './en/programme.ts'
import { presentation } from './en/presentation.ts'
import { problem } from './en/problem.ts'
import { publication } from './en/publication.ts'
import { reason } from './en/reason.ts'
import { receivedMail } from './en/received-mail.ts'
import { recommendation } from './en/recommendation.ts'
import { reminder } from './en/reminder.ts'
import { series } from './en/series.ts'
import { report } from './en/report.ts'
import { session } from './en/session.ts'
import { shell } from './en/shell.ts'
import { status } from './en/status.ts'
import { target } from './en/target.ts'
import { task } from './en/task.ts'
import { ui } from './en/ui.ts'
import { unit } from './en/unit.ts'
import { view } from './en/view.ts'
import { telephone } from './en/telephone.ts'
import { workField } from './en/work-field.ts'

export const en: Words = {
  administration,
  appraisal,
  board,
  bulletin,
  calendar,
  conclusion,
  consolidation,
  cutOff,
  catchUp,
  compare,
  difficulty,
  document,
  entry,
  event: { ...event, ...catchUpEvents },
  field,
  file,
  format,
  funding,
  intake,
  job,
  matter,
  meeting,
  mine,
  minutes,
  month,
  notice,
  outgoing,
  overview,
  parts,
  person,
  plan,
  practice,
  exchange,
  remark,
  programme,
  project,
  charge,
  communication,
  presentation,
  problem,
  publication,
  reason,
  receivedMail,
  recommendation,
  reminder,
  series,
  report,
  session,
  shell,
  status,
  target,
  task,
  ui,
  unit,
  view,
  telephone,
  workField,
}
