import type { reason as vi } from '../vi/reason.ts'
import type { Translated } from '../words.ts'

export const reason: Translated<typeof vi> = {
  wrong_credentials:
    'The login or the password is not right. Check Caps Lock and the keyboard layout, then try again.',
  account_locked:
    'The account is locked after too many wrong attempts. Wait {minutes} minutes and try again.',
  too_many_attempts: 'Too many attempts. Wait {minutes} minutes and try again.',
  demonstration_is_local: 'The demonstration can be entered only on the computer on which Nhịp runs.',
  wrong_password: 'The present password is not right.',
  not_a_demonstration: 'The date can be moved only in a demonstration.',
  only_the_administrator: 'Only the administrator may do this.',
  name_must_begin_later: 'The new name must begin after {after}.',
  bytes_expected: 'The file itself is needed. Choose the file again and send it.',
}
