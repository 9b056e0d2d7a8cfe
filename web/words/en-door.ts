import { field } from './en/field.ts'
import { format } from './en/format.ts'
import { problem } from './en/problem.ts'
import { reason } from './en/reason.ts'
import { session } from './en/session.ts'
import { shell } from './en/shell.ts'
import { status } from './en/status.ts'
import { ui } from './en/ui.ts'
import type { DoorWords } from './words.ts'

export const enDoor: DoorWords = { field, format, problem, reason, session, shell, status, ui }
