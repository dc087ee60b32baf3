import { For, type JSX, Show } from 'solid-js'
import type { Signature } from '../../../base/signature.ts'
import { SignatureView } from './signature-pad.tsx'

export interface SignatureBox {
  /** Who signs, and as what. */
  readonly label: string
  /** On paper or already given. */
  readonly signature?: Signature | undefined
  readonly tickedText?: string | undefined
}

export interface PrintSheetProps {
  readonly title: string
  /** Who gives the sheet: the organisation, the coop. */
  readonly from: JSX.Element
  /** Date, number: at the other end of the head. */
  readonly facts?: JSX.Element | undefined
  /** « Données d’exemple »: across the sheet of a demonstration, so that no paper of it passes for true. */
  readonly demoMark?: string | undefined
  /** At the end of the sheet: legal words, how long it is kept. */
  readonly footer?: JSX.Element | undefined
  readonly signatures?: readonly SignatureBox[] | undefined
  readonly landscape?: boolean | undefined
  /** Seen on paper only. */
  readonly paperOnly?: boolean | undefined
  readonly children: JSX.Element
}

/**
 * One sheet of paper, A4. While a page holds sheets they are all that is printed of it; each begins on a new page, rows
 * and signature boxes are never cut, and a table says its titles again on each page (see print-sheet.css).
 */
export function PrintSheet(props: PrintSheetProps): JSX.Element {
  return (
    <section
      class="sheet"
      classList={{ 'print-only': props.paperOnly === true }}
      data-landscape={props.landscape ? '' : undefined}
      aria-label={props.title}
    >
      <header class="sheet-head">
        <div>
          <p class="sheet-from">{props.from}</p>
          <h2 class="sheet-title">{props.title}</h2>
        </div>
        <Show when={props.facts}>
          <div class="sheet-facts">{props.facts}</div>
        </Show>
      </header>
      <Show when={props.demoMark}>
        <p class="sheet-demo">{props.demoMark}</p>
      </Show>
      <div class="sheet-body">{props.children}</div>
      <Show when={props.signatures && props.signatures.length > 0}>
        <ul class="sheet-signs">
          <For each={props.signatures}>
            {(box) => (
              <li class="sheet-sign">
                <p>{box.label}</p>
                <Show when={box.signature}>
                  {(signature) => (
                    <SignatureView signature={signature()} label={box.label} tickedText={box.tickedText ?? ''} />
                  )}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={props.footer}>
        <footer class="sheet-foot">{props.footer}</footer>
      </Show>
    </section>
  )
}
