import BookOpen from 'lucide-solid/icons/book-open'
import FileSpreadsheet from 'lucide-solid/icons/file-spreadsheet'
import PiggyBank from 'lucide-solid/icons/piggy-bank'
import Receipt from 'lucide-solid/icons/receipt'
import Settings2 from 'lucide-solid/icons/settings-2'
import Share2 from 'lucide-solid/icons/share-2'
import { createMemo, type JSX, Show } from 'solid-js'
import { readRecords } from '../../../app/meeting/read-records.ts'
import { publishTreasury } from '../../../app/pay/publish-treasury.ts'
import type { Treasury } from '../../../app/pay/read-treasury.ts'
import { treasuryCopyKind } from '../../../domain/pay/treasury-copy.schema.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { Card, SectionTitle } from '../../design/parts/card.tsx'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { Figure } from '../../design/parts/table.tsx'
import { formatDate, formatMoney } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import { useWayHome } from '../../shell/way-home.ts'
import { useList, useMe } from '../job/use-job.ts'
import { useKeep } from '../record/use-keep.ts'
import { CashBookPart } from './cash-book-part.tsx'
import { Amounts } from './facts.tsx'
import { ToSettle } from './to-settle.tsx'
import { useTreasury } from './use-money.ts'
import './money.css'

/** « La caisse »: the treasury for staff, and for the coop the copy that staff published. */
export function TreasuryScreen(): JSX.Element {
  const coop = useCoop()
  const me = useMe()
  const treasury = useTreasury(coop)
  return (
    <Page
      title={words('treasury.title')}
      windowTitle={t('treasury.title')}
      back={useWayHome()}
      action={
        <Show when={me.staff}>
          <LinkButton kind="main" icon={Receipt} href={`/c/${coop()}/caisse/depense`}>
            {t('treasury.spend')}
          </LinkButton>
        </Show>
      }
    >
      <Show when={me.staff} fallback={<Published />}>
        <Show when={treasury()} fallback={<Loading label={t('common.loading')} />}>
          {(known) => <Live treasury={known()} />}
        </Show>
      </Show>
    </Page>
  )
}

function Live(props: { readonly treasury: Treasury }): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const keep = useKeep()
  const to = (path: string) => `/c/${coop()}/caisse/${path}`
  const flows = () => props.treasury.flows
  const dues = () => props.treasury.dues
  return (
    <>
      <div class="figures">
        <Figure value={formatMoney(props.treasury.treasuryCents)} label={t('treasury.inBox')} />
        <Figure
          value={formatMoney(props.treasury.availableCents)}
          label={t('treasury.available')}
          text={props.treasury.availableCents < 0 ? t('treasury.shortfall') : undefined}
        />
        <Figure value={formatMoney(props.treasury.unpaidCents)} label={t('treasury.unpaid')} />
      </div>
      <Actions>
        <LinkButton icon={PiggyBank} href={to('recette')}>
          {t('treasury.receive')}
        </LinkButton>
        <Button
          icon={Share2}
          busy={keep.busy()}
          onClick={() => void keep.run(() => publishTreasury(app.device(), { coop: coop() }), t('treasury.published'))}
        >
          {t('treasury.publish')}
        </Button>
        <LinkButton icon={Settings2} href={to('reglages')}>
          {t('treasury.settings')}
        </LinkButton>
        <LinkButton icon={BookOpen} href={`/c/${coop()}/partage`}>
          {t('money.share.title')}
        </LinkButton>
      </Actions>
      <p class="field-help">{t('treasury.publishHelp')}</p>
      <ToSettle />
      <Card title={t('treasury.flows')}>
        <Amounts
          rows={[
            [t('treasury.opening'), flows().openingCents],
            [t('treasury.received'), flows().receivedCents],
            [t('treasury.paid'), -flows().paidCents],
            [t('treasury.refunded'), -flows().refundedCents],
            [t('treasury.pay'), -flows().payCents],
          ]}
          total={[t('treasury.inBox'), props.treasury.treasuryCents]}
        />
      </Card>
      <Card title={t('treasury.dues')}>
        <Amounts
          rows={[
            [t('treasury.vat'), -dues().vatCents],
            [t('treasury.contribution'), -dues().contributionCents],
            [t('treasury.suppliers'), -dues().suppliersCents],
            [t('treasury.refundsDue'), -dues().refundsDueCents],
            ...(props.treasury.reservedCents > 0
              ? [[t('treasury.reserved'), -props.treasury.reservedCents] as const]
              : []),
          ]}
          total={[t('treasury.available'), props.treasury.availableCents]}
        />
      </Card>
      <SectionTitle>{t('treasury.book')}</SectionTitle>
      <CashBookPart />
      <Actions>
        <LinkButton icon={FileSpreadsheet} href={to('exporter')}>
          {t('export.title')}
        </LinkButton>
      </Actions>
    </>
  )
}

/** The last copy that was published. */
function Published(): JSX.Element {
  const coop = useCoop()
  const records = useList(coop, 'treasuryCopy')
  const last = createMemo(
    () => readRecords(treasuryCopyKind, records() ?? []).sort((a, b) => b.createdAt - a.createdAt)[0],
  )
  return (
    <Show when={records()} fallback={<Loading label={t('common.loading')} />}>
      <Show when={last()} fallback={<EmptyState picture={PiggyBank} text={words('treasury.nothingPublished')} />}>
        {(copy) => (
          <Card title={words('treasury.asOf', { day: formatDate(copy().day) })}>
            <Amounts
              rows={[
                [words('treasury.received'), copy().receivedCents],
                [words('treasury.spent'), -copy().spentCents],
                [words('treasury.inBox'), copy().treasuryCents],
                [words('treasury.owed'), -copy().owedCents],
                ...(copy().reservedCents ? [[words('treasury.reserved'), -(copy().reservedCents ?? 0)] as const] : []),
              ]}
              total={[words('treasury.available'), copy().availableCents]}
            />
          </Card>
        )}
      </Show>
    </Show>
  )
}
