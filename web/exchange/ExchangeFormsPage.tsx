import { type ExchangeForm, listExchangeForms } from '#domain/exchange/contract.ts'
import { AdministrationTabs } from '#web/administration/AdministrationTabs.tsx'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { ButtonLink } from '#web/ui/Button.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Page } from '#web/ui/Page.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'

/** The forms of other systems in which our facts leave and come back. */
export function ExchangeFormsPage() {
  const { t } = useWords()
  const { forms } = useRead(listExchangeForms)
  const add = (
    <ButtonLink kind="primary" to={paths.newExchangeForm}>
      {t('exchange.add')}
    </ButtonLink>
  )
  return (
    <Page title={t('exchange.title')} sub={t('exchange.sub')} actions={add}>
      <AdministrationTabs />
      <Table
        label={t('exchange.title')}
        rows={forms}
        columns={useFormColumns()}
        rowKey={({ id }) => id}
        to={({ id }) => paths.exchangeForm(id)}
        empty={
          <EmptyState title={t('exchange.none')} action={add}>
            {t('exchange.noneHint')}
          </EmptyState>
        }
      />
    </Page>
  )
}

function useFormColumns(): Column<ExchangeForm>[] {
  const { t } = useWords()
  return [
    { key: 'name', title: t('exchange.name'), render: ({ name }) => name, sort: ({ name }) => name },
    { key: 'about', title: t('exchange.about'), render: ({ about }) => t(`exchange.about.${about}`) },
    { key: 'columns', title: t('exchange.columns'), align: 'end', render: ({ columns }) => columns.length },
    { key: 'codes', title: t('exchange.codes'), align: 'end', render: ({ codes }) => codes },
    {
      key: 'state',
      title: t('exchange.state'),
      render: ({ isRetired }) =>
        isRetired ? <span className="quiet">{t('exchange.retired')}</span> : t('exchange.inUse'),
    },
  ]
}
