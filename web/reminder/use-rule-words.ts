import type { KeptReminderRule } from '#domain/reminder/rule-contract.ts'
import type { Rung, Trigger } from '#domain/reminder/reminder.ts'
import { useWords } from '#web/words/language.tsx'

/** Upon what someone was reminded; urged when it was by hand. */
export function useTriggerWord(): (trigger: Trigger | null) => string {
  const { t } = useWords()
  return (trigger) => t(trigger ? `reminder.trigger.${trigger}` : 'reminder.byHand')
}

export function useRungWord(): (rung: Rung) => string {
  const { t } = useWords()
  return (rung) => t(`reminder.rung.${rung}`)
}

/** When a rule has an occasion, and how often. */
export function useRuleSentence(): (
  rule: Pick<KeptReminderRule, 'trigger' | 'days' | 'starredOnly'>,
) => string {
  const { find, t } = useWords()
  return ({ trigger, days, starredOnly }) => {
    const when = find(`reminder.say.${trigger}`, { days }) ?? ''
    return starredOnly ? `${when}, ${t('reminder.sayStarred')}` : when
  }
}
