import { createSignal, type JSX } from 'solid-js'
import type { Table } from '../../../domain/report/subtraction.rules.ts'
import { Button } from '../../design/parts/button.tsx'
import { Dialog } from '../../design/parts/dialog.tsx'
import { Form } from '../../design/parts/form.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { t } from '../../i18n/t.ts'

/** Shows what is hidden, for a reason that stays with the report. */
export function OverrideDialog(props: {
  readonly table: Table
  readonly onClose: () => void
  readonly onReason: (reason: string) => void
}): JSX.Element {
  const [reason, setReason] = createSignal('')
  const [tried, setTried] = createSignal(false)
  const confirm = (): void => {
    setTried(true)
    if (reason().trim() !== '') props.onReason(reason().trim())
  }
  return (
    <Dialog
      open={true}
      onClose={props.onClose}
      title={t('report.override.title')}
      closeLabel={t('common.close')}
      actions={
        <>
          <Button onClick={props.onClose}>{t('common.cancel')}</Button>
          <Button kind="danger" type="submit" form="override">
            {t('report.override.confirm')}
          </Button>
        </>
      }
    >
      <Form id="override" onSubmit={confirm}>
        <p>
          <strong>{t(`report.tables.${props.table}`)}</strong>
        </p>
        <p>{t('report.override.text')}</p>
        <TextField
          label={t('report.override.reason')}
          value={reason()}
          maxLength={200}
          required={true}
          error={tried() && reason().trim() === '' ? t('report.override.reasonMissing') : undefined}
          onInput={setReason}
        />
      </Form>
    </Dialog>
  )
}
