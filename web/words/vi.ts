import { administration } from './vi/administration.ts'
import { bulletin } from './vi/bulletin.ts'
import { appraisal } from './vi/appraisal.ts'
import { board } from './vi/board.ts'
import { calendar } from './vi/calendar.ts'
import { conclusion } from './vi/conclusion.ts'
import { consolidation } from './vi/consolidation.ts'
import { cutOff } from './vi/cut-off.ts'
import { catchUp, catchUpEvents } from './vi/catch-up.ts'
import { compare } from './vi/compare.ts'
import { difficulty } from './vi/difficulty.ts'
import { document } from './vi/document.ts'
import { entry } from './vi/entry.ts'
import { event } from './vi/event.ts'
import { field } from './vi/field.ts'
import { file } from './vi/file.ts'
import { funding } from './vi/funding.ts'
import { format } from './vi/format.ts'
import { intake } from './vi/intake.ts'
import { job } from './vi/job.ts'
import { matter } from './vi/matter.ts'
import { meeting } from './vi/meeting.ts'
import { mine } from './vi/mine.ts'
import { minutes } from './vi/minutes.ts'
import { month } from './vi/month.ts'
import { notice } from './vi/notice.ts'
import { outgoing } from './vi/outgoing.ts'
import { overview } from './vi/overview.ts'
import { parts } from './vi/parts.ts'
import { person } from './vi/person.ts'
import { plan } from './vi/plan.ts'
import { communication } from './vi/communication.ts'
import { practice } from './vi/practice.ts'
import { charge } from './vi/charge.ts'
import { project } from './vi/project.ts'
import { exchange } from './vi/exchange.ts'
import { remark } from './vi/remark.ts'
import { programme } from './vi/programme.ts'
import { presentation } from './vi/presentation.ts'
import { problem } from './vi/problem.ts'
import { publication } from './vi/publication.ts'
import { reason } from './vi/reason.ts'
import { receivedMail } from './vi/received-mail.ts'
import { recommendation } from './vi/recommendation.ts'
import { reminder } from './vi/reminder.ts'
import { series } from './vi/series.ts'
import { report } from './vi/report.ts'
import { session } from './vi/session.ts'
import { shell } from './vi/shell.ts'
import { status } from './vi/status.ts'
import { target } from './vi/target.ts'
import { task } from './vi/task.ts'
import { ui } from './vi/ui.ts'
import { unit } from './vi/unit.ts'
import { view } from './vi/view.ts'
import { telephone } from './vi/telephone.ts'
import { workField } from './vi/work-field.ts'

/** Every sentence in Vietnamese, by noun. It decides which keys exist. */
export const vi = {
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
