import * as z from 'zod/mini'
import type { Route } from '../api-description.js'
import { createApiAnswers } from '../werify-family/openapi-responses.js'
import { plural } from '../werify-family/openapi-schemas.js'
import { googleRequest } from './contract.js'

const answers = createApiAnswers(plural)

export const googleRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/v1/oauth/google',
    name: 'signInWithGoogle',
    summary: 'Begins to sign in with Google.',
    description: 'Opened by the browser. Our choice: all but the route, since no document says more.',
    query: {
      return_to: {
        description: 'Our choice: the page to come back to, of an origin that the server knows.',
        schema: z.string(),
      },
      state: {
        description: 'Our choice, after RFC 6749, 10.12: given back unchanged.',
        schema: z.string(),
      },
    },
    answers: {
      200: { description: 'A page of Google, or what leads there.', bodies: [], type: 'text/html' },
      303: {
        description:
          'Back to `return_to`, with `code` and `state`, or with `error` and `state` (RFC 6749, 4.1.2). Never with a token.',
        bodies: [],
        type: 'text/html',
      },
      ...answers.withBody,
    },
  },
  {
    method: 'post',
    path: '/v1/oauth/google',
    name: 'exchangeGoogleCode',
    summary: 'Signs in with the code that the browser came back with.',
    description: 'Our choice: no document has this route.',
    body: { name: 'GoogleRequest', schema: googleRequest },
    answers: {
      200: { ...answers.login, description: 'The code was good.' },
      401: answers.refused('There is no such code.'),
      409: answers.refused('The code has been used.'),
      410: answers.refused('The code has expired.'),
      ...answers.withBody,
    },
  },
]
