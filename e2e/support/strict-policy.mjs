/** Content Security Policy of a page that allows nothing but its own files, with Trusted Types that nobody may create. */
export const STRICT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  // For the icon of the demo. The widget has no pictures.
  "img-src 'self'",
  "worker-src 'self'",
  // The font files are in the demo's style sheet.
  "font-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')
