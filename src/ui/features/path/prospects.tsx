import PhoneOutgoing from 'lucide-solid/icons/phone-outgoing'
import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import { type Read, readRecords } from '../../../app/meeting/read-records.ts'
import type { CoopId, PersonId } from '../../../base/ids.ts'
import { type Prospect, prospectKind } from '../../../domain/path/prospect.schema.ts'
import { Button } from '../../design/parts/button.tsx'
import { SectionTitle } from '../../design/parts/card.tsx'
import { Chip } from '../../design/parts/chip.tsx'
import { BottomSheet } from '../../design/parts/dialog.tsx'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { ListRow } from '../../design/parts/list.tsx'
import { LongList } from '../../design/parts/long-list.tsx'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { useList } from '../job/use-job.ts'
import { ProspectForm } from './prospect-form.tsx'

interface ProspectsProps {
  readonly coop: CoopId
  readonly person: PersonId
}

/** « Prospection »: whom one met or called, and what came of it. Three presses a line: « Noter », the answer, « Garder ». */
export function Prospects(props: ProspectsProps): JSX.Element {
  const views = useList(() => props.coop, 'prospect')
  const [open, setOpen] = createSignal<'new' | Read<Prospect>>()
  const close = (): void => {
    setOpen(undefined)
  }
  const lines = createMemo(() =>
    readRecords(
      prospectKind,
      (views() ?? []).filter(({ person }) => person === props.person),
    )
      .filter(({ withdrawn }) => withdrawn !== true)
      .sort((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : b.createdAt - a.createdAt)),
  )
  return (
    <>
      <SectionTitle>{t('way.prospect.title')}</SectionTitle>
      <Actions>
        <Button icon={PhoneOutgoing} onClick={() => setOpen('new')}>
          {t('way.prospect.add')}
        </Button>
      </Actions>
      <Show when={lines().length > 0} fallback={<EmptyState picture={PhoneOutgoing} text={t('way.prospect.none')} />}>
        <LongList label={t('way.prospect.title')} items={lines()}>
          {(line) => (
            <ListRow
              title={<bdi>{line.who ?? t('way.prospect.someone')}</bdi>}
              text={prospectText(line)}
              onClick={() => setOpen(line)}
              end={
                <Show when={line.outcome}>
                  {(outcome) => (
                    <Chip tone={outcome() === 'no' || outcome() === 'noAnswer' ? 'plain' : 'seed'}>
                      {t(`way.prospect.outcomes.${outcome()}`)}
                    </Chip>
                  )}
                </Show>
              }
            />
          )}
        </LongList>
      </Show>
      <Show when={lines().length > 0}>
        <p class="field-help">{t('way.prospect.help')}</p>
      </Show>
      <Show when={open()} keyed>
        {(one) => (
          <BottomSheet
            open={true}
            onClose={close}
            title={t(one === 'new' ? 'way.prospect.add' : 'way.prospect.correct')}
            closeLabel={t('common.close')}
          >
            <ProspectForm {...props} line={one === 'new' ? undefined : one} onDone={close} />
          </BottomSheet>
        )}
      </Show>
    </>
  )
}

/** « 12 mars 2026, par téléphone, rappeler, prochaine fois le 20 mars 2026 » */
function prospectText({ day, channel, note, nextStep, nextOn }: Prospect): string {
  return [
    formatDate(day),
    channel ? t(`way.prospect.channels.${channel}`) : '',
    note ?? '',
    nextStep ?? '',
    nextOn == null ? '' : t('way.prospect.nextDay', { day: formatDate(nextOn) }),
  ]
    .filter((part) => part !== '')
    .join(', ')
}
