/** The item where one is: the longest path that begins the address. */
export function currentHref(items: readonly { readonly href: string }[], path: string): string | undefined {
  const inside = items.filter(({ href }) => path === href || (href !== '/' && path.startsWith(`${href}/`)))
  return inside.sort((a, b) => b.href.length - a.href.length)[0]?.href
}
