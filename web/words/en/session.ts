import type { session as vi } from '../vi/session.ts'
import type { Translated } from '../words.ts'

export const session: Translated<typeof vi> = {
  what: 'Nhịp keeps the operating rhythm of a public body: its year plan, who owes what to whom by when, and the review meeting where the two meet.',
  tryTitle: 'Look around now',
  trySub: 'Choose a role and enter with one click. All data are a demonstration; nobody is real.',
  signInTitle: 'Sign in',
  login: 'Login',
  password: 'Password',
  newPassword: 'New password',
  signIn: 'Sign in',
  organization: 'Organisation',
  again: 'Enter again as {position}',
  'role.leader': 'Leader',
  'role.office': 'Office',
  'role.unit_head': 'Head of a unit',
  'role.unit_clerk': 'Clerk of a unit',
  'role.staff': 'Staff',
  'role.inspector': 'Inspection Commission',
  'role.administrator': 'Administrator',
  'sees.leader': 'One screen: what is late, why, and what waits for a word.',
  'sees.office': 'Prepares the meeting, records conclusions, assigns tasks and chases them.',
  'sees.unit_head': 'What the unit owes and is owed; passes on, confirms, returns.',
  'sees.unit_clerk': 'Reports figures, recommendations and difficulties of the unit.',
  'sees.staff': 'One list of what is owed.',
  'sees.inspector': 'Reads everything, changes nothing.',
  'sees.administrator': 'Units, people, working calendar, log.',
}
