import { type ParagraphChild, type TextRun, XmlAttributeComponent, XmlComponent } from 'docx'

class Value extends XmlAttributeComponent<{ readonly val: string }> {
  protected override readonly xmlKeys = { val: 'w:val' }
}

class Setting extends XmlComponent {
  constructor(name: string, val: string) {
    super(name)
    this.root.push(new Value({ val }))
  }
}

class Part extends XmlComponent {
  constructor(name: string, children: readonly XmlComponent[]) {
    super(name)
    this.root.push(...children)
  }
}

/** Text within a line that Word shows as one field, known by its tag; its words stay free to be edited. */
export class ContentControl extends XmlComponent {
  constructor(tag: string, title: string, runs: readonly TextRun[]) {
    super('w:sdt')
    this.root.push(
      new Part('w:sdtPr', [new Setting('w:alias', title), new Setting('w:tag', tag)]),
      new Part('w:sdtContent', runs),
    )
  }
}

/** Paragraphs hold any element of Word; the library names only some of them. */
export const withinLine = (element: XmlComponent): ParagraphChild => element as unknown as ParagraphChild
