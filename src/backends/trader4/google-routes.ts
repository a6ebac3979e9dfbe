import * as z from 'zod/mini'
import type { Route } from '../api-description.js'
import { createResponses } from '../werify-family/openapi-responses.js'
import { plural } from '../werify-family/openapi-schemas.js'
import { googleRequest } from './contract.js'

const responses = createResponses(plural)

export const googleRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/v1/oauth/google',
    operationId: 'signInWithGoogle',
    summary: 'Starts sign-in with Google.',
    description:
      'Opened by the browser. Our choice: everything but the path, since no documentation says more.',
    query: {
      return_to: {
        description: 'Our choice: the page to come back to. Its origin must be known to the server.',
        schema: z.string(),
      },
      state: {
        description: 'Our choice, after RFC 6749, 10.12: returned unchanged.',
        schema: z.string(),
      },
    },
    responses: {
      200: { description: "Google's page, or a page that leads there.", bodies: [], type: 'text/html' },
      303: {
        description:
          'Redirect to `return_to`, with `code` and `state`, or with `error` and `state` (RFC 6749, 4.1.2). Never with a token.',
        bodies: [],
        type: 'text/html',
      },
      ...responses.withBody,
    },
  },
  {
    method: 'post',
    path: '/v1/oauth/google',
    operationId: 'exchangeGoogleCode',
    summary: 'Signs in with the code from the redirect.',
    description: 'Our choice: no documentation has this route.',
    body: { name: 'GoogleRequest', schema: googleRequest },
    responses: {
      200: { ...responses.login, description: 'The code was right.' },
      401: responses.error('There is no such code.'),
      409: responses.error('The code has been used.'),
      410: responses.error('The code has expired.'),
      ...responses.withBody,
    },
  },
]
