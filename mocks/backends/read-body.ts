/** Media types of forms, as browsers and PHP clients send them. */
const FORM = /^(?:application\/x-www-form-urlencoded|multipart\/form-data)\b/i

/** Reads a body of JSON or of a form. Anything else is read as an object without fields, so that each one is missing. */
export async function readBody(request: Request): Promise<unknown> {
  try {
    if (!FORM.test(request.headers.get('Content-Type') ?? '')) return await request.json()
    return Object.fromEntries(await request.formData())
  } catch {
    return {}
  }
}
