import * as catalogue from '#domain/document/catalogue-contract.ts'
import * as command from '#domain/document/command-contract.ts'
import * as contract from '#domain/document/contract.ts'
import { listLayouts as layoutsRoute } from '#domain/document/layout-contract.ts'
import { bindCommand, bindDownload, bindQuery } from '#server/http/binding.ts'
import { addDocumentFile } from './add-document-file.ts'
import { draftOutgoing } from './draft-outgoing.ts'
import { enterEarlier } from './enter-earlier.ts'
import { enterIncoming } from './enter-incoming.ts'
import { exportDocuments } from './export-documents.ts'
import { handDocument } from './hand-document.ts'
import { issueDocument } from './issue-document.ts'
import { keepClauses } from './keep-clauses.ts'
import { keepDocumentType } from './keep-document-type.ts'
import { keepIssuingBody } from './keep-issuing-body.ts'
import { keepNumberingRule } from './keep-numbering-rule.ts'
import { listDocuments } from './list-documents.ts'
import { listLayouts } from './list-layouts.ts'
import { proposeClauses } from './propose-clauses.ts'
import { readDocumentCatalogue } from './read-catalogue.ts'
import { readDocumentInRegister } from './read-document.ts'
import { relateDocuments } from './relate-documents.ts'
import { removeRelation } from './remove-relation.ts'
import { setStartNumber } from './set-start-number.ts'
import { takeProposedTypes } from './take-proposed-types.ts'
import { voidDocument } from './void-document.ts'

export const documentRoutes = [
  bindQuery(contract.listDocuments, listDocuments),
  bindDownload(contract.exportDocuments, exportDocuments),
  bindQuery(catalogue.readDocumentCatalogue, readDocumentCatalogue),
  bindCommand(catalogue.keepDocumentType, keepDocumentType),
  bindCommand(catalogue.keepIssuingBody, keepIssuingBody),
  bindCommand(catalogue.keepNumberingRule, keepNumberingRule),
  bindCommand(catalogue.setStartNumber, setStartNumber),
  bindCommand(catalogue.takeProposedTypes, takeProposedTypes),
  bindQuery(contract.readDocumentInRegister, readDocumentInRegister),
  bindQuery(contract.proposeClauses, proposeClauses),
  bindQuery(layoutsRoute, listLayouts),
  bindCommand(command.enterIncoming, enterIncoming),
  bindCommand(command.draftOutgoing, draftOutgoing),
  bindCommand(command.enterEarlier, enterEarlier),
  bindCommand(command.issueDocument, issueDocument),
  bindCommand(command.voidDocument, voidDocument),
  bindCommand(command.handDocument, handDocument),
  bindCommand(command.addDocumentFile, addDocumentFile),
  bindCommand(command.keepClauses, keepClauses),
  bindCommand(command.relateDocuments, relateDocuments),
  bindCommand(command.removeRelation, removeRelation),
]
