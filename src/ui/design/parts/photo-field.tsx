import { createEffect, createSignal, type JSX, onCleanup, Show } from 'solid-js'
import { Button } from './button.tsx'
import { FieldGroup, type FieldGroupProps } from './field.tsx'
import { Icon, type IconPart } from './icon.tsx'
import { Camera, ImagePlus, Trash } from './lucide.ts'
import type { Photo, PhotoError } from './shrink-photo.ts'

export interface PhotoFieldProps extends FieldGroupProps {
  readonly photo: Photo | undefined
  readonly onChange: (photo: Photo | undefined) => void
  /** A picture is being made small: for a form that must wait for it. False when it is refused, which is told here. */
  readonly onTaking?: (made: Promise<boolean>) => void
  /** « Prendre une photo » */
  readonly takeLabel: string
  /** « Choisir une photo »: from the pictures of the device. */
  readonly chooseLabel: string
  /** « Enlever la photo » */
  readonly removeLabel: string
  /** While the picture is made smaller: « Un instant… » */
  readonly busyText: string
  /** The alternative text of the preview, for example « La photo choisie ». */
  readonly previewLabel: string
  /** The reason and what to do, for a file that cannot be used. */
  readonly refusal: (error: PhotoError) => string
}

/** A photo by the camera or from the device, shown before it is kept. Made small and without EXIF: see shrink-photo.ts. */
export function PhotoField(props: PhotoFieldProps): JSX.Element {
  const [busy, setBusy] = createSignal(false)
  const [refused, setRefused] = createSignal<PhotoError>()
  const take = async (file: File): Promise<boolean> => {
    setRefused(undefined)
    setBusy(true)
    const { shrinkPhoto } = await import('./shrink-photo.ts')
    const made = await shrinkPhoto(file)
    setBusy(false)
    if (made.ok) props.onChange(made.value)
    else setRefused(made.error)
    return made.ok
  }
  const error = (): string | undefined => {
    const found = refused()
    return found === undefined ? props.error : props.refusal(found)
  }
  const source = {
    get disabled() {
      return props.disabled || busy()
    },
    onFiles([file]: readonly File[]) {
      if (file === undefined) return
      const made = take(file)
      props.onTaking?.(made)
    },
  }
  return (
    <FieldGroup {...props} error={error()}>
      {() => (
        <div class="photo" aria-busy={busy() ? 'true' : undefined}>
          <Show when={props.photo}>{(photo) => <PhotoPreview photo={photo()} label={props.previewLabel} />}</Show>
          <p class="photo-busy" role="status">
            {busy() ? props.busyText : ''}
          </p>
          <div class="actions">
            <PhotoSource label={props.takeLabel} icon={Camera} camera={true} {...source} />
            <PhotoSource label={props.chooseLabel} icon={ImagePlus} {...source} />
            <Show when={props.photo}>
              <Button kind="quiet" icon={Trash} disabled={props.disabled} onClick={() => props.onChange(undefined)}>
                {props.removeLabel}
              </Button>
            </Show>
          </div>
        </div>
      )}
    </FieldGroup>
  )
}

/** A button that opens the camera, or the pictures of the device. */
export function PhotoSource(props: {
  readonly label: string
  readonly icon: IconPart
  readonly camera?: boolean
  /** More than one may be chosen. */
  readonly several?: boolean
  readonly disabled?: boolean | undefined
  readonly onFiles: (files: readonly File[]) => void
}): JSX.Element {
  const take = (input: HTMLInputElement): void => {
    const files = [...(input.files ?? [])]
    // So that the same file may be chosen again, and the shared tablet's input forgets its name.
    input.value = ''
    if (files.length > 0) props.onFiles(files)
  }
  return (
    <label class="btn">
      <input
        class="sr-only"
        type="file"
        accept="image/*"
        capture={props.camera ? 'environment' : undefined}
        multiple={props.several}
        disabled={props.disabled}
        autocomplete="off"
        onChange={(event) => take(event.currentTarget)}
      />
      <Icon of={props.icon} />
      <span class="btn-words">{props.label}</span>
    </label>
  )
}

/** A photo that was kept, in its proportions. */
export function PhotoPreview(props: {
  readonly photo: Pick<Photo, 'bytes' | 'width' | 'height'>
  readonly label: string
}): JSX.Element {
  const [address, setAddress] = createSignal<string>()
  createEffect(() => {
    const url = URL.createObjectURL(new Blob([props.photo.bytes], { type: 'image/jpeg' }))
    setAddress(url)
    onCleanup(() => URL.revokeObjectURL(url))
  })
  return (
    <img
      class="photo-preview"
      src={address()}
      alt={props.label}
      width={props.photo.width}
      height={props.photo.height}
      decoding="async"
    />
  )
}
