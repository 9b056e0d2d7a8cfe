type Words = { vi: string; en: string }

export type VariableName =
  | 'NHIP_DATA'
  | 'NHIP_HOST'
  | 'NHIP_PORT'
  | 'NHIP_PUBLIC_URL'
  | 'NHIP_LOG'
  | 'NHIP_SESSION_IDLE_MINUTES'
  | 'NHIP_SESSION_ABSOLUTE_HOURS'
  | 'NHIP_POOL_SIZE'
  | 'NHIP_SMTP_URL'
  | 'NHIP_MAIL_FROM'
  | 'NHIP_MAIL_IN'
  | 'NHIP_MAIL_RELAYS'
  | 'NHIP_MAIL_IN_TLS'
  | 'NHIP_WEBHOOK_INSIDE'
  | 'NHIP_SPEECH'
  | 'NHIP_CLAMD'
  | 'NHIP_CLAMD_DOWN'
  | 'DATABASE_URL'
  | 'DATABASE_APP_URL'

type Variable = { byDefault?: string; purpose: string; expected: Words }

const postgresAddress: Words = {
  vi: 'một địa chỉ dạng postgres://tài_khoản:mật_khẩu@máy:5432/cơ_sở_dữ_liệu',
  en: 'an address like postgres://user:password@host:5432/database',
}

const between = (least: number, most: number): Words => ({
  vi: `một số nguyên từ ${least} đến ${most}`,
  en: `a whole number from ${least} to ${most}`,
})

/** What each variable is for and takes; the table of docs/operations.md is written from this. */
export const variables: Record<VariableName, Variable> = {
  NHIP_DATA: {
    byDefault: './data',
    purpose:
      'Directory of the embedded database, the stored files and the generated passwords. Made when missing.',
    expected: { vi: 'đường dẫn của một thư mục', en: 'the path of a directory' },
  },
  NHIP_HOST: {
    byDefault: '127.0.0.1',
    purpose:
      'Address to listen on. Anything but this machine itself also needs `NHIP_PUBLIC_URL`, and closes the demonstration sign-in.',
    expected: { vi: 'tên máy hoặc địa chỉ IP', en: 'a host name or IP address' },
  },
  NHIP_PORT: {
    byDefault: '8080',
    purpose: 'Port to listen on; 0 takes any free one.',
    expected: between(0, 65_535),
  },
  NHIP_PUBLIC_URL: {
    purpose:
      'The address people type when a proxy stands in front; with `https://` cookies are sent over TLS only.',
    expected: {
      vi: 'một địa chỉ dạng https://nhip.tinh.vn, không kèm đường dẫn',
      en: 'an address like https://nhip.province.vn, without a path',
    },
  },
  NHIP_LOG: {
    byDefault: 'info',
    purpose: 'How much is logged (JSON lines on standard output).',
    expected: {
      vi: 'một trong: fatal, error, warn, info, debug, trace, silent',
      en: 'one of fatal, error, warn, info, debug, trace, silent',
    },
  },
  NHIP_SESSION_IDLE_MINUTES: {
    byDefault: '60',
    purpose: 'A session ends after so many minutes without a request.',
    expected: between(1, 1_440),
  },
  NHIP_SESSION_ABSOLUTE_HOURS: {
    byDefault: '12',
    purpose: 'A session ends so many hours after sign-in, whatever happens.',
    expected: between(1, 720),
  },
  NHIP_POOL_SIZE: {
    byDefault: '10',
    purpose: 'Database connections per organization.',
    expected: between(2, 200),
  },
  NHIP_SMTP_URL: {
    purpose:
      'Mail server to which reminders are handed; unset, nothing goes out by mail. `smtp://` begins TLS where the server offers it, and demands it where there is a password; `smtps://` uses TLS from the start.',
    expected: {
      vi: 'một địa chỉ dạng smtp://tài_khoản:mật_khẩu@thu.tinh.vn:587 hoặc smtps://...:465',
      en: 'an address like smtp://user:password@mail.province.vn:587 or smtps://...:465',
    },
  },
  NHIP_MAIL_FROM: {
    purpose: 'Address in whose name mail goes out; goes with `NHIP_SMTP_URL`.',
    expected: { vi: 'một địa chỉ thư dạng nhip@tinh.vn', en: 'a mail address like nhip@province.vn' },
  },
  NHIP_MAIL_IN: {
    purpose:
      'Address and port at which the mail relay of the office hands us what comes for `NHIP_MAIL_FROM` (forms of reports); unset, nothing is received. Goes with `NHIP_MAIL_FROM`.',
    expected: { vi: 'máy:cổng như 127.0.0.1:2525', en: 'a host and port like 127.0.0.1:2525' },
  },
  NHIP_MAIL_RELAYS: {
    byDefault: '127.0.0.1, ::1',
    purpose:
      'The addresses of the machines that may hand mail to `NHIP_MAIL_IN`; every other is turned away.',
    expected: {
      vi: 'các địa chỉ IP, cách nhau dấu phẩy: 127.0.0.1, 10.0.0.5',
      en: 'IP addresses between commas: 127.0.0.1, 10.0.0.5',
    },
  },
  NHIP_MAIL_IN_TLS: {
    purpose:
      'A file that holds the certificate and the private key (PEM) with which the line to `NHIP_MAIL_IN` is encrypted (STARTTLS); unset, it is open, as on one machine it may be.',
    expected: { vi: 'đường dẫn của một tệp PEM', en: 'the path of a PEM file' },
  },
  NHIP_WEBHOOK_INSIDE: {
    purpose:
      'Receivers of webhooks on this machine or in its networks that may be told, all others there being refused; these may do without TLS.',
    expected: {
      vi: 'các tên máy kèm cổng, cách nhau dấu phẩy: 10.0.0.5:9000',
      en: 'hosts with ports, between commas: 10.0.0.5:9000',
    },
  },
  NHIP_SPEECH: {
    byDefault: 'espeak-ng',
    purpose:
      'Program that reads published news aloud: text on standard input, WAV on standard output, the arguments of `espeak-ng`. Where it is not installed, and with `none`, readers have the voice of their own device.',
    expected: { vi: 'tên hoặc đường dẫn của một chương trình', en: 'the name or path of a program' },
  },
  NHIP_CLAMD: {
    purpose:
      'A virus scanner (clamd) to which every file is handed before it is kept; unset, nothing is scanned. Its `StreamMaxLength` must be as large as the files that are taken (200 MB).',
    expected: {
      vi: 'đường dẫn ổ cắm /run/clamav/clamd.ctl hoặc máy:cổng như 127.0.0.1:3310',
      en: 'the path of its socket, /run/clamav/clamd.ctl, or a host and port like 127.0.0.1:3310',
    },
  },
  NHIP_CLAMD_DOWN: {
    byDefault: 'hold',
    purpose:
      'What becomes of files while the scanner does not answer: `hold` keeps nothing and says so, `keep` keeps them unscanned and writes it to the log.',
    expected: { vi: 'hold hoặc keep', en: 'hold or keep' },
  },
  DATABASE_URL: {
    purpose:
      'A PostgreSQL (15 or newer) of your own instead of the embedded one. Its account owns the tables: it needs CREATE on the database, and CREATEROLE unless `DATABASE_APP_URL` is given.',
    expected: postgresAddress,
  },
  DATABASE_APP_URL: {
    purpose:
      'The run-time account in that database, when `DATABASE_URL` may not create one; needed when several nodes share a database. No superuser, and not the owner.',
    expected: postgresAddress,
  },
}

/** The table of variables in Markdown. */
export function writeVariableTable(): string {
  const rows = Object.entries(variables).map(([name, { byDefault, purpose, expected }]) => {
    const usual = byDefault === undefined ? 'unset' : `\`${byDefault}\``
    return `| \`${name}\` | ${usual} | ${purpose} | ${expected.en} |`
  })
  return ['| variable | default | what for | takes |', '|---|---|---|---|', ...rows].join('\n')
}
