import { createMemo, For, type JSX } from 'solid-js'
import type { Read } from '../../../app/meeting/read-records.ts'
import { fromBase64Url } from '../../../base/bytes.ts'
import type { SealedPhoto } from '../../../domain/file/sealed-file.ts'
import { PhotoPreview } from '../../design/parts/photo-field.tsx'
import { t } from '../../i18n/t.ts'

type Cited = Read<{ readonly photo: SealedPhoto }>

/** Small pictures in rows; each opens the whole one. They come from the records, so they are there without a network. */
export function PhotoStrip<Photo extends Cited>(props: {
  readonly photos: readonly Photo[]
  readonly label: string
  readonly onOpen: (photo: Photo) => void
}): JSX.Element {
  return (
    <ul class="photo-strip" aria-label={props.label}>
      <For each={props.photos}>
        {(photo, index) => (
          <li>
            <button type="button" class="photo-small" onClick={() => props.onOpen(photo)}>
              <Small photo={photo.photo} label={t('photo.number', { n: index() + 1, of: props.photos.length })} />
            </button>
          </li>
        )}
      </For>
    </ul>
  )
}

function Small(props: { readonly photo: SealedPhoto; readonly label: string }): JSX.Element {
  const small = createMemo(() => ({
    bytes: fromBase64Url(props.photo.thumbnail) ?? new Uint8Array(),
    width: props.photo.width,
    height: props.photo.height,
  }))
  return <PhotoPreview photo={small()} label={props.label} />
}
