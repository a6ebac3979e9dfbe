// PostCSS plugin of the build: keeps the element selectors of hosts out of the widget.

/** Path of the widget's sheet, which the script of `<werify-login>` imports with `?inline`. */
const SHEET = /styles[\\/]werify\.css(?:\?|$)/

/** The first class of the widget in a selector. */
const OWN_CLASS = /\.werify-[\w-]+/

/** Matches every element, with the specificity of two ids. */
export const ISOLATION = ':not(#_#_)'

/**
 * Gives every selector of the widget's sheet the specificity of two ids, so that no element selector of a host wins over
 * it, however it is qualified: `button`, `.entry-content a`, `#content button:hover`. Gives the widget's private properties
 * names of their own.
 *
 * @returns {import('postcss').Plugin}
 */
export function isolateStyles() {
  return {
    postcssPlugin: 'isolate-styles',
    Once(sheet, { result }) {
      if (!SHEET.test(result.opts.from ?? '')) return
      sheet.walkRules(rule => {
        if (rule.parent?.type === 'atrule' && rule.parent.name.endsWith('keyframes')) return
        rule.selectors = rule.selectors.map(isolateSelector)
      })
      sheet.walkDecls(declaration => {
        declaration.prop = isolateProperties(declaration.prop)
        declaration.value = isolateProperties(declaration.value)
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

/**
 * Hosts mark private properties by `--_`, too, and set them for whole elements: `button { --_text: … }`. `all` resets no
 * custom property.
 *
 * @param {string} text name or value of a declaration
 */
export function isolateProperties(text) {
  return text.replaceAll('--_', '--_w-')
}
