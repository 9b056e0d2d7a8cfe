import { useWords } from '#web/words/language.tsx'

/** What a level is called: by our own words where we know its kind of unit, otherwise as the organisation writes it. */
export function useLevelName(): (level: string) => string {
  const { find } = useWords()
  return (level) => find(`recommendation.level.${level}`) ?? level
}
