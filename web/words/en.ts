import type { Words } from './words.ts'
import { administration } from './en/administration.ts'
import { board } from './en/board.ts'
import { calendar } from './en/calendar.ts'
import { difficulty } from './en/difficulty.ts'
import { document } from './en/document.ts'
import { event } from './en/event.ts'
import { field } from './en/field.ts'
import { format } from './en/format.ts'
import { intake } from './en/intake.ts'
import { meeting } from './en/meeting.ts'
import { mine } from './en/mine.ts'
import { overview } from './en/overview.ts'
import { parts } from './en/parts.ts'
import { person } from './en/person.ts'
import { presentation } from './en/presentation.ts'
import { problem } from './en/problem.ts'
import { reason } from './en/reason.ts'
import { recommendation } from './en/recommendation.ts'
import { session } from './en/session.ts'
import { shell } from './en/shell.ts'
import { status } from './en/status.ts'
import { target } from './en/target.ts'
import { task } from './en/task.ts'
import { ui } from './en/ui.ts'
import { unit } from './en/unit.ts'

export const en: Words = {
  administration,
  board,
  calendar,
  difficulty,
  document,
  event,
  field,
  format,
  intake,
  meeting,
  mine,
  overview,
  parts,
  person,
  presentation,
  problem,
  reason,
  recommendation,
  session,
  shell,
  status,
  target,
  task,
  ui,
  unit,
}
