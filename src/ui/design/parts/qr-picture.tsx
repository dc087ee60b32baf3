import { createMemo, type JSX } from 'solid-js'
import { encode } from 'uqr'

/** A QR code as one path; black on white in every theme, with the quiet zone that readers need. */
export function QrPicture(props: { readonly text: string; readonly label: string }): JSX.Element {
  const code = createMemo(() => encode(props.text, { ecc: 'M', border: 0 }))
  const path = createMemo(() => {
    const runs: string[] = []
    code().data.forEach((line, y) => {
      let x = 0
      while (x < line.length) {
        let width = 0
        while (line[x + width] === true) width += 1
        if (width > 0) runs.push(`M${x + 4} ${y + 4}h${width}v1h-${width}z`)
        x += Math.max(1, width)
      }
    })
    return runs.join('')
  })
  const side = (): number => code().size + 8
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${side()} ${side()}`}
      role="img"
      aria-label={props.label}
      shape-rendering="crispEdges"
    >
      <rect class="qr-paper" width={side()} height={side()} />
      <path class="qr-ink" d={path()} />
    </svg>
  )
}
