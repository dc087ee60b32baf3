import { useNavigate, useParams } from '@solidjs/router'
import { createSignal, type JSX, Show } from 'solid-js'
import { writeReferral } from '../../../app/case/write-referral.ts'
import type { PersonId } from '../../../base/ids.ts'
import { type Referral, referralReasons } from '../../../domain/case/referral.schema.ts'
import { isLocalDate } from '../../../domain/time/local-date.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { CheckField } from '../../design/parts/check-field.tsx'
import { Chips } from '../../design/parts/chips.tsx'
import { DateField } from '../../design/parts/date-field.tsx'
import { Columns, Form } from '../../design/parts/form.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Check } from '../../design/parts/lucide.ts'
import { Page } from '../../design/parts/page.tsx'
import { createDraft } from '../../draft.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { useToasts } from '../../shell/toast-context.tsx'
import { FreeText } from '../intake/free-text.tsx'
import { useClock, useNames } from '../job/use-job.ts'
import { useKeep } from '../record/use-keep.ts'

interface ReferralForm {
  to: string
  contact: string
  reasons: Referral['reasons'][number][]
  wording: string
  agreed: boolean
  day: string
}

/** « Orienter vers un partenaire »: what the printed sheet will say, in codes and a few words fit for the person to read. */
export function ReferScreen(): JSX.Element {
  const params = useParams()
  const app = useApp()
  const coop = useCoop()
  const clock = useClock()
  const keep = useKeep()
  const toasts = useToasts()
  const navigate = useNavigate()
  const person = (): PersonId => (params.person ?? '') as PersonId
  const nameOf = useNames(coop)
  const key = `referral:${person()}`
  const draft = createDraft<ReferralForm>(key, {
    to: '',
    contact: '',
    reasons: [],
    wording: '',
    agreed: false,
    day: '',
  })
  const [tried, setTried] = createSignal(false)
  const tellMasked = (n: number): void => toasts.show({ text: t('intake.masked', { n }) })
  const submit = onePress(async (): Promise<void> => {
    setTried(true)
    if (keep.busy() || draft.value.to.trim() === '' || draft.value.reasons.length === 0) return
    await draft.settle()
    const { day, ...rest } = draft.value
    const referral = { ...rest, reasons: [...rest.reasons], ...(isLocalDate(day) ? { day } : {}) }
    const saved = await keep.run(
      () => writeReferral(app.device(), { coop: coop(), person: person(), referral, draft: key }),
      t('welcome.referral.kept', { to: rest.to.trim() }),
    )
    const [id] = saved?.ids ?? []
    if (id === undefined) return
    void draft.discard()
    navigate(`/c/${coop()}/orientations/${id}`, { replace: true })
  })
  return (
    <Page
      title={t('welcome.referral.title')}
      windowTitle={t('welcome.referral.title')}
      lead={<bdi>{nameOf(person())}</bdi>}
      back={{ href: `/c/${coop()}/personnes/${person()}`, label: t('intake.backToPerson') }}
      action={
        <Button kind="main" type="submit" form="referral" icon={Check} busy={keep.busy()}>
          {t('common.save')}
        </Button>
      }
    >
      <Show when={draft.ready()} fallback={<Loading label={t('common.loading')} />}>
        <Form id="referral" onSubmit={() => void submit()}>
          <Columns>
            <FreeText
              oneLine
              label={t('welcome.referral.to')}
              help={t('welcome.referral.toHelp')}
              field="to"
              maxLength={200}
              value={draft.value.to}
              error={tried() && draft.value.to.trim() === '' ? t('errors.referral.partner_missing') : undefined}
              onInput={(to) => draft.set({ to })}
              onMasked={tellMasked}
            />
            <FreeText
              oneLine
              label={t('welcome.referral.contact')}
              help={t('welcome.referral.contactHelp')}
              field="contact"
              maxLength={200}
              value={draft.value.contact}
              onInput={(contact) => draft.set({ contact })}
              onMasked={tellMasked}
            />
          </Columns>
          <Chips
            label={t('welcome.referral.reasons')}
            help={t('welcome.referral.reasonsHelp')}
            values={draft.value.reasons}
            error={tried() && draft.value.reasons.length === 0 ? t('errors.referral.reason_missing') : undefined}
            choices={referralReasons.map((value) => ({ value, label: t(`welcome.referral.reason.${value}`) }))}
            onChange={(reasons) => draft.set({ reasons: [...reasons] })}
          />
          <FreeText
            label={t('welcome.referral.wording')}
            help={t('welcome.referral.wordingHelp')}
            field="wording"
            rows={4}
            maxLength={4000}
            value={draft.value.wording}
            onInput={(wording) => draft.set({ wording })}
            onMasked={tellMasked}
          />
          <DateField
            label={t('welcome.day')}
            value={draft.value.day || clock.today()}
            onInput={(day) => draft.set({ day })}
          />
          <CheckField
            label={t('welcome.referral.agreed')}
            help={t('welcome.referral.agreedHelp')}
            helpStays
            checked={draft.value.agreed}
            onChange={(agreed) => draft.set({ agreed })}
          />
        </Form>
      </Show>
    </Page>
  )
}
