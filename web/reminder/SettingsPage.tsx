import { useState } from 'react'
import { keepReminderSettings, readReminderSettings } from '#domain/reminder/contract.ts'
import type { ResponseOf } from '#domain/contract/route.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { CheckboxField } from '#web/ui/CheckboxField.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { Notice } from '#web/ui/Notice.tsx'
import { Page } from '#web/ui/Page.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'
import { FeedSection } from './FeedSection.tsx'
import { HourField } from './HourField.tsx'
import { hourOf } from './hour-of.ts'

/** How a person wants to be reminded beside what stands in Nhịp. */
export function SettingsPage() {
  const { t } = useWords()
  return (
    <Page
      title={t('reminder.settings')}
      sub={t('reminder.settingsSub')}
      crumbs={[{ title: t('reminder.title'), to: paths.reminders }]}
      width="narrow"
    >
      <Settings />
      <FeedSection />
    </Page>
  )
}

type Settings = ResponseOf<typeof readReminderSettings>

function Settings() {
  const { t } = useWords()
  const settings = useRead(readReminderSettings)
  const [isKept, setKept] = useState(false)
  return (
    <div className="stack">
      {isKept && <Notice kind="done">{t('reminder.kept')}</Notice>}
      <SettingsForm key={settings.version ?? 0} settings={settings} onDone={() => setKept(true)} />
    </div>
  )
}

function SettingsForm({ settings, onDone }: { settings: Settings; onDone: () => void }) {
  const { t } = useWords()
  const { byMail, digestAt, mailAddress, quietFrom, quietTo, version } = settings
  const { telephone, hasTextMessages } = settings
  const form = useForm(keepReminderSettings, {
    initial: { byMail, mailAddress, telephone, digestAt },
    along: { version },
    onDone,
  })
  return (
    <Form form={form} submit={t('reminder.keep')}>
      <CheckboxField field={form.field('byMail')} label={t('reminder.byMail')} />
      <TextField
        field={form.field('mailAddress')}
        label={t('reminder.mailAddress')}
        hint={t('reminder.mailAddressHint')}
        optional
      />
      <TextField
        field={form.field('telephone')}
        label={t('reminder.telephone')}
        hint={t(hasTextMessages ? 'reminder.telephoneHint' : 'reminder.telephoneWithoutGateway')}
        optional
      />
      <HourField
        field={form.field('digestAt')}
        label={t('reminder.ownDigestAt')}
        hint={t('reminder.ownDigestHint', { from: hourOf(quietFrom), to: hourOf(quietTo) })}
      />
    </Form>
  )
}
