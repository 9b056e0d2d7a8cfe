declare module 'fast-formula-parser' {
  interface Place {
    sheet: string
    row: number
    col: number
  }
  interface Range {
    sheet: string
    from: { row: number; col: number }
    to: { row: number; col: number }
  }
  export default class FormulaParser {
    constructor(settings: {
      onCell: (place: Place) => unknown
      onRange: (range: Range) => unknown[][]
      functions: Record<string, (...parts: { value: unknown }[]) => unknown>
    })
    parse(formula: string, place: Place): unknown
  }
}
