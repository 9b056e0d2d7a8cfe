import { field } from './vi/field.ts'
import { format } from './vi/format.ts'
import { problem } from './vi/problem.ts'
import { reason } from './vi/reason.ts'
import { session } from './vi/session.ts'
import { shell } from './vi/shell.ts'
import { status } from './vi/status.ts'
import { ui } from './vi/ui.ts'

/** What is said at the door and by the parts; the rooms' own words come after the sign-in. */
export const viDoor = { field, format, problem, reason, session, shell, status, ui }
