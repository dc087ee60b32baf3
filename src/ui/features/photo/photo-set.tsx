// The photos of one record: small ones in rows, one more by a press, the whole one in a dialog, where it can be taken away.

import { type Accessor, createSignal, type JSX, Show } from 'solid-js'
import type { PhotoPlace } from '../../../app/device/device.port.ts'
import type { Read } from '../../../app/meeting/read-records.ts'
import type { RecordId } from '../../../base/ids.ts'
import { ok, type Result } from '../../../base/result.ts'
import type { SealedPhoto } from '../../../domain/file/sealed-file.ts'
import { SectionTitle } from '../../design/parts/card.tsx'
import { t } from '../../i18n/t.ts'
import { useKeep } from '../record/use-keep.ts'
import { AddPhotos, type AddPhotosProps } from './add-photos.tsx'
import { PhotoDialog } from './photo-dialog.tsx'
import { PhotoStrip } from './photo-strip.tsx'
import { PhotosSending } from './photos-sending.tsx'
import './photo.css'

export interface PhotoSetProps<Photo extends Read<{ readonly photo: SealedPhoto }>> {
  readonly title: string
  readonly place: PhotoPlace
  readonly photos: readonly Photo[]
  /** The alternative text of a whole one. */
  readonly wholeLabel: string
  /** When there is none so far. */
  readonly none: string
  readonly mayAdd: boolean
  readonly keeper: AddPhotosProps['keeper']
  /** Said under the buttons. */
  readonly help?: string
  readonly mayChange: (photo: Photo) => boolean
  readonly onRemove: (ids: readonly RecordId[], removed: boolean) => Promise<Result<unknown, { readonly type: string }>>
  /** Under the whole one. */
  readonly more?: (photo: Accessor<Photo>) => JSX.Element
}

export function PhotoSet<Photo extends Read<{ readonly photo: SealedPhoto }>>(
  props: PhotoSetProps<Photo>,
): JSX.Element {
  const keep = useKeep()
  const [shown, setShown] = createSignal<RecordId>()
  /** The one shown, as it is now: what is told of it may have changed. */
  const current = () => props.photos.find(({ id }) => id === shown())
  const tellKept = (ids: readonly RecordId[]): void => {
    void keep.run(
      async () => ok(ids),
      t('photo.kept', { n: ids.length }),
      () => props.onRemove(ids, true),
    )
  }
  const remove = (id: RecordId): void => {
    setShown(undefined)
    void keep.run(
      () => props.onRemove([id], true),
      t('photo.removed'),
      () => props.onRemove([id], false),
    )
  }
  const removeShown = () => {
    const photo = current()
    return photo !== undefined && props.mayChange(photo) ? () => remove(photo.id) : undefined
  }
  return (
    <Show when={props.photos.length > 0 || props.mayAdd}>
      <section class="photos">
        <SectionTitle>{props.title}</SectionTitle>
        <Show when={props.photos.length > 0} fallback={<p>{props.none}</p>}>
          <PhotoStrip photos={props.photos} label={props.title} onOpen={({ id }) => setShown(id)} />
        </Show>
        <PhotosSending />
        <Show when={props.mayAdd}>
          <AddPhotos keeper={props.keeper} onKept={tellKept} />
          <Show when={props.help}>{(help) => <p class="field-help">{help()}</p>}</Show>
        </Show>
        <PhotoDialog
          place={props.place}
          photo={current()?.photo}
          label={props.wholeLabel}
          onClose={() => setShown(undefined)}
          onRemove={removeShown()}
        >
          <Show when={current()}>{(photo) => props.more?.(photo)}</Show>
        </PhotoDialog>
      </section>
    </Show>
  )
}
