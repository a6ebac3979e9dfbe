import typography from '@tailwindcss/typography'
import tailwind4 from '@tailwindcss/postcss'
import postcss from 'postcss'
import tailwind3 from 'tailwindcss-3'

/** The markup that Tailwind 3 finds class names in. */
const MARKUP = '<main class="grid min-h-screen place-items-center leading-loose tracking-wide prose"></main>'

/** Runs the sheets of Tailwind 3 and 4 through their own version. */
const tailwinds = {
  postcssPlugin: 'tailwinds',
  async Once(root, { result }) {
    const { from = '' } = result.opts
    const plugin = findTailwind(from)
    if (plugin === undefined) return
    const built = await postcss([plugin]).process(root.clone(), { from })
    root.removeAll()
    root.append(built.root.nodes)
  },
}

function findTailwind(file) {
  if (file.endsWith('/tailwind-3.css'))
    return tailwind3({ content: [{ raw: MARKUP }], plugins: [typography] })
  return /\/tailwind-4[\w-]*\.css$/.test(file) ? tailwind4() : undefined
}

export default { plugins: [tailwinds] }
