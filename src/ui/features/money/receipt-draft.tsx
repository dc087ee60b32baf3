// The photo of a receipt while its expense is being noted. A draft of its own: with the words of the form, every key
// would seal the picture again.

import type { JSX } from 'solid-js'
import { fromBase64Url, toBase64Url } from '../../../base/bytes.ts'
import { PhotoField } from '../../design/parts/photo-field.tsx'
import type { Photo, PhotoError } from '../../design/parts/shrink-photo.ts'
import { createDraft } from '../../draft.ts'
import { t } from '../../i18n/t.ts'

interface PhotoDraft {
  photo: { bytes: string; thumbnail: string; width: number; height: number } | null
}

export interface ReceiptDraft {
  readonly photo: () => Photo | undefined
  readonly set: (photo: Photo | undefined) => void
  readonly taking: (made: Promise<boolean>) => void
  /** Waits for a picture that is still being made small. False, once, when it was refused: the field says why. */
  readonly taken: () => Promise<boolean>
  readonly discard: () => Promise<void>
}

/** @param of what the expense's own draft is of */
export function createReceiptDraft(of: string): ReceiptDraft {
  const draft = createDraft<PhotoDraft>(`depense-recu:${of}`, { photo: null })
  let last = Promise.resolve(true)
  return {
    photo() {
      const kept = draft.value.photo
      const bytes = kept && fromBase64Url(kept.bytes)
      const thumbnail = kept && fromBase64Url(kept.thumbnail)
      return bytes && thumbnail ? { bytes, thumbnail, width: kept.width, height: kept.height } : undefined
    },
    set(photo) {
      if (photo === undefined) return draft.set({ photo: null })
      const { width, height } = photo
      draft.set({
        photo: { bytes: toBase64Url(photo.bytes), thumbnail: toBase64Url(photo.thumbnail), width, height },
      })
    },
    taking(made) {
      last = made
    },
    taken() {
      const made = last
      last = Promise.resolve(true)
      return made
    },
    discard: draft.discard,
  }
}

export function ReceiptField(props: { readonly receipt: ReceiptDraft }): JSX.Element {
  const refusal = ({ type }: PhotoError): string =>
    t(type === 'photo.too_big' ? 'photo.refused.tooBig' : 'photo.refused.unreadable')
  return (
    <PhotoField
      label={t('treasury.receipt.title')}
      hint={t('common.optional')}
      help={t('treasury.receipt.later')}
      photo={props.receipt.photo()}
      takeLabel={t('photo.take')}
      chooseLabel={t('treasury.receipt.choose')}
      removeLabel={t('photo.remove')}
      busyText={t('photo.busy')}
      previewLabel={t('treasury.receipt.whole')}
      refusal={refusal}
      onChange={props.receipt.set}
      onTaking={props.receipt.taking}
    />
  )
}
