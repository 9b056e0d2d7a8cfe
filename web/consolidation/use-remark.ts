import type { Remark } from '#domain/consolidation/contract.ts'
import { isDecimal } from '#domain/quantity/decimal.ts'
import { useWords } from '#web/words/language.tsx'

const nameless = new Set(['first', 'from', 'through', 'month', 'found', 'expected'])

/** The sentence about a cell: what is wrong or worth knowing, with what would be right. */
export function useRemark() {
  const { t, find, format } = useWords()
  const shown = (name: string, value: string | number): string | number => {
    if (name === 'column') return find(`target.column.${value}`) ?? value
    return typeof value === 'string' && isDecimal(value) && !nameless.has(name) ? format.number(value) : value
  }
  return ({ isProblem, code, params }: Pick<Remark, 'isProblem' | 'code' | 'params'>): string => {
    const of = isProblem ? 'cell' : 'notice'
    const named = Object.fromEntries(
      Object.entries(params).map(([name, value]) => [name, shown(name, value)]),
    )
    const cured = 'cure' in params ? find(`target.${of}.${code}_cure`, named) : null
    return cured ?? find(`target.${of}.${code}`, named) ?? t('field.invalid')
  }
}
