import * as bulk from '#domain/task/bulk-contract.ts'
import * as contract from '#domain/task/contract.ts'
import * as guidance from '#domain/task/guidance-contract.ts'
import * as part from '#domain/task/part-contract.ts'
import { contributionStepRoutes, type StepRoutes, taskStepRoutes } from '#domain/task/step-contract.ts'
import * as whole from '#domain/task/whole-contract.ts'
import { bindCommand, bindDownload, bindQuery } from '#server/http/binding.ts'
import { acceptWork } from './accept-work.ts'
import { acknowledgeWork } from './acknowledge-work.ts'
import { actOnMany } from './act-on-many.ts'
import { addContribution } from './add-contribution.ts'
import { agreeToContest } from './agree-to-contest.ts'
import { askExtension } from './ask-extension.ts'
import { assignTask } from './assign-task.ts'
import { assignToMany } from './assign-to-many.ts'
import { blockTask, unblockTask } from './block-task.ts'
import { cancelWork } from './cancel-work.ts'
import { changeContribution } from './change-contribution.ts'
import { classifyTask } from './classify-task.ts'
import { confirmReading } from './confirm-reading.ts'
import { contestWork } from './contest-work.ts'
import { exportTasks } from './export-tasks.ts'
import { extendWork } from './extend-work.ts'
import { getBatch } from './get-batch.ts'
import { getTask } from './get-task.ts'
import { giveGuidance } from './give-guidance.ts'
import { grantExtension } from './grant-extension.ts'
import { handToPerson } from './hand-to-person.ts'
import { insistOnWork } from './insist-on-work.ts'
import { listBulkActs } from './list-bulk-acts.ts'
import { listGivers } from './list-givers.ts'
import { listTasks } from './list-tasks.ts'
import type { WorkKind } from './load-work.ts'
import { mergeTask } from './merge-task.ts'
import { refuseExtension } from './refuse-extension.ts'
import { reportProgress } from './report-progress.ts'
import { returnWork } from './return-work.ts'
import { splitTask } from './split-task.ts'
import { starTask } from './star-task.ts'
import { submitWork } from './submit-work.ts'
import { transferWork } from './transfer-work.ts'
import { undoBulkAct } from './undo-bulk-act.ts'

const stepsOf = (routes: StepRoutes, kind: WorkKind) => [
  bindCommand(routes.acknowledge, acknowledgeWork(kind)),
  bindCommand(routes.contest, contestWork(kind)),
  bindCommand(routes.agree, agreeToContest(kind)),
  bindCommand(routes.insist, insistOnWork(kind)),
  bindCommand(routes.transfer, transferWork(kind)),
  bindCommand(routes.hand, handToPerson(kind)),
  bindCommand(routes.report, reportProgress(kind)),
  bindCommand(routes.submit, submitWork(kind)),
  bindCommand(routes.askExtension, askExtension(kind)),
  bindCommand(routes.accept, acceptWork(kind)),
  bindCommand(routes.return, returnWork(kind)),
  bindCommand(routes.grantExtension, grantExtension(kind)),
  bindCommand(routes.refuseExtension, refuseExtension(kind)),
  bindCommand(routes.extend, extendWork(kind)),
  bindCommand(routes.cancel, cancelWork(kind)),
]

export const taskRoutes = [
  bindQuery(contract.listTasks, listTasks),
  bindQuery(contract.listGivers, listGivers),
  bindQuery(contract.getTask, getTask),
  bindCommand(contract.assignTask, assignTask),
  bindCommand(guidance.giveGuidance, giveGuidance),
  bindCommand(guidance.readGuidance, confirmReading),
  bindCommand(bulk.assignToMany, assignToMany),
  bindQuery(bulk.getBatch, getBatch),
  bindCommand(bulk.actOnMany, actOnMany),
  bindQuery(bulk.listBulkActs, listBulkActs),
  bindCommand(bulk.undoBulkAct, undoBulkAct),
  bindDownload(bulk.exportTasks, exportTasks),
  bindCommand(whole.starTask, starTask),
  bindCommand(whole.classifyTask, classifyTask),
  bindCommand(whole.blockTask, blockTask),
  bindCommand(whole.unblockTask, unblockTask),
  bindCommand(whole.splitTask, splitTask),
  bindCommand(whole.mergeTask, mergeTask),
  bindCommand(part.addContribution, addContribution),
  bindCommand(part.changeContribution, changeContribution),
  ...stepsOf(taskStepRoutes, 'task'),
  ...stepsOf(contributionStepRoutes, 'contribution'),
]
