import * as z from 'zod'
import type { Access, Method, Route, Schema } from './route.ts'

const nothing = z.object({})
type Nothing = z.infer<typeof nothing>

interface Definition<Params, Query, Body, Response> {
  method: Method
  path: string
  summary: string
  access?: Access
  verb?: string
  params?: Schema<Params>
  query?: Schema<Query>
  body?: Schema<Body>
  response: Schema<Response>
  payload?: Route['payload']
}

/** A route with what it leaves out filled in: signed-in access, JSON, no params, query or body. */
export function defineRoute<Response, Params = Nothing, Query = Nothing, Body = Nothing>(
  definition: Definition<Params, Query, Body, Response>,
): Route<Params, Query, Body, Response> {
  const empty = <T>() => nothing as unknown as Schema<T>
  return {
    access: 'signed-in',
    payload: 'json',
    ...definition,
    params: definition.params ?? empty<Params>(),
    query: definition.query ?? empty<Query>(),
    body: definition.body ?? empty<Body>(),
  }
}
