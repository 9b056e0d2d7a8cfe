import * as contract from '#domain/received-mail/contract.ts'
import { bindQuery } from '#server/http/binding.ts'
import { listReceivedMails } from './list-received.ts'

export const receivedMailRoutes = [bindQuery(contract.listReceivedMails, listReceivedMails)]
