import { layoutTemplates } from '#documents/out/official/find-template.ts'
import { layoutParts } from '#domain/official-document/layout-part.ts'
import type { listLayouts as route } from '#domain/document/layout-contract.ts'
import type { Query } from '#server/kernel/context.ts'

/** The layouts as they are in the program: nothing of them is anyone's data. */
export const listLayouts: Query<typeof route> = () =>
  Promise.resolve({
    layouts: layoutTemplates.map((template) => {
      const { id, layout, effectiveFrom, effectiveTo, source, font, page, margins, styles, configured } =
        template
      return {
        id,
        layout,
        effectiveFrom,
        effectiveTo,
        source,
        font,
        page,
        margins,
        hasSourceForMargins: !configured.includes('margins'),
        parts: layoutParts.map((part) => {
          const { size, bold = false, italic = false, upper = false } = styles[part]
          const look = { points: size, isBold: bold, isItalic: italic, isUpper: upper }
          return { part, ...look, hasSource: !configured.includes(`styles.${part}`) }
        }),
      }
    }),
  })
