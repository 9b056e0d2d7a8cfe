import * as contract from '#domain/communication/contract.ts'
import * as sessions from '#domain/communication/session-contract.ts'
import { bindCommand, bindQuery } from '#server/http/binding.ts'
import { assignAgreement } from './assign-agreement.ts'
import { listCommunication } from './list-communication.ts'
import { listSessions } from './list-sessions.ts'
import { changePlan, giveUpPlan, planCommunication } from './plan-communication.ts'
import { readCoverage } from './read-coverage.ts'
import { addAgreements, recordSession } from './record-session.ts'
import { recordUnplanned, tellAppeared } from './tell-appeared.ts'

export const communicationRoutes = [
  bindQuery(contract.listCommunication, listCommunication),
  bindQuery(contract.readCoverage, readCoverage),
  bindCommand(contract.planCommunication, planCommunication),
  bindCommand(contract.recordUnplanned, recordUnplanned),
  bindCommand(contract.changePlan, changePlan),
  bindCommand(contract.tellAppeared, tellAppeared),
  bindCommand(contract.giveUpPlan, giveUpPlan),
  bindQuery(sessions.listSessions, listSessions),
  bindCommand(sessions.recordSession, recordSession),
  bindCommand(sessions.addAgreements, addAgreements),
  bindCommand(sessions.assignAgreement, assignAgreement),
]
