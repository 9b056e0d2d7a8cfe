import * as contract from '#domain/bulletin/contract.ts'
import { bindCommand, bindDownload, bindQuery } from '#server/http/binding.ts'
import { downloadPicture } from './download-picture.ts'
import { draftNewsItem } from './draft-news-item.ts'
import { editNews } from './edit-news.ts'
import { exportNews } from './export-news.ts'
import { listNews, readNews } from './queries.ts'
import { readBulletin } from './read-bulletin.ts'
import { refreshFacts } from './refresh-facts.ts'
import { setBulletin } from './set-bulletin.ts'
import { stepNews } from './step-news.ts'

export const bulletinRoutes = [
  bindQuery(contract.listNews, listNews),
  bindQuery(contract.readNews, readNews),
  bindCommand(contract.draftNewsItem, draftNewsItem),
  bindCommand(contract.editNews, editNews),
  bindCommand(contract.refreshFacts, refreshFacts),
  bindCommand(contract.submitNews, stepNews('submit')),
  bindCommand(contract.approveNews, stepNews('approve')),
  bindCommand(contract.publishNews, stepNews('publish')),
  bindCommand(contract.reviseNews, stepNews('revise')),
  bindCommand(contract.returnNews, stepNews('return')),
  bindCommand(contract.withdrawNews, stepNews('withdraw')),
  bindDownload(contract.downloadPicture, downloadPicture),
  bindDownload(contract.exportNews, exportNews),
  bindQuery(contract.readBulletin, readBulletin),
  bindCommand(contract.setBulletin, setBulletin),
]
