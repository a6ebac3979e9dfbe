/** A sentence about a page of another site that frames this one, or none. */
export function describeForeignFrame({ top }: Pick<Window, 'top'>): readonly string[] {
  return isReadable(top)
    ? []
    : [
        `a page of another site frames this one, and can place what it likes over the login (clickjacking). Unless you want that, serve the page with the CSP directive "frame-ancestors 'self'".`,
      ]
}

/** Browsers let a page read the address of its outermost frame only where both have one origin. */
function isReadable(top: Window | null): boolean {
  try {
    return top?.location.href !== undefined
  } catch {
    return false
  }
}
