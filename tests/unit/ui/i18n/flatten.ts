import { type Catalogue, isPlural } from '../../../../src/ui/i18n/catalogue.ts'

/** Every sentence of a catalogue by its dotted path; plural forms one per line. */
export function flatten(catalogue: Catalogue, prefix = ''): Map<string, string> {
  const all = new Map<string, string>()
  for (const [name, node] of Object.entries(catalogue)) {
    const path = prefix + name
    if (typeof node === 'string') all.set(path, node)
    else if (isPlural(node)) all.set(path, Object.values(node).join('\n'))
    else if (node !== undefined) for (const [deep, text] of flatten(node, `${path}.`)) all.set(deep, text)
  }
  return all
}

/** Every sentence that counts, with its forms. */
export function flattenForms(catalogue: Catalogue, prefix = ''): Map<string, Record<string, string>> {
  const all = new Map<string, Record<string, string>>()
  for (const [name, node] of Object.entries(catalogue)) {
    if (node === undefined || typeof node === 'string') continue
    if (isPlural(node)) all.set(prefix + name, { ...node })
    else for (const [deep, forms] of flattenForms(node, `${prefix}${name}.`)) all.set(deep, forms)
  }
  return all
}
