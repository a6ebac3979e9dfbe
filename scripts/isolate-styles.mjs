// PostCSS plugin of the build: keeps the element selectors of hosts out of the widget.

/** The first class of the widget in a selector. */
const OWN_CLASS = /\.werify-[\w-]+/

/** Matches every element, with the specificity of two ids. */
export const ISOLATION = ':not(#_#_)'

/**
 * Gives every selector of the widget's sheet the specificity of two ids, so that no element selector of a host wins over
 * it, however it is qualified: `button`, `.entry-content a`, `#content button:hover`.
 *
 * @returns {import('postcss').Plugin}
 */
export function isolateStyles() {
  return {
    postcssPlugin: 'isolate-styles',
    Once(sheet, { result }) {
      if (!/styles[\\/]werify\.css$/.test(result.opts.from ?? '')) return
      sheet.walkRules(rule => {
        if (rule.parent?.type === 'atrule' && rule.parent.name.endsWith('keyframes')) return
        rule.selectors = rule.selectors.map(isolateSelector)
      })
    },
  }
}

/** @param {string} selector */
export function isolateSelector(selector) {
  if (OWN_CLASS.test(selector)) return selector.replace(OWN_CLASS, own => own + ISOLATION)
  throw new Error(
    `The selector "${selector}" names no class of the widget, so it would reach into the host's page.`,
  )
}
