import * as contract from '#domain/mail/contract.ts'
import { bindCommand, bindQuery } from '#server/http/binding.ts'
import { listMails } from './list-mails.ts'
import { resendMail, tryOutMail } from './resend-mail.ts'

export const mailRoutes = [
  bindQuery(contract.listMails, listMails),
  bindCommand(contract.resendMail, resendMail),
  bindCommand(contract.tryOutMail, tryOutMail),
]
