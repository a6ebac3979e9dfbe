// Hosts that install the package as everybody does. Each is a folder here, and is served on a port of its own.

const FIRST_PORT = Number(process.env.PORT ?? 5314)

const TITLES = {
  'vite-react-19': 'Vite 8, React 19, TypeScript with `bundler` resolution',
  'vite-react-18': 'Vite 8, React 18.3, TypeScript with `nodenext` resolution',
  next: 'Next.js 16, App Router, with Cache Components',
  headless: 'A login with a look of its own, on Vite 8 and React 19',
  'plain-html': '`<werify-login>` in a page without a build',
  vue: '`<werify-login>` in Vue 3',
  svelte: '`<werify-login>` in Svelte 5',
}

/** @type {readonly { readonly folder: string, readonly title: string, readonly port: number }[]} */
export const consumers = Object.entries(TITLES).map(([folder, title], index) => ({
  folder,
  title,
  port: FIRST_PORT + index,
}))
