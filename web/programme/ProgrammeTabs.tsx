import { paths } from '#web/paths.ts'
import { Tabs } from '#web/ui/Tabs.tsx'
import { useWords } from '#web/words/language.tsx'

/** The room of programmes: the catalogue, and the projects. */
export function ProgrammeTabs() {
  const { t } = useWords()
  return (
    <Tabs
      label={t('programme.title')}
      tabs={[
        { title: t('programme.title'), to: paths.programmes },
        { title: t('project.title'), to: paths.projects },
      ]}
    />
  )
}
