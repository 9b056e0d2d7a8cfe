import * as contract from '#domain/view/contract.ts'
import { bindCommand, bindQuery } from '#server/http/binding.ts'
import { changeView, keepView, removeView } from './keep-view.ts'
import { listViews } from './queries.ts'

export const viewRoutes = [
  bindQuery(contract.listViews, listViews),
  bindCommand(contract.keepView, keepView),
  bindCommand(contract.changeView, changeView),
  bindCommand(contract.removeView, removeView),
]
