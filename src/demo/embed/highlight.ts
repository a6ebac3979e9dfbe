/** Kinds of what stands in code, as far as they have a colour of their own. */
export type TokenKind = 'plain' | 'comment' | 'string' | 'keyword' | 'tag'

export interface CodeToken {
  readonly kind: TokenKind
  readonly text: string
}

const PATTERNS: readonly (readonly [TokenKind, string])[] = [
  ['comment', String.raw`<!--.*?-->|(?<![:'"])\/\/[^\n]*`],
  ['string', `'[^'\\n]*'|"[^"\\n]*"`],
  ['tag', String.raw`<\/?[A-Za-z][\w-]*|\/>|(?<!=)>(?=\s|<|$)`],
  [
    'keyword',
    String.raw`\b(?:import|from|export|default|function|async|await|return|const|if|type)\b(?![-=:])`,
  ],
]

const ANY = new RegExp(PATTERNS.map(([kind, pattern]) => `(?<${kind}>${pattern})`).join('|'), 'g')

/** Splits code at what has a colour. The texts together are the code. */
export function highlight(code: string): readonly CodeToken[] {
  const tokens: CodeToken[] = []
  let end = 0
  for (const match of code.matchAll(ANY)) {
    if (match.index > end) tokens.push({ kind: 'plain', text: code.slice(end, match.index) })
    const kind = PATTERNS.find(([name]) => match.groups?.[name] !== undefined)?.[0] ?? 'plain'
    tokens.push({ kind, text: match[0] })
    end = match.index + match[0].length
  }
  if (end < code.length) tokens.push({ kind: 'plain', text: code.slice(end) })
  return tokens
}
