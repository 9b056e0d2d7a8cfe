import { escapeHtml as escape } from '#documents/out/html/escape-html.ts'

interface Operation {
  summary: string
  parameters: { name: string; in: string; required: boolean; schema: unknown }[]
  requestBody?: { content: Record<string, { schema: unknown }> }
  responses: Record<string, { content: Record<string, { schema: unknown }> }>
}

const schemaBlock = (title: string, content: Record<string, { schema: unknown }> | undefined): string =>
  Object.entries(content ?? {})
    .map(
      ([type, { schema }]) =>
        `<details><summary>${title} <code>${escape(type)}</code></summary><pre>${escape(JSON.stringify(schema, null, 2))}</pre></details>`,
    )
    .join('')

const operationBlock = (method: string, path: string, operation: Operation): string => `
<section id="${escape(`${method}-${path}`)}">
<h3><code>${escape(method.toUpperCase())}</code> <code>${escape(path)}</code></h3>
<p>${escape(operation.summary)}</p>
${operation.parameters.length > 0 ? `<table><tr><th>Parameter</th><th>In</th><th>Schema</th></tr>${operation.parameters.map((each) => `<tr><td><code>${escape(each.name)}</code>${each.required ? ' *' : ''}</td><td>${escape(each.in)}</td><td><code>${escape(JSON.stringify(each.schema))}</code></td></tr>`).join('')}</table>` : ''}
${schemaBlock('Request', operation.requestBody?.content)}
${schemaBlock('Answer', operation.responses['200']?.content)}
</section>`

/** A page of the API, written from the OpenAPI document: no script, nothing from outside. */
export function docsPage(openApi: Record<string, unknown>): string {
  const paths = openApi['paths'] as Record<string, Record<string, Operation>>
  const blocks = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => operationBlock(method, path, operation)),
  )
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Nhịp API</title><style>
body{font:15px/1.55 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1d1c1a;background:#fbfaf6}
section{border-top:1px solid #e5e1d8;padding:.5rem 0}h3{font-weight:500;margin:.4rem 0}code,pre{font-size:13px}
pre{overflow:auto;background:#f4f2ec;padding:.75rem}table{border-collapse:collapse;font-size:14px}td,th{text-align:left;padding:2px 12px 2px 0;vertical-align:top}
</style><h1>Nhịp API</h1>
<p>OpenAPI 3.1: <a href="/api/openapi.json">/api/openapi.json</a>. Changes carry <code>X-Nhip-Csrf: 1</code> and an
<code>Idempotency-Key</code> (UUID); the same key again gets the same answer. Failures are <code>application/problem+json</code>.</p>
${blocks.join('')}</html>`
}
