import { useState } from 'react'
import { type Layout, mapLayout } from '#domain/consolidation/contract.ts'
import { useAct } from '#web/api.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { Section } from '#web/ui/Section.tsx'
import { useWords } from '#web/words/language.tsx'
import type { Consolidation } from './ConsolidationView.tsx'
import { MapLayout } from './MapLayout.tsx'

/** How the tables are read: those not understood ask at once, the others may be changed. */
export function Layouts({ consolidation, unsure }: { consolidation: Consolidation; unsure: boolean }) {
  const { t } = useWords()
  const layouts = consolidation.layouts.filter(({ isUnsure }) => isUnsure === unsure)
  if (layouts.length === 0) return null
  return (
    <Section title={t('consolidation.layouts')} minor={!unsure}>
      <div className="stack">
        {layouts.map((layout) => (
          <OneLayout
            // What was said of a layout makes its questions anew.
            key={`${layout.fingerprint} ${layout.columns.map(({ meaning }) => meaning).join(' ')}`}
            id={consolidation.id}
            layout={layout}
          />
        ))}
      </div>
    </Section>
  )
}

function OneLayout({ id, layout }: { id: string; layout: Layout }) {
  const { t, format } = useWords()
  const [isOpen, setOpen] = useState(layout.isUnsure)
  const forget = useAct(mapLayout)
  const save = useAct(mapLayout)
  const { files, isUnsure, remembered, fingerprint } = layout
  const title = t(isUnsure ? 'consolidation.layoutUnsure' : 'consolidation.layoutSure', { count: files })
  const actions = (
    <>
      <Button small aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t(isOpen ? 'consolidation.layoutClose' : 'consolidation.layoutChange')}
      </Button>
      {remembered && (
        <Button
          small
          busy={forget.isSending}
          onClick={() => void forget.attempt({ params: { id }, body: { fingerprint, columns: null } })}
        >
          {t('consolidation.layoutForget')}
        </Button>
      )}
    </>
  )
  const asRemembered =
    remembered &&
    t('consolidation.layoutRemembered', { name: remembered.fileName, date: format.date(remembered.savedOn) })
  return (
    <div className="stack">
      {isUnsure ? (
        <Notice title={title} actions={actions}>
          {t('consolidation.layoutUnsureBody')} {asRemembered}
        </Notice>
      ) : (
        <p className="row">
          <span>
            {title}. {asRemembered}
          </span>
          {actions}
        </p>
      )}
      <ProblemNotice problem={forget.problem} />
      {isOpen && (
        <MapLayout
          layout={layout}
          isSaving={save.isSending}
          problem={save.problem}
          onSave={(body) => void save.attempt({ params: { id }, body })}
        />
      )}
    </div>
  )
}
