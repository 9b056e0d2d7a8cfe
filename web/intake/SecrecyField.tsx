import { declaredSecrecySchema } from '#domain/intake/contract.ts'
import { ChoiceField } from '#web/ui/ChoiceField.tsx'
import { bind } from '#web/ui/form/field-binding.ts'
import { Notice } from '#web/ui/Notice.tsx'
import { useWords } from '#web/words/language.tsx'
import type { DeclaredSecrecy } from './use-read-in.ts'

const levels = declaredSecrecySchema.options

/** What its reader declares of a document. Nothing is chosen beforehand: it must be said. */
export function SecrecyField(props: {
  value: DeclaredSecrecy | null
  onChoose: (secrecy: DeclaredSecrecy) => void
  why: string | null
}) {
  const { t } = useWords()
  const choose = (value: unknown) => {
    const level = levels.find((one) => one === value)
    if (level) props.onChoose(level)
  }
  return (
    <div className="stack">
      <ChoiceField
        field={bind('declared-secrecy', props.value ?? '', choose)}
        label={t('intake.secrecy')}
        hint={t('intake.secrecy.none.hint')}
        why={props.why}
        options={levels.map((level) => ({ value: level, label: t(`intake.secrecy.${level}`) }))}
      />
      {props.value && props.value !== 'none' && (
        <Notice kind="refused" title={t('intake.secretTitle')}>
          {t('intake.secretBody')}
        </Notice>
      )}
    </div>
  )
}
