import { createEffect, createSignal, For, type JSX, Show } from 'solid-js'
import { type InkPoint, inkPath, pointsOf, type Signature, signatureBox, signatureOf } from '../../../base/signature.ts'
import { Button } from './button.tsx'
import { CheckField } from './check-field.tsx'
import { FieldGroup, type FieldGroupProps } from './field.tsx'
import { Icon } from './icon.tsx'
import { Check, Eraser } from './lucide.ts'

export interface SignaturePadProps extends FieldGroupProps {
  readonly signature: Signature | undefined
  /** After each stroke, a press on « Effacer », or the box ticked or not. */
  readonly onChange: (signature: Signature | undefined) => void
  /** On the empty pad, for example « Signez ici avec le doigt ». */
  readonly padText: string
  /** « Effacer » */
  readonly clearLabel: string
  /** The way without drawing, for example « Je signe : Inès ». */
  readonly tickLabel: string
  /** Said when there is a signature, for example « Signature notée ». */
  readonly signedText: string
}

const viewBox = `0 0 ${signatureBox.width} ${signatureBox.height}`

const inkOf = (signature: Signature | undefined): readonly (readonly InkPoint[])[] =>
  signature?.type === 'drawn' ? signature.strokes.map(pointsOf) : []

/**
 * A pad to sign on with a finger, a pen or a mouse: one stroke is enough. Drawing asks for sight and a steady hand, so a
 * box to tick counts as much (WCAG 2.5.7). Only strokes are kept, see base/signature.ts.
 */
export function SignaturePad(props: SignaturePadProps): JSX.Element {
  const [lines, setLines] = createSignal<readonly (readonly InkPoint[])[]>(inkOf(props.signature))
  let sent = props.signature
  let pen: number | undefined
  // A signature that comes from outside (a draft, the next person) replaces what is drawn.
  createEffect(() => {
    const { signature } = props
    // By value: a store gives back a copy of what it was told.
    if (JSON.stringify(signature) === JSON.stringify(sent)) return
    sent = signature
    pen = undefined
    setLines(inkOf(signature))
  })
  const tell = (signature: Signature | undefined): void => {
    sent = signature
    props.onChange(signature)
  }
  const ticked = (): boolean => props.signature?.type === 'ticked'
  const restart = (signature: Signature | undefined): void => {
    setLines([])
    tell(signature)
  }
  /** Digitizers report faster than frames: a signature without the points between would be made of corners. */
  const pointsFrom = (event: PointerEvent & { readonly currentTarget: Element }): InkPoint[] => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
    const finer = event.getCoalescedEvents?.() ?? []
    return (finer.length > 0 ? finer : [event]).map(({ clientX, clientY }) => ({
      x: ((clientX - left) / width) * signatureBox.width,
      y: ((clientY - top) / height) * signatureBox.height,
    }))
  }
  const extend = (event: PointerEvent & { readonly currentTarget: Element }): void => {
    if (event.pointerId !== pen) return
    const points = pointsFrom(event)
    setLines((drawn) => [...drawn.slice(0, -1), [...(drawn.at(-1) ?? []), ...points]])
  }
  const lift = (event: PointerEvent): void => {
    if (event.pointerId !== pen) return
    pen = undefined
    tell(signatureOf(lines()))
  }
  return (
    <FieldGroup {...props}>
      {() => (
        <div class="sign">
          <Show when={!ticked()}>
            <svg
              class="sign-pad"
              viewBox={viewBox}
              aria-hidden="true"
              data-empty={lines().length === 0 ? '' : undefined}
              onPointerDown={(event) => {
                // The palm that rests on the glass is a second pointer.
                if (props.disabled || pen !== undefined || event.button !== 0) return
                pen = event.pointerId
                event.currentTarget.setPointerCapture(event.pointerId)
                setLines((drawn) => [...drawn, []])
                extend(event)
              }}
              onPointerMove={extend}
              onPointerUp={lift}
              onPointerCancel={lift}
            >
              <path class="sign-line" d={`M32 ${signatureBox.height - 48}h${signatureBox.width - 64}`} />
              <Ink lines={lines()} />
            </svg>
            <Show when={lines().length === 0}>
              <p class="sign-here" aria-hidden="true">
                {props.padText}
              </p>
            </Show>
            <Button icon={Eraser} kind="quiet" disabled={props.disabled} onClick={() => restart(undefined)}>
              {props.clearLabel}
            </Button>
          </Show>
          <CheckField
            label={props.tickLabel}
            checked={ticked()}
            disabled={props.disabled}
            onChange={(tick) => restart(tick ? { type: 'ticked' } : undefined)}
          />
          <p class="sr-only" role="status">
            {props.signature ? props.signedText : ''}
          </p>
        </div>
      )}
    </FieldGroup>
  )
}

function Ink(props: { readonly lines: readonly (readonly InkPoint[])[] }): JSX.Element {
  return <For each={props.lines}>{(points) => <path class="sign-ink" d={inkPath(points)} />}</For>
}

/** A signature as it was given. */
export function SignatureView(props: {
  readonly signature: Signature
  /** Whose it is, for example « Signature de Inès ». */
  readonly label: string
  /** Shown for a box that was ticked, for example « A signé sans dessiner ». */
  readonly tickedText: string
}): JSX.Element {
  return (
    <Show
      when={props.signature.type === 'drawn'}
      fallback={
        <p class="sign-ticked">
          <Icon of={Check} />
          <span class="sr-only">{props.label} </span>
          {props.tickedText}
        </p>
      }
    >
      <svg class="sign-view" viewBox={viewBox} role="img" aria-label={props.label}>
        <Ink lines={inkOf(props.signature)} />
      </svg>
    </Show>
  )
}
