import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forgePdf } from '#documents/in/inspect/forge-pdf.ts'
import { downloadFile, uploadFile } from '#domain/file/contract.ts'
import { taskStepRoutes as step } from '#domain/task/step-contract.ts'
import { type TestHouse, openTestHouse } from '#server/testing/test-house.ts'
import { type Cast, assign, assignmentTo, openCast, upload } from '#server/task/task-story.ts'

let house: TestHouse
let cast: Cast
beforeAll(async () => {
  house = await openTestHouse()
  cast = await openCast(house)
})
afterAll(() => house.close())

const bytes = (text: string) => new TextEncoder().encode(text)
const send = (name: string, body: Uint8Array) => cast.head.try(uploadFile, { query: { name }, body })

describe('upload', () => {
  it('keeps the same bytes twice under two names', async () => {
    const [one, two] = [
      await upload(cast.head, 'Như nhau', 'a.txt'),
      await upload(cast.head, 'Như nhau', 'b.txt'),
    ]
    expect([one.name, two.name, one.id === two.id]).toEqual(['a.txt', 'b.txt', false])
    const rows = await house.organization.db
      .selectFrom('file')
      .select('hash')
      .where('id', 'in', [one.id, two.id])
      .execute()
    expect(new Set(rows.map(({ hash }) => hash)).size).toBe(1)
  })

  it('tells the type by the content and cleans the name', async () => {
    const answer = await send('../../CON\u202Egpj.txt', forgePdf())
    expect(answer.json()).toMatchObject({ mediaType: 'application/pdf', name: 'CONgpj.txt' })
  })

  it('refuses what could run, whatever its name says, with the reason', async () => {
    const windows = new Uint8Array(200)
    windows.set([0x4d, 0x5a])
    const elf = Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, ...Array.from({ length: 60 }, () => 0))
    const macros = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(600),
      Buffer.from('_VBA_PROJECT', 'utf16le'),
    ])
    const cases: [string, Uint8Array, string][] = [
      ['ảnh.jpg', windows, 'file_is_program'],
      ['báo cáo.pdf', elf, 'file_is_program'],
      ['a.txt', bytes('#!/bin/sh\nrm -rf /'), 'file_is_program'],
      ['a.txt', bytes('<!DOCTYPE html><script>alert(1)</script>'), 'file_is_web_page'],
      ['a.png', bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'file_is_web_page'],
      ['a.txt', bytes('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><svg></svg>'), 'file_is_web_page'],
      ['cũ.doc', macros, 'macros'],
      ['trống.txt', new Uint8Array(), 'file_empty'],
      ['lạ.bin', Uint8Array.of(1, 2, 3, 4, 5), 'file_kind_unknown'],
    ]
    for (const [name, body, reason] of cases) {
      const answer = await send(name, body)
      expect([name, answer.statusCode, answer.json().reason]).toEqual([name, 422, reason])
    }
  })

  it('holds unsaved what bears a secrecy stamp, until a person has looked', async () => {
    const stamped = bytes('Báo cáo\nTỐI MẬT\nNội dung')
    const inText = await send('a.txt', stamped)
    expect(inText.json()).toMatchObject({
      code: 'state_secret',
      reason: 'stamp_found',
      params: { where: 'text' },
    })
    const inName = await send('Báo cáo (MẬT).pdf', forgePdf())
    expect(inName.json()).toMatchObject({ code: 'state_secret', params: { where: 'file_name' } })
    expect((await send('a.txt', bytes('Giữ bí mật công tác'))).statusCode).toBe(200)
    const query = { name: 'a.txt', stampReason: 'Ví dụ trong tài liệu tập huấn' }
    const file = await cast.head.call(uploadFile, { query, body: stamped })
    const row = await house.organization.db
      .selectFrom('file')
      .select(['stamp_reviewed_by', 'stamp_reason'])
      .where('id', '=', file.id)
      .executeTakeFirstOrThrow()
    expect(row).toEqual({ stamp_reviewed_by: cast.head.personId, stamp_reason: query.stampReason })
  })

  it('refuses what is too large', async () => {
    expect((await send('a.txt', new Uint8Array(33_554_433))).statusCode).toBe(413)
  })
})

describe('download', () => {
  it('gives the bytes to the uploader and to whoever sees what it is evidence of, as an attachment', async () => {
    const { leader, head, stranger } = cast
    const file = await upload(head, 'Số liệu', 'số liệu.txt')
    const params = { id: file.id }
    expect((await leader.try(downloadFile, { params })).statusCode).toBe(404)
    const own = await head.try(downloadFile, { params })
    expect([own.body, own.headers['content-type']]).toEqual(['Số liệu', 'text/plain'])
    expect(own.headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''s%E1%BB%91/)
    expect(own.headers['x-content-type-options']).toBe('nosniff')
    const id = await assign(leader, assignmentTo(house.units.district))
    await head.call(step.acknowledge, { params: { id }, body: { version: 1 } })
    await head.call(step.submit, { params: { id }, body: { version: 2, note: 'Xong', fileIds: [file.id] } })
    expect((await leader.try(downloadFile, { params })).body).toBe('Số liệu')
    expect((await stranger.try(downloadFile, { params })).statusCode).toBe(404)
  })
})
