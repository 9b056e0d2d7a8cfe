import { readFileSync } from 'node:fs'
import { StartFailure } from '#server/postgres/failure.ts'
import type { MailIn } from '#server/received-mail/listen-for-mail.ts'

export type { MailIn }

interface Given {
  readonly NHIP_MAIL_IN?: { readonly host: string; readonly port: number } | undefined
  readonly NHIP_MAIL_RELAYS: ReadonlySet<string>
  readonly NHIP_MAIL_IN_TLS?: string | undefined
  readonly NHIP_MAIL_FROM?: string | undefined
}

/** What a mail may weigh; a form of a report is a hundredth of it. */
const largest = 15 * 1_024 * 1_024

/** How mail is received; undefined where nothing is. Throws StartFailure for what does not go together. */
export function readMailIn(given: Given): MailIn | undefined {
  const { NHIP_MAIL_IN: place, NHIP_MAIL_FROM: address, NHIP_MAIL_RELAYS: relays } = given
  if (!place) return undefined
  if (!address) {
    throw new StartFailure({
      vi: 'NHIP_MAIL_IN cần NHIP_MAIL_FROM: địa chỉ mà thư gửi đến.',
      en: 'NHIP_MAIL_IN needs NHIP_MAIL_FROM: the address to which mail is sent.',
    })
  }
  return { ...place, relays, address, largest, tls: readCertificate(given.NHIP_MAIL_IN_TLS) }
}

function readCertificate(path: string | undefined): MailIn['tls'] {
  if (path === undefined) return undefined
  let pem = ''
  try {
    pem = readFileSync(path, 'utf8')
  } catch (error) {
    throw notReadable(path, error)
  }
  const key = /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]+?-----END [A-Z ]*PRIVATE KEY-----/.exec(pem)?.[0]
  if (!key || !pem.includes('-----BEGIN CERTIFICATE-----')) throw notReadable(path)
  return { cert: pem.replace(key, ''), key }
}

const notReadable = (path: string, cause?: unknown): StartFailure =>
  new StartFailure(
    {
      vi: `NHIP_MAIL_IN_TLS=${path}: không đọc được chứng thư và khóa riêng (PEM) trong tệp này.`,
      en: `NHIP_MAIL_IN_TLS=${path}: no certificate and private key (PEM) can be read in this file.`,
    },
    cause,
  )
