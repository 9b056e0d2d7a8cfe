import * as contract from '#domain/webhook/contract.ts'
import { bindCommand, bindQuery } from '#server/http/binding.ts'
import { changeWebhook, renewWebhookSecret, setWebhook, tryOutWebhook } from './keep-webhook.ts'
import { listDeliveries, listWebhooks } from './queries.ts'

export const webhookRoutes = [
  bindQuery(contract.listWebhooks, listWebhooks),
  bindCommand(contract.setWebhook, setWebhook),
  bindCommand(contract.changeWebhook, changeWebhook),
  bindCommand(contract.renewWebhookSecret, renewWebhookSecret),
  bindCommand(contract.tryOutWebhook, tryOutWebhook),
  bindQuery(contract.listDeliveries, listDeliveries),
]
