import Plus from 'lucide-solid/icons/plus'
import { createMemo, For, type JSX, Show } from 'solid-js'
import { readRecords } from '../../../app/meeting/read-records.ts'
import { distributionViews } from '../../../app/pay/distribution-view.ts'
import { mySharesOf, sumOfShares } from '../../../app/pay/my-share.ts'
import { coopKind } from '../../../domain/coop/coop.schema.ts'
import { useCoop } from '../../coop-param.ts'
import { Card, SectionTitle } from '../../design/parts/card.tsx'
import { Chip } from '../../design/parts/chip.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { Figure } from '../../design/parts/table.tsx'
import { formatDate, formatMoney } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import { useWayHome } from '../../shell/way-home.ts'
import { useList, useMe } from '../job/use-job.ts'
import { useVoteRecords } from '../meeting/use-records.ts'
import { GroupShares } from './group-shares.tsx'
import { ShareCard } from './share-card.tsx'
import { ShareDrawing } from './share-drawing.tsx'
import { ShowShares } from './show-shares.tsx'
import './money.css'

/** « Partager l'argent »: how it works, then the proposals for staff, and for each coopérant their own lines only. */
export function ShareScreen(): JSX.Element {
  const coop = useCoop()
  const me = useMe()
  const records = useList(coop, 'coop')
  /** KPA: the day of the month by which pay is asked for. */
  const payDay = () => readRecords(coopKind, records() ?? [])[0]?.payRequestDay
  return (
    <Page
      title={words('money.share.title')}
      windowTitle={t('money.share.title')}
      lead={words('money.share.lead')}
      back={useWayHome()}
      wide={me.staff}
      action={
        <Show when={me.staff}>
          <LinkButton kind="main" icon={Plus} href={`/c/${coop()}/partage/nouveau`}>
            {t('money.share.compare')}
          </LinkButton>
        </Show>
      }
    >
      <Show
        when={me.staff}
        fallback={
          <>
            <MyShares />
            <GroupShares />
          </>
        }
      >
        <Proposals />
        <ShowShares />
      </Show>
      <SectionTitle>{words('money.drawing.title')}</SectionTitle>
      <p>{words('money.drawing.lead')}</p>
      <ShareDrawing />
      <Card kind="note">
        <p>{words('money.share.bank')}</p>
        <p>{words('money.share.payslip')}</p>
        <Show when={payDay()}>{(day) => <p>{words('money.share.payDay', { day: day() })}</p>}</Show>
      </Card>
    </Page>
  )
}

function Proposals(): JSX.Element {
  const coop = useCoop()
  const records = useList(coop, 'distribution')
  const votes = useVoteRecords(coop)
  const views = createMemo(() => {
    const [all, voted] = [records(), votes()]
    return all && voted && distributionViews(all, voted)
  })
  return (
    <Show when={views()} fallback={<Loading label={t('common.loading')} />}>
      {(all) => (
        <Show when={all().length > 0} fallback={<p>{t('money.share.none')}</p>}>
          <For each={all()}>{(view) => <ShareCard view={view} all={all()} />}</For>
        </Show>
      )}
    </Show>
  )
}

function MyShares(): JSX.Element {
  const coop = useCoop()
  const lines = useList(coop, 'payLine')
  const shares = createMemo(() => mySharesOf(lines() ?? []))
  return (
    <Show when={lines()} fallback={<Loading label={t('common.loading')} />}>
      <Show when={shares().length > 0} fallback={<p>{words('money.mine.none')}</p>}>
        <Figure value={formatMoney(sumOfShares(shares()))} label={words('money.mine.title')} />
        <List label={t('money.mine.title')}>
          <For each={shares()}>
            {({ line, replaced }) => (
              <ListRow
                title={formatDate(line.day)}
                end={
                  <span class="row-ends">
                    <strong>{formatMoney(line.cents)}</strong>
                    <Show when={replaced}>
                      <Chip tone="plain">{words('money.mine.replaced')}</Chip>
                    </Show>
                  </span>
                }
              />
            )}
          </For>
        </List>
      </Show>
    </Show>
  )
}
