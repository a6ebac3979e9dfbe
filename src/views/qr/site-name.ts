/** Name by which a person knows the site of a page. A file has no host. */
export function findSiteName(page: {
  readonly location: Pick<Location, 'host'>
  readonly title: string
}): string {
  return page.location.host || page.title
}
