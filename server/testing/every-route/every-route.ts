import type { Binding } from '#server/http/binding.ts'
import { bindings } from '#server/routes.ts'
import { bulletinCases } from './bulletin-cases.ts'
import { appraisalCases } from './appraisal-cases.ts'
import { communicationCases } from './communication-cases.ts'
import { consolidationCases } from './consolidation-cases.ts'
import { catchUpCases } from './catch-up-cases.ts'
import { documentCases } from './document-cases.ts'
import { feedCases } from './feed-cases.ts'
import { houseCases } from './house-cases.ts'
import { jobCases } from './job-cases.ts'
import { mailCases } from './mail-cases.ts'
import { meetingCases } from './meeting-cases.ts'
import { monthCases } from './month-cases.ts'
import { projectCases } from './project-cases.ts'
import { chargeCases } from './charge-cases.ts'
import { planCases } from './plan-cases.ts'
import { reportCases } from './report-cases.ts'
import { reminderCases } from './reminder-cases.ts'
import type { Cases, RouteCase } from './route-case.ts'
import { targetCases } from './target-cases.ts'
import { taskCases } from './task-cases.ts'
import { uploadCases } from './upload-cases.ts'
import { viewCases } from './view-cases.ts'
import { exchangeCases } from './exchange-cases.ts'
import { voiceCases } from './voice-cases.ts'
import { workFieldCases } from './work-field-cases.ts'
import { webhookCases } from './webhook-cases.ts'

/** What is expected of every route; a route without an entry fails the test of access. */
export const cases: Cases = {
  ...houseCases,
  ...targetCases,
  ...consolidationCases,
  ...catchUpCases,
  ...taskCases,
  ...meetingCases,
  ...exchangeCases,
  ...voiceCases,
  ...monthCases,
  ...jobCases,
  ...reminderCases,
  ...mailCases,
  ...feedCases,
  ...webhookCases,
  ...viewCases,
  ...workFieldCases,
  ...bulletinCases,
  ...communicationCases,
  ...projectCases,
  ...chargeCases,
  ...uploadCases,
  ...planCases,
  ...documentCases,
  ...appraisalCases,
  ...reportCases,
}

type Route = Binding['route']
export const nameOf = ({ method, path }: Route): string => `${method} ${path}`

/** Every route that has expectations of its own, with them. */
export const routesWithCase: readonly { name: string; route: Route; expected: RouteCase }[] =
  bindings.flatMap(({ route }) => {
    const expected = cases[nameOf(route)]
    return expected && 'prepare' in expected ? [{ name: nameOf(route), route, expected }] : []
  })
