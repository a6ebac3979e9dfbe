/** Tests that need a document. The other ones run in plain Node, which is faster. */
const IN_A_PAGE = [
  '{src,docs}/**/*.test.tsx',
  'src/{element,requests,ui,views,widget}/**/*.test.ts',
  'docs/examples/google.test.ts',
  'src/testing/faults/**/*.test.ts',
]

/** Tests in a document that simulate a server as well, or render on one. They need globals of Node. */
const IN_A_PAGE_WITH_NODE = [
  'docs/examples/{headless-login,quick-start,sign-in,stories}.test.tsx',
  'src/contract-tests/custom-backend.test.tsx',
  'src/demo/embed/html-code.test.tsx',
  'src/requests/werify-tickets.test.ts',
  'src/testing/faults/**/*.test.ts',
  'src/widget/{login-two-tabs,server-rendering,whole-widget-model}.test.tsx',
]

/** Tests in Node of what numbers are before any numbering plans are loaded. They need modules of their own. */
const WITH_OWN_MODULES = ['src/phone/{find-country,numbering-plans}.test.ts']

/** Some scripts have packages of their own, which hold tests. */
const INSTALLED = '**/node_modules/**'

/** @type {import('vitest/config').TestProjectConfiguration[]} */
export const TEST_PROJECTS = [
  {
    extends: true,
    test: {
      name: 'node',
      // Loading the same modules anew for each file takes a third of the time.
      isolate: false,
      include: ['{src,mocks,docs,scripts}/**/*.test.ts'],
      exclude: [INSTALLED, ...IN_A_PAGE, ...WITH_OWN_MODULES],
    },
  },
  {
    extends: true,
    test: { name: 'node-with-own-modules', include: WITH_OWN_MODULES },
  },
  {
    extends: true,
    test: {
      name: 'jsdom',
      environment: 'jsdom',
      // Each file still has a document and modules of its own, and a worker loads jsdom once for all its files.
      pool: 'vmThreads',
      include: IN_A_PAGE,
      exclude: [INSTALLED, ...IN_A_PAGE_WITH_NODE],
    },
  },
  {
    extends: true,
    test: { name: 'jsdom-with-node', environment: 'jsdom', include: IN_A_PAGE_WITH_NODE },
  },
]
