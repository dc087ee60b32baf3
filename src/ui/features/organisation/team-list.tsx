import QrCode from 'lucide-solid/icons/qr-code'
import { For, type JSX, Show } from 'solid-js'
import type { CoopId, PersonId } from '../../../base/ids.ts'
import { Button } from '../../design/parts/button.tsx'
import { List } from '../../design/parts/list.tsx'
import { PersonRow } from '../../design/parts/person.tsx'
import { t, tMaybe } from '../../i18n/t.ts'
import type { Board } from './board.ts'
import type { Invitee } from './invite-dialog.tsx'

const order = ['coordinator', 'animator', 'partner', 'cooperant']

export interface TeamListProps {
  readonly coop: CoopId
  readonly people: Board['people']
  readonly mayInvite: (role: string) => boolean
  readonly onInvite: (invitee: Invitee) => void
}

/** Everyone who has not left, staff first, then by name. */
export function TeamList(props: TeamListProps): JSX.Element {
  const rows = () =>
    Object.entries(props.people)
      .filter(([, person]) => !person.left)
      .sort(
        ([, a], [, b]) =>
          order.indexOf(a.role) - order.indexOf(b.role) || a.displayName.localeCompare(b.displayName, undefined),
      )
  return (
    <List label={t('organisation.team')}>
      <For each={rows()}>
        {([id, person]) => {
          const rank = (['animator', 'cooperant'] as const).find((known) => known === person.role)
          return (
            <PersonRow
              name={person.displayName}
              id={id}
              text={tMaybe(`organisation.rank.${person.role}`)}
              end={
                <Show when={rank !== undefined && props.mayInvite(person.role) ? rank : undefined}>
                  {(invited) => (
                    <Button
                      kind="quiet"
                      icon={QrCode}
                      onClick={() =>
                        props.onInvite({
                          coop: props.coop,
                          person: id as PersonId,
                          rank: invited(),
                          name: person.displayName,
                        })
                      }
                    >
                      {t('organisation.invite')}
                      <span class="sr-only"> {person.displayName}</span>
                    </Button>
                  )}
                </Show>
              }
            />
          )
        }}
      </For>
    </List>
  )
}
