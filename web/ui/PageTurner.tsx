import { useWords } from '#web/words/language.tsx'
import { Button } from './Button.tsx'

type Props = {
  filters: { valueOf: (name: 'after') => string; set: (name: 'after', value: string) => void }
  next: string | null
}

/** On to the next page of a list, and back to its beginning; the place in it stands in the address. */
export function PageTurner({ filters, next }: Props) {
  const { t } = useWords()
  const isLater = filters.valueOf('after') !== ''
  if (!isLater && !next) return null
  return (
    <div className="row" data-screen-only>
      {isLater && <Button onClick={() => filters.set('after', '')}>{t('task.first')}</Button>}
      {next && <Button onClick={() => filters.set('after', next)}>{t('task.next')}</Button>}
    </div>
  )
}
