import type { ListedRule } from '#domain/reminder/rule-contract.ts'
import { Button } from '#web/ui/Button.tsx'
import { StatusMark } from '#web/ui/StatusMark.tsx'
import type { Column } from '#web/ui/table/column.ts'
import { useWords } from '#web/words/language.tsx'
import { useRuleSentence, useRungWord } from './use-rule-words.ts'

/** A rule in words, what it has brought, and the way to change it. */
export function useRuleColumns(
  onEdit: (rule: ListedRule) => void,
  whyNot: string | null,
): Column<ListedRule>[] {
  const { t, format } = useWords()
  const sentence = useRuleSentence()
  const rungWord = useRungWord()
  return [
    { key: 'rule', title: t('reminder.rule'), phone: 'untitled', render: sentence },
    { key: 'ladder', title: t('reminder.ladder'), render: ({ rung }) => rungWord(rung) },
    {
      key: 'repeat',
      title: t('reminder.repeat'),
      render: ({ repeatDays }) =>
        repeatDays === null ? (
          <span className="quiet">{t('reminder.sayOnce')}</span>
        ) : (
          t('reminder.sayRepeat', { days: repeatDays })
        ),
    },
    {
      key: 'state',
      title: t('reminder.state'),
      phone: 'untitled',
      render: ({ active }) =>
        active ? (
          <StatusMark status="open">{t('reminder.on')}</StatusMark>
        ) : (
          <StatusMark status="closed">{t('reminder.off')}</StatusMark>
        ),
    },
    {
      key: 'result',
      title: t('reminder.result'),
      render: ({ effect: { sent, followed } }) => (
        <span className="soft">
          {sent === 0
            ? t('reminder.resultNone')
            : t('reminder.resultOf', { followed: format.number(followed), sent: format.number(sent) })}
        </span>
      ),
    },
    {
      key: 'change',
      title: t('reminder.changeRule'),
      phone: 'untitled',
      align: 'end',
      render: (rule) => (
        <Button small kind="quiet" why={whyNot} onClick={() => onEdit(rule)}>
          <span className="nowrap">{t('reminder.changeRule')}</span>
        </Button>
      ),
    },
  ]
}
