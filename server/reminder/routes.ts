import * as contract from '#domain/reminder/contract.ts'
import * as rules from '#domain/reminder/rule-contract.ts'
import * as telephones from '#domain/reminder/telephone-contract.ts'
import { bindCommand, bindQuery } from '#server/http/binding.ts'
import { adoptSuggestedRules, changeReminderRule, setReminderRule } from './keep-rule.ts'
import { keepReminderSettings, readReminderSettings } from './keep-settings.ts'
import { keepTelephone } from './keep-telephone.ts'
import { keepReminderTimes } from './keep-times.ts'
import { listRemindersOf } from './list-reminders-of.ts'
import { listReminderRules } from './list-rules.ts'
import { listTelephones } from './list-telephones.ts'
import { markRead } from './mark-read.ts'
import { previewReminders } from './preview-reminders.ts'
import { countUnread, listMyReminders } from './queries.ts'
import { snoozeReminder } from './snooze-reminder.ts'
import { urge } from './urge.ts'

export const reminderRoutes = [
  bindQuery(contract.listMyReminders, listMyReminders),
  bindQuery(contract.countUnread, countUnread),
  bindCommand(contract.markRead, markRead),
  bindCommand(contract.snoozeReminder, snoozeReminder),
  bindQuery(contract.listRemindersOf, listRemindersOf),
  bindCommand(contract.urge, urge),
  bindQuery(contract.readReminderSettings, readReminderSettings),
  bindCommand(contract.keepReminderSettings, keepReminderSettings),
  bindQuery(rules.listReminderRules, listReminderRules),
  bindCommand(rules.setReminderRule, setReminderRule),
  bindCommand(rules.changeReminderRule, changeReminderRule),
  bindCommand(rules.adoptSuggestedRules, adoptSuggestedRules),
  bindCommand(rules.keepReminderTimes, keepReminderTimes),
  bindQuery(rules.previewReminders, previewReminders),
  bindQuery(telephones.listTelephones, listTelephones),
  bindCommand(telephones.keepTelephone, keepTelephone),
]
