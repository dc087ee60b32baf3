import { useNavigate, useParams } from '@solidjs/router'
import Trash from 'lucide-solid/icons/trash'
import { createMemo, type JSX, Show } from 'solid-js'
import { setLineRemoved } from '../../../app/bank/keep-lines.ts'
import type { RecordId } from '../../../base/ids.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { Page } from '../../design/parts/page.tsx'
import { formatDate, formatMoney } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { Known } from '../record/known.tsx'
import { useKeep } from '../record/use-keep.ts'
import { LineChip } from './bank.screen.tsx'
import { LineChoices } from './line-choices.tsx'
import { LineFound } from './line-found.tsx'
import { OfficeOnly } from './office-only.tsx'
import { useBank } from './use-bank.ts'

export function BankLineScreen(): JSX.Element {
  return (
    <OfficeOnly>
      <LinePage />
    </OfficeOnly>
  )
}

/** One line of the bank: what it was found to be, and what it may be. */
function LinePage(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const params = useParams()
  const navigate = useNavigate()
  const keep = useKeep()
  const use = useBank(coop)
  const view = createMemo(() => use.bank()?.lines.find(({ line }) => line.id === params.record))
  const back = () => ({ href: `/c/${coop()}/rapprochement`, label: t('bank.title') })
  const remove = async (line: RecordId): Promise<void> => {
    const set = async (removed: boolean) => {
      const done = await setLineRemoved(app.device(), { coop: coop(), line, removed })
      use.refresh()
      return done
    }
    if (
      await keep.run(
        () => set(true),
        t('bank.removed'),
        () => set(false),
      )
    )
      navigate(back().href, { replace: true })
  }
  return (
    <Page
      title={<bdi>{view()?.line.label ?? t('bank.line')}</bdi>}
      windowTitle={t('bank.title')}
      lead={
        <Show when={view()}>
          {(known) => (
            <>
              {formatDate(known().line.day)}, <strong>{formatMoney(known().line.amountCents)}</strong>{' '}
              <LineChip view={known()} />
            </>
          )}
        </Show>
      }
      back={back()}
    >
      <Known of={view()} read={use.bank() !== undefined} absent={t('bank.absent')} back={back()}>
        {(known) => (
          <>
            <LineFound view={known()} use={use} />
            <Show when={known().state !== 'matched'}>
              <LineChoices view={known()} use={use} />
            </Show>
            <Show when={known().matches.length === 0}>
              <Actions>
                <Button kind="quiet" icon={Trash} busy={keep.busy()} onClick={() => void remove(known().line.id)}>
                  {t('bank.remove')}
                </Button>
              </Actions>
            </Show>
          </>
        )}
      </Known>
    </Page>
  )
}
