import { UnreadableFileError } from '../unreadable-file.ts'
import { scanXml } from '../xml/scan-xml.ts'
import { attributeOf } from '../xml/xml-text.ts'

const runs = /\/(?:vbaProject|wordVbaData|xlMacrosheet|xlIntlMacrosheet)$/i
const objects = /\/(?:oleObject)$/i
const controls = /\/(?:control|activeXControlBinary)$/i
/** Another machine: by the web, a share of the network, or a protocol that is handed to a program. */
const elsewhere =
  /^(?:https?:|ftp:|\\\\|\/\/|file:\/{2,5}(?![a-z]:|[a-z]\|)[^/]|mhtml:|smb:|ms-\w+:|search-ms:)/i
const link = /\/hyperlink$/i
const runnable = /^\s*(?:javascript|vbscript|data|file|ms-\w+|search-ms|mhtml):/i

/**
 * Refuses relations that bring in macros, controls or objects, and whatever would be fetched from another machine when
 * the file is opened. A link on which a person clicks may lead to the web and to mail. Throws UnreadableFileError.
 */
export function inspectRelations(xml: string, entry: string): void {
  scanXml(
    xml,
    {
      open(name, attributes) {
        if (name !== 'Relationship') return
        const type = attributeOf(attributes, 'Type') ?? ''
        const target = attributeOf(attributes, 'Target') ?? ''
        if (runs.test(type)) throw new UnreadableFileError('macros', { entry })
        if (objects.test(type)) throw new UnreadableFileError('embedded_file', { entry })
        if (controls.test(type)) throw new UnreadableFileError('active_content', { entry })
        const isOutside = /^external$/i.test(attributeOf(attributes, 'TargetMode') ?? '')
        if (!isOutside) return
        if (link.test(type)) {
          if (runnable.test(target)) throw new UnreadableFileError('active_content', { entry })
        } else if (elsewhere.test(target)) throw new UnreadableFileError('reaches_outside', { entry })
      },
      close() {},
    },
    entry,
  )
}
