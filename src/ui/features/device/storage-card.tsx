import { createResource, createSignal, type JSX, Show } from 'solid-js'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { t } from '../../i18n/t.ts'
import { askPersistence, persistence } from '../../shell/persist.ts'

/** Asks the browser to keep the notebook, with the reason. */
export function StorageCard(): JSX.Element {
  const [kept, { mutate }] = createResource(persistence)
  const [refused, setRefused] = createSignal(false)
  const ask = async (): Promise<void> => {
    const answer = await askPersistence()
    mutate(answer)
    setRefused(answer === 'not_kept')
  }
  return (
    <Show when={kept() === 'kept' || kept() === 'not_kept'}>
      <Card title={t('device.storageTitle')}>
        <p role="status">
          {kept() === 'kept' ? t('shell.persistYes') : refused() ? t('shell.persistNo') : t('shell.persistWhy')}
        </p>
        <Show when={kept() === 'not_kept'}>
          <Button onClick={() => void ask()}>{t('shell.persistAsk')}</Button>
        </Show>
      </Card>
    </Show>
  )
}
