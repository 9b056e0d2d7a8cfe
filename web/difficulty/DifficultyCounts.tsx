import { listDifficulties } from '#domain/difficulty/contract.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { CountList } from '#web/ui/CountList.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { useWords } from '#web/words/language.tsx'

/** How many are open, by cause, by unit and by age; each count opens its rows. */
export function DifficultyCounts() {
  const { t, format } = useWords()
  const { causes, units, ages } = useRead(listDifficulties, { query: { limit: 1 } })
  if (causes.length === 0)
    return <EmptyState title={t('difficulty.none')}>{t('difficulty.noneHint')}</EmptyState>
  return (
    <div className="columns">
      <CountList
        title={t('difficulty.byCause')}
        counts={causes.map(({ cause, open }) => ({
          key: cause,
          label: t(`difficulty.cause.${cause}`),
          figure: format.number(open),
          to: paths.difficultiesOf({ cause }),
        }))}
      />
      <CountList
        title={t('difficulty.byUnit')}
        counts={units.map(({ unit, open }) => ({
          key: unit.id,
          label: unit.name,
          figure: format.number(open),
          to: paths.difficultiesOf({ unit: unit.id }),
        }))}
      />
      <CountList
        title={t('difficulty.byAge')}
        counts={ages.map(({ age, open }) => ({
          key: age,
          label: t(`difficulty.age.${age}`),
          figure: format.number(open),
          to: paths.difficultiesOf({ age }),
        }))}
      />
    </div>
  )
}
