import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { StartFailure } from '#server/postgres/failure.ts'
import { writeVariableTable } from './config-words.ts'
import { readConfig } from './config.ts'

function failureOf(environment: Record<string, string>): StartFailure {
  try {
    readConfig(environment)
  } catch (error) {
    if (error instanceof StartFailure) return error
    throw error
  }
  throw new Error('the configuration was taken')
}

test('an empty environment gives the local installation', () => {
  expect(readConfig({ NHIP_PORT: ' ' })).toEqual({
    dataDirectory: resolve('data'),
    host: '127.0.0.1',
    port: 8080,
    publicUrl: undefined,
    logLevel: 'info',
    session: { idleMinutes: 60, absoluteHours: 12 },
    poolSize: 10,
    mail: undefined,
    insideReceivers: new Set(),
    scanner: undefined,
    speech: 'espeak-ng',
    databaseUrl: undefined,
    databaseAppUrl: undefined,
    isLoopback: true,
    hasTls: false,
  })
})

describe('a bad value is named in both languages', () => {
  test.for([
    ['NHIP_PORT', '80a80'],
    ['NHIP_PORT', '-1'],
    ['NHIP_PORT', '1e3'],
    ['NHIP_PORT', '65536'],
    ['NHIP_PORT', '8080.5'],
    ['NHIP_LOG', 'loud'],
    ['NHIP_HOST', 'http://x'],
    ['NHIP_PUBLIC_URL', 'nhip.tinh.vn'],
    ['NHIP_PUBLIC_URL', 'https://tinh.vn/nhip'],
    ['NHIP_SESSION_IDLE_MINUTES', '0'],
    ['NHIP_POOL_SIZE', '1'],
  ] as const)('%s=%s', ([name, value]) => {
    const { vi, en } = failureOf({ [name]: value })
    expect(vi).toContain(`${name}=${value} không hợp lệ`)
    expect(en).toContain(`${name}=${value} is not valid`)
  })
})

test('all bad values are told at once, and no password is shown', () => {
  const { en } = failureOf({ NHIP_PORT: 'x', DATABASE_URL: 'mysql://root:secret@db/nhip' })
  expect(en).toContain('NHIP_PORT')
  expect(en).toContain('DATABASE_URL is not valid')
  expect(en).not.toContain('secret')
})

test('the network is open only behind TLS, or where the address leads back to this machine', () => {
  expect(failureOf({ NHIP_HOST: '0.0.0.0' }).en).toContain('NHIP_PUBLIC_URL')
  expect(failureOf({ NHIP_HOST: '0.0.0.0', NHIP_PUBLIC_URL: 'http://nhip.lan' }).en).toContain('TLS')
  expect(readConfig({ NHIP_HOST: '0.0.0.0', NHIP_PUBLIC_URL: 'https://nhip.tinh.vn/' })).toMatchObject({
    publicUrl: 'https://nhip.tinh.vn',
    hasTls: true,
    isLoopback: false,
  })
  expect(readConfig({ NHIP_HOST: '0.0.0.0', NHIP_PUBLIC_URL: 'http://localhost:8080' }).hasTls).toBe(false)
})

test('the run-time account needs its database', () => {
  expect(failureOf({ DATABASE_APP_URL: 'postgres://app@db/nhip' }).en).toContain('goes with DATABASE_URL')
})

test('mail is received for an address of ours, from named machines, with a certificate that can be read', () => {
  expect(failureOf({ NHIP_MAIL_IN: '127.0.0.1:2525' }).en).toContain('NHIP_MAIL_FROM')
  const given = {
    NHIP_MAIL_IN: '127.0.0.1:2525',
    NHIP_SMTP_URL: 'smtp://thu.tinh.vn',
    NHIP_MAIL_FROM: 'nhip@tinh.vn',
  }
  expect(readConfig({ ...given, NHIP_MAIL_RELAYS: '10.0.0.5, ::1' }).mailIn).toMatchObject({
    host: '127.0.0.1',
    port: 2525,
    address: 'nhip@tinh.vn',
    relays: new Set(['10.0.0.5', '::1']),
    tls: undefined,
  })
  expect(failureOf({ ...given, NHIP_MAIL_RELAYS: 'thu.tinh.vn' }).en).toContain('NHIP_MAIL_RELAYS')
  expect(failureOf({ ...given, NHIP_MAIL_IN_TLS: '/khong/co.pem' }).en).toContain('/khong/co.pem')
})

test('docs/operations.md holds the table of all variables', () => {
  const page = readFileSync(join(import.meta.dirname, '..', 'docs', 'operations.md'), 'utf8')
  expect(page).toContain(writeVariableTable())
})
