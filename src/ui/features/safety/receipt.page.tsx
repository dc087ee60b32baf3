import { createSignal, type JSX, Show } from 'solid-js'
import { missionView } from '../../../app/job/mission-view.ts'
import { receiptOf, signWork } from '../../../app/safety/sign-work.ts'
import type { Signature } from '../../../base/signature.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { Card } from '../../design/parts/card.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { formatDay } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import type { HandedPageProps } from '../handing/handed-pages.tsx'
import { hoursOf, serviceName } from '../job/job-words.ts'
import { useList } from '../job/use-job.ts'
import { useKeep } from '../record/use-keep.ts'
import { SignHere } from '../workshop/sign-here.tsx'

/** Handed to the client: what was done, their name, their signature; nothing else of the notebook. */
export function ReceiptPage(props: HandedPageProps<'receipt'>): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const [signer, setSigner] = createSignal('')
  const record = useLive(() => app.reads().record(props.page.mission, props.page.coop))
  const services = useList(() => props.page.coop, 'service')
  const receipts = useList(() => props.page.coop, 'workReceipt')
  const view = () => {
    const [found, known] = [record(), services()]
    return found && found !== 'absent' && known ? missionView(found, known) : undefined
  }
  const sentence = (): string => {
    const one = view()
    if (one === undefined) return ''
    return t('safety.sign.sentence', {
      service: serviceName(one.service),
      day: formatDay(one.mission.day),
      hours: hoursOf(one.mission),
    })
  }
  const signed = () => receiptOf(receipts() ?? [], props.page.mission)
  const sign = async (mark: Signature): Promise<void> => {
    const { coop, mission } = props.page
    await keep.run(
      () => signWork(app.device(), { coop, prestation: mission, signer: signer(), mark }),
      t('safety.sign.kept'),
    )
  }
  return (
    <Page title={t('safety.sign.title')} windowTitle={t('safety.sign.title')} lead={props.lead}>
      <Show when={view()} fallback={<Loading label={t('common.loading')} />}>
        <Card>
          <p>{sentence()}</p>
        </Card>
        <Show
          when={signed() === undefined}
          fallback={<p role="status">{t('safety.sign.signedBy', { day: formatDay(view()?.mission.day ?? '') })}</p>}
        >
          <TextField
            label={t('safety.sign.signer')}
            hint={t('common.optional')}
            value={signer()}
            maxLength={120}
            onInput={setSigner}
          />
          <SignHere name={signer()} busy={keep.busy()} onSign={sign} />
        </Show>
      </Show>
    </Page>
  )
}
