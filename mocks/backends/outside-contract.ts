import type * as z from 'zod/mini'
import { toRecord } from '../../src/domain/to-record.js'
import type { RequestFormat } from './request-format.js'

/** Part of a request that its contract does not have, for people. */
export interface OutsideContract {
  /** Field, query parameter or header; `body` for all of the body. */
  readonly name: string
  /** Sentence such as `"otp" is a number, and must be text.` */
  readonly sentence: string
}

/** Lists what a request has beyond its contract, and what it lacks. */
export function findOutsideContract(
  request: Request,
  given: unknown,
  { contract, query = [] }: RequestFormat<unknown>,
): readonly OutsideContract[] {
  return [...findMediaType(request), ...findQuery(request, query), ...findFields(given, contract)]
}

function findMediaType({ headers, method }: Request): readonly OutsideContract[] {
  const type = headers.get('Content-Type') ?? 'none'
  if (method === 'GET' || /^application\/json\s*(?:;|$)/i.test(type)) return []
  return [{ name: 'Content-Type', sentence: `"Content-Type" is ${type}, and must be application/json.` }]
}

function findQuery({ url }: Request, known: readonly string[]): readonly OutsideContract[] {
  return [...new URL(url).searchParams.keys()]
    .filter(name => !known.includes(name))
    .map(name => ({ name, sentence: `"${name}" is not a query parameter of this request.` }))
}

function findFields(body: unknown, contract: z.ZodMiniType): readonly OutsideContract[] {
  const result = contract.safeParse(body)
  return result.success ? [] : listIssues(result.error.issues).flatMap(issue => toOutside(issue, body))
}

/** Issues of a schema, with those of the nearest alternative in the place of a union's. */
export function listIssues(issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] {
  return issues.flatMap(issue => {
    if (issue.code !== 'invalid_union') return [issue]
    const [nearest = []] = issue.errors.toSorted((one, other) => one.length - other.length)
    return listIssues(nearest.map(inner => ({ ...inner, path: [...issue.path, ...inner.path] })))
  })
}

function toOutside(issue: z.core.$ZodIssue, body: unknown): readonly OutsideContract[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(name => ({ name, sentence: `"${name}" is not a field of this request.` }))
  }
  const name = String(issue.path[0] ?? 'body')
  const value = issue.path.length === 0 ? body : toRecord(body)[name]
  return [{ name, sentence: `"${name}" ${toPredicate(issue, value)}` }]
}

function toPredicate(issue: z.core.$ZodIssue, value: unknown): string {
  if (value === undefined) return 'is missing.'
  if (issue.code !== 'invalid_type') return 'has another form than the contract says.'
  return `is ${toTypeName(value)}, and must be ${TYPE_NAMES[issue.expected] ?? issue.expected}.`
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
}

function toTypeName(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'a list' : (TYPE_NAMES[typeof value] ?? typeof value)
}
