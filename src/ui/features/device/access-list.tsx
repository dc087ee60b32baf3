import { createMemo, createResource, For, type JSX, Show } from 'solid-js'
import type { KnownDevice } from '../../../app/organisation/known-devices.ts'
import type { CoopId } from '../../../base/ids.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { Card, SectionTitle } from '../../design/parts/card.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { PersonDisc } from '../../design/parts/person.tsx'
import { formatDate, localDateOf } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { type AccessPerson, accessGroups } from './access-groups.ts'
import { useNames } from './use-names.ts'

/** For staff: each person, their rank, and every device of theirs that has access, with the day of its invitation [D159]. */
export function AccessList(props: { readonly coopName: (coop: CoopId) => string | undefined }): JSX.Element {
  const app = useApp()
  const claims = useLive(() => app.claims)
  const boards = useLive(() => app.reads().boards())
  const coops = useLive(() => app.coops)
  const names = useNames()
  // Whoever was let in, or came meanwhile, changes one of these.
  const [devices] = createResource(
    () => ({ claims: claims(), boards: boards() }),
    () => app.knownDevices(),
  )
  const groups = createMemo(() => {
    const known = devices.latest
    const nameOf = names()
    return known && accessGroups(known, { coops: coops(), nameOf: (one) => nameOf(one) ?? t('device.unknownPerson') })
  })
  return (
    <>
      <SectionTitle>{t('device.access.title')}</SectionTitle>
      <Show when={groups()} fallback={<Loading label={t('common.loading')} />}>
        {(all) => (
          <For each={all()}>
            {(group) => {
              const title = (): string =>
                group.coop === undefined
                  ? t('organisation.rank.coordinator')
                  : (props.coopName(group.coop) ?? t('organisation.unnamed'))
              return (
                <Card level={3} title={<bdi>{title()}</bdi>}>
                  <List label={t('device.access.of', { name: title() })}>
                    <For each={group.people}>{(one) => <PersonRow one={one} />}</For>
                  </List>
                </Card>
              )
            }}
          </For>
        )}
      </Show>
    </>
  )
}

function PersonRow(props: { readonly one: AccessPerson }): JSX.Element {
  const mine = useApp().device().me.device
  const words = ({ device, invitedAt }: KnownDevice): string => {
    const id = device.slice(-4).toUpperCase()
    if (device === mine) return t('device.access.here', { id })
    return invitedAt === undefined
      ? t('device.access.undated', { id })
      : t('device.access.since', { id, day: formatDate(localDateOf(invitedAt)) })
  }
  return (
    <ListRow
      start={<PersonDisc name={props.one.name} id={props.one.person} size="small" />}
      title={<bdi>{props.one.name}</bdi>}
      text={
        <>
          {t(`organisation.rank.${props.one.rank}`)}
          <For each={props.one.devices}>
            {(device) => (
              <>
                <br />
                {words(device)}
              </>
            )}
          </For>
        </>
      }
    />
  )
}
