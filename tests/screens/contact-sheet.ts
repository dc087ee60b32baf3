// One page that shows all pictures side by side: a row for each screen of a role, light beside dark, phone to desktop.

export interface Shot {
  readonly role: string
  /** The route's pattern. */
  readonly pattern: string
  readonly size: string
  readonly theme: string
  /** Beside the sheet. */
  readonly file: string
}

const inHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

export function contactSheet(shots: readonly Shot[]): string {
  const rows = Map.groupBy(shots, ({ role, pattern }) => `${role} ${pattern}`)
  const row = ([name, all]: [string, Shot[]]): string => {
    const pictures = all.map(
      ({ file, size, theme }) =>
        `<a href="${inHtml(file)}"><img loading="lazy" src="${inHtml(file)}" alt="${inHtml(`${name}, ${size}, ${theme}`)}"></a>`,
    )
    return `<section><h2>${inHtml(name)}</h2><div>${pictures.join('')}</div></section>`
  }
  return `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<title>Carnet de coop</title>
<style>
  body { margin: 1rem; background: #777; color: #fff; font-family: sans-serif }
  div { display: flex; gap: 8px; overflow-x: auto; align-items: start }
  img { block-size: 420px; box-shadow: 0 2px 8px #0006 }
  h2 { font-size: 1rem }
</style>
${[...rows].map(row).join('\n')}
</html>
`
}
