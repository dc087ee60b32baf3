import Gavel from 'lucide-solid/icons/gavel'
import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import { changePrice } from '../../../app/job/change-price.ts'
import { decisionViews } from '../../../app/meeting/motion-view.ts'
import type { Read } from '../../../app/meeting/read-records.ts'
import type { CoopId, RecordId } from '../../../base/ids.ts'
import type { Service } from '../../../domain/job/service.schema.ts'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { Actions, Form } from '../../design/parts/form.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { SelectField } from '../../design/parts/select-field.tsx'
import { formatMoney } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { useClock } from '../job/use-job.ts'
import { useVoteRecords } from '../meeting/use-records.ts'
import { useKeep } from '../record/use-keep.ts'

/** A proposed price, and the decision that makes it count. */
export function DecidePrice(props: { readonly coop: CoopId; readonly service: Read<Service> }): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const clock = useClock()
  const records = useVoteRecords(() => props.coop)
  const [chosen, setChosen] = createSignal<RecordId | ''>('')
  const decisions = createMemo(() => {
    const read = records()
    if (read === undefined) return []
    return decisionViews(read).filter(
      ({ state, decision }) => state === 'standing' && decision.effective <= clock.today(),
    )
  })
  const proposed = (): number | undefined =>
    props.service.proposedCents ??
    (props.service.decision == null ? (props.service.priceCents ?? undefined) : undefined)
  const apply = async (): Promise<void> => {
    const [cents, decision] = [proposed(), chosen()]
    if (cents === undefined || decision === '' || keep.busy()) return
    const { coop, service } = props
    const saved = await keep.run(
      () => changePrice(app.device(), { coop, service: service.id, priceCents: cents, decision }),
      t('price.applied', { amount: formatMoney(cents) }),
    )
    if (saved) setChosen('')
  }
  return (
    <Show when={proposed()}>
      {(cents) => (
        <Card kind="note" title={t('price.proposal', { amount: formatMoney(cents()) })}>
          <Form onSubmit={() => void apply()}>
            <p>{t('price.proposalHelp')}</p>
            <Show
              when={decisions().length > 0}
              fallback={
                <LinkButton icon={Gavel} href={`/c/${props.coop}/reunions`}>
                  {t('shell.nav.meetings')}
                </LinkButton>
              }
            >
              <SelectField<RecordId>
                label={t('price.decision')}
                value={chosen()}
                emptyLabel={t('price.chooseDecision')}
                choices={decisions().map(({ decision }) => ({
                  value: decision.id,
                  label: `${decision.number}. ${decision.wording}`,
                }))}
                onChange={setChosen}
              />
              <Actions>
                <Button type="submit" icon={Gavel} busy={keep.busy()} disabled={chosen() === ''}>
                  {t('price.apply')}
                </Button>
              </Actions>
            </Show>
          </Form>
        </Card>
      )}
    </Show>
  )
}
