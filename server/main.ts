import path from 'node:path'
import type { Logger } from 'pino'
import { addressOf } from '#server/address-of.ts'
import type { Config } from '#server/config.ts'
import { establishDemonstration } from '#server/demonstration/establish-demonstration.ts'
import { createApp } from '#server/http/app.ts'
import type { Platform } from '#server/http/platform.ts'
import { scanWithClamd } from '#server/file/scan-with-clamd.ts'
import { startSweepingUploads } from '#server/file/sweep-uploads.ts'
import { stopInTurn } from '#server/stop-in-turn.ts'
import { jobDefinitions } from '#server/job/job-definitions.ts'
import { openFileStore } from '#server/kernel/file-store.ts'
import { startDeliveries } from '#server/kernel/jobs/start-deliveries.ts'
import { startWorker } from '#server/kernel/jobs/start-worker.ts'
import { startSealer } from '#server/kernel/seal.ts'
import { startReminding } from '#server/reminder/start-reminding.ts'
import { startRecurring } from '#server/task/start-recurring.ts'
import { startSweeper } from '#server/kernel/sweep.ts'
import { deliverMail } from '#server/mail/deliver-mail.ts'
import { listenForMail } from '#server/received-mail/listen-for-mail.ts'
import { readMail } from '#server/received-mail/read-mail.ts'
import { openOrganizations } from '#server/organization/open-organizations.ts'
import type { Databases } from '#server/postgres/connection.ts'
import { deliverWebhook } from '#server/webhook/deliver-webhook.ts'
import { startDispatching } from '#server/webhook/dispatch-webhooks.ts'
import { bindings } from '#server/routes.ts'
import { startWarming } from '#server/target/warm-years.ts'

/** A server that listens; `close` lets running requests end. */
export interface Serving {
  address: string
  /** Whether there is a demonstration to enter with one click. */
  hasDemonstration: boolean
  close: () => Promise<void>
}

export interface ServeSettings {
  config: Config
  databases: Databases
  log: Logger
  /** The built pages. */
  webDirectory: string
}

/** Opens the organisations (a demonstration when there is none yet), seals their logs and answers requests. */
export async function serve({ config, databases, log, webDirectory }: ServeSettings): Promise<Serving> {
  const scan =
    config.scanner &&
    scanWithClamd({
      ...config.scanner,
      onDown: (error) => log.warn({ err: error }, 'the virus scanner does not answer'),
    })
  const files = openFileStore(path.join(config.dataDirectory, 'files'), scan)
  const origin = config.publicUrl ?? addressOf(config)
  const mail = config.mail && { ...config.mail, origin }
  const open = () =>
    openOrganizations({
      databases,
      poolSize: config.poolSize,
      log,
      mail,
      receivesAt: config.mailIn?.address,
      insideReceivers: config.insideReceivers,
      speech: config.speech,
    })
  let organizations = await open()
  if (organizations.length === 0) {
    await establishDemonstration({ databases, files, log })
    organizations = await open()
  }
  const platform: Platform = {
    organizations,
    files,
    sessionLimits: config.session,
    secureCookies: config.hasTls,
    realNow: () => new Date(),
  }
  const app = await createApp({ platform, bindings, log, webDirectory })
  const sealers = organizations.map(({ db, schema }) =>
    startSealer(db, (error) => log.warn({ err: error, schema }, 'sealing the log failed, trying again')),
  )
  const sweepers = organizations.map(({ db, schema }) =>
    startSweeper(db, (error) => log.warn({ err: error, schema }, 'sweeping failed, trying again')),
  )
  const uploadSweepers = organizations.map((organization) =>
    startSweepingUploads(organization, files, (error) =>
      log.warn({ err: error, schema: organization.schema }, 'sweeping uploads failed, trying again'),
    ),
  )
  const reminders = organizations.map((organization) =>
    startReminding(organization, (error) =>
      log.warn({ err: error, schema: organization.schema }, 'reminding failed, trying again'),
    ),
  )
  const recurring = organizations.map((organization) =>
    startRecurring(organization, (error) =>
      log.warn(
        { err: error, schema: organization.schema },
        'making the next of what comes again failed, trying again',
      ),
    ),
  )
  const dispatchers = organizations.map((organization) =>
    startDispatching(organization, (error) =>
      log.warn(
        { err: error, schema: organization.schema },
        'reading the log for receivers failed, trying again',
      ),
    ),
  )
  const address = await app.listen({ host: config.host, port: config.port })
  const stopWorker = await startWorker({
    connection: databases.app,
    organizations,
    files,
    definitions: jobDefinitions,
    onError: (error, fields) => log.warn({ err: error, ...fields }, 'long work failed'),
  })
  const stopWarming = startWarming(organizations, platform.realNow, (error, { schema }) =>
    log.warn({ err: error, schema }, 'taking the year at hand failed'),
  )
  const stopDeliveries = await startDeliveries({
    connection: databases.app,
    organizations,
    deliver: {
      mail: deliverMail,
      webhook: deliverWebhook,
      received_mail: (organization, id) => readMail(organization, files, id),
    },
    onError: (error, fields) => log.warn({ err: error, ...fields }, 'delivering failed, trying again'),
  })
  const mailIn =
    config.mailIn &&
    (await listenForMail({
      mailIn: config.mailIn,
      organizations,
      onError: (error) => log.warn({ err: error }, 'receiving mail failed'),
    }))
  return {
    address: config.publicUrl ?? address,
    hasDemonstration: organizations.some(({ isDemonstration }) => isDemonstration),
    close: () =>
      stopInTurn(
        [
          ['mail', () => mailIn?.stop()],
          ['requests', () => app.close()],
          ['warming', stopWarming],
          ['jobs', stopWorker],
          ['deliveries', stopDeliveries],
          ['sweeping', () => [...sweepers, ...uploadSweepers].forEach((stop) => stop())],
          ['clocks', () => Promise.all([...reminders, ...recurring, ...dispatchers].map((stop) => stop()))],
          ['sealing', () => Promise.all(sealers.map((stop) => stop()))],
          ['connections', () => Promise.all(organizations.map(({ pool }) => pool.end()))],
        ],
        log,
      ),
  }
}
