import { type Decision, allowed, refused } from '#domain/decision/decision.ts'

interface Filling {
  readonly telephone: string
  readonly text: string
}

/** Fills a gateway's body; what is put in cannot break out of the JSON string in which its place stands. */
export function fillTemplate(template: string, filling: Filling): string {
  const inString = (value: string) => JSON.stringify(value).slice(1, -1)
  return template.replace(/\{\{(telephone|text)\}\}/g, (_whole, name: keyof Filling) =>
    inString(filling[name]),
  )
}

/** A template is JSON with a place for the number and one for the words. */
export function canBeTemplate(template: string): Decision<'template_is_no_json' | 'template_lacks_places'> {
  if (!template.includes('{{telephone}}') || !template.includes('{{text}}'))
    return refused('template_lacks_places')
  try {
    JSON.parse(fillTemplate(template, { telephone: '"', text: '\\' }))
    return allowed
  } catch {
    return refused('template_is_no_json')
  }
}
