import * as contract from '#domain/feed/contract.ts'
import { type Binding, bindCommand, bindQuery, readInput } from '#server/http/binding.ts'
import { sendDownload } from '#server/http/send-download.ts'
import { downloadFeed } from './download-feed.ts'
import { closeFeed, openFeed, readMyFeed } from './keep-feed.ts'

/** The one address that is read without a session: calendars send no cookie, so the address itself is the key. */
const feedBinding: Binding = {
  route: contract.downloadFeed,
  async handle(request, reply, platform) {
    const { params } = readInput(contract.downloadFeed, request)
    const organization = platform.organizations.find(({ id }) => id === params.organization)
    const facts = { realNow: platform.realNow(), origin: `${request.protocol}://${request.host}` }
    return sendDownload(reply, await downloadFeed(organization, params.token.replace(/\.ics$/, ''), facts))
  },
}

export const feedRoutes = [
  bindQuery(contract.readMyFeed, readMyFeed),
  bindCommand(contract.openFeed, openFeed),
  bindCommand(contract.closeFeed, closeFeed),
  feedBinding,
]
