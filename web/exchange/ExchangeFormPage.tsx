import { useParams } from 'react-router'
import { listExchangeForms } from '#domain/exchange/contract.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useSession } from '#web/session/use-session.ts'
import { NotFoundPage } from '#web/shell/NotFoundPage.tsx'
import { useFilters } from '#web/ui/filters.ts'
import { Page } from '#web/ui/Page.tsx'
import { Section } from '#web/ui/Section.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { Waiting } from '#web/ui/Waiting.tsx'
import { useWords } from '#web/words/language.tsx'
import { ChangeColumns } from './ChangeColumns.tsx'
import styles from './Exchange.module.css'
import { ExchangeReturn } from './ExchangeReturn.tsx'
import { TestRun } from './TestRun.tsx'
import { UnitCodes } from './UnitCodes.tsx'

const months = Array.from({ length: 12 }, (_, at) => String(at + 1))

/** One form of another system: a test run, the file, what came back, its columns and the codes of our units. */
export function ExchangeFormPage() {
  const { id = '' } = useParams()
  const { t } = useWords()
  const { today } = useSession()
  const { forms } = useRead(listExchangeForms)
  const filters = useFilters({ year: today.slice(0, 4), through: String(Number(today.slice(5, 7))) })
  const form = forms.find((each) => each.id === id)
  if (!form) return <NotFoundPage />
  const chosen = { year: Number(filters.valueOf('year')), through: Number(filters.valueOf('through')) }
  const years = [1, 0, -1, -2, -3].map((more) => String(Number(today.slice(0, 4)) + more))
  return (
    <Page
      title={form.name}
      sub={t('exchange.formSub', { about: t(`exchange.about.${form.about}`), count: form.codes })}
      crumbs={[{ title: t('exchange.title'), to: paths.exchange }]}
    >
      <div className={styles['choice']}>
        <SelectField
          field={filters.field('year')}
          label={t('exchange.year')}
          options={years.map((value) => ({ value, label: value }))}
        />
        {form.about === 'target' && (
          <SelectField
            field={filters.field('through')}
            label={t('exchange.through')}
            options={months.map((value) => ({ value, label: value }))}
          />
        )}
      </div>
      <Section title={t('exchange.testRun')}>
        <Waiting lines={6}>
          <TestRun form={form} chosen={chosen} />
        </Waiting>
      </Section>
      <Section title={t('exchange.comeBack')}>
        <ExchangeReturn form={form} chosen={chosen} />
      </Section>
      <Section title={t('exchange.whatIn')}>
        <ChangeColumns key={form.version} form={form} />
      </Section>
      {form.columns.some(({ field }) => field === 'unit_code') && (
        <Section title={t('exchange.unitCodes')}>
          <UnitCodes formId={form.id} />
        </Section>
      )}
    </Page>
  )
}
