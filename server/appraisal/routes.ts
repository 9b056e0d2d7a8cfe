import * as catalogue from '#domain/appraisal/catalogue-contract.ts'
import * as command from '#domain/appraisal/command-contract.ts'
import * as contract from '#domain/appraisal/contract.ts'
import { bindCommand, bindQuery } from '#server/http/binding.ts'
import { askOpinions } from './ask-opinions.ts'
import { compareVersions } from './compare-versions.ts'
import { delegate, endDelegation } from './delegate.ts'
import { withdrawDraft } from './end-appraisal.ts'
import { giveOpinion } from './give-opinion.ts'
import { approveDraft, passDraft, returnDraft, sendBackDraft } from './judge-draft.ts'
import { keepAppraisalType, keepReturnCause, takeProposedCauses } from './keep-catalogue.ts'
import { listAppraisals } from './list-appraisals.ts'
import { measureAppraisals } from './measure-appraisals.ts'
import { openAppraisal } from './open-appraisal.ts'
import { readAppraisal } from './read-appraisal.ts'
import { readAppraisalBoard } from './read-board.ts'
import { readAppraisalCatalogue } from './read-catalogue.ts'
import { sendToAppraisal } from './send-to-appraisal.ts'

export const appraisalRoutes = [
  bindQuery(contract.listAppraisals, listAppraisals),
  bindQuery(contract.readAppraisalBoard, readAppraisalBoard),
  bindQuery(contract.measureAppraisals, measureAppraisals),
  bindQuery(catalogue.readAppraisalCatalogue, readAppraisalCatalogue),
  bindCommand(catalogue.keepAppraisalType, keepAppraisalType),
  bindCommand(catalogue.keepReturnCause, keepReturnCause),
  bindCommand(catalogue.takeProposedCauses, takeProposedCauses),
  bindCommand(catalogue.delegate, delegate),
  bindCommand(catalogue.endDelegation, endDelegation),
  bindQuery(contract.readAppraisal, readAppraisal),
  bindQuery(contract.compareVersions, compareVersions),
  bindCommand(command.openAppraisal, openAppraisal),
  bindCommand(command.askOpinions, askOpinions),
  bindCommand(command.giveOpinion, giveOpinion),
  bindCommand(command.sendToAppraisal, sendToAppraisal),
  bindCommand(command.passDraft, passDraft),
  bindCommand(command.returnDraft, returnDraft),
  bindCommand(command.approveDraft, approveDraft),
  bindCommand(command.sendBackDraft, sendBackDraft),
  bindCommand(command.withdrawDraft, withdrawDraft),
]
