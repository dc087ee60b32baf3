// What a catalogue is, and the types that make a wrong key or a forgotten placeholder a compile error.
// A catalogue is a nested object of sentences. A sentence may hold {placeholders}; one that counts is an
// object of plural forms (`one` and `other` at least; French also has `many`), chosen by the number `n`.

export interface PluralForms {
  readonly zero?: string
  readonly one: string
  readonly two?: string
  readonly few?: string
  readonly many?: string
  readonly other: string
}
type Leaf = string | PluralForms

export interface Catalogue {
  readonly [key: string]: Leaf | Catalogue | undefined
}

/** The same keys as `T`, with free sentences: what every locale but the reference must satisfy. */
export type Shape<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : T[K] extends PluralForms ? PluralForms : Shape<T[K]>
}

/** Some of the keys of `T`: a locale whose other sentences are said in French. */
export type PartOf<T> = {
  readonly [K in keyof T]?: T[K] extends string ? string : T[K] extends PluralForms ? PluralForms : PartOf<T[K]>
}

/** Every dotted path that leads to a sentence. */
export type KeyOf<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends Leaf ? `${Prefix}${K}` : KeyOf<T[K], `${Prefix}${K}.`>
}[keyof T & string]

type At<T, Path extends string> = Path extends `${infer Head}.${infer Rest}`
  ? Head extends keyof T
    ? At<T[Head], Rest>
    : never
  : Path extends keyof T
    ? T[Path]
    : never

type Names<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never
type NamesOf<L> = L extends string ? Names<L> : L extends PluralForms ? 'n' | Names<L[keyof L]> : never

export type Value = string | number

/** The arguments that follow a key: nothing when its sentence has no placeholder. */
export type ArgumentsOf<T, Path extends string> = [NamesOf<At<T, Path>>] extends [never]
  ? []
  : [values: { readonly [Name in NamesOf<At<T, Path>>]: Name extends 'n' ? number : Value }]

export const isPlural = (node: Leaf | Catalogue | undefined): node is PluralForms =>
  typeof node === 'object' && typeof node.one === 'string' && typeof node.other === 'string'

const found = new WeakMap<Catalogue, Map<string, Leaf | undefined>>()

/** The sentence or plural forms at a dotted path, or nothing. Looked for once: a page asks for a hundred, again and again. */
export function findSentence(catalogue: Catalogue, path: string): Leaf | undefined {
  let known = found.get(catalogue)
  if (known === undefined) {
    known = new Map()
    found.set(catalogue, known)
  }
  if (known.has(path)) return known.get(path)
  const leaf = leafAt(catalogue, path)
  known.set(path, leaf)
  return leaf
}

function leafAt(catalogue: Catalogue, path: string): Leaf | undefined {
  let node: Leaf | Catalogue | undefined = catalogue
  for (const part of path.split('.')) {
    if (node === undefined || typeof node === 'string' || isPlural(node)) return undefined
    node = Object.hasOwn(node, part) ? node[part] : undefined
  }
  return typeof node === 'string' || (node !== undefined && isPlural(node)) ? node : undefined
}

/** How one language counts, sets its sentences, and shows what is put into them. */
export interface LanguageRules {
  readonly pluralOf: (n: number) => Intl.LDMLPluralRule
  readonly set: (sentence: string) => string
  readonly show: (value: Value) => string
  /** « de » before a value, as the language joins both. */
  readonly before: (of: string, value: Value) => string
}

/** Fills a sentence. A placeholder without a value stays visible, so that a test or a person sees it. */
export function fillSentence(leaf: Leaf, values: Readonly<Record<string, unknown>>, rules: LanguageRules): string {
  const sentence = typeof leaf === 'string' ? leaf : (leaf[rules.pluralOf(Number(values.n ?? 0))] ?? leaf.other)
  return rules.set(sentence).replace(/(\bde )?\{(\w+)\}/gi, (whole, before: string | undefined, name: string) => {
    const value = values[name]
    if (typeof value !== 'number' && typeof value !== 'string') return whole
    return `${before === undefined ? '' : rules.before(before, value)}${rules.show(value)}`
  })
}
