/** What a contract needs of a schema; every zod schema has it. Structural, so that type-checking stays fast. */
export interface Schema<Output> {
  readonly _zod: { readonly output: Output }
  safeParse(
    value: unknown,
  ): { success: true; data: Output } | { success: false; error: { issues: readonly SchemaIssue[] } }
}

export interface SchemaIssue {
  readonly code?: string
  readonly path: readonly PropertyKey[]
  readonly message: string
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** Who may knock: anyone, or whoever is signed in. What they may do is decided by the policies. */
export type Access = 'public' | 'signed-in'

/**
 * One operation of the public API, below `/api/v1`. The server binds it, the browser calls it, OpenAPI is written
 * from it. A route that changes something names its `verb`, the office's own word, under which the log records it.
 */
export interface Route<Params = unknown, Query = unknown, Body = unknown, Response = unknown> {
  readonly method: Method
  readonly path: string
  readonly summary: string
  readonly access: Access
  readonly verb?: string
  readonly params: Schema<Params>
  readonly query: Schema<Query>
  readonly body: Schema<Body>
  readonly response: Schema<Response>
  /** `upload` takes the bytes themselves as its body, `download` answers with them; the rest is JSON. */
  readonly payload: 'json' | 'upload' | 'download'
}

export type AnyRoute = Route<never, never, never> | Route

export type ParamsOf<R> = R extends Route<infer Params, infer _Q, infer _B, infer _R> ? Params : never
export type QueryOf<R> = R extends Route<infer _P, infer Query, infer _B, infer _R> ? Query : never
export type BodyOf<R> = R extends Route<infer _P, infer _Q, infer Body, infer _R> ? Body : never
export type ResponseOf<R> = R extends Route<infer _P, infer _Q, infer _B, infer Response> ? Response : never

/** What a command or a query is given: the parsed parts of a request. */
export interface Input<R> {
  readonly params: ParamsOf<R>
  readonly query: QueryOf<R>
  readonly body: BodyOf<R>
}
