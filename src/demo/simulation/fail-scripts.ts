import { http, type HttpHandler, HttpResponse } from 'msw'

/** The file names of scripts in a build and in development: msw does not tell a handler what a request is for. */
const SCRIPT = /\.(?:js|tsx?)$/

/**
 * Fails every script that the page loads while a condition holds. A script that was loaded before is not requested
 * again. Put it before the other handlers.
 */
export function failScripts(doesFail: () => boolean): HttpHandler {
  return http.get(SCRIPT, () => (doesFail() ? HttpResponse.error() : undefined))
}
