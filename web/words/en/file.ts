import type { file as vi } from '../vi/file.ts'
import type { Translated } from '../words.ts'

export const file: Translated<typeof vi> = {
  stampWhy: 'Why this is no secrecy stamp',
  stampWhyHint: 'The reason and your name go into the log. Nhịp never claims that a document is not secret.',
  stampIsSecret: 'This is a secret document',
  notKept: 'Nothing of this file was kept.',
  forget: 'Close',
  view: 'View ',
  takeAway: 'Download',
  before: 'File before',
  after: 'Next file',
  noneBefore: 'This is the first file.',
  noneAfter: 'This is the last file.',
  place: 'File {at} of {count}',
  versions: 'This document has {count} versions',
  version: 'Version {number}, {date}',
  isCut: 'Only the beginning is shown. Download it to see all.',
  sheetIsCut: 'Only the first rows and columns of this sheet are shown.',
  nothingIn: 'There are no words in this file.',
  notShown: 'This cannot be shown in the page',
  page: 'Page {number} of {count}',
  pageBefore: 'Page before',
  pageAfter: 'Next page',
  firstPage: 'This is the first page.',
  lastPage: 'This is the last page.',
  resuming: 'The network is gone. {percent}% sent; it goes on when the network is back.',
}
