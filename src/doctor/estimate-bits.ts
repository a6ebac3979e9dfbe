/** Alphabets of identifiers, the smallest first, with the bits of one character. */
const ALPHABETS: readonly (readonly [alphabet: RegExp, bits: number])[] = [
  [/^\d*$/, Math.log2(10)],
  [/^(?:[\da-f]*|[\dA-F]*)$/, 4],
  [/^(?:[\da-z]*|[\dA-Z]*)$/, Math.log2(36)],
  [/^[\dA-Za-z]*$/, Math.log2(62)],
  [/^[!-~]*$/, 6],
]

/**
 * Upper bound for the bits that an attacker has to guess: positions at which samples differ, times the bits of the
 * alphabet that they use there. Two random samples also agree at some positions, so it is a little low. A single sample
 * counts as a whole. Samples of different lengths are compared from both ends, and the lower number counts: some have a
 * prefix, and some are plain numbers.
 *
 * @returns 0 for samples that are all equal
 */
export function estimateBits(samples: readonly string[]): number {
  const plain = samples.map(sample => sample.replaceAll(/[-_.]/g, ''))
  const longest = Math.max(...plain.map(text => text.length))
  return Math.min(
    countBits(plain.map(text => text.padStart(longest, '0'))),
    countBits(plain.map(text => text.padEnd(longest, '0'))),
  )
}

/** @param texts of one length */
function countBits(texts: readonly string[]): number {
  const columns = Array.from({ length: texts[0]?.length ?? 0 }, (_, at) => texts.map(text => text.charAt(at)))
  const varying = texts.length === 1 ? columns : columns.filter(column => new Set(column).size > 1)
  const used = varying.flat().join('')
  const [, bitsPerCharacter = 0] = ALPHABETS.find(([alphabet]) => alphabet.test(used)) ?? []
  return Math.round(varying.length * bitsPerCharacter)
}
