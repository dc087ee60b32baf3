// French typography, once for all sentences: the catalogue is written with plain spaces, and these become the spaces
// that keep a sign with its word (narrow before ; : ! ? and inside « ») and a number with its unit.

const narrow = '\u202f'
const noBreak = '\u00a0'

const set = new Map<string, string>()

/** A French sentence as it is set on paper. Placeholders and their values stay as they are. Each is set once. */
export function setInFrench(sentence: string): string {
  const known = set.get(sentence) ?? setAnew(sentence)
  set.set(sentence, known)
  return known
}

const setAnew = (sentence: string): string =>
  sentence
    .replace(/ (?=[;:!?»])/g, narrow)
    .replace(/« /g, `«${narrow}`)
    .replace(/(?<=\d) (?=(?:h|min|ans|€)(?!\p{L}))|(?<=\d h) (?=\d)/gu, noBreak)

/** « la tablette d’Amel », « le carnet de Yanis »: before a vowel « de » loses its own. An h may be either: it keeps it. */
export const elideInFrench = (of: string, value: string | number): string =>
  typeof value === 'string' && /^[aeiouœæ]/iu.test(value.normalize('NFD')) ? `${of.charAt(0)}’` : of
