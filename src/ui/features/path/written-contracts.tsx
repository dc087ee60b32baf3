import { createSignal, For, type JSX, Match, Show, Switch } from 'solid-js'
import { withdrawChange } from '../../../app/path/change-contract.ts'
import type { Reads, Way } from '../../../app/path/read-way.ts'
import { restoreContract, withdrawContract } from '../../../app/path/withdraw-contract.ts'
import type { CoopId, PersonId, RecordId } from '../../../base/ids.ts'
import { ok } from '../../../base/result.ts'
import { checkWithdrawal } from '../../../domain/path/correction.rules.ts'
import { stageOf } from '../../../domain/path/path.rules.ts'
import type { ContractRecord } from '../../../domain/path/path.types.ts'
import { isFollowedByChanges, withdrawalOf } from '../../../domain/path/standing-contracts.rules.ts'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { SectionTitle } from '../../design/parts/card.tsx'
import { BottomSheet, Dialog } from '../../design/parts/dialog.tsx'
import { Actions, Stack } from '../../design/parts/form.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { t } from '../../i18n/t.ts'
import { writtenOn } from '../../i18n/written-time.ts'
import { useNames } from '../job/use-job.ts'
import { useKeep } from '../record/use-keep.ts'
import { CorrectSheet } from './correct-sheet.tsx'
import { contractText } from './way-entries.ts'
import { stageDays, stageName } from './way-words.ts'

interface WrittenProps {
  readonly coop: CoopId
  readonly person: PersonId
  readonly reads: Reads
  readonly way: Way
  readonly staff: boolean
}

type Step = 'look' | 'correct' | 'withdraw'

/** A contract written by mistake is corrected or withdrawn here; those withdrawn are read here, by their person too. */
export function WrittenContracts(props: WrittenProps): JSX.Element {
  const [open, setOpen] = createSignal<{ readonly id: RecordId; readonly step: Step }>()
  const record = (): ContractRecord | undefined => props.way.contracts.find(({ id }) => id === open()?.id)
  const close = (): void => {
    setOpen(undefined)
  }
  const go = (step: Step): void => {
    setOpen((before) => before && { ...before, step })
  }
  return (
    <>
      <Show when={props.staff && props.way.contracts.length > 0}>
        <SectionTitle>{t('way.written.title')}</SectionTitle>
        <p class="field-help">{t('way.written.help')}</p>
        <List label={t('way.written.title')}>
          <For each={props.way.contracts}>
            {(one) => (
              <ListRow
                title={stageName(one.contract.kind)}
                text={stageDays(stageOf(one))}
                onClick={() => setOpen({ id: one.id, step: 'look' })}
              />
            )}
          </For>
        </List>
      </Show>
      <Show when={props.way.withdrawn.length > 0}>
        <Withdrawn {...props} />
      </Show>
      <Show when={record()}>
        {(found) => (
          <Switch>
            <Match when={open()?.step === 'look'}>
              <LookSheet {...props} record={found()} onStep={go} onClose={close} />
            </Match>
            <Match when={open()?.step === 'correct'}>
              <CorrectSheet {...props} record={found()} onClose={close} />
            </Match>
            <Match when={open()?.step === 'withdraw'}>
              <WithdrawDialog coop={props.coop} record={found()} onClose={close} />
            </Match>
          </Switch>
        )}
      </Show>
    </>
  )
}

/** What the contract says, and what may be done about a mistake in it. */
function LookSheet(
  props: WrittenProps & {
    readonly record: ContractRecord
    readonly onStep: (step: Step) => void
    readonly onClose: () => void
  },
): JSX.Element {
  const refused = (): string | undefined => {
    const may = checkWithdrawal({ stages: props.way.stages, record: props.record.id })
    return may.ok ? undefined : t('way.written.followed', { stage: stageName(may.error.stage) })
  }
  return (
    <BottomSheet
      open={true}
      onClose={props.onClose}
      title={stageName(props.record.contract.kind)}
      closeLabel={t('common.close')}
    >
      <Stack>
        <p>{stageDays(stageOf(props.record))}</p>
        <Show when={contractText(props.record.contract)}>{(text) => <p>{text()}</p>}</Show>
        <Show when={isFollowedByChanges(props.record)}>
          <p>{t('way.written.hasChanges')}</p>
        </Show>
        <Show when={refused()}>{(why) => <p>{why()}</p>}</Show>
        <Actions>
          <Button disabled={refused() !== undefined} onClick={() => props.onStep('withdraw')}>
            {t('way.written.withdraw')}
          </Button>
          <Show when={!isFollowedByChanges(props.record)}>
            <Button kind="main" onClick={() => props.onStep('correct')}>
              {t('way.written.correct')}
            </Button>
          </Show>
        </Actions>
      </Stack>
    </BottomSheet>
  )
}

function WithdrawDialog(props: {
  readonly coop: CoopId
  readonly record: ContractRecord
  readonly onClose: () => void
}): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const withdraw = async (): Promise<void> => {
    if (keep.busy()) return
    const { coop } = props
    await keep.run(
      () => withdrawContract(app.device(), { coop, contract: props.record.id }),
      t('way.written.withdrawn'),
      async ({ ids: [change] }) =>
        change === undefined ? ok(undefined) : withdrawChange(app.device(), { coop, change }),
    )
    props.onClose()
  }
  return (
    <Dialog
      open={true}
      onClose={props.onClose}
      title={t('way.written.ask', { stage: stageName(props.record.contract.kind) })}
      closeLabel={t('common.close')}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t('way.written.no')}</Button>
          <Button kind="danger" busy={keep.busy()} onClick={() => void withdraw()}>
            {t('way.written.yes')}
          </Button>
        </>
      }
    >
      <Stack>
        <p>{stageDays(stageOf(props.record))}</p>
        <p>{t('way.written.countsNowhere')}</p>
        <p>{t('way.written.staysReadable')}</p>
        <p>{t('way.written.mayReturn')}</p>
      </Stack>
    </Dialog>
  )
}

/** « Contrats retirés »: who withdrew each one and when; staff put one back while it still has its place. */
function Withdrawn(props: WrittenProps): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const nameOf = useNames(() => props.coop)
  const restore = (contract: RecordId): void => {
    const { coop } = props
    void keep.run(
      () => restoreContract(app.device(), { coop, contract }),
      t('way.written.restored'),
      () => withdrawContract(app.device(), { coop, contract }),
    )
  }
  const whoAndWhen = (record: ContractRecord): string => {
    const { createdBy, createdAt = 0 } = withdrawalOf(record) ?? {}
    return t('way.written.withdrawnBy', { name: nameOf(createdBy), day: writtenOn(createdAt) })
  }
  return (
    <details class="way-refused">
      <summary>{t('way.written.withdrawnTitle')}</summary>
      <List label={t('way.written.withdrawnTitle')}>
        <For each={props.way.withdrawn}>
          {(record) => (
            <ListRow
              title={<span data-dropped="">{stageName(record.contract.kind)}</span>}
              text={
                <bdi>
                  {[stageDays(stageOf(record)), contractText(record.contract), whoAndWhen(record)]
                    .filter((part) => part !== '')
                    .join('. ')}
                </bdi>
              }
              end={
                <Show when={props.staff}>
                  <Button busy={keep.busy()} onClick={() => restore(record.id)}>
                    {t('way.written.restore')}
                  </Button>
                </Show>
              }
            />
          )}
        </For>
      </List>
    </details>
  )
}
