// « Prendre une photo », « Choisir des photos »: each is kept as soon as it is small enough, one after the other, so that a
// phone holds one picture in memory and nothing waits for a button.

import { createSignal, type JSX, Show } from 'solid-js'
import type { RecordId } from '../../../base/ids.ts'
import { ErrorState } from '../../design/parts/error-state.tsx'
import { Camera, ImagePlus } from '../../design/parts/lucide.ts'
import { PhotoSource } from '../../design/parts/photo-field.tsx'
import type { Photo, PhotoError } from '../../design/parts/shrink-photo.ts'
import { t } from '../../i18n/t.ts'

export interface AddPhotosProps {
  /**
   * Asked once for what was chosen together, so that all of it goes where it was chosen for. What it gives keeps one photo;
   * undefined when it was not kept and the person was told why: those after it are left.
   */
  readonly keeper: () => (photo: Photo) => Promise<RecordId | undefined>
  /** Those kept, once no more are coming. */
  readonly onKept: (ids: readonly RecordId[]) => void
}

export function AddPhotos(props: AddPhotosProps): JSX.Element {
  const [left, setLeft] = createSignal(0)
  const [refused, setRefused] = createSignal<PhotoError>()
  const take = async (files: readonly File[]): Promise<void> => {
    setRefused(undefined)
    const { shrinkPhoto } = await import('../../design/parts/shrink-photo.ts')
    const keep = props.keeper()
    const kept: RecordId[] = []
    for (const [i, file] of files.entries()) {
      setLeft(files.length - i)
      const made = await shrinkPhoto(file)
      const id = made.ok ? await keep(made.value) : undefined
      if (id !== undefined) kept.push(id)
      else if (made.ok) break
      else setRefused(made.error)
    }
    setLeft(0)
    if (kept.length > 0) props.onKept(kept)
  }
  return (
    <div aria-busy={left() > 0 ? 'true' : undefined}>
      <Show when={refused()}>{(error) => <ErrorState text={t(`photo.refused.${shortType(error())}`)} />}</Show>
      <p class="photo-busy" role="status">
        {left() > 1 ? t('photo.left', { n: left() }) : left() === 1 ? t('photo.busy') : ''}
      </p>
      <div class="actions">
        <PhotoSource
          label={t('photo.take')}
          icon={Camera}
          camera={true}
          disabled={left() > 0}
          onFiles={(files) => void take(files)}
        />
        <PhotoSource
          label={t('photo.choose')}
          icon={ImagePlus}
          several={true}
          disabled={left() > 0}
          onFiles={(files) => void take(files)}
        />
      </div>
    </div>
  )
}

const shortType = ({ type }: PhotoError): 'tooBig' | 'unreadable' =>
  type === 'photo.too_big' ? 'tooBig' : 'unreadable'
