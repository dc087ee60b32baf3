import type { JSX } from 'solid-js'
import { mayChangePhoto } from '../../../app/file/cited-photos.ts'
import type { Read } from '../../../app/meeting/read-records.ts'
import { addReceiptPhoto, changeReceiptPhoto, photosOfExpense } from '../../../app/pay/receipt-photos.ts'
import { receiptPhotoKind } from '../../../domain/desk/receipt-photo.schema.ts'
import type { Expense } from '../../../domain/desk/spending.schema.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import type { Photo } from '../../design/parts/shrink-photo.ts'
import { t } from '../../i18n/t.ts'
import { PhotoSet } from '../photo/photo-set.tsx'
import { useKeep } from '../record/use-keep.ts'

/** The receipt of an expense, front and back, by who may read it. */
export function ReceiptPhotos(props: { readonly expense: Read<Expense> }): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const keep = useKeep()
  const records = useLive(() =>
    app.reads().list(coop(), receiptPhotoKind.kind, { month: props.expense.day.slice(0, 7) }),
  )
  const keeper = () => {
    const here = { coop: coop(), expense: props.expense.id }
    return (photo: Photo) => keep.run(() => addReceiptPhoto(app.device(), { ...here, photo }))
  }
  return (
    <PhotoSet
      title={t('treasury.receipt.title')}
      place={{ kind: receiptPhotoKind.kind, coop: coop() }}
      photos={photosOfExpense(records() ?? [], props.expense.id)}
      wholeLabel={t('treasury.receipt.whole')}
      none={t('treasury.receipt.none')}
      mayAdd={app.device().canWrite(receiptPhotoKind.kind, coop())}
      keeper={keeper}
      mayChange={(photo) => mayChangePhoto(app.device().me, photo.createdBy)}
      onRemove={(ids, removed) => changeReceiptPhoto(app.device(), { coop: coop(), ids, removed })}
    />
  )
}
