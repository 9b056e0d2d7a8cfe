import { bulletinRoutes } from '#server/bulletin/routes.ts'
import { appraisalRoutes } from '#server/appraisal/routes.ts'
import { calendarRoutes } from '#server/calendar/routes.ts'
import { consolidationRoutes } from '#server/consolidation/routes.ts'
import { cutOffRoutes } from '#server/cut-off/routes.ts'
import { difficultyRoutes } from '#server/difficulty/routes.ts'
import { documentRoutes } from '#server/document/routes.ts'
import { eventRoutes } from '#server/event/routes.ts'
import { feedRoutes } from '#server/feed/routes.ts'
import { fileRoutes } from '#server/file/routes.ts'
import { fundingRoutes } from '#server/funding/routes.ts'
import { intakeRoutes } from '#server/intake/routes.ts'
import { jobRoutes } from '#server/job/routes.ts'
import { mailRoutes } from '#server/mail/routes.ts'
import { matterRoutes } from '#server/matter/routes.ts'
import { reportRoutes } from '#server/report/routes.ts'
import { reportFormRoutes } from '#server/report-form/routes.ts'
import { meetingRoutes } from '#server/meeting/routes.ts'
import { obligationRoutes } from '#server/obligation/routes.ts'
import { chargeRoutes } from '#server/charge/routes.ts'
import { communicationRoutes } from '#server/communication/routes.ts'
import { projectRoutes } from '#server/project/routes.ts'
import { practiceRoutes } from '#server/practice/routes.ts'
import { exchangeRoutes } from '#server/exchange/routes.ts'
import { remarkRoutes } from '#server/remark/routes.ts'
import { programmeRoutes } from '#server/programme/routes.ts'
import { publicationRoutes } from '#server/publication/routes.ts'
import { receivedMailRoutes } from '#server/received-mail/routes.ts'
import { recommendationRoutes } from '#server/recommendation/routes.ts'
import { reminderRoutes } from '#server/reminder/routes.ts'
import { searchRoutes } from '#server/search/routes.ts'
import { sessionRoutes } from '#server/session/routes.ts'
import { targetRoutes } from '#server/target/routes.ts'
import { taskRoutes } from '#server/task/routes.ts'
import { unitRoutes } from '#server/unit/routes.ts'
import { webhookRoutes } from '#server/webhook/routes.ts'
import { viewRoutes } from '#server/view/routes.ts'
import { workFieldRoutes } from '#server/work-field/routes.ts'

/** Every route of the API, noun by noun. */
export const bindings = [
  ...sessionRoutes,
  ...searchRoutes,
  ...eventRoutes,
  ...unitRoutes,
  ...calendarRoutes,
  ...workFieldRoutes,
  ...targetRoutes,
  ...consolidationRoutes,
  ...cutOffRoutes,
  ...publicationRoutes,
  ...taskRoutes,
  ...obligationRoutes,
  ...viewRoutes,
  ...reminderRoutes,
  ...mailRoutes,
  ...receivedMailRoutes,
  ...feedRoutes,
  ...webhookRoutes,
  ...meetingRoutes,
  ...recommendationRoutes,
  ...difficultyRoutes,
  ...fundingRoutes,
  ...matterRoutes,
  ...reportRoutes,
  ...reportFormRoutes,
  ...practiceRoutes,
  ...exchangeRoutes,
  ...remarkRoutes,
  ...bulletinRoutes,
  ...programmeRoutes,
  ...chargeRoutes,
  ...communicationRoutes,
  ...projectRoutes,
  ...documentRoutes,
  ...appraisalRoutes,
  ...fileRoutes,
  ...intakeRoutes,
  ...jobRoutes,
]
